import { counted } from '../intl';

/** A spreadsheet that computes the steps of the page, and its numbers as CSV. */
export const spreadsheet = {
  open: 'As a spreadsheet…',
  openHint: 'This step with live formulas, and training down the rows; its numbers as CSV',
  title: 'This step as a spreadsheet',
  close: 'Close',
  about: 'Network, batch and training as they are now, as formulas for Excel, LibreOffice and others',
  sheets: {
    step: 'The first sheet computes this step from the inputs, the weights and the settings, each of them a cell that can be changed. The numbers of this page stand beside, with the difference.',
    training:
      'The second one trains: each row is one step, with W, b and the loss. The third has the formulas of these steps.',
  },
  updates: 'Steps to train',
  fewer: (count: number) =>
    `Training stops after ${counted(count, 'update', 'updates')}: the next one would not be finite.`,
  save: 'Save as .xlsx',
  saved: 'Saved.',
  making: 'Making it…',
  stop: 'Stop',
  stopped: 'Stopped; nothing was saved.',
  changed: 'Meanwhile another training has begun; nothing was saved.',
  trained: 'Steps that are trained again',
  notMade: 'The engine did not answer; close this and try again.',
  notFinite: 'A number of this step is not finite; a spreadsheet has no such numbers.',
  tooLarge: {
    cells: (cells: string, most: string) =>
      `This would be ${cells} cells; a spreadsheet can have at most ${most} here. Fewer steps, a smaller batch or a smaller network would do.`,
    columns: (columns: string, most: string) =>
      `This would be ${columns} columns; a sheet has at most ${most}. One step, or fewer inputs or units in a layer, would do.`,
    formula: (characters: string, most: string) =>
      `One formula would have ${characters} characters; a cell takes at most ${most}. A layer of fewer units would do.`,
  },
  hides: 'The quiz hides numbers that would stand in the file: answer its questions or end it first.',

  csv: 'Numbers as CSV',
  csvNote: 'With all of their digits.',
  matrices: 'Matrices of this step',
  curve: 'Loss curve',
  parameters: 'W and b at all steps',
  thinned: (stride: number) => `Only one step in ${stride} is in it, so that the file does not get too large.`,
  tooMany: (numbers: string, most: string) =>
    `This would be ${numbers} numbers; the file takes at most ${most}. A smaller batch or a smaller network would do.`,
  tooFar: (most: string) =>
    `W and b of all steps are trained again; with this network and batch that is done for up to ${most} steps.`,
  heads: {
    quantity: 'quantity',
    example: 'example',
    row: 'row',
    column: 'column',
    value: 'value',
    step: 'step',
    training: 'L training (mean)',
    heldOut: 'L held out (mean)',
    cost: 'J training',
  },

  workbook: {
    step: 'Step',
    training: 'Training',
    updates: 'Updates',
    title: (step: number, shape: string, activations: string, loss: string) =>
      `Network ${shape} after ${counted(step, 'update', 'updates')}: ${activations}; loss: ${loss}`,
    about: 'Change a blue cell, and everything else follows. An example is a row here, and a column on the page.',
    legend: {
      input: 'to be changed by hand',
      computed: 'computed from those',
      page: 'on the page',
      difference: 'difference',
    },
    largest: 'Largest difference',
    settings: 'Settings',
    numbers: 'The step',
    layer: (layer: number, activation: string) => `Layer ${layer}: ${activation}`,
    examples: (count: number) => `Batch of ${counted(count, 'example', 'examples')}`,
    example: (row: number) => `example ${row}`,
    heads: { rate: 'rate', penalty: 'penalty', scale: 'scale' },
    unit: (unit: number) => `unit ${unit}`,
    page: 'on the page',
    difference: 'difference',
    update: (update: number, step: number) =>
      `Step ${update} of the training: after ${counted(step, 'update', 'updates')}`,
    trainingTitle: (updates: number) => `${counted(updates, 'step', 'steps')} of training, one in each row`,
    trainingAbout: 'L and J are those of the batch of the step, with W and b before its update.',
    madeUpdates: 'updates',
  },
};
