import type { Bug } from '../../engine/types';
import type { ExperimentName } from '../../catalog/lab/experiments';

/** A bug of the lab. */
interface BugWords {
  /** As one says what is wrong. */
  name: string;
  /** Where to look for it. */
  hint: string;
  /** What is right, and what the bug makes of it. */
  why: string;
  /** Who has it; empty where none is known. */
  seen: string;
}

const bugs: Readonly<Record<Bug, BugWords>> = {
  sign: {
    name: 'The error has the wrong sign: y − ŷ goes back',
    hint: 'Hold the signs of the gradients against those of the central differences, and watch J for some steps.',
    why: 'Backpropagation begins with δ = ŷ − y. With y − ŷ every gradient is turned round, and W − η ∂J/∂W climbs.',
    seen: 'Some libraries, such as synaptic, take y − ŷ and add the step: that is right too. The bug is to mix the two.',
  },
  slopeMissing: {
    name: 'Hidden layers: the factor g′(z) is missing',
    hint: 'The last layer is right. Compute δ of one hidden unit from W, δ of the layer after it, and z.',
    why: 'δ of a hidden layer is Wᵀδ times g′(z). Without that factor the last layer is right, and every layer before it has gradients that are mostly too large.',
    seen: 'synaptic 1.1.4 and neataptic 1.4.7 leave it out at the output, whatever its activation is.',
  },
  transposed: {
    name: 'The error goes back through W, not through its transpose',
    hint: 'In how many layers is the check wrong? Look at the shapes of the matrices after them.',
    why: 'Backwards each unit collects along the column of W that leads away from it: Wᵀδ. Wδ has the right shape only where W is square; then nothing complains.',
    seen: '',
  },
  meanMissing: {
    name: 'The mean over the batch is missing: no 1/m',
    hint: 'By what factor is a gradient wrong? Choose another batch size and look again.',
    why: 'J is the mean over the m examples, and so is its gradient. The sum is m times as large, as if the rate were.',
    seen: 'neataptic 1.4.7 adds up over the batch; machine_learning 0.1.1 does so for weights, but takes the mean for biases.',
  },
  updatedWeights: {
    name: 'The error goes back through weights that are updated already',
    hint: 'The last layer is right. Set the learning rate to 0 and look again.',
    why: 'All gradients of a step are taken with the weights of its forward pass. Here each layer is updated before the error passes through it; at rate 0 it makes no difference.',
    seen: 'synaptic 1.1.4, neataptic 1.4.7 and OpenCV 4.6.0 (ANN_MLP) do this.',
  },
  biasOften: {
    name: 'A bias moves once for every incoming weight',
    hint: 'Select a bias and follow its update line: old value, rate, gradient, new value.',
    why: 'The update of b stands inside the loop over the incoming weights, and is made as often as there are weights. Its gradient is right, so the check finds nothing.',
    seen: 'Backprop Explainer, a page that teaches backpropagation, does this.',
  },
  leftOverCarried: {
    name: 'What is left over of an epoch is carried into the next batch',
    hint: 'Go on step by step to the last batch of an epoch, which is smaller, and look at its update.',
    why: 'The smaller batch at the end of an epoch is an update of its own, with its own m. Here it moves nothing, and its gradient is in the mean of the next batch.',
    seen: 'TensorFlow Playground does this.',
  },
  correctionOften: {
    name: 'Adam’s correction advances with every matrix, not with every step',
    hint: 'In Adam’s first step all weights and biases move by the rate. Look at those of the last layer, and at its powers of β.',
    why: 'β₁ᵗ and β₂ᵗ belong to the step: all W and b are corrected with the same t. Here each matrix has a later t than the one before it, and moves by less.',
    seen: 'tiny-dnn does this.',
  },
  penaltyOnBias: {
    name: 'Biases are penalized too',
    hint: 'Is the check wrong for weights or for biases?',
    why: 'The penalty of J is over weights alone. Here the gradients of the biases have a part λ b that J does not have.',
    seen: 'nnet 7.3-18 (in R) and weight_decay in PyTorch 1.13 penalize biases on purpose: right where J says so.',
  },
};

const experiments: Readonly<Record<ExperimentName, string>> = {
  plain: 'Here: 20 points, all of them in every step, plain gradient descent; W of layer 2 is square.',
  batches: 'Here: 4 rows in batches of 3, so that one row is left over; plain gradient descent, with an L2 penalty.',
  adam: 'Here: the penguins, all of them in every step, with Adam.',
};

/** The lab, where the engine has a bug. */
export const lab = {
  title: 'Find the bug',
  teaches: 'An engine that is wrong in one place. Find out where, with the gradient check, the matrices and the curve',
  found: (count: number, all: number) => (count >= all ? `✓ all ${all} found` : `${count} of ${all} found`),

  head: (number: number, all: number) => `The lab · bug ${number} of ${all}`,
  heading: 'This engine has a bug: which one?',
  headingFound: 'Found',
  asked:
    'All numbers of this page come from an engine that is wrong in one place. Check its gradients, follow a step through the matrices, watch its curve; then name the bug.',
  /** Where the page does not ask for it. */
  unasked: 'The engine of this page is wrong in one place, on purpose, and with it the numbers of this page.',
  experiments,
  hidden:
    'Left out in the lab: paths, the mean over the batch, products and sentences. They would be the right formulas with wrong numbers.',
  hiddenPart:
    'Left out in the lab: this would be the right formula with wrong numbers. z, a and δ stand in the matrices.',
  toCheck: 'To the check',
  toCheckHint: 'Select a weight and go to its gradient check',
  which: 'What is wrong?',
  nameIt: 'Name it',
  choose: 'Choose one of them first.',
  hint: 'Hint',
  firstHint: 'Check all gradients. Are they wrong in every layer, in some, or in none?',
  show: 'Show me',
  another: 'Another bug',
  again: 'Start over',
  againHint: 'Open the experiment of this bug again',
  leave: 'Leave the lab',
  leaveHint: 'Back to the true engine, and to what the page showed before',
  working: 'Comparing three engines…',
  failed: 'The engines to compare with could not be started. Try again when you are online.',

  /** The number that tells a bug. @param name of a weight or a bias */
  gradient: (name: string, layer: number, step: number) => `∂J/∂${name} of layer ${layer} in step ${step}`,
  update: (name: string, layer: number, step: number) => `${name} of layer ${layer} after the update of step ${step}`,
  right: 'Right.',
  shown: (name: string) => `It is this: ${name}.`,
  notIt: 'Not that one.',
  evidence: (what: string, right: string, here: string) => `${what} should be ${right}; this engine says ${here}.`,
  instead: (what: string, named: string, right: string) =>
    `With that bug, ${what} would be ${named} (right is ${right}).`,
  hereRight: 'Here it is as it should be.',
  hereWrong: (here: string) => `Here it is ${here}: wrong, but not in that way.`,
  bugs,
};
