import type { Refusal, Unreadable } from '../../engine/refusal';
import type { Sort, Wanted } from '../../engine/types';
import { counted } from '../intl';
import { quoted } from './quoted';

type Given = NonNullable<Refusal['given']>;
type Counted = (Given & { kind: 'count' })['of'];
type Because = NonNullable<(Wanted & { kind: 'count' })['because']>;
type Rule = Extract<Refusal['wanted'], { kind: 'rule' }>['reason'];
type PageRule = Extract<Refusal['wanted'], { kind: 'page' }>['reason'];

const mustBe = (name: string, given: string, wanted: string): string =>
  `${name}${given ? `${given}; it` : ''} must be ${wanted}.`;

const sorts: Record<Sort, string> = {
  missing: 'missing',
  null: 'null',
  true: 'true',
  false: 'false',
  array: 'an array',
  object: 'an object',
  function: 'a function',
  symbol: 'a symbol',
  bigint: 'a bigint',
  boolean: 'true or false',
  number: 'a number',
  numbers: 'an array of numbers',
};

const things: Record<Counted, (count: number) => string> = {
  entries: (count) => counted(count, 'entry', 'entries'),
  rows: (count) => counted(count, 'row', 'rows'),
  columns: (count) => counted(count, 'column', 'columns'),
  points: (count) => counted(count, 'point', 'points'),
  parameters: (count) => `${count} weights and biases`,
  characters: (count) => counted(count, 'character', 'characters'),
  outputs: (count) => counted(count, 'output', 'outputs'),
  numbers: (count) => counted(count, 'number', 'numbers'),
  bytes: (count) => counted(count, 'byte', 'bytes'),
  matrices: (count) => counted(count, 'matrix', 'matrices'),
};

const becauses: Record<Because, (by: number) => string> = {
  inputs: () => ', one for each input of the network',
  outputs: () => ', one for each output of the network',
  parameters: () => ', one for each weight and bias of the network',
  examples: () => ', one for each row of the inputs',
  given: () => ', one for each number in a row of the data',
  widestLayer: (by: number) => ` where the widest layer has ${by} units`,
  units: (by: number) => ` for the outputs of ${counted(by, 'unit', 'units')}`,
};

const unreadable: Record<Unreadable, (text: string, as: 'number' | 'whole') => string> = {
  missing: () => ' is empty; enter a number.',
  unreadable: (text, as) =>
    as === 'whole'
      ? ` is ${text}, which is not a whole number; enter digits only, such as 1000.`
      : ` is ${text}, which is not a number; enter one such as 0.3, 0,3, 1e-3 or 1/3, without thousands separators.`,
  ambiguous: (text) =>
    ` is ${text}, which some read as thousands and others as a decimal fraction; write it with a point, or without the comma.`,
  tooLarge: (text) => ` is ${text}, which is too large to be stored.`,
  tooSmall: (text) =>
    ` is ${text}, which is too small to be stored: it would become 0. The smallest size of a double other than 0 is 4.941e-324; enter 0 if you mean 0.`,
  divisionByZero: (text) => ` is ${text}; a fraction cannot be divided by 0.`,
};

const rules: Record<Rule, (name: string, given: string, detail: string) => string> = {
  sessionNetwork: (name) => `${name} is not the network of this session; another network needs a new session.`,
  sessionSeed: (name, given) => `${name}${given}, which is not the seed of this session; reset it with another.`,
  sessionInitializer: (name) =>
    `${name} is not the initializer of this session; other starting weights need a new session.`,
  sessionData: (name, given, detail) => `${name}${given}; the fingerprint of this session's data is ${detail}.`,
  sameOptimizer: (name) => `${name} has the state of a different optimizer from the settings.`,
  sessionBeginning: (name) => `${name} is not a session that has come to the moment with which this history begins.`,
  generator: (name, given) => mustBe(name, given, '64 hexadecimal digits, not all of them 0'),
  otherFeature: (name, given) => mustBe(name, given, 'different from the features before it'),
  standardizable: (name, _, detail) =>
    `${name} can't be standardised: the standard deviation of number ${detail} of each row is not a finite number above 0.`,
  trainingValue: (name, _, detail) =>
    `${name} can't be filled: number ${detail} of each training row is a gap; leave this input out, or hold out other rows.`,
  anyTarget: (name, _, detail) => `${name} is not possible: the targets of ${detail} have a fixed range.`,
  memory: () => 'There is not enough memory for this.',
  soundEngine: (_name, _given, detail) => `The engine has made a mistake: ${detail}`,
  engineModule: (name, given) => mustBe(name, given, 'the engine that this page was built with'),
  calledOnSession: () => 'A method of Session was called without a session.',
  calledWithNew: () => 'Session was called without new.',
  openSession: () => 'This session was deleted; open a new one.',
};

const pageRules: Record<PageRule, (given: string, detail: string) => string> = {
  pace: (given) => `The pace${given}; it must be a number above 0 (updates per second) or 'full'.`,
  parameter: () => 'The network has no such weight or bias.',
  openExperiment: () => 'No experiment is open; call open first.',
  data: (_, detail) => `The data could not be loaded (${detail}). Nothing has changed.`,
  points: (given) => `features can be made only from points in the plane; a row of this data set${given}.`,
  numbers: () => 'It contains no number.',
  leftOut: () => 'This print leaves numbers out (dots, null or a name stand in their place); print the whole matrix.',
  flat: () => 'It does not say where a row ends; put each row on a line or in brackets.',
  drawnFractions: () => 'Fractions drawn over several lines can’t be read; write them like 1/3, or as decimals.',
  rowsOfGroups: () => 'Its columns do not all have the same number of rows.',
  severalMatrices: () => 'It seems to hold more than one matrix; paste one at a time.',
  operation: () =>
    'It is more than the numbers of a matrix (a transpose, a factor or a frame); paste the result as it is printed.',
  decimalComma: () =>
    'Its commas may stand between numbers or be decimal ones; write 1.5 with a point, or put spaces or semicolons between the numbers.',
  byFives: () =>
    'Five numbers to a line is also how R’s write() prints a matrix of any shape, column by column; put each row in brackets to say that these are rows.',
  namedMatrices: (given, names) =>
    `This text${given}; paste all of ${names} in this order, or with these names before them.`,
  valueToFill: (_, input) =>
    `${quoted(input)} has no value in any training row, so its gaps can’t be filled; leave this input out, or hold out other rows.`,
  oneRow: () => 'The last row can’t be removed: a network needs at least one to learn from.',
  oneInput: () => 'At least one input must remain.',
  engine: () => 'The engine was closed.',
  lockedPart: (_, part) => `That was not done: this page’s link locks “${part}”.`,
  hiddenPart: (_, part) => `That was not done: this page’s link hides “${part}”.`,
  presentSession: () =>
    'That was not done: it was meant for the previous network or rows, and others have been opened since.',
  carriedBytes: (given, size) => `at${given}; for this network and optimizer it must have ${size}.`,
  carriedStep: (given, step) => `The step in at${given}; it must be the one before the link’s, ${step}.`,
  otherEngine: (_, detail) => `That was not done: the engine that it needs could not be started. ${detail}`,
  link: (_, sentence) => sentence,
  requests: (_, most) => `That was not done: ${most} requests are waiting already; wait for their replies.`,
  numberName: (given) =>
    `name${given}; it must be a number of this network, such as w1.1.2 (layer, row, column), z1.2, delta1.2, dw1.1.2, x3, L or J, or a whole matrix, such as W1, dW1 or z1.`,
  askedFor: (_, name) => `The page asks for ${name}; it is given once it has been answered.`,
  notShown: (_, name) => `The page does not show ${name} now: its beat of the step has not come.`,
  courseAsks: () => 'That was not done: the course asks for numbers now; answer them first.',
  partMissing: () => 'That was not done: a part of the page could not be loaded. Check the connection and try again.',
  soundPage: (_, detail) =>
    `A bug in this page prevented that (${detail}). The engine is still running; nothing is lost.`,
};

/** One sentence on what was given and what would be right; each part here is a stretch of that sentence. */
export const refusals = {
  members: (name: string, of: string, names: string) => `${name} is unknown; ${of} can have ${names}.`,
  someOf: (name: string, names: string) => `${name} needs ${names}.`,
  target: (name: string, given: string, loss: string, targets: string) =>
    `${name}${given}; with ${loss} every target must be ${targets}.`,
  pairing: (activation: string, loss: string, reason: string) => `${activation} does not go with ${loss}: ${reason}`,
  count: (name: string, given: string, wanted: string) => `${name}${given}; it must have ${wanted}.`,
  characters: (name: string, given: string, most: number) => `${name}${given}; a number can have at most ${most}.`,
  evenRow: (row: number, given: string, first: number) =>
    `Row ${row}${given} and the first one ${first}; all rows of a matrix must have the same length.`,
  outputs: (given: string, wanted: string) => `The network${given}; this data set needs ${wanted}.`,
  example: (given: string, most: number) => `There is no example ${given}; examples run from 1 to ${most}.`,
  /** Of rows that a link lists as held out, from 1. */
  listedRow: (row: number, most: number) => `split holds out row ${row}; the rows run from 1 to ${most}.`,
  tooManyListed: (count: number, rows: number) =>
    `split holds out ${counted(count, 'row', 'rows')} of ${rows}; at least one must remain to be trained on.`,
  mustBe,
  /** In the place of a name. */
  cell: (row: number, col: number) => `The number in row ${row}, column ${col}`,

  /** What was given, after its name. */
  given: {
    number: (number: string) => ` is ${number}`,
    text: (text: string) => ` is "${text}"`,
    sort: (sort: string) => ` is ${sort}`,
    count: (counted: string) => ` has ${counted}`,
    shape: (rows: number, cols: number) => ` is ${rows} × ${cols}`,
    instance: (of: string) => ` is an instance of ${of}`,
  },
  quoted: (text: string) => `"${text}"`,
  sorts,
  things,

  /** What would be right, after "it must be". */
  wanted: {
    multiple: (of: number, below: number) => `a multiple of the batch size ${of} below ${below}`,
    whole: {
      between: (least: number, most: number) => `a whole number from ${least} to ${most}`,
      least: (least: number) => `a whole number, ${least} or more`,
      any: 'a whole number',
    },
    /** Or a word in place of a number. */
    or: (number: string, word: string) => `${number}, or '${word}'`,
    number: {
      upTo: (least: number, below: number) => `a number from ${least} up to but not including ${below}`,
      between: (least: number, most: number) => `a number from ${least} to ${most}`,
      aboveBelow: (above: number, below: number) => `a number above ${above} and below ${below}`,
      aboveUpTo: (above: number, most: number) => `a number above ${above} and at most ${most}`,
      above: (above: number) => `a finite number above ${above}`,
      least: (least: number) => `a finite number, ${least} or more`,
      any: 'a finite number',
    },
    shape: (rows: number, cols: number) => `${rows} × ${cols}`,
    compared: {
      atLeast: (other: string, value: string) => `at least ${other}, which is ${value}`,
      finiteDistance: (other: string, value: string) => `at a finite distance from ${other}, which is ${value}`,
      different: (other: string) => `different from ${other}`,
    },
  },
  /** What every target must be. */
  targets: {
    ends: (least: number, most: number) => `${least} or ${most}`,
    between: (least: number, most: number) => `from ${least} to ${most}`,
  },
  /** How many there must be. */
  many: {
    atMost: (most: number) => `at most ${most}`,
    between: (least: number, most: number) => `${least} to ${most}`,
    either: (least: number, most: number) => `${least} or ${most}`,
  },
  becauses,

  unreadable,
  rules,
  pageRules,
};
