import { counted, formatCount, inRow, plural } from '../intl';

/** What the panels say that come after the first view. */
export const panels = {
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

  scores: {
    title: 'Accuracy',
    right: (correct: number, count: number) => `${correct} of ${count} right`,
    fit: 'Fit',
    rSquared: 'R²',
    none: 'R² is not defined: all targets are the same.',
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
