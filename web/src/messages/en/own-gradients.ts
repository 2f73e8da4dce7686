import { counted } from '../intl';

/** Gradients of somebody's own program held against those of the page. */
export const ownGradients = {
  open: 'Check yours',
  openHint: 'Compare the gradients of your own program with those of this step',
  title: 'Check your own gradients',
  close: 'Close',
  about: 'Take this step into your own program, compute its gradients there, and paste them here',

  take: '1. Take this step with you',
  takeNote: (examples: number) =>
    `Network, weights and the batch of ${counted(examples, 'example', 'examples')}, with all their digits.`,
  numpy: 'Copy as NumPy',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying; save the step as JSON instead.',
  file: 'Save as JSON',
  fileNote: 'Put your gradients into the file and run',

  paste: '2. Paste your gradients',
  pasteNote:
    'As your program prints them: NumPy, PyTorch, R, MATLAB, Octave, Julia, JSON and others. Leave out what you don’t have.',
  all: 'All at once',
  allHint: 'Paste everything your program printed here: it goes into the fields below',
  field: (name: string, rows: number, cols: number) => `${name} (${rows} × ${cols})`,
  clear: 'Clear',
  check: 'Check',
  checking: 'Checking…',
  nothing: 'Paste at least one matrix first.',

  result: '3. The result',
  agreement: {
    digits: 'Right: every number agrees, to all the digits you gave.',
    single: 'Right, as far as single precision goes (float32).',
    none: (wrong: number, of: number) => `${wrong} of ${counted(of, 'number', 'numbers')} differ.`,
  },
  penalised: 'Your gradients include the penalty’s part (dJ/dW), and were compared with that.',
  few: 'But with so few digits nobody can tell: the same digits would come from what is listed here. Print more digits.',
  whole: 'All of it fits one known mistake:',
  several: (count: number) =>
    `${count} known mistakes lead to just these digits. Print more digits to tell them apart:`,
  parts: 'What fits known mistakes:',
  unknown: 'No known mistake leads to these numbers. Look at where they differ first: the last layer that is wrong.',
  partOf: (names: string, mistakes: string) => `${names}: ${mistakes}`,
  inLayer: (name: string, layer: number) => `${name}, in layer ${layer}`,
  inHidden: (name: string) => `${name}, in every hidden layer`,
  measure: 'Relative difference',
  measureHint: '‖yours − true‖ / (‖yours‖ + ‖true‖)',
  overall: 'All together',
  matrix: 'Matrix',
  verdict: 'Verdict',
  verdicts: {
    digits: '✓ agrees',
    single: '✓ agrees (float32)',
    none: (wrong: number, of: number) => `✗ ${wrong} of ${of} differ`,
  },
  turned: 'transposed',
  turnedNote: 'Given transposed, and compared after turning it.',
  details: (name: string) => `${name}, entry by entry`,
  yours: 'Yours',
  right: 'True',
  relative: 'Relative error',

  /** Comments in the program. */
  code: {
    network: (shape: string, activations: string, loss: string) =>
      `Network ${shape}: ${activations}; the loss is ${loss}.`,
    batch: (count: number) =>
      `J is the mean of the loss over the batch of ${counted(count, 'example', 'examples')}; each column of X and Y is one.`,
    columns: (rows: number, cols: number) => `${rows} x ${cols}`,
    penalty: (l1: number, l2: number) => `Penalty on the weights: ${l1} sum |W| + ${l2}/2 sum W^2`,
    wanted: (names: string) => `Compute and print ${names}.`,
  },
};
