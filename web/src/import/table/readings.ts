import { csv as words } from '../../messages/words';
import { MOST_COLUMNS, MOST_ROWS } from '../limits';
import { SheetProblem } from '../problem';
import type { Sheet } from '../sheet';
import type { Sliced } from '../slices';
import { cut, DELIMITERS, evenLines, type Cut, type Delimiter } from './cut';
import { headersOf, type Header } from './header';
import type { NumberStyle } from './number-style';
import { blockOf, type Block } from './shape';
import { stylesFor, type StyleByHand } from './styles';
import { tableOf, type Table } from './table';
import { isEven, worthOf } from './weigh';

/** What was chosen by hand of how a table is read; what is left out is found in its cells. */
export interface ByHand extends StyleByHand {
  delimiter?: Delimiter | undefined;
  /** The line with the names of the columns, from 1; 0: there is none. */
  header?: number | undefined;
  /** Lines at the beginning that are no rows. */
  skip?: number | undefined;
}

/** One way to read a whole table. */
export interface Reading {
  /** null: the format says what a column is. */
  delimiter: Delimiter | null;
  style: NumberStyle;
  /** The line with the names of the columns; 0: there is none; null: the format has names. */
  header: number | null;
  /** Other lines that are no rows: titles, units, sources. */
  aside: readonly number[];
  table: Table;
}

/** The likeliest way to read a table; others that the cells speak for just as much are to be asked about. */
export interface Readings {
  best: Reading;
  others: readonly Reading[];
}

/** Characters of a text. */
export const MOST_CHARACTERS = 20_000_000;
/** Rows at the beginning by which ways of cutting are compared, and names are told from rows. */
const SAMPLE = 300;
/** So near the best a way of cutting is compared over the whole text, and over it asked about. */
const NEAR = 0.95;
const EQUAL = 0.985;
/** What tabs in every line make of the cells at least. */
const TABS = 0.4;
/** Readings side by side at most. */
const MOST = 4;

/** @throws SheetProblem in one sentence where it is no table with at least two columns */
export function* readText(given: string, byHand: ByHand = {}): Sliced<Readings> {
  checkText(given);
  const text = evenLines(given);
  const cuts = yield* cutsOf(text, byHand);
  const readings: Reading[] = [];
  for (const { delimiter, found } of cuts)
    readings.push(...(yield* readingsOf(blockFrom(found, byHand), delimiter, byHand)));
  return { best: readings[0]!, others: readings.slice(1, MOST) };
}

/** The same of what another format gives. */
export function* readSheet(sheet: Sheet, byHand: ByHand = {}): Sliced<Readings> {
  const rows = sheet.rows.map((cells) => [...cells]);
  const asGiven: ByHand =
    sheet.decimal === 'point' && byHand.decimal === undefined ? { ...byHand, decimal: '.', thousands: '' } : byHand;
  if (sheet.names) {
    const readings: Reading[] = [];
    for (const style of yield* stylesFor(rows, null, asGiven)) {
      const table = yield* tableOf(rows, sheet.lines, sheet.names, { begin: 0 }, style);
      readings.push({ delimiter: null, style, header: null, aside: [], table });
    }
    return { best: readings[0]!, others: readings.slice(1, MOST) };
  }
  const filled = rows.map((cells, i) => ({ cells, line: sheet.lines[i]! })).filter(({ cells }) => cells.some(Boolean));
  if (filled.length === 0) throw new SheetProblem(words.empty);
  const found = { rows: filled.map(({ cells }) => cells), lines: filled.map(({ line }) => line), broken: null };
  const [best, ...others] = yield* readingsOf(blockFrom(found, byHand), null, asGiven);
  return { best: best!, others: others.slice(0, MOST - 1) };
}

function checkText(text: string): void {
  if (text.trim() === '') throw new SheetProblem(words.empty);
  if (text.length > MOST_CHARACTERS) throw new SheetProblem(words.tooLarge(MOST_CHARACTERS));
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw new SheetProblem(words.notText);
  if (/^\s*(?:\{|\[\s*[[{"\d-])/.test(text)) throw new SheetProblem(words.json);
}

// ---- the delimiter ------------------------------------------------------------------------------

interface Found {
  delimiter: Delimiter;
  found: Cut;
}

/** The way of cutting that makes the most of the cells, and others that make as much of them. */
function* cutsOf(text: string, { delimiter }: ByHand): Sliced<Found[]> {
  if (delimiter) return [{ delimiter, found: yield* cut(text, delimiter) }];
  const sampled: { delimiter: Delimiter; worth: number; even: boolean }[] = [];
  for (const each of DELIMITERS) {
    const sample = yield* cut(text, each, SAMPLE);
    sampled.push({ delimiter: each, worth: worthBy(each, sample), even: isEven(sample) });
  }
  // Where tabs part all lines alike, spaces are within values.
  const tabs = sampled.some(({ delimiter: each, worth, even }) => each === '\t' && even && worth > TABS);
  const possible = sampled.filter(({ delimiter: each }) => !(tabs && each === ' '));
  const most = Math.max(...possible.map(({ worth }) => worth));
  if (most === 0) throw new SheetProblem(words.oneColumn);
  const whole: Found[] = [];
  for (const { delimiter: each, worth } of possible) {
    if (worth < NEAR * most) continue;
    whole.push({ delimiter: each, found: yield* cut(text, each) });
  }
  return equals(whole);
}

function equals(whole: readonly Found[]): Found[] {
  if (whole.length === 1) return [...whole];
  const weighed = whole.map((one) => ({ ...one, worth: worthBy(one.delimiter, one.found) }));
  const best = weighed.reduce((most, one) => (one.worth > most.worth ? one : most));
  return [best, ...weighed.filter((one) => one !== best && one.worth >= EQUAL * best.worth)];
}

/** Spaces also stand within values. */
const worthBy = (delimiter: Delimiter, found: Cut): number => worthOf(found) * (delimiter === ' ' ? 0.99 : 1);

// ---- its rows -----------------------------------------------------------------------------------

/** @throws SheetProblem naming the line that does not fit */
function blockFrom({ rows, lines, broken }: Cut, { header = 0, skip = Math.max(0, header - 1) }: ByHand): Block {
  if (broken !== null) throw new SheetProblem(words.quotes(broken));
  const first = lines.findIndex((line) => line > skip || line === header);
  if (first < 0) throw new SheetProblem(words.noRows);
  const below = lines.findIndex((line) => line > skip && line !== header);
  const isKept = (_: unknown, i: number): boolean => lines[i] === header || (i >= below && below >= 0);
  const kept = { rows: rows.filter(isKept), lines: lines.filter(isKept) };
  const { block, uneven, width } = blockOf(kept);
  if (width > MOST_COLUMNS) throw new SheetProblem(words.tooManyColumns(width, MOST_COLUMNS));
  if (uneven !== null) throw new SheetProblem(words.uneven(kept.lines[uneven]!, kept.rows[uneven]!.length, width));
  if (width < 2) throw new SheetProblem(words.oneColumn);
  if (block.rows.length > MOST_ROWS + MOST_HEADERS)
    throw new SheetProblem(words.tooManyRows(block.rows.length, MOST_ROWS));
  return { ...block, aside: [...lines.filter((line) => line <= skip && line !== header), ...block.aside] };
}
const MOST_HEADERS = 20;

// ---- what its cells are -------------------------------------------------------------------------

function* readingsOf(block: Block, delimiter: Delimiter | null, byHand: ByHand): Sliced<Reading[]> {
  const readings: Reading[] = [];
  for (const style of yield* stylesFor(block.rows, delimiter, byHand))
    for (const header of headersFor(block, style, byHand))
      readings.push(yield* readingWith(block, delimiter, style, header));
  return readings;
}

function headersFor({ rows, lines }: Block, style: NumberStyle, { header, skip }: ByHand): readonly Header[] {
  if (header === undefined) return headersOf(rows.slice(0, SAMPLE), style);
  if (header === 0) return [{ names: null, begin: 0 }];
  const names = lines.indexOf(header);
  if (names < 0) throw new SheetProblem(words.noSuchLine(header));
  const [{ begin }] = headersOf(rows.slice(0, SAMPLE), style) as [Header];
  return [{ names, begin: skip === undefined && begin > names ? begin : names + 1 }];
}

function* readingWith(block: Block, delimiter: Delimiter | null, style: NumberStyle, header: Header): Sliced<Reading> {
  const { rows, lines, aside } = block;
  const given = header.names === null ? null : rows[header.names]!;
  const table = yield* tableOf(rows, lines, given, header, style);
  if (table.lines.length > MOST_ROWS) throw new SheetProblem(words.tooManyRows(table.lines.length, MOST_ROWS));
  const between = lines.slice(0, header.begin).filter((_, i) => i !== header.names);
  const line = header.names === null ? 0 : lines[header.names]!;
  return { delimiter, style, header: line, aside: [...between, ...aside].sort((a, b) => a - b), table };
}
