import { counted } from '../intl';

/** Sentences about the data that are learnt from. */
export const data = {
  title: 'Data',
  summary: (title: string, rows: number, heldOut: number) =>
    `${title}; ${counted(rows, 'row', 'rows')}` + (heldOut > 0 ? `, ${heldOut} of them held out` : ''),
  set: 'Data set',
  groups: {
    measured: 'Measured',
    plane: 'Points of the plane',
    functions: 'Functions to fit',
    gates: 'Truth tables',
    byHand: 'To follow by hand',
    own: 'Your own',
  },
  made: 'Points made by a formula',
  count: 'Points',
  countHint: 'How many points are made',
  noise: 'Noise',
  noiseHint: 'From 0 to 1: how far the points are off',
  drawn: 'Seed of points',
  drawnHint: 'Of the points: the same seed gives the same points',
  others: 'Other points',
  features: 'Inputs',
  featuresHint: 'What the network is given of each point',
  split: 'Training and test',
  heldOut: 'Held out, %',
  heldOutHint: 'Part of the rows that the network does not learn from, to test it on; from 0 up to, not including, 100',
  splitSeed: 'Seed of split',
  splitSeedHint: 'Of the split: the same seed holds the same rows out',
  standardize: 'Standardise the inputs',
  standardizeHint: 'Shift and scale each input to mean 0 and standard deviation 1, as the training rows have it',
  begins:
    'A change here begins again at step 0; the hidden layers stay, and the starting weights where inputs and outputs stay.',

  edited: (title: string) => `${title}, edited by hand`,
  byHand: 'Rows edited by hand',
  rows: 'Rows as a table',
  rowsShown: (from: number, to: number, of: number) =>
    from === to ? `Row ${from} of ${of}` : `Rows ${from} to ${to} of ${of}`,
  starred: '; * is held out',
  row: 'Row',
  answer: 'Class',
  /** A class whose name is a bare number. @param noun what it counts */
  numbered: (noun: string | undefined, name: string) => `${noun ?? 'class'} ${name}`,
  earlier: 'Earlier rows',
  later: 'Later rows',
  add: 'Add a row',
  remove: (row: number) => `Remove row ${row}`,
  restore: 'The rows as they were',
  cell: (name: string, row: number) => `${name}, row ${row}`,

  tools: {
    name: 'What a click on the plane does',
    choose: 'Choose',
    add: 'Add',
    move: 'Move',
    remove: 'Remove',
    hints: {
      choose: 'A click on a point chooses that example',
      add: 'A click adds a point of the class that is named here',
      move: 'Drag a point to another place',
      remove: 'A click on a point removes it',
    },
  },

  own: {
    title: 'Your own data',
    whichClass: (names: readonly string[]) => `Is this ${names.slice(0, -1).join(', ')} or ${names.at(-1)}?`,
    whichValue: (names: readonly string[]) => `What is ${names.join(', ')}?`,
    description: 'Rows that were brought to this page; they stay in your browser, and in the links that you share.',
  },
};
