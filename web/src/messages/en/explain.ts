import { plural } from '../intl';

type Words = Readonly<Record<'loss' | 'cost' | 'unit' | 'sum' | 'activation' | 'output' | 'target' | 'rate', string>>;

/** What the explanation of the selected part says. Places for numbers are functions. */
export const explain = {
  /** The field's standard terms, and those of the article that the page accompanies. */
  words: {
    standard: {
      loss: 'loss of one example',
      cost: 'cost',
      unit: 'unit',
      sum: 'weighted sum',
      activation: 'activation',
      output: 'output',
      target: 'target',
      rate: 'learning rate',
    },
    article: {
      loss: 'loss, not averaged',
      cost: 'cost function, averaged over the m training examples',
      unit: 'neuron',
      sum: 'linear part Σ',
      activation: 'nonlinear part σ',
      output: 'predicted value',
      target: 'actual value',
      rate: 'parameter that controls the speed of convergence',
    },
  } satisfies Record<'standard' | 'article', Words>,

  section: 'Where this number comes from',
  none: 'Select a weight, a bias, a unit, an input or the loss, in the drawing or in a matrix, to see where its numbers come from.',
  notYet: 'not computed yet',
  predict: 'not computed yet: press to predict it',
  predictAgain: 'not computed yet: press once more to predict it',
  asked: 'asked for',
  wait: 'Asking the engine…',
  release: 'Deselect',
  releaseKey: '(Escape)',
  bias: (unit: string, row: number) => `added in ${unit} ${row}`,
  fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  unitOf: (unit: string, number: number, layer: number) => `${unit} ${number} of layer ${layer}`,
  open: 'Where it comes from',

  path: {
    title: (example: number) => `Back from the loss: example ${example}`,
    count: (count: string) => (count === '1' ? 'One path' : `${count} paths`),
    hint: 'The product of its factors is the derivative.',
    severalHint: 'The derivative is the sum over all paths, not just one.',
    number: (place: number) => `path ${place}`,
    /** A factor as it is spoken; its meaning is left out where it is the number itself. */
    factor: (symbol: string, value: string, meaning: string) =>
      `${symbol} equals ${value}${meaning === value ? '' : ` (${meaning})`}`,
    cancels: 'cancel to',
    remainder: (count: string) => (count === '1' ? 'the other one' : `the other ${count} together`),
    sum: 'sum of all paths',
    more: (count: number) => `Show ${count} more`,
    fewer: 'Show fewer',
    engine: 'The engine computes',
    as: {
      W: (unit: string) => `as δ times the input, with one δ shared by all weights of the ${unit}`,
      b: (unit: string) => `as δ itself, shared by all weights of the ${unit}`,
    },
    /** How it is computed, and how that compares where it is known. */
    got: (as: string, compared: string | null) => (compared === null ? `${as}.` : `${as}; ${compared}`),
    notComparable: 'the product of the factors can’t be compared, as numbers here are no longer finite.',
    same: 'the product of the factors is the same, to the last bit.',
    rounds: (difference: string) => `the product of the factors rounds differently, by ${difference} of its size.`,
    outside: (example: number) =>
      `Example ${example} is not in the batch of this step, so it does not move the weights now.`,
  },

  mean: {
    title: 'The mean over the batch',
    strip: (count: number, mean: string) =>
      plural(
        count,
        `Gradient of the only example on a number line: ${mean}.`,
        `Gradients of the ${count} examples on a number line; their mean is ${mean}.`,
      ),
    list: (count: number) => plural(count, 'The only example', `All ${count} examples`),
    click: 'Click an example to show it.',
    first: (shown: number, count: number) => `The first ${shown} of ${count} in this order.`,
    sort: 'Sort by',
    by: { number: 'number', gradient: 'gradient', size: 'size' },
    example: (number: number) => `example ${number}`,
  },

  update: {
    title: 'The update',
    penalty: 'J is the mean of L plus the penalty, so its gradient is a sum too:',
    noPenalty: 'A bias has no penalty: its gradient of J is the mean of the gradients of L.',
    clipping: 'Clipping turns it into g, which goes to the optimizer:',
    /** Of clipping by the norm. */
    length: (norm: string) => `the gradient norm over all weights and biases is ${norm}`,
    old: 'old',
    new: 'new',
    oldWeights: 'All gradients use the old weights; only then do the weights move.',
    optimizer: (label: string, kept: string) => `${label}: g is the gradient, after any clipping. ${kept}`,
    /** The line of the update as one sentence. */
    said: (w: string, before: string, rate: string, gradient: string, after: string) =>
      `Old ${w} ${before}, minus ${rate} times ${gradient}, equals new ${w} ${after}.`,
    saidOtherwise: (w: string, before: string, rate: string, gradient: string, after: string) =>
      `With ${gradient} and ${rate}, old ${w} ${before} becomes new ${w} ${after}.`,
    saidFrozen: (w: string, value: string) => `${w} is frozen: it stays ${value}.`,
    frozen:
      'It is frozen: an update moves neither it nor what the optimizer keeps of it. Its gradient is computed all the same.',
    freeze: 'Frozen',
    freezeHint: 'Hold it fixed: no update moves it until it is released',
    /** What this update makes of a kept number. */
    becomes: 'before and after this update',
    notMade: 'Training has stopped: this update would not be finite, so it is not made.',
  },

  unit: {
    forward: 'Forward: from the inputs to a',
    back: 'Backward: from the loss to δ',
    terms: 'Terms of z',
    backTerms: 'Terms of ∂L/∂a',
    deltaTerms: 'Terms of δ',
    factors: 'Factors of δ',
    sum: 'sum',
    derivative: (activation: string) => `The derivative of ${activation}, line by line`,
    cross: 'How they cancel',
    shared: (unit: string) => `All weights into this ${unit} share this δ; it is computed once.`,
    softmax: 'Each z of a softmax moves every output of the layer, so δ is a sum over all of them.',
    at: 'with the numbers of this example',
    value: 'value',
    formula: 'formula',
  },

  rules: {
    values: 'The pieces',
    quotient: 'One way: the quotient rule',
    reciprocal: 'Another way: as 1/u',
    both: 'From either',
    product: 'By the product rule',
    chain: 'By the chain rule',
    cases: 'By cases',
    softmax: 'Unit k with respect to z of unit j',
  },

  loss: {
    title: 'The loss',
    example: (number: number) => `of example ${number}`,
    output: (number: number) => `Output ${number}`,
    slope: 'Its derivative with respect to the output',
    cost: 'The cost J',
    natural: 'ln is the natural logarithm.',
    minus:
      'There is one minus, before the bracket: logarithms of numbers below 1 are negative, and L is positive. J adds no other minus: it is plus the mean of L.',
    inner:
      'The derivative keeps that minus, and the 1 − ŷ inside brings another, so the two parts have opposite signs.',
    constant: (target: string) => `y, the ${target}, is a constant here.`,
    mean: (m: number) => (m === 1 ? 'the mean of a single L' : `the mean of L over the ${m} examples of the batch`),
    penalty: 'with the penalty on the weights',
    tooMany: (shown: number, count: number) => `The first ${shown} of ${count} outputs are shown.`,
  },

  inUnits: {
    title: 'In the units of the data',
    why: 'The targets are standardised, so that their size does not matter: the network learns (y − mean) / deviation, and every other number here is of that.',
  },

  gradientCheck: {
    title: 'Gradient check',
    idea: 'Nudge this one number to either side and see how much J changes: no calculus needed.',
    penalty: 'J includes the penalty.',
    above: (w: string) => `J(${w} + ε)`,
    below: (w: string) => `J(${w} − ε)`,
    numeric: (w: string) => `(J(${w} + ε) − J(${w} − ε)) / 2ε`,
    analytic: (w: string) => `∂J/∂${w} by backpropagation`,
    error: 'scaled error',
    errorHint: '|difference| / max(1, |both|)',
    epsilon: 'ε',
    epsilonName: 'Epsilon, how far to either side',
    agrees: 'They agree.',
    /** Where it is folded away. */
    says: (verdict: string, error: string) => `${verdict} (scaled error ${error})`,
    differs: (tolerated: string) => `They differ by more than ${tolerated}. Another ε may work better.`,
    notComparable: 'Not comparable: numbers here are no longer finite.',
    kink: 'There is a kink within ε, so the two need not agree.',
    kinkAt: {
      activation: (unit: number, layer: number, example: string) =>
        `z of unit ${unit} of layer ${layer} crosses a kink of its activation${example}`,
      loss: (unit: number, _layer: number, example: string) => `output ${unit} crosses a kink of the loss${example}`,
      penalty: (unit: number, layer: number) =>
        `a weight of unit ${unit} of layer ${layer} crosses 0, where L1 has a kink`,
    },
    ofExample: (number: number) => ` in example ${number}`,
    whileTraining: 'The curve over ε appears when training pauses.',
    curveName: (epsilon: string, error: string, best: string) =>
      `Error of the central difference over epsilon from 0.1 to 1e-12. At ${epsilon} it is ${error}; it is smallest near ${best}.`,
    truncation: 'truncation',
    roundOff: 'round-off',
    x: 'ε',
    y: 'error',
    tolerated: 'tolerance',
  },

  check: {
    title: 'Every parameter',
    start: (count: number) => `Check all ${count}`,
    each: 'Each at the ε that works best for it.',
    stop: 'Stop',
    progress: (done: number, total: number) => `${done} of ${total}`,
    layer: (layer: number) => `Layer ${layer}`,
    outcomes: {
      right: 'all agree',
      wrong: 'differs',
      kinks: 'every one is at a kink: no verdict',
      notComparable: 'not comparable: numbers are no longer finite',
    },
    checking: 'checking',
    stopped: (done: number, total: number) => `stopped, ${done} of ${total}`,
    worst: 'largest error',
    kinks: (count: number) =>
      `${plural(count, 'One parameter has', `${count} parameters have`)} a kink within every ε tried, where the comparison says nothing.`,
    done: (total: number) => `All ${total} gradients agree with their central differences.`,
    notComparable: 'Not comparable: numbers are no longer finite.',
    failed: 'A gradient differs from its central difference:',
  },

  notation: {
    title: 'Notation',
    rate: 'Letter for the rate',
    layout: 'Vectors',
    column: 'columns',
    row: 'rows',
    output: 'Output',
    show: 'Formulas in',
    names: 'letters',
    numbers: 'numbers',
    letters: 'What the letters stand for',
    of: {
      L: 'the loss of one example',
      meanLoss: 'the mean of L over the m examples of the batch',
      J: 'that mean plus the penalty on the weights; without a penalty, just the mean',
      delta: '∂L/∂z of one example, without 1/m',
      g: '∂J/∂w after any clipping: what the optimizer is given',
    },
    rows: 'Where they are over the whole training set, or the held-out set, a note beside them says so.',
    words: 'Terms',
    standard: 'standard',
    article: 'the article’s',
    gives: {
      alpha: 'The rate takes this letter, so the α of leaky ReLU and ELU is written',
    },
    instead: 'instead of',
  },
};
