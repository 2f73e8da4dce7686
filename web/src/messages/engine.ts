import { counted } from './plural';
import { beginning } from './quoted';

/** Sentences for the user about the engine and about values that can't be taken. */
export const messages = {
  noWebAssembly: 'This browser has WebAssembly switched off or is too old for it; the engine needs it.',
  notLoaded: (reason: string) =>
    `The engine could not be loaded, or not to its end (${reason}). Check the connection and load it again.`,
  notFound: (status: number, url: string) =>
    `The engine could not be loaded: the server answered ${status} for ${url}. Load it again, or tell the site's owner.`,
  notTheEngine: (url: string) =>
    `The engine could not be loaded: for ${url} the server sent a page. Load it again, or tell the site's owner.`,
  damaged: (reason: string) =>
    `The engine's file is damaged or incomplete (${reason}). Load it again; if that does not help, tell the site's owner.`,
  otherBytes: 'it is not the file that this page was built with',
  notSupported: (lacking: string, reason: string) =>
    `This browser cannot run the engine, which needs WebAssembly with SIMD and exceptions; it lacks ${lacking} (${reason}). Try a newer browser.`,
  noWorker: (reason: string) => `This browser did not let the engine start in a worker (${reason}).`,

  engineDied: (reason: string) => `The engine has stopped unexpectedly (${reason}). Start it again to go on from here.`,
  engineSilent: 'it ended without giving a reason',
  engineClosed: 'The engine was closed.',
  messageUnreadable: 'one of its messages could not be read',
  unnamedReason: 'the browser gave no reason',

  paceWrong: (given: string) =>
    `pace is ${beginning(given)}; it must be a number above 0 (updates a second) or 'full'.`,
  dataNotLoaded: (reason: string) => `The data could not be loaded (${reason}). Nothing has changed.`,
  outputsWrong: (outputs: number, wanted: string) =>
    `The network has ${counted(outputs, 'output', 'outputs')}; these data need ${wanted}.`,
  classesTwo: '1 or 2',
  ownMissing: 'own data have no rows or no columns',
  featuresNeedPoints: (columns: number) =>
    `features can be made of points of the plane alone; a row of these data has ${counted(columns, 'number', 'numbers')}.`,
  noSuchParameter: 'The network has no such weight or bias.',
  parameterNotFinite: (given: string) => `The value is ${beginning(given)}; a weight or bias must be a finite number.`,
  meantBefore:
    'That was not done: it was meant for the network or the rows that were here before, and others have been opened meanwhile.',
  mistake: (reason: string) =>
    `A mistake in this page kept that from being done (${reason}). The engine is still running; nothing is lost.`,
  nothingOpen: 'No experiment is open; call open first.',

  cell: (row: number, col: number) => `The number in row ${row}, column ${col}`,
  rowsUneven: (row: number, count: number, first: number) =>
    `Row ${row} has ${counted(count, 'number', 'numbers')} and the first one ${first}; all rows of a matrix are equally long.`,
  matrixEmpty: 'There is no number in it.',

  numberMissing: (field: string) => `${field} is empty; enter a number.`,
  numberUnreadable: (field: string, text: string) =>
    `${field} is "${beginning(text)}", which is not a number; enter one such as 0.3, 0,3, 1e-3 or 1/3, without thousands separators.`,
  numberAmbiguous: (field: string, text: string) =>
    `${field} is "${beginning(text)}", which is a thousand to some and a decimal fraction to others; write it with a point, or without the comma.`,
  numberTooLong: (field: string, given: number, most: number) =>
    `${field} has ${given.toLocaleString('en')} characters; a number has at most ${most}.`,
  numberBeyond: {
    large: (field: string, text: string) => `${field} is "${beginning(text)}", which is too large to be stored.`,
    small: (field: string, text: string) =>
      `${field} is "${beginning(text)}", which is too small to be stored: it would become 0. A double other than 0 is 4.941e-324 or more in size; enter 0 if you mean 0.`,
  },
  wholeNumberTooLarge: (field: string, text: string) =>
    `${field} is "${beginning(text)}", which is too large to be stored.`,
  divisionByZero: (field: string, text: string) =>
    `${field} is "${beginning(text)}"; a fraction cannot be divided by 0.`,
  wholeNumberUnreadable: (field: string, text: string) =>
    `${field} is "${beginning(text)}", which is not a whole number; enter digits only, such as 1000.`,
};
