import { csv as words } from '../../messages/words';
import { MOST_ROWS } from '../limits';
import { SheetProblem } from '../problem';
import type { Sheet } from '../sheet';
import type { Sliced } from '../slices';
import { affixesIn, bareRows } from './affix';
import type { ReadAs } from './column';
import { blockFrom, type BeginByHand } from './block-from';
import { evenLines, type Delimiter } from './cut';
import { cutsOf, SAMPLE } from './cuts';
import { headersOf, type Header } from './header';
import { hasRowNames, joinedBelow, oneColumn } from './joined';
import type { NumberStyle } from './number-style';
import type { Block } from './shape';
import { stylesFor, type StyleByHand } from './styles';
import { tableOf, type Plan, type Table } from './table';
import { endOfData } from './totals';
import { stylesOfTexts, typedIn } from './typed';

/** What was chosen by hand of how a table is read; what is left out is found in its cells. */
export interface ByHand extends StyleByHand, BeginByHand {
  delimiter?: Delimiter | undefined;
  /** Columns, by their names, that are read as numbers or as words. */
  readAs?: Readonly<Record<string, ReadAs>> | undefined;
  /** Whether rows of sums at the end are rows like others. */
  keepTotals?: boolean | undefined;
}

/** One way to read a whole table. */
export interface Reading {
  /** null: the format says what a column is. */
  delimiter: Delimiter | null;
  style: NumberStyle;
  /** The line with the names of the columns; 0: there is none; null: the format has names. */
  header: number | null;
  /** Other lines that are no rows: titles, units, comments, sources. */
  aside: readonly number[];
  /** Lines at the end with sums or means of those above. */
  totals: readonly number[];
  /** Lines that each row takes. */
  over: number;
  /** A number, where two columns are read as one of such numbers. */
  joined: string | null;
  table: Table;
}

/** The likeliest way to read a table; others that the cells speak for just as much are to be asked about. */
export interface Readings {
  best: Reading;
  others: readonly Reading[];
}

/** Characters of a text. */
export const MOST_CHARACTERS = 20_000_000;
/** Readings side by side at most. */
const MOST = 4;

/** @throws SheetProblem in one sentence where it is no table with at least two columns */
export function* readText(given: string, byHand: ByHand = {}): Sliced<Readings> {
  checkText(given);
  const text = evenLines(given);
  const readings: Reading[] = [];
  for (const { delimiter, found } of yield* cutsOf(text, byHand.delimiter)) {
    const block = blockFrom(found, byHand);
    const over = found.over ?? 1;
    for (const reading of yield* ofCut(block, delimiter, byHand, text)) readings.push({ ...reading, over });
  }
  return ranked(readings);
}

/** The same of what another format gives. */
export function* readSheet(sheet: Sheet, byHand: ByHand = {}): Sliced<Readings> {
  const readings: Reading[] = [];
  for (const style of yield* stylesOfTexts(sheet, byHand)) {
    const asGiven: ByHand = style ? { ...byHand, ...style } : byHand;
    const rows = style ? typedIn(sheet, style) : sheet.rows.map((cells) => [...cells]);
    readings.push(...(yield* ofSheet({ ...sheet, rows }, rows, asGiven)));
  }
  return ranked(readings);
}

const ranked = (readings: readonly Reading[]): Readings => ({ best: readings[0]!, others: readings.slice(1, MOST) });

function checkText(text: string): void {
  if (text.trim() === '') throw new SheetProblem(words.empty);
  if (text.length > MOST_CHARACTERS) throw new SheetProblem(words.tooLarge(MOST_CHARACTERS));
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw new SheetProblem(words.notText);
  if (/^\s*(?:\{|\[\s*[[{"\d-])/.test(text)) throw new SheetProblem(words.json);
}

// ---- of a text ----------------------------------------------------------------------------------

/** A comma between two columns may also stand within a number: where names don't tell, both are readings. */
function* ofCut(block: Block, delimiter: Delimiter, byHand: ByHand, text: string): Sliced<Reading[]> {
  const joined = byHand.header === undefined ? joinedBelow(block, delimiter) : [];
  if (block.isShort && /[,;]/.test(delimiter) && !hasRowNames(block) && joined.length === 0)
    throw new SheetProblem(words.shortNames(block.lines[0]!, block.rows[0]!.length - 1, block.rows[0]!.length));
  const readings = yield* readingsOf(block, delimiter, byHand);
  if (readings.every(({ header }) => header === 0) && byHand.header === undefined) {
    const one = oneColumn(block, delimiter, (line) => text.split('\n', line)[line - 1]!.trim());
    if (one) joined.push(one);
  }
  for (const { block: other, example } of joined)
    for (const reading of yield* readingsOf(other, delimiter, byHand, 1))
      readings.push({ ...reading, joined: example });
  return readings;
}

// ---- of a sheet ---------------------------------------------------------------------------------

function* ofSheet({ names, lines }: Sheet, rows: string[][], byHand: ByHand): Sliced<Reading[]> {
  if (names) return yield* ofNamed(names, rows, lines, byHand);
  const filled = rows.map((cells, i) => ({ cells, line: lines[i]! })).filter(({ cells }) => cells.some(Boolean));
  if (filled.length === 0) throw new SheetProblem(words.empty);
  const cells = { rows: filled.map(({ cells }) => cells), lines: filled.map(({ line }) => line) };
  return yield* readingsOf(blockFrom({ ...cells, marked: new Set(), broken: null }, byHand), null, byHand);
}

function* ofNamed(
  names: readonly string[],
  rows: string[][],
  lines: readonly number[],
  byHand: ByHand,
): Sliced<Reading[]> {
  const affixes = affixesIn(rows.slice(0, SAMPLE));
  const readings: Reading[] = [];
  for (const style of yield* stylesFor(bareRows(rows, affixes), null, byHand)) {
    const plan = { given: names, begin: 0, end: rows.length, style, affixes, ...given(byHand) };
    const table = yield* tableOf(rows, lines, plan);
    readings.push({ delimiter: null, style, header: null, aside: [], totals: [], over: 1, joined: null, table });
  }
  return readings;
}

// ---- what its cells are -------------------------------------------------------------------------

function* readingsOf(block: Block, delimiter: Delimiter | null, byHand: ByHand, least = 2): Sliced<Reading[]> {
  const readings: Reading[] = [];
  const affixes = affixesIn(block.rows.slice(0, SAMPLE));
  const bare = bareRows(block.rows, affixes);
  for (const style of yield* stylesFor(bare, delimiter, byHand))
    for (const header of headersFor(bare, block.lines, style, byHand)) {
      const plan = { ...planFor(block, header, byHand), style, affixes, least };
      readings.push(yield* readingWith(block, delimiter, plan, header));
    }
  return readings;
}

function headersFor(
  rows: string[][],
  lines: number[],
  style: NumberStyle,
  { header, skip }: ByHand,
): readonly Header[] {
  if (header === undefined) return headersOf(rows.slice(0, SAMPLE), style);
  if (header === 0) return [{ names: null, begin: 0 }];
  const names = lines.indexOf(header);
  if (names < 0) throw new SheetProblem(words.noSuchLine(header));
  const [{ begin }] = headersOf(rows.slice(0, SAMPLE), style) as [Header];
  return [{ names, begin: skip === undefined && begin > names ? begin : names + 1 }];
}

function planFor({ rows }: Block, { names, begin }: Header, byHand: ByHand): Omit<Plan, 'style'> {
  const end = byHand.keepTotals ? rows.length : endOfData(rows, begin);
  return { given: names === null ? null : rows[names]!, begin, end, ...given(byHand) };
}

const given = ({ readAs }: ByHand): Pick<Plan, 'readAs'> => (readAs ? { readAs } : {});

function* readingWith(
  { rows, lines, aside }: Block,
  delimiter: Delimiter | null,
  plan: Plan,
  header: Header,
): Sliced<Reading> {
  const table = yield* tableOf(rows, lines, plan);
  if (table.lines.length > MOST_ROWS) throw new SheetProblem(words.tooManyRows(table.lines.length, MOST_ROWS));
  const between = lines.slice(0, plan.begin).filter((_, i) => i !== header.names);
  return {
    delimiter,
    style: plan.style,
    header: header.names === null ? 0 : lines[header.names]!,
    aside: [...between, ...aside].sort((a, b) => a - b),
    totals: lines.slice(plan.end),
    over: 1,
    joined: null,
    table,
  };
}
