/** What the page says, in English. Places for numbers are functions. */
export const page = {
  title: 'Backprop Playground',
  tagline: 'A small network trains here. Every number of backpropagation is shown, and is the true one.',
  starting: 'Starting the engine…',
  failed: 'The engine is not running.',
  startAgain: 'Start again',

  transport: {
    name: 'Training',
    play: 'Play',
    pause: 'Pause',
    one: '1 step',
    ten: '10 steps',
    epoch: '1 epoch',
    reset: 'Reset',
    oneHint: 'Make one update of all weights and biases',
    tenHint: 'Make ten updates',
    epochHint: 'Finish the present pass over the training examples',
    resetHint: 'Back to step 0 with the same starting weights',
    pace: 'Speed',
    paceOf: (steps: number) => `${steps} per second`,
    full: 'full speed',
    step: 'Step',
    epochCount: 'Epoch',
    now: (steps: string) => `${steps}/s`,
    status: (step: string, loss: string) => `Step ${step}. Loss on the training examples ${loss}.`,
  },

  settings: {
    name: 'Settings',
    /** How the fields of the engine are called in its sentences. */
    fields: { learningRate: 'The learning rate', batchSize: 'The batch size', seed: 'The seed' },
    learningRate: 'Learning rate η',
    learningRateHint: 'How far a step goes against the gradient. The network is kept when it changes.',
    batchSize: 'Batch size m',
    batchSizeHint: 'Training examples in one update, or “full” for all of them',
    full: 'full',
    seed: 'Seed',
    seedHint: 'The same seed always gives the same starting weights',
    newWeights: 'New weights',
    newWeightsHint: 'Other starting weights: take the next seed and go back to step 0',
    less: (what: string) => `Less: ${what}`,
    more: (what: string) => `More: ${what}`,
  },

  network: {
    title: 'The network',
    name: (layers: string) => `Drawing of the ${layers} network with the numbers of the chosen example`,
    how: 'Arrow keys move between its parts; Enter selects one.',
    layerName: (layer: number) => `Layer ${layer}`,
    inputs: 'Inputs',
    hidden: 'hidden',
    output: 'output',
    outcome: (output: string, target: string, answer: string, loss: string) =>
      `Output ${output}, target ${target} (${answer}), loss ${loss}`,
    positive: 'positive: blue, solid',
    negative: 'negative: orange, dashed',
    thickness: (end: string) => `full width: ±${end}`,
  },

  example: {
    title: 'Example',
    of: (count: number) => `of ${count}`,
    hint: 'The example whose z, a and δ are shown',
    outside: (given: number, count: number) => `There is no example ${given}; they run from 1 to ${count}.`,
    training: 'one of those that train',
    heldOut: 'held out of the training',
    is: (name: string, target: number) => `${name}: y = ${target}`,
  },

  sheet: {
    title: 'Matrices',
    ofMean: (count: number) => `mean of ${count} examples`,
    ofFew: (numbers: readonly number[]) => `mean of examples ${numbers.join(', ')}`,
    showExample: 'Show it',
    ofExample: (number: number) => `of example ${number}`,
    parameters: 'weights and biases',
    gradients: 'gradients',
    trace: 'the example',
    inputs: (rows: number) => `x, the inputs, ${rows} by 1`,
    entry: (symbol: string, row: number, col: number, layer: number) => `${symbol} ${row},${col} of layer ${layer}`,
    table: (symbol: string, layer: number, rows: number, cols: number) =>
      `${symbol} of layer ${layer}, ${rows} by ${cols}`,
    unit: (number: number) => `unit ${number}`,
    input: (number: number) => `input ${number}`,
    value: 'value',
  },

  curve: {
    section: 'Loss and accuracy',
    title: 'Loss',
    steps: 'step',
    loss: 'loss J',
    training: 'training',
    heldOut: 'held out',
    linear: 'linear',
    log: 'log',
    scale: 'Scale of the loss',
    at: 'at step',
    name: (step: string, training: string, heldOut: string | null) =>
      `Loss over the steps. At step ${step}: ${training} on the training examples` +
      (heldOut === null ? '.' : `, ${heldOut} on the held-out ones.`) +
      ' Arrow keys read the curve.',
  },

  scores: {
    title: 'Accuracy',
    right: (correct: number, count: number) => `${correct} of ${count} right`,
    none: 'no classes',
  },

  readout: {
    hint: 'Click or tap a weight, a bias or a unit, in the drawing or in a matrix, to read it in full.',
    weight: (row: number, col: number, layer: number) => `Weight ${row},${col} of layer ${layer}`,
    bias: (row: number, layer: number) => `Bias ${row} of layer ${layer}`,
    unit: (row: number, layer: number) => `Unit ${row} of layer ${layer}`,
    input: (row: number) => `Input ${row}`,
    unitOf: (unit: number, layer: number) => `unit ${unit} of layer ${layer}`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    intoUnit: (unit: number) => `added in unit ${unit}`,
    value: 'value',
    gradient: 'gradient of the coming update',
    next: 'after the update',
    z: 'z, the weighted sum plus bias',
    a: (activation: string) => `a = g(z), ${activation}`,
    delta: 'δ = ∂L/∂z',
    measured: 'measured',
    seen: 'as the network sees it',
    standardized: 'standardised, as the network sees it',
    forExample: (number: number) => `for example ${number}`,
    release: 'Let go (Escape)',
  },

  stopped: {
    title: 'Training stopped at the last finite step.',
    /** Which number of the refused update was the first that is not finite. */
    loss: 'The loss is no longer a finite number.',
    lossBecause: 'The weights have become too large. Lower the learning rate, and reset.',
    because: (quantity: string, layer: number) =>
      `The next update would make ${quantity} of layer ${layer} infinite or not a number. Lower the learning rate, or reset.`,
  },

  data: {
    title: 'Data',
    rows: (used: number, leftOut: number, training: number, heldOut: number) =>
      `${used} rows: ${training} train, ${heldOut} are held out. ${leftOut} ${leftOut === 1 ? 'row is' : 'rows are'} left out because a value is missing.`,
    standardized: 'Inputs are standardised: minus the mean, divided by the standard deviation of the training rows.',
    licence: (licence: string) => `Licence ${licence}.`,
  },
};
