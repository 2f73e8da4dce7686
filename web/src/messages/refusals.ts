import type { Refusal, Unreadable } from '../engine/refusal';
import type { Sort, Wanted } from '../engine/types';
import { pairingReason } from './pairings';
import { counted } from './plural';
import { beginning } from './quoted';
import { share } from './share';

type PagePart = keyof typeof share.parts;

/** What a value is called in a sentence about it. @param path of the value, by the engine's names */
export type Label = (path: string) => string;

/** One sentence on what was given and what would be right. */
export function refusalSentence(refusal: Refusal, label: Label = (path) => path): string {
  const { given, wanted, cell } = refusal;
  const name = cell ? words.cell(cell.row, cell.col) : label(refusal.path);
  switch (wanted.kind) {
    case 'members':
      return `${name} is unknown; ${label(wanted.of)} can have ${listOf(wanted.names, 'conjunction')}.`;
    case 'someOf':
      return `${name} needs ${listOf(wanted.names, 'disjunction')}.`;
    case 'target':
      return `${name}${said(given)}; with ${wanted.loss} every target ${targets(wanted)}.`;
    case 'pairing':
      return `${wanted.activation} does not go with ${wanted.loss}: ${pairingReason(wanted)}`;
    case 'count':
      return `${name}${said(given)}; it must have ${howMany(wanted)}.`;
    case 'readable':
      return `${name}${unreadable[wanted.but](quotedText(given), wanted.as)}`;
    case 'characters':
      return `${name}${said(given)}; a number has at most ${wanted.most}.`;
    case 'evenRow':
      return `Row ${wanted.row}${said(given)} and the first one ${wanted.first}; all rows of a matrix are equally long.`;
    case 'outputs':
      return `The network${said(given)}; these data need ${eitherOf(wanted.least, wanted.most)}.`;
    case 'example':
      return `There is no example ${numberOf(given)}; they run from 1 to ${wanted.most}.`;
    case 'page':
      return pageRules[wanted.reason](said(given), wanted.detail ?? '');
    case 'rule':
      return rules[wanted.reason](name, said(given), wanted.detail ?? '');
    default:
      return mustBe(name, said(given), inWords(wanted, label));
  }
}

const mustBe = (name: string, given: string, wanted: string): string =>
  `${name}${given ? `${given}; it` : ''} must be ${wanted}.`;

type Given = Refusal['given'];

// ---- what was given, after its name --------------------------------------------------------------

function said(given: Given): string {
  if (given === null) return '';
  switch (given.kind) {
    case 'number':
      return ` is ${shown(given.value)}`;
    case 'text':
      return ` is "${beginning(given.text)}"`;
    case 'sort':
      return ` is ${sorts[given.sort]}`;
    case 'count':
      return ` has ${things[given.of](given.count)}`;
    case 'shape':
      return ` is ${given.rows} × ${given.cols}`;
    case 'instance':
      return ` is of the kind ${given.of}`;
  }
}

const shown = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(10)));

const numberOf = (given: Given): string => (given?.kind === 'number' ? shown(given.value) : '');

const quotedText = (given: Given): string => (given?.kind === 'text' ? `"${beginning(given.text)}"` : '');

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

const things: Record<(Given & { kind: 'count' })['of'], (count: number) => string> = {
  entries: (count) => counted(count, 'entry', 'entries'),
  rows: (count) => counted(count, 'row', 'rows'),
  columns: (count) => counted(count, 'column', 'columns'),
  points: (count) => counted(count, 'point', 'points'),
  parameters: (count) => `${count} weights and biases`,
  characters: (count) => `${count.toLocaleString('en')} ${count === 1 ? 'character' : 'characters'}`,
  outputs: (count) => counted(count, 'output', 'outputs'),
  numbers: (count) => counted(count, 'number', 'numbers'),
};

// ---- what would be right, after "it must be" -----------------------------------------------------

type InWords = Extract<Wanted, { kind: 'whole' | 'number' | 'oneOf' | 'shape' | 'sort' | 'compared' }>;

function inWords(wanted: InWords, label: Label): string {
  switch (wanted.kind) {
    case 'whole':
      return whole(wanted);
    case 'number':
      return number(wanted);
    case 'oneOf':
      return listOf(wanted.names, 'disjunction');
    case 'shape':
      return `${wanted.rows} × ${wanted.cols}`;
    case 'sort':
      return sorts[wanted.sort];
    case 'compared':
      return compared[wanted.comparison](label(wanted.to), shown(wanted.value));
  }
}

function whole({ least, most, multipleOf, or }: Extract<Wanted, { kind: 'whole' }>): string {
  if (multipleOf !== undefined) return `a multiple of the batch size ${multipleOf} below ${(most ?? Infinity) + 1}`;
  const range = most !== undefined ? ` from ${least} to ${most}` : least !== undefined ? `, ${least} or more` : '';
  return `a whole number${range}${or ? `, or '${or}'` : ''}`;
}

function number({ least, above, most, below }: Extract<Wanted, { kind: 'number' }>): string {
  if (least !== undefined && below !== undefined) return `a number from ${least} up to, not including, ${below}`;
  if (least !== undefined && most !== undefined) return `a number from ${least} to ${most}`;
  if (above !== undefined && most !== undefined) return `a number above ${above} and up to ${most}`;
  if (above !== undefined) return `a finite number above ${above}`;
  return `a finite number${least === undefined ? '' : `, ${least} or more`}`;
}

const compared = {
  atLeast: (other: string, value: string) => `at least ${other}, which is ${value}`,
  finiteDistance: (other: string, value: string) => `at a finite distance from ${other}, which is ${value}`,
  different: (other: string) => `different from ${other}`,
};

const targets = ({ least, most, endsOnly }: Extract<Wanted, { kind: 'target' }>): string =>
  endsOnly ? `is ${least} or ${most}` : `lies from ${least} to ${most}`;

function howMany({ least, most, because, by = 0 }: Extract<Wanted, { kind: 'count' }>): string {
  const range = least === most ? String(least) : least === 0 ? `at most ${most}` : `${least} to ${most}`;
  return range + (because ? becauses[because](by) : '');
}

const becauses = {
  inputs: () => ', one for each input of the network',
  outputs: () => ', one for each output of the network',
  parameters: () => ', one for each weight and bias of the network',
  examples: () => ', one for each row of the inputs',
  given: () => ', one for each number in a row of the data',
  widestLayer: (by: number) => ` where the widest layer has ${by} units`,
  units: (by: number) => ` for the outputs of ${counted(by, 'unit', 'units')}`,
};

const eitherOf = (least: number, most: number): string => (least === most ? String(most) : `${least} or ${most}`);

const listOf = (names: readonly string[], type: Intl.ListFormatType): string =>
  new Intl.ListFormat('en-GB', { type }).format(names);

// ---- texts that can't be read --------------------------------------------------------------------

const words = {
  cell: (row: number, col: number) => `The number in row ${row}, column ${col}`,
};

const unreadable: Record<Unreadable, (text: string, as: 'number' | 'whole') => string> = {
  missing: () => ' is empty; enter a number.',
  unreadable: (text, as) =>
    as === 'whole'
      ? ` is ${text}, which is not a whole number; enter digits only, such as 1000.`
      : ` is ${text}, which is not a number; enter one such as 0.3, 0,3, 1e-3 or 1/3, without thousands separators.`,
  ambiguous: (text) =>
    ` is ${text}, which is a thousand to some and a decimal fraction to others; write it with a point, or without the comma.`,
  tooLarge: (text) => ` is ${text}, which is too large to be stored.`,
  tooSmall: (text) =>
    ` is ${text}, which is too small to be stored: it would become 0. A double other than 0 is 4.941e-324 or more in size; enter 0 if you mean 0.`,
  divisionByZero: (text) => ` is ${text}; a fraction cannot be divided by 0.`,
};

// ---- rules ---------------------------------------------------------------------------------------

const rules: Record<
  Extract<Wanted, { kind: 'rule' }>['reason'],
  (name: string, given: string, detail: string) => string
> = {
  sessionNetwork: (name) => `${name} is not the network of this session; another network needs a session of its own.`,
  sessionSeed: (name, given) => `${name}${given}, which is not the seed of this session; reset it with another.`,
  sessionInitializer: (name) =>
    `${name} is not the initializer of this session; other starting weights need a session of their own.`,
  sessionData: (name, given, detail) => `${name}${given}; the fingerprint of this session's data is ${detail}.`,
  sameOptimizer: (name) => `${name} has the state of another optimizer than the settings.`,
  generator: (name, given) => mustBe(name, given, '64 hexadecimal digits, not all of them 0'),
  otherFeature: (name, given) => mustBe(name, given, 'another feature than those before it'),
  standardizable: (name, _, detail) =>
    `${name} can't be standardized: the standard deviation of input ${detail} is not a finite number above 0.`,
  memory: () => 'There is not enough memory for this.',
  soundEngine: (_name, _given, detail) => `The engine has made a mistake: ${detail}`,
  engineModule: (name, given) => mustBe(name, given, 'the engine that this page was built with'),
  calledOnSession: () => 'A call of a session came without the session.',
  calledWithNew: () => 'A session was asked for without new.',
  openSession: () => 'This session was deleted; open a new one.',
};

const pageRules: Record<
  Extract<Refusal['wanted'], { kind: 'page' }>['reason'],
  (given: string, detail: string) => string
> = {
  pace: (given) => `The pace${given}; it must be a number above 0 (updates a second) or 'full'.`,
  parameter: () => 'The network has no such weight or bias.',
  openExperiment: () => 'No experiment is open; call open first.',
  data: (_, detail) => `The data could not be loaded (${detail}). Nothing has changed.`,
  points: (given) => `features can be made of points of the plane alone; a row of these data${given}.`,
  numbers: () => 'There is no number in it.',
  oneRow: () => 'The last row stays: a network needs at least one to learn from.',
  oneInput: () => 'At least one input must be left.',
  engine: () => 'The engine was closed.',
  lockedPart: (_, part) => `That was not done: the link of this page locks “${share.parts[part as PagePart]}”.`,
  hiddenPart: (_, part) => `That was not done: the link of this page hides “${share.parts[part as PagePart]}”.`,
  presentSession: () =>
    'That was not done: it was meant for the network or the rows that were here before, and others have been opened meanwhile.',
  soundPage: (_, detail) =>
    `A mistake in this page kept that from being done (${detail}). The engine is still running; nothing is lost.`,
};
