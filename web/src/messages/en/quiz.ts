import type { SlipCode } from '../../engine/types';

/** A slip by its name, with what helps against it. */
interface SlipWords {
  name: (unit: number) => string;
  hint: string;
}

const plain = (name: string, hint: string): SlipWords => ({ name: () => name, hint });

const slips: Readonly<Record<SlipCode, SlipWords>> = {
  sign: plain('the sign', 'Everything else fits: follow the minus signs from the loss on.'),
  otherUnit: {
    name: (unit) => `the number of unit ${unit}`,
    hint: 'Look at the index: each unit has its own row of W, and its own z, a and δ.',
  },
  transposed: plain(
    'row and column exchanged',
    'w with the indices j, i leads from unit i to unit j. Forward you need row j of W, backward its column.',
  ),
  updatedWeights: plain(
    'the weights after the update',
    'All numbers of a step, the gradients too, are computed with the weights from before the update.',
  ),
  biasLeftOut: plain('the bias left out', 'z is the sum of all products plus the bias b.'),
  termForgotten: {
    name: (unit) => `term ${unit} of the sum forgotten`,
    hint: 'The sum goes over all of them. Count its terms.',
  },
  activationLeftOut: plain('z where a belongs', 'What a unit passes on is a = g(z), not z.'),
  inputForActivation: plain(
    'an input x where a belongs',
    'Only the first layer reads x. A deeper layer reads the activations a of the layer before it.',
  ),
  activationForZ: plain('a, where z is asked for', 'z is the sum before the activation function.'),
  slopeForActivation: plain('g′(z), where a is asked for', 'a is the value g(z), not its derivative.'),
  signOfZ: plain('g(−z)', 'Look at the sign of z in the exponent.'),
  activationForSlope: plain('a, where g′(z) is asked for', 'The factor is the derivative of the activation, g′(z).'),
  slopeMissing: plain(
    'the factor g′(z) is missing',
    'To go back through a unit, multiply by the derivative of its activation.',
  ),
  slopeAtA: plain('g′ taken at a', 'The derivative is taken at z: g′(z). For a sigmoid that is a (1 − a).'),
  zInSlope: plain('z in the formula that is meant for a', 'a (1 − a) and 1 − a² are formulas in a, not in z.'),
  slopeOfOtherUnit: {
    name: (unit) => `g′(z) of unit ${unit}`,
    hint: 'Each unit has its own factor g′(z), with its own z.',
  },
  slopeTooMuch: plain(
    'one factor g′(z) too many',
    'In a sigmoid or softmax output with its own cross-entropy, g′(z) has cancelled: δ = ŷ − y.',
  ),
  targetLeftOut: plain('the target y left out', 'The error is ŷ − y.'),
  deltaForLossSlope: plain('δ, which is ∂L/∂z', '∂L/∂a is the factor before g′(z) comes in.'),
  pathForgotten: {
    name: (unit) => `the path through unit ${unit} of the next layer forgotten`,
    hint: 'A unit acts on the loss through every unit that it feeds. Add up all of these paths.',
  },
  lastPathOnly: plain(
    'only the last path counted',
    'A unit acts on the loss through every unit that it feeds. Is there an = where += belongs?',
  ),
  weightForDelta: plain(
    'w where δ belongs',
    '∂L/∂w is δ of the unit times the input of the weight; w itself is not in it.',
  ),
  deltaLeftOut: plain('δ of the next layer left out', 'Each weight on the way back multiplies the δ of its unit.'),
  weightsLeftOut: plain('the weights left out on the way back', 'δ comes back through W: each one times its weight.'),
  inputLeftOut: plain('the input left out', 'This is δ. The gradient of a weight is δ times the input of that weight.'),
  meanMissing: plain('1/m is missing', 'J is the mean over the batch: divide the sum by m.'),
  meanTwice: plain('1/m once too often', 'The mean is taken once only.'),
  meanOnExample: plain('divided by m', 'This is a number of one example. The mean comes later, in dW and J.'),
  exampleForMean: plain('the number of one example', 'J and its gradients are means over all examples of the batch.'),
  meanForExample: plain('the mean over the batch', 'L and its gradients are those of the one example.'),
  log10: plain('the logarithm to base 10', 'log is the natural logarithm, to base e: ln on a calculator.'),
  log2: plain('the logarithm to base 2', 'log is the natural logarithm, to base e: ln on a calculator.'),
  lossFactor: plain('the constant factor of the loss', 'Look at the ½ or the 2 of the squared error.'),
  outputsSummed: plain('the outputs added up', 'This loss is the mean over the outputs: divide by their number.'),
  outputsAveraged: plain('the mean over the outputs', 'This loss is the sum over the outputs.'),
  targetsSwapped: plain(
    'y and 1 − y exchanged',
    'With y = 1 the term that is left is −log ŷ, with y = 0 it is −log(1 − ŷ).',
  ),
  penaltyLeftOut: plain('the penalty left out', 'J has a penalty on the weights, and so has its gradient.'),
  penaltySign: plain('the penalty subtracted', 'The penalty is added to the mean of L.'),
  penaltyFactor: plain('the ½ of the L2 penalty', 'The penalty is (l₂/2) Σw², and its derivative l₂ w.'),
  penaltyOnBias: plain('a penalty on the biases too', 'The penalty is on weights, never on biases.'),
  penaltyIncluded: plain('J with its penalty', 'The mean of L is without the penalty.'),
  clippingLeftOut: plain('the gradient before clipping', 'The update is made with the clipped gradient.'),
  plainDescent: plain('plain gradient descent', 'This optimizer does not simply subtract rate times gradient.'),
  ascent: plain('the step added', 'The update goes against the slope: W − rate · gradient.'),
  rateLeftOut: plain('the learning rate left out', 'The gradient is multiplied by the rate before it is subtracted.'),
  stepForValue: plain('the change alone', 'The new number is the old one plus this change.'),
  notUpdated: plain('the number before the update', 'The new number is asked for.'),
  lastExampleOnly: plain(
    'only the last example counted',
    'The gradients of all examples of the batch are added up. Is there an = where += belongs?',
  ),
  firstExampleOnly: plain(
    'only the first example counted',
    'The gradients of all examples of the batch are added up. Does the loop end too early?',
  ),
  handedTurned: plain('the matrix transposed', 'dW has the shape of W: δ aᵀ, not a δᵀ.'),
  columnsFirst: plain(
    'entries laid out column by column and read row by row',
    'Look at the order of a reshape or a flatten: C or Fortran, row-major or column-major.',
  ),
  biasForEveryWeight: plain(
    'db counted once for each incoming weight',
    'A unit has one bias: its update does not belong in the loop over the weights.',
  ),
  zeroGradient: plain('all zeros', 'Is it ever assigned? Or is it read before the backward pass?'),
};

/** Predict a number, have it checked, and see which slip it was. */
export const quiz = {
  title: 'Predict',
  start: 'Quiz me',
  startHint: 'Hide a few numbers of this moment, and work them out yourself',
  again: 'Other numbers',
  end: 'End the quiz',
  questions: 'Numbers that are asked for',
  progress: (solved: number, of: number) => `${solved} of ${of} done`,
  state: { open: 'asked for', told: 'shown' },
  example: (number: number) => `for example ${number}`,
  batch: (count: number) => (count === 1 ? 'for the batch of one example' : `for the batch of ${count} examples`),
  field: (what: string) => `Your number for ${what}`,
  kinds: 'A number or a calculation: 0.25, 0,25, 1/4, 2e-3, 0.4583-1, -0.5417*0.7',
  check: 'Check',
  next: 'Next',
  solve: 'Show the solution',
  all: 'All numbers are done.',
  wait: 'Checking…',
  notThere: 'This number is not finite at this moment, so there is nothing to find.',

  right: 'Right.',
  rounded: 'Right, though rounding on the way has changed the last digits.',
  /** Of a number that rounding and a slip both lead to. */
  alsoSlip: (names: string) => `The same number would come from: ${names}.`,
  short: (digits: number) => `Right as far as it goes. Give ${digits} significant digits.`,
  wrong: 'Not yet, and it is none of the usual slips. Work through it once more, or look at the solution.',
  slip: (where: string) => `Not yet. It looks as if this happened: ${where}.`,
  near: (where: string) => `Not yet. But for rounding it looks as if this happened: ${where}.`,
  severalSlips: (count: number) => `Not yet. ${count} slips lead to this number:`,
  severalNear: (count: number) => `Not yet. But for rounding, ${count} slips lead to this number:`,
  inLayer: (slip: string, layer: number) => `${slip}, in layer ${layer}`,
  more: (count: number) => `and ${count} more`,
  refused: {
    missing: 'Type a number first.',
    unreadable: 'That cannot be read.',
    tooLarge: 'That is too large.',
    tooSmall: 'That is too small.',
    divisionByZero: 'That divides by 0.',
    tooLong: 'That is too long.',
  },
  solution: 'Solution',
  slips,
};
