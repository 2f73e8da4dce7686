import { counted } from '../intl';

/** Asking the network about a row of one's own. Places for numbers are functions. */
export const ask = {
  isExample: (number: number) => `The numbers of example ${number}: change any of them.`,
  isOwn: 'Your own row.',
  asExample: (number: number) => `As example ${number}`,
  hint: 'A number, in the units of the data.',
  slider: (name: string) => `${name}, as a slider`,
  beyond: (least: string, greatest: string) => `beyond what was seen: ${least} to ${greatest}`,
  beyondCells: (count: number) =>
    `${counted(count, 'cell is', 'cells are')} darker or lighter than any that the network was trained on.`,
  picture: 'You can also click an empty place in the picture of the output.',

  answer: 'Answer',
  probability: (yhat: string, name: string) => `${yhat}, the probability of ${name}`,
  from: (level: string, name: string) => `From ${level} on, it is ${name}.`,
  output: (number: number) => `Output ${number}`,
  none: 'An output is not a number.',
  atStart: 'With the starting weights.',
  atStep: (step: string) => `With the weights after step ${step}.`,
  said: (name: string, value: string) => `${name}: ${value}`,

  inputs: 'Inputs as the network sees them',
  layer: (number: number, activation: string) => `Layer ${number}, ${activation}`,
  table: (number: number) => `z and a of layer ${number}`,
  unit: 'unit',
  all: (count: number) => `Show all ${count}`,

  closed: 'Numbers of this step are asked for: the network can be asked again when they are answered.',

  unanswered: {
    title: (count: number) => `${counted(count, 'row', 'rows')} without an answer`,
    ask: (number: number) => `Ask about row ${number}`,
  },

  save: 'Save predictions',
  saveHint: 'Every row of the data with what the network says of it, for a spreadsheet',
  columns: {
    answer: 'answer',
    predicted: 'predicted',
    set: 'set',
    training: 'training',
    heldOut: 'held out',
    unanswered: 'no answer',
  },

  pad: 'Draw a digit here',
  padName: 'Pad: draw a digit with mouse, finger or pen. Without them, set the cells beside it.',
  clear: 'Clear',
  grid: 'What the network sees, 8 by 8. Arrow keys move; 0 to 9 set a cell, plus and minus change it, Enter fills or empties it.',
  cell: (row: number, col: number, ink: number) => `row ${row}, column ${col}: ${ink} of 16`,
  how: 'As the set was made: your strokes fill a bitmap of 32 × 32 points in height, in the middle, with as much ink as its digits have; the points in each block of 4 × 4 are counted, 0 to 16, and divided by 16.',
};
