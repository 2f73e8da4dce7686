import { counted } from '../intl';

/** Which settings make other libraries take the same step, or why none does. */
export const libraries = {
  open: 'In your library…',
  openHint: 'The settings by which scikit-learn, PyTorch and others make the same step, or why they can’t',
  title: 'This step in your library',
  close: 'Close',
  about: 'Libraries define losses, penalties and optimizers in ways of their own; the settings here make up for that',
  given:
    'X and y are the rows of the batch as the network sees them; W1, b1, ... its weights and biases before the step. What each library computes was seen by running it.',
  library: 'Library',
  version: (version: string) => `As in version ${version}.`,
  same: 'The same step, with these settings:',
  none: 'No settings make the same step:',
  mind: 'Mind:',
  can: (names: string) => `The same step: ${names}.`,
  canNot: (names: string) => `Not the same step: ${names}.`,
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying.',
  code: 'The settings as code',

  noActivation: (name: string) => `It has no hidden layers with the activation of this network (${name}).`,
  noOptimizer: (name: string) => `It has no optimizer that moves by the formula of this one (${name}).`,
  noPenalty: (name: string) => `It has no penalty ${name.toUpperCase()}.`,
  noClipping: 'It does not clip gradients as here.',
  noFrozen: 'It moves all weights and biases; here some are frozen.',
  noFrozenEntries: 'It freezes whole matrices; here single entries are frozen.',
  noFrozenParts: 'It freezes whole layers, weights and biases together; here a part of one is frozen.',
  allFrozen: 'It refuses to train where everything is frozen.',
  eluAlpha: 'It has ELU with an alpha of 1 only.',
  noLoss: (has: string) => `It has another output and loss: ${has}.`,
  noHidden: 'It needs a hidden layer; this network has none.',
  oneActivation: 'It has one activation for all hidden layers; here they differ.',
  oneActivationForAll: 'It has one activation for all layers, the output too; here they differ.',
  rowByRow: 'It updates after each row; choose a batch of 1.',
  updatedWeights:
    'It passes the error back through weights that it has already updated; here all gradients are taken with the old ones.',
  endings: {
    scikitLearn: 'sigmoid with binary cross-entropy, softmax with cross-entropy, or identity with the squared error',
    tensorflowJs:
      'sigmoid with binary cross-entropy, softmax with cross-entropy, or any output with a squared or absolute error',
    nnet: 'sigmoid with binary cross-entropy, softmax with cross-entropy, or half the squared error with sigmoid or identity',
    fann: 'half the squared error of sigmoid, tanh or identity; it has no cross-entropy',
    brain: 'half the squared error, with the activation of the hidden layers; it has no cross-entropy',
    convnet: 'softmax with cross-entropy, or identity with half the squared error',
    opencv: 'half the squared error of identity, tanh, ReLU or leaky ReLU; it has no sigmoid and no cross-entropy',
    synaptic:
      'a step of rate (y - a) x, that of sigmoid with binary cross-entropy or of identity with half the squared error',
  },

  beginsAnew: 'Its optimizer begins anew: it remembers nothing of the steps before, as at step 0 here.',
  rateChanges: 'The rate is that of this update; the schedule changes it from step to step.',
  rowsOfBatch: 'Give it the rows of this update alone: it would draw others.',
  rateTimes: (factor: string, why: string) => `The rate is ${factor} times that of the page: ${why}.`,
  reasons: {
    sumOverOutputs: 'it takes half the sum of the squares over the outputs, the page their mean',
    meanOverOutputs: 'its loss is a mean over rows and outputs, without a half',
    fann: 'it takes half the sum of the squares, and halves the error of a tanh output',
  },
  alphaTimesRows: (product: string, times: string) =>
    times === ''
      ? `alpha is L2 times the rows of the batch (${product}), because it divides its penalty by them.`
      : `alpha is L2 times the rows of the batch and times ${times} (${product}), because it divides its penalty by the rows, and its squared error is ${times} times that of the page.`,
  fewRows:
    'It learns which classes there are from the rows of its first step, and this batch is too small to hold them all.',
  allClasses: 'The rows of the first step must hold every class: it learns from them which there are.',
  adamEpsilon:
    'It corrects the mean squares after adding epsilon: this epsilon is right for the first update, and later ones differ a little.',
  torchFused: 'It takes its cross-entropies from z, of sigmoid and softmax outputs alone.',
  torchDouble: 'In double precision (.double()), as here; it has float32 by itself.',
  torchDecay: 'weight_decay would take the biases too; so the penalty stands in the loss.',
  torchNorm: 'It divides by the norm plus 0.000001 when it clips by the norm; write the clipping by hand.',
  float32: 'It computes with float32 numbers: the same to about 7 digits.',
  tensorflowL1: (times: string) => `L1 is ${times} times that of the page, as its loss is.`,
  tensorflowL2: (times: string) =>
    times === '1'
      ? 'L2 is that of the page: it has no half there, but nor has the loss.'
      : `L2 is ${times} times that of the page: it has no half there, and it goes with a loss of its own.`,
  tensorflowClip: 'Beyond |z| of about 16 its cross-entropies have no gradient.',
  nnetLayers: 'It has exactly one hidden layer.',
  nnetBatch: 'It takes all rows at once.',
  nnetRate: (given: string, wanted: string) =>
    `It trains by BFGS on the sum, not by gradient descent; its first step goes once against the gradient of its sum, as here at the rate ${wanted} (and not ${given}).`,
  nnetOrder: 'start has the weights unit by unit, the bias of each unit first.',
  nnetAccepts: 'It makes this step only if that lowers its value enough; the next ones are no gradient descent.',
  nnetCut: 'It takes a sigmoid as 0 or 1 where |z| is above 15.',
  fannClip:
    'It clips a to 0.01 … 0.99 inside the slope of a sigmoid, and to -0.98 … 0.98 inside that of tanh: the same as long as no unit goes beyond.',
  fannSum: 'It cuts the z of a linear unit to -150 … 150: the same as long as none goes beyond.',
  fannRate: (rate: string) => `It keeps the rate as float32: ${rate}.`,
  opencvFloat: 'It takes inputs and targets as float32: the same to about 7 digits.',
  brainMomentum: 'Its momentum moves weights alone, not biases.',
  brainZero: 'It refuses 0 as momentum and as threshold; 1e-12 is the same here.',
  convnetSigmoid:
    'It has no sigmoid output; a softmax of two classes has the same outputs, but its last layer moves at twice the rate.',
  convnetNames: 'It takes names that it does not know, such as nesterov, as plain sgd.',
  decayTimesRows: (rows: number, times: string) =>
    times === ''
      ? `The penalties are those of the page times ${counted(rows, 'row', 'rows')}, because it divides them by the rows of the batch.`
      : `The penalties are those of the page times ${counted(rows, 'row', 'rows')} and times ${times}, because it divides them by the rows of the batch, and its squared error is ${times} times that of the page.`,
  oneClass: 'Its targets are classes: each row has one.',
  costIgnored: 'Which cost is named does not change its training.',
};
