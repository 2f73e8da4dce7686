import { counted, formatCount, plural } from '../intl';

/** Programs that make the steps of the page. */
export const programs = {
  open: 'As a program…',
  openHint: 'This step, and those after it, as code that prints the same numbers',
  title: 'This step as a program',
  close: 'Close',
  about:
    'Network, data, weights and training as they are now: the program prints the numbers of this page, then trains on',
  language: 'Language',
  names: {
    numpy: 'Python with NumPy',
    notebook: 'Jupyter notebook (NumPy)',
    pytorch: 'Python with PyTorch',
    tensorflow: 'JavaScript with TensorFlow.js',
    scikit: 'Python with scikit-learn',
    r: 'R',
    octave: 'MATLAB or Octave',
    julia: 'Julia',
    javascript: 'JavaScript (Node)',
    eigen: 'C++ with Eigen',
    latex: 'LaTeX document',
  },
  byFormulas: 'Written out in plain formulas, so that every line can be compared with the page.',
  byLibrary: {
    pytorch: 'With PyTorch’s own layers, loss and optimizer, in double precision; gradients by autograd.',
    tensorflow:
      'With TensorFlow.js’s own layers and gradients, and its optimizer where that makes the same step. It computes in 32 bits: five digits or so agree.',
    scikit: 'With scikit-learn’s own network: one call of partial_fit is one update.',
  },
  updates: 'Updates to make',
  fewer: (count: number) =>
    `Training stops after ${counted(count, 'update', 'updates')}: the next one would not be finite.`,
  copy: 'Copy',
  save: 'Save',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying; save it as a file instead.',
  code: 'The program',
  cut: (characters: string) => `The first ${characters} characters are shown; copy or save it to have all of it.`,
  making: 'Making it…',
  notMade: 'The engine did not answer; close this and try again.',
  tooLarge: (numbers: string, most: string) =>
    `Data and weights are ${numbers} numbers; a program can have at most ${most}.`,

  noScikit: 'scikit-learn has no training that makes the same step:',
  /** Why not, a sentence each. */
  scikitGaps: {
    hiddenKind: 'Its hidden units are identity, sigmoid (logistic), tanh or ReLU.',
    mixedKinds: 'All of its hidden layers have one and the same activation.',
    output:
      'Its outputs are sigmoid with binary cross-entropy, softmax with cross-entropy, or identity with half squared error.',
    twoClasses: 'For two classes it has one sigmoid output, no softmax of two.',
    targets: 'Its targets are classes: 0 or 1 for each output, and a single 1 for softmax.',
    optimizer:
      'Of these optimizers it has gradient descent, momentum and Nesterov alone; its Adam adds ε before the bias is corrected.',
    schedule: 'Its rates fall by epochs and rows, not by a schedule over updates.',
    noRate: 'Its learning rate is above 0.',
    l1: 'Its penalty is L2 alone.',
    clipping: 'It clips no gradients.',
    frozen: 'It freezes nothing.',
  },

  byPaper:
    'The derivation of the selected weight and the whole step with the numbers of this page, as a document that compiles as it is.',
  paper: {
    title: (shape: string, step: number) =>
      `A training step of the ${shape} network, after ${counted(step, 'update', 'updates')}`,
    settings: {
      activations: 'Activations',
      loss: 'Loss',
      optimizer: 'Optimizer',
      rate: 'Learning rate',
      batch: 'Examples in the batch',
    },
    none: 'Select a weight or a bias on the page to have its derivation here.',
    remainder: (others: string) => `The last summand is that of ${others}.`,
    whole: 'The whole step',
    example: (number: number) => `Forward and backward pass are of example ${number}; gradients of J are of the batch.`,
    cut: 'Large matrices are cut in the middle: dots stand for what is left out.',
    forward: 'Forward pass',
    loss: 'Loss',
    batch: (m: number) =>
      plural(
        m,
        'J is taken over the only example of the batch.',
        `J is taken over the ${formatCount(m)} examples of the batch.`,
      ),
    backward: 'Backward pass',
    update: 'Update',
  },

  comments: {
    title: (shape: string, activations: string, loss: string) => `Network ${shape}: ${activations}; loss: ${loss}.`,
    data: (examples: number) =>
      `${counted(examples, 'example', 'examples')}, a column each, as the network sees them, and their targets.`,
    rows: (examples: number) =>
      `${counted(examples, 'example', 'examples')}, a row each, as the network sees them, and their targets.`,
    start: (step: number) => `W and b after ${counted(step, 'update', 'updates')}.`,
    memory: 'What the optimizer remembers of each of them.',
    forward: 'Forward pass: z = W a + b, a = g(z).',
    loss: 'L is the mean loss of the batch; J adds the penalty on weights.',
    backward: "Backward pass: delta = dL/da g'(z); dW and db are means over the batch.",
    shaped: 'What the optimizer is given: with the penalty, 0 where it is frozen, clipped.',
    shown: 'The numbers of the page.',
    update: 'The update.',
    singlePrecision: 'TensorFlow.js computes in 32 bits: the first five digits or so agree.',
    filled: 'A first call makes its arrays; they are filled then.',
    unclipped: 'L from z: model.loss_ clips probabilities that are near 0 or 1.',
    headings: {
      about:
        'The step of the page in NumPy, part by part: every number is one of the page. Run the cells in their order, then change what you like.',
      data: 'The data',
      start: 'Where the step begins',
      forward: 'Forward pass',
      loss: 'Loss',
      backward: 'Backward pass',
      update: 'Update',
      on: 'And on',
      next: (updates: number) =>
        `The same ${counted(updates, 'more time', 'more times')}; losses has L before each update.`,
      step: 'update',
    },
  },
};
