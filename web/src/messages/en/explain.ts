import { plural } from '../intl';

type Words = Readonly<Record<'loss' | 'cost' | 'unit' | 'sum' | 'activation' | 'output' | 'target' | 'rate', string>>;

/** What the explanation of the selected part says. Places for numbers are functions. */
export const explain = {
  /** The field's standard terms, and those of the article that the page goes along with. */
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
  wait: 'Reading it from the engine…',
  release: 'Deselect',
  releaseKey: '(Escape)',
  bias: (unit: string, row: number) => `added in ${unit} ${row}`,
  fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  unitOf: (unit: string, number: number, layer: number) => `${unit} ${number} of layer ${layer}`,
  open: 'Where it comes from',

  path: {
    title: (example: number) => `Back from the loss: example ${example}`,
    count: (count: string) => (count === '1' ? 'One path' : `${count} paths`),
    hint: 'Each factor is one hop from the loss back; the product is the derivative.',
    severalHint: 'The derivative is the sum over all paths, not one of them.',
    number: (place: number) => `path ${place}`,
    /** A factor as it is said: what it comes to is left out where it is the number itself. */
    factor: (symbol: string, value: string, meaning: string) =>
      `${symbol} equals ${value}${meaning === value ? '' : ` (${meaning})`}`,
    cancels: 'cancel to',
    remainder: (count: string) => (count === '1' ? 'the other one' : `the other ${count} together`),
    sum: 'sum of all paths',
    more: (count: number) => `Show ${count} more`,
    fewer: 'Show fewer',
    engine: 'The engine gets',
    as: {
      W: (unit: string) => `as δ times the input, with one δ for all weights of the ${unit}`,
      b: (unit: string) => `as δ itself, which is one for all weights of the ${unit}`,
    },
    /** How it is got, and how that compares where it is known. */
    got: (as: string, compared: string | null) => (compared === null ? `${as}.` : `${as}; ${compared}`),
    notComparable: 'not comparable with the product of the factors: numbers here are no longer finite.',
    same: 'the product of the factors is the same here, to the last bit.',
    rounds: (difference: string) => `the product of the factors rounds differently, by ${difference} of its size.`,
    outside: (example: number) =>
      `Example ${example} is not in the batch of this step: it does not move the weights now.`,
  },

  mean: {
    title: 'The mean over the batch',
    hint: 'A click shows that example.',
    strip: (count: number, mean: string) =>
      plural(
        count,
        `Gradient of the one example on a line: ${mean}.`,
        `Gradients of the ${count} examples on a line; their mean is ${mean}.`,
      ),
    list: (count: number) => plural(count, 'The one example', `All ${count} examples`),
    first: (shown: number, count: number) => `The first ${shown} of ${count} in this order.`,
    sort: 'Sort by',
    by: { number: 'number', gradient: 'gradient', size: 'size' },
    example: (number: number) => `example ${number}`,
  },

  update: {
    title: 'The update',
    penalty: 'J is the mean of L and the penalty; so is its gradient the sum of two:',
    noPenalty: 'A bias has no penalty: its gradient of J is the mean of its gradients of L.',
    clipping: 'Clipped, it is g, which the optimizer is given:',
    /** Of clipping by the norm. */
    length: (norm: string) => `the length of ∂J over all weights and biases is ${norm}`,
    old: 'old',
    new: 'new',
    oldWeights: 'All gradients are taken with the old weights; only then does every weight move.',
    optimizer: (label: string, kept: string) => `${label}: g is the gradient. ${kept}`,
    /** The line of the update as one sentence. */
    said: (w: string, before: string, rate: string, gradient: string, after: string) =>
      `Old ${w} ${before}, minus ${rate} times ${gradient}, equals new ${w} ${after}.`,
    saidOtherwise: (w: string, before: string, rate: string, gradient: string, after: string) =>
      `With ${gradient} and ${rate}, old ${w} ${before} becomes new ${w} ${after}.`,
    /** What becomes of a kept number in this update. */
    becomes: 'from before this update to after it',
    notMade: 'Training has stopped: this update would not be finite and is not made.',
  },

  unit: {
    forward: 'Forwards: from its inputs to a',
    back: 'Backwards: from the loss to δ',
    terms: 'Terms of z',
    backTerms: 'Terms of ∂L/∂a',
    deltaTerms: 'Terms of δ',
    factors: 'Factors of δ',
    sum: 'sum',
    derivative: (activation: string) => `How the derivative of ${activation} comes about`,
    cross: 'How they cancel',
    shared: (unit: string) => `Every weight into this ${unit} uses this one δ; it is computed once.`,
    softmax: 'Each z of a softmax moves every output of the layer: δ is a sum over all of them.',
    at: 'with the numbers of this example',
    value: 'value',
    formula: 'formula',
  },

  rules: {
    values: 'The pieces',
    quotient: 'One way: the quotient rule',
    reciprocal: 'The other way: as 1/u',
    both: 'Both lead on',
    product: 'By the product rule',
    chain: 'By the chain rule',
    cases: 'By cases',
    softmax: 'Of unit k by z of unit j',
  },

  loss: {
    title: 'The loss',
    example: (number: number) => `of example ${number}`,
    output: (number: number) => `Output ${number}`,
    slope: 'Its derivative by the output',
    cost: 'The cost J',
    natural: 'ln is the natural logarithm.',
    minus:
      'The minus stands once, before the bracket: logarithms of numbers below 1 are negative, and L is positive. J adds no other minus: it is plus the mean of L.',
    inner:
      'The derivative keeps that minus, and 1 − ŷ brings one more from inside: so the two parts have opposite signs.',
    constant: (target: string) => `y, the ${target}, is a constant here.`,
    mean: (m: number) => (m === 1 ? 'the mean of one L' : `the mean of the ${m} L of the batch`),
    penalty: 'with the penalty on the weights',
    tooMany: (shown: number, count: number) => `The first ${shown} of ${count} outputs are shown.`,
  },

  proof: {
    title: 'The proof',
    idea: 'Move this one number a little to both sides and see how much J changes: no rule of calculus is in it.',
    penalty: 'J has the penalty in it.',
    above: (w: string) => `J(${w} + ε)`,
    below: (w: string) => `J(${w} − ε)`,
    numeric: (w: string) => `(J(${w} + ε) − J(${w} − ε)) / 2ε`,
    analytic: (w: string) => `∂J/∂${w} by backpropagation`,
    error: 'scaled error',
    errorHint: '|difference| / max(1, |both|)',
    epsilon: 'ε',
    epsilonName: 'Epsilon, how far to both sides',
    agrees: 'They agree.',
    differs: (tolerated: string) => `They differ by more than ${tolerated}. Another ε may suit it better.`,
    notComparable: 'Not comparable: numbers here are no longer finite.',
    kink: 'Within ε there is a kink: the two need not agree.',
    kinkAt: {
      activation: (unit: number, layer: number, example: string) =>
        `z of unit ${unit} of layer ${layer} passes a kink of its activation${example}`,
      loss: (unit: number, _layer: number, example: string) => `output ${unit} passes a kink of the loss${example}`,
      penalty: (unit: number, layer: number) =>
        `a weight of unit ${unit} of layer ${layer} passes 0, where L1 has a kink`,
    },
    ofExample: (number: number) => ` in example ${number}`,
    whileTraining: 'The curve over ε is there when the training rests.',
    curveName: (epsilon: string, error: string, best: string) =>
      `Error of the central difference over epsilon from 0.1 to 1e-12. At ${epsilon} it is ${error}; it is least near ${best}.`,
    truncation: 'truncation',
    roundOff: 'round-off',
    x: 'ε',
    y: 'error',
    tolerated: 'tolerated',
  },

  check: {
    title: 'Every parameter',
    start: (count: number) => `Check all ${count}`,
    each: 'Each at the ε that suits it best.',
    stop: 'Stop',
    progress: (done: number, total: number) => `${done} of ${total}`,
    layer: (layer: number) => `Layer ${layer}`,
    outcomes: {
      right: 'all agree',
      wrong: 'differs',
      kinks: 'every one lies at a kink: nothing can be said',
      notComparable: 'not comparable: numbers are no longer finite',
    },
    checking: 'checking',
    stopped: (done: number, total: number) => `stopped, ${done} of ${total}`,
    worst: 'largest error',
    kinks: (count: number) =>
      `${plural(count, 'One parameter has', `${count} parameters have`)} a kink within every ε that was tried: there the comparison says nothing.`,
    done: (total: number) => `All ${total} gradients agree with their central differences.`,
    notComparable: 'Not comparable: numbers are no longer finite.',
    failed: 'A gradient differs from its central difference:',
  },

  notation: {
    title: 'Notation',
    rate: 'Letter of the rate',
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
      J: 'this mean and the penalty on the weights; without a penalty it is the mean',
      delta: '∂L/∂z of one example, without 1/m',
      g: '∂J/∂w, clipped where that is set: what the optimizer is given',
    },
    rows: 'Where they are over all training rows, or those held out, it is said behind them.',
    words: 'Words',
    standard: 'standard',
    article: 'of the article',
    gives: {
      leak: 'The slope of leaky ReLU below 0 gives way to the rate’s letter:',
    },
    instead: 'instead of',
  },
};
