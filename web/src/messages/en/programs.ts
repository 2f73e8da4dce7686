import { counted } from '../intl';

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
    pytorch: 'Python with PyTorch',
    r: 'R',
    octave: 'MATLAB or Octave',
    julia: 'Julia',
    javascript: 'JavaScript (Node)',
    eigen: 'C++ with Eigen',
  },
  byFormulas: 'Written out in plain formulas, so that every line can be compared with the page.',
  byLibrary: 'With PyTorch’s own layers, loss and optimizer, in double precision; gradients by autograd.',
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

  comments: {
    title: (shape: string, activations: string, loss: string) => `A ${shape} network: ${activations}; loss: ${loss}.`,
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
  },
};
