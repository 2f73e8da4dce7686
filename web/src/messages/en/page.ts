import { plural } from '../intl';

/** How far one move through a step goes. */
type MoveSize = 'operation' | 'layer' | 'phase' | 'step' | 'epoch';

/** What the page says. Places for numbers are functions. */
export const page = {
  title: 'Backprop Playground',
  tagline: 'Watch a small network learn: every number of backpropagation is in view.',
  afresh: 'Start afresh',
  afreshHint: 'The page as on a first visit; the browser’s Back button brings back what is here now',
  skip: 'To the network',
  starting: 'Starting the engine…',
  failed: 'The engine is not running.',
  revived: 'The engine stopped without giving a reason, and was restarted at the moment shown.',
  startAgain: 'Start again',
  loadAgain: 'Load it again',
  dismiss: 'OK',
  notCome: 'This part of the page could not be loaded: check the connection.',

  /** In place of a number that the cursor has not reached yet. */
  unknown: { mark: '·', words: 'not computed yet' },

  transport: {
    name: 'Training',
    play: 'Train',
    pause: 'Pause',
    one: '1 step',
    ten: '10 steps',
    epoch: '1 epoch',
    reset: 'Reset',
    oneHint: 'Update all weights and biases once',
    tenHint: 'Update ten times',
    epochHint: 'Finish the current pass over the training set',
    resetHint: 'Back to step 0 with the same starting weights, including any typed at step 0',
    pace: 'Speed',
    paceOf: (steps: number) => `${steps} per second`,
    full: 'full speed',
    step: 'Steps',
    epochCount: 'Epochs',
    now: (steps: string) => `${steps}/s`,
    /** Spoken when it begins to train by itself. */
    resting: (step: string) =>
      `Training from step ${step}. Until it pauses, the page’s numbers are read out as they were then.`,
    status: (step: string, loss: string) => `Step ${step}. Training loss ${loss}.`,
  },

  cursor: {
    name: 'Walk through a step',
    size: 'Size of a move',
    sizeHint: 'How far one move goes',
    sizes: { operation: 'operation', layer: 'layer', phase: 'phase', step: 'step', epoch: 'epoch' },
    back: (size: MoveSize) => `Back by one ${size}`,
    next: 'Next',
    /** The whole name of “Next”. */
    forward: (size: MoveSize) => `Next: forward by one ${size}`,
    backHint: 'Back (Shift and left arrow)',
    forwardHint: 'Walk on through the step: what is computed next (Shift and right arrow)',
    slider: 'Place in the step',
    phases: { forward: 'forward', loss: 'loss', backward: 'backward', update: 'update' },
    place: (done: number, all: number, phase: string | null) =>
      phase === null ? 'at the beginning, nothing computed yet' : `${phase}, operation ${done} of ${all}`,
  },

  network: {
    name: (layers: string) => `Drawing of the ${layers} network with the numbers of the chosen example`,
    how: 'Its parts are buttons: Enter selects one, and in focus mode arrow keys move between them.',
    layerName: (layer: number) => `Layer ${layer}`,
    inputs: 'Inputs',
    hidden: 'hidden',
    output: 'output',
    outcome: (output: string, said: string | null, target: string, answer: string | null, loss: string) =>
      `Output ${output}${said === null ? '' : ` (the network says ${said})`}, ` +
      `target ${target}${answer === null ? '' : ` (${answer})`}, loss ${loss}`,
    right: (name: string) => `target: ${name}`,
    said: (name: string) => `network: ${name}`,
    positive: 'positive: blue, solid',
    negative: 'negative: orange, dashed',
    thickness: (end: string) => `full width: ±${end}`,
  },

  curve: {
    section: 'Loss and accuracy',
    title: 'Loss',
    steps: 'step',
    loss: 'loss',
    training: 'training',
    heldOut: 'held out',
    cost: 'training',
    linear: 'linear',
    log: 'log',
    scale: 'Scale of the loss',
    goTo: 'Click, drag or press Enter on the curve to go back to that step, with every number. The earlier run stays as a thin line.',
    at: 'at step',
    name: (step: string, training: string, heldOut: string | null) =>
      `Loss over the steps. At step ${step}: ${training} on the training set` +
      (heldOut === null ? '.' : `, ${heldOut} on the held-out set.`) +
      ' Arrow keys read the curve; Enter goes to that step.',
  },

  readout: {
    weight: (indices: string, layer: number) => `Weight ${indices} of layer ${layer}`,
    bias: (row: number, layer: number) => `Bias ${row} of layer ${layer}`,
    unit: (row: number, layer: number) => `Unit ${row} of layer ${layer}`,
    input: (row: number) => `Input ${row}`,
    unitOf: (unit: number, layer: number) => `unit ${unit} of layer ${layer}`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    intoUnit: (unit: number) => `added in unit ${unit}`,
    value: 'value',
    gradient: (letter: string) => `gradient ∂J/∂${letter}`,
    next: 'new',
    z: 'z',
    a: (activation: string) => `a, ${activation}`,
    delta: 'δ',
    measured: 'measured',
    seen: 'as the network sees it',
    standardized: 'standardised, as the network sees it',
    loss: 'The loss',
    lossOfExample: 'L of this example',
    lossOfBatch: (symbol: string, count: number) =>
      `${symbol}, mean of L over the ${plural(count, 'one example', `${count} examples`)} of the batch`,
    cost: 'J, with the penalty',
    forExample: (number: number) => `for example ${number}`,
  },
};
