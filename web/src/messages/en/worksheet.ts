import { counted, listOf } from '../intl';
import { courses } from './courses';

/** Exercises for paper: what a teacher chooses, and what stands on a sheet and on its key. */
export const worksheet = {
  title: 'Worksheets',
  about: 'Exercises for paper, with numbers that are easy by hand, and a key with the solution.',
  close: 'Close',

  network: 'Network',
  networks: { present: (shape: string) => `the one on the page, ${shape}`, other: 'another one' },
  shape: 'Inputs and units',
  hidden: 'Hidden layers',
  end: 'Output and loss',
  ends: {
    sigmoid: 'sigmoid, cross-entropy',
    squared: 'sigmoid, half squared error',
    linear: 'identity, half squared error',
    softmax: 'softmax, cross-entropy',
  },
  numbers: 'Numbers',
  numberKinds: { drawn: 'easy ones, others on each sheet', shown: 'those of this moment, rounded' },
  examples: 'Batch',
  batches: { 1: 'one example', 2: 'two examples' },
  rate: 'Learning rate',
  plain: 'A sheet has plain gradient descent, without penalty or clipping, and freezes nothing.',

  tasks: 'What is asked for',
  taskNames: {
    forward: 'forward pass',
    loss: 'loss',
    deltas: 'deltas',
    gradients: 'gradients',
    update: 'update',
  },
  weight: 'Gradients of',
  everyWeight: 'all weights and biases',
  oneWeight: (indices: string, layer: number) => `weight ${indices} of layer ${layer} alone`,
  digits: 'Significant digits',

  count: 'Sheets',
  countHint: (most: number) => `1 to ${most}, each with other numbers`,
  seed: 'Seed',
  seedHint: (most: number) => `0 to ${most}: the same seed gives the same sheets`,
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' },
  prints: 'Print',
  printKinds: { both: 'sheets and keys', sheets: 'sheets', keys: 'keys' },
  nameLine: 'a line for name and date',

  print: (count: number) => `Print ${counted(count, 'sheet', 'sheets')}`,
  making: (made: number, count: number) => `Making sheet ${made + 1} of ${count}`,
  stop: 'Stop',
  made: (count: number) => `${counted(count, 'sheet is', 'sheets are')} ready.`,
  stopped: (made: number, count: number) => `Stopped after ${made} of ${count}.`,
  goOn: 'Make all',
  preview: 'Preview',
  before: 'Sheet before',
  after: 'Next sheet',
  place: (number: number, count: number) => `${number} of ${count}`,
  open: 'Open this sheet on the page',
  noAddress:
    'This page has no address that others can open, so the sheets have no link. Type the address of a copy under “Share”.',

  problems: {
    nothing: 'Choose at least one thing that is asked for.',
    many: (count: number, most: number) =>
      `This asks for ${count} numbers; a sheet has room for ${most}. Ask for less, or for the gradient of one weight.`,
    large: (units: number, layers: number) =>
      `A sheet has room for networks of up to ${layers} layers with up to ${units} inputs or units each. Choose another network.`,
    notFinite: 'Some numbers of this moment are not finite. Choose easy numbers, or go back to an earlier step.',
    noEngine: 'The engine did not answer. Try again.',
    notFound:
      'No easy numbers were found for which every answer differs from what a slip leads to. More digits, a larger learning rate or fewer tasks make it easier.',
    /** Of the numbers of the moment. */
    poor: {
      slip: (count: number, digits: number) =>
        `With ${digits} digits, ${counted(count, 'answer is', 'answers are')} the same as what a slip leads to: more digits tell them apart.`,
      sum: (count: number) =>
        `${counted(count, 'weighted sum z is', 'weighted sums z are')} far from 0 or very near to it, which is awkward by hand.`,
      small: (count: number) => `${counted(count, 'answer is', 'answers are')} 0 or very small.`,
    },
  },

  // ---- on the sheet ------------------------------------------------------------------------------
  heading: 'Backpropagation by hand',
  keyHeading: 'Key',
  sheet: (number: number, count: number) => `Sheet ${number} of ${count}`,
  seedOf: (seed: number) => `seed ${seed}`,
  name: 'Name',
  date: 'Date',
  drawing: (shape: string) => `Drawing of a ${shape} network`,
  given: 'Given',
  example: (number: number) => `Example ${number}`,
  shortExample: (number: number) => `ex. ${number}`,
  formulas: 'Formulas',
  /** After a_prev = x. */
  inFirst: 'in layer 1',
  layers: (numbers: readonly string[]) => `${numbers.length === 1 ? 'layer' : 'layers'} ${listOf(numbers)}`,
  round: (digits: number) =>
    `Give every answer to ${digits} significant digits, and work on with the rounded numbers. Logarithms are natural ones (ln).`,
  titles: {
    forward: 'Forward pass',
    loss: 'Loss',
    deltas: 'Backward pass',
    gradients: 'Gradients',
    update: 'Update',
  },
  says: {
    forward: 'Compute the weighted sum z and the activation a of each unit.',
    loss: (several: boolean): string => (several ? 'Compute L of each example, and the cost J.' : 'Compute L.'),
    deltas: 'Compute δ of each unit, from the output back.',
    chain: 'Compute the factors on the way back to the weight.',
    gradients: (several: boolean): string =>
      several ? 'Compute the mean over both examples.' : 'Compute the derivative of L by each parameter.',
    gradient: 'Compute it for this weight.',
    update: 'Compute the new parameters.',
    newWeight: 'Compute the new weight.',
  },
  check: 'Check your numbers on the page',
  qr: 'QR code of the sheet’s link',
  slips: 'In small type: a wrong answer, and the slip that leads to it.',
  /** A wrong answer with the slip that leads to it. */
  slip: (value: string, name: string) => `${value}: ${name}`,
  /** Where it was made, if that is in another layer. */
  slipIn: (name: string, layer: number) => `${name} (layer ${layer})`,

  courses,
};

export type WorksheetWords = typeof worksheet;
