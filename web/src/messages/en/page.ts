import { counted, formatCount, inRow, plural } from '../intl';

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

  presets: {
    label: 'Network and data',
    hint: 'Open another network and its data, from step 0',
    own: 'your own',
    cards: 'Examples',
    says: (count: number) => `${count} to open`,
    open: 'open now',
  },

  settings: {
    name: 'Settings',
    title: 'Training',
    says: (letter: string, rate: string, batch: string, seed: string) =>
      `${letter} ${rate}, batch ${batch}, seed ${seed}`,
    /** What the engine's fields are called in its sentences. */
    fields: { learningRate: 'The learning rate', batchSize: 'The batch size', seed: 'The seed' },
    learningRate: (letter: string) => `Learning rate ${letter}`,
    learningRateHint: 'How far a step goes against the gradient. Changing it keeps the network.',
    batchSize: 'Batch size m',
    batchSizeHint: 'Training examples per update, or “full” for all of them',
    full: 'full',
    seed: 'Seed',
    seedHint: 'The same seed always gives the same starting weights',
    newWeights: 'New weights',
    weightsGiven: 'The starting weights are given; the seed does not change them',
    newWeightsHint: 'New starting weights: use the next seed and go back to step 0',
    less: (what: string) => `Less: ${what}`,
    more: (what: string) => `More: ${what}`,
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

  example: {
    title: 'Example',
    of: (count: number) => `of ${count}`,
    hint: 'The example whose z, a and δ are shown',
    training: 'in the training set',
    heldOut: 'held out',
    /** Many targets are not written out: the name tells which of them is 1. */
    is: (name: string | null, targets: readonly string[]) => {
      const y = targets.length === 1 ? `y = ${targets[0]}` : `y = (${inRow(targets)})`;
      if (name === null) return y;
      return targets.length > 3 ? name : `${name}: ${y}`;
    },
  },

  sheet: {
    title: 'Matrices',
    units: 'Units and biases',
    gradients: 'Gradients',
    /** After what J is the mean of. */
    andPenalty: ', with penalty',
    ofMean: (count: number) => `mean of ${counted(count, 'example', 'examples')}`,
    ofFew: (numbers: readonly number[]) =>
      `mean of ${plural(numbers.length, 'example', 'examples')} ${numbers.join(', ')}`,
    ofExample: (number: number) => `of example ${number}`,
    showExample: (number: number) => `Show example ${number}`,
    digits: 'Digits',
    fewerDigits: 'Fewer digits',
    moreDigits: 'More digits',
    weightsOf: (layer: number) => `Weights of layer ${layer}`,
    /** Where matrices stand side by side and have no room for all digits. */
    fewer: (digits: number) => `${digits} digits, so that all three stand side by side`,
    entry: (symbol: string, row: number, col: number, layer: number) => `${symbol} ${row},${col} of layer ${layer}`,
    /** What no update moves. */
    frozen: 'frozen: no update moves it',
    frozenEntry: (entry: string) => `${entry}, frozen`,
    /** A table says its size itself. */
    table: (symbol: string, layer: number) => `${symbol} of layer ${layer}`,
    /** A picture does not. */
    map: (symbol: string, layer: number, rows: number, cols: number) =>
      `${symbol} of layer ${layer}, ${rows} by ${cols}`,
    unit: (number: number) => `unit ${number}`,
    input: (number: number) => `input ${number}`,
    value: 'value',
    mapKeys: 'Arrow keys read its entries; Enter selects one.',
    copy: (matrix: string) => `Copy ${matrix}`,
    copyHint: 'Copy this matrix with every digit',
    edit: {
      name: 'New value',
      pencil: 'Type a new value (Enter or F2)',
      take: 'Use this value',
      help: 'Such as 0.5, 0,5 or 1/3. Enter, or a click elsewhere, accepts it; Escape cancels.',
      button: 'Type a value',
      buttonHint: 'Replace this number',
      one: 'These are several numbers; only one fits here.',
      shape: (rows: number, cols: number, wantedRows: number, wantedCols: number) =>
        `This matrix is ${rows}×${cols}; it must be ${wantedRows}×${wantedCols}.`,
    },
    copies: {
      name: 'Copy as',
      numpy: 'NumPy',
      matlab: 'MATLAB',
      spreadsheet: 'Spreadsheet',
      done: (form: string) => `Copied for ${form}.`,
      failed: 'The browser did not allow the matrix to be copied.',
    },
    product: {
      name: 'How this entry is computed',
      which: 'Product',
      z: 'forward: z',
      delta: 'backward: δ',
      products: 'products',
      terms: (count: number) => plural(count, 'One term', `${count} terms`),
      /** What leads from the gradient of one example to that of J. */
      ofJ: (examples: number, penalty: boolean) =>
        `${plural(examples, 'For the only example in the batch', `The mean of these over the ${examples} examples in the batch`)}${penalty ? ', plus the penalty’s part' : ''}:`,
    },
  },

  ahead: {
    changes: (count: number, step: string, typed: boolean) =>
      count > 1
        ? `${count} changes lie ahead in this run, the first at step ${step}: training on repeats them.`
        : `At step ${step} of this run ${typed ? 'numbers were typed' : 'the training was changed'}: training on repeats that.`,
    leaveOut: (count: number): string => (count > 1 ? 'Leave them out' : 'Leave it out'),
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

  scores: {
    title: 'Accuracy',
    right: (correct: number, count: number) => `${correct} of ${count} right`,
    fit: 'Fit',
    rSquared: 'R²',
    none: 'R² is not defined: all targets are the same.',
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

  stopped: {
    title: 'Training stopped at the last finite step.',
    /** @param finite the last step of the curve at which the loss was finite; null where it never was */
    titleWithoutLoss: (step: string, finite: string | null) =>
      `Training stopped: step ${step} is the last one whose weights are finite` +
      (finite === null ? '.' : `; the loss was last finite at step ${finite}.`),
    loss: 'The loss is no longer a finite number.',
    lossBecause: 'The weights have become too large.',
    /** Which number of the refused update was the first that is not finite. */
    which: (update: string, quantity: string, layer: number) =>
      `Update ${update} would make ${quantity} of layer ${layer} infinite or NaN:`,
    /** Which factor grew; the largest number is about 1.8e308. */
    why: {
      z: 'the weights have grown so large that the weighted sum overflows.',
      a: 'z has grown so large that the activation overflows.',
      delta: 'the error coming back has been multiplied by weights that are too large.',
      dW: 'δ times the layer’s input overflows.',
      db: 'the sum of δ over the batch overflows.',
      W: 'the rate times the gradient overflows.',
      b: 'the rate times the gradient overflows.',
    },
    back: (step: string) => `Back to step ${step}`,
    halve: 'Halve the rate',
  },

  data: {
    title: 'Data',
    rows: (used: number, heldOut: number) =>
      heldOut === 0
        ? `${counted(used, 'row, in the training set', 'rows, all in the training set')}.`
        : `${counted(used, 'row', 'rows')}: ${formatCount(used - heldOut)} in the training set, ${formatCount(heldOut)} held out.`,
    leftOut: (count: number) => `${counted(count, 'row is', 'rows are')} left out because a value is missing.`,
    standardized:
      'Inputs are standardised: minus the mean, divided by the standard deviation, both over the training set.',
    standardizedTargets:
      'So are the answers: y, ŷ, L and J are of the standardised ones, and the loss also shows them in their own units.',
    licence: (licence: string) => `Licence ${licence}.`,
  },
};
