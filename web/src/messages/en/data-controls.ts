import { counted } from '../intl';

/** What the controls of the data say. */
export const dataControls = {
  title: 'Data',
  summary: (title: string, rows: number, heldOut: number) =>
    `${title}; ${counted(rows, 'row', 'rows')}` + (heldOut > 0 ? `, ${heldOut} of them held out` : ''),
  set: 'Data set',
  groups: {
    measured: 'Measured',
    plane: 'Points in the plane',
    functions: 'Functions to fit',
    gates: 'Truth tables',
    byHand: 'To work by hand',
    own: 'Your own',
  },
  made: 'Points made by a formula',
  count: 'Points',
  countHint: 'How many points to make',
  noise: 'Noise',
  noiseHint: 'From 0 to 1: how much the points scatter',
  drawn: 'Points seed',
  drawnHint: 'The same seed always gives the same points',
  others: 'New points',
  features: 'Inputs',
  featuresHint: 'What the network sees of each point',
  split: 'Training and held-out set',
  heldOut: 'Held out, %',
  heldOutHint: 'Share of the rows kept out of training, to test the network on; from 0 up to but not including 100',
  heldOutRows: 'Which rows',
  heldOutWhich: { drawn: 'at random', last: 'the last ones', spaced: 'evenly spaced' },
  splitSeed: 'Split seed',
  splitSeedHint: 'The same seed always holds out the same rows',
  standardize: 'Standardise the inputs',
  standardizeHint: 'Shift and scale each input to mean 0 and standard deviation 1 over the training set',
  standardizeTargets: 'Standardise the answers',
  standardizeTargetsHint:
    'Shift and scale each answer in the same way: answers of any size can be learnt. The page also shows them in their own units.',
  begins:
    'A change here starts again at step 0 and keeps the hidden layers; it also keeps the starting weights if inputs and outputs stay the same.',

  byHand: 'Rows edited by hand',
  rows: 'Rows as a table',
  rowsShown: (from: number, to: number, of: number) =>
    from === to ? `Row ${from} of ${of}` : `Rows ${from} to ${to} of ${of}`,
  starred: '; * is held out',
  row: 'Row',
  answer: 'Class',
  earlier: 'Previous rows',
  later: 'Next rows',
  add: 'Add a row',
  remove: (row: number) => `Remove row ${row}`,
  restore: 'Restore the rows',
  cell: (name: string, row: number) => `${name}, row ${row}`,

  tools: {
    name: 'What a click on the plane does',
    choose: 'Choose',
    add: 'Add',
    move: 'Move',
    remove: 'Remove',
    hints: {
      choose: 'Click a point to choose its example',
      add: 'Click to add a point of the class named here',
      move: 'Drag a point to move it',
      remove: 'Click a point to remove it',
    },
  },
};
