import { isDecimal } from '../../catalog/decimal';
import type { PageRule } from '../../engine/refusal';
import { besideOneAnother, linesOf, wordsOf, type Reading, type Shape } from './reading';

/** Lines of numbers, with or without heads and names of rows, in groups of columns where they were too wide. */
export function readTable(text: string, shape?: Shape): Reading {
  const captioned = withoutCaptions(linesOf(text));
  if ('cannot' in captioned) return captioned;
  const { lines, exponent } = captioned;
  const single = lines.length === 1 && lines[0]!.includes(';') ? lines[0]!.split(';') : lines;
  const split = splitterOf(single, shape);
  if (typeof split !== 'function') return split;
  const rows = single.map(split).filter((row) => row.length > 0);
  if (rows.length > 0 && rows.every(([first = '']) => /^\[\d+\]$/.test(first)))
    return { cells: [rows.flatMap((row) => row.slice(1))] };
  const cells = besideOneAnother(groupsOf(rows).map(withoutNames));
  if (!cells) return { cannot: 'rowsOfGroups' };
  return isByFives(lines, cells)
    ? { cannot: 'byFives' }
    : { cells: cells.map((row) => row.map(times(exponent))), isTable: true };
}

// ---- what stands around the numbers --------------------------------------------------------------

/** Octave and MATLAB: 10 to a power is a factor of all. */
const FACTOR = /^\s*1(?:\.0*)?e([+-]?\d+)\s*\*\s*$/i;
const times =
  (exponent: number) =>
  (word: string): string =>
    exponent !== 0 && isDecimal(word) && !/e/i.test(word) ? `${word}e${exponent}` : word;

/** At Octave's and MATLAB's prompts, and of Armadillo. */
const NAME = /^\s*[A-Za-z_][\w.]*\s*[=:]\s*$/;
const COLUMNS = /^\s*Columns?\s+\d+(\s+(through|and|to)\s+\d+)?\s*:?\s*$/;
const CAPTIONS = [
  ...[NAME, COLUMNS, FACTOR],
  /^\s*Diagonal Matrix\s*$/,
  /^\s*\d+(×|x)\d+\s.*:\s*$/, // Julia's type
  /^\s*\d+-element\s.*:\s*$/,
  /^\s*(Name:.*)?dtype:.*$/, // of a series of pandas
];
const isNumbers = (line: string): boolean => !CAPTIONS.some((caption) => caption.test(line));

function withoutCaptions(all: readonly string[]): { lines: string[]; exponent: number } | { cannot: PageRule } {
  const exponents = new Set(all.flatMap((line) => FACTOR.exec(line)?.[1] ?? []));
  if (exponents.size > 1 || all.filter((line) => NAME.test(line)).length > 1) return { cannot: 'severalMatrices' };
  const groups = all.flatMap((line, i) => (COLUMNS.test(line) ? [i] : []));
  const lines = groups.length > 1 ? joined(all, groups) : all.filter(isNumbers).map(withoutMarks);
  return lines ? { lines, exponent: Number([...exponents][0] ?? 0) } : { cannot: 'rowsOfGroups' };
}

/** `W =  0.1 -0.2` begins with its name; pandas ends the heads of a group with a backslash. */
function withoutMarks(line: string): string {
  const numbers = line.replace(/^\s*[A-Za-z_][\w.]*\s*=\s*(?=[-+.\d])/, '');
  const end = numbers.trimEnd();
  return end.endsWith('\\') ? end.slice(0, -1) : numbers;
}

/** Groups under captions have no heads of their own: they are set beside one another here. */
function joined(all: readonly string[], captions: readonly number[]): string[] | null {
  const groups = captions.map((at, i) =>
    all
      .slice(at + 1, captions[i + 1])
      .filter(isNumbers)
      .map((line) => [line]),
  );
  return besideOneAnother(groups)?.map((row) => row.join('  ')) ?? null;
}

// ---- what stands between the numbers --------------------------------------------------------------

type Split = (line: string) => string[];

/** A tab, a semicolon, a comma or spaces. A comma can be a decimal one, too: where nothing tells, it is not guessed. */
function splitterOf(lines: readonly string[], shape?: Shape): Split | { cannot: PageRule } {
  const text = lines.join('\n').replace(/\[\d*,\d*\]/g, ''); // R's places
  const by = (mark: string) => (line: string) => line.split(mark).map((cell) => unquoted(cell.trim()));
  if (text.includes('\t')) return by('\t');
  const inner = lines.map((line) => line.trim().replace(/;$/, ''));
  if (inner.some((line) => line.includes(';'))) return by(';');
  const spaced: Split = (line) => wordsOf(line.replace(/;\s*$/, ''), /\s+/).map(unquoted);
  if (!text.includes(',')) return spaced;
  const commas: Split = (line) => by(',')(line.replace(/[;,]\s*$/, ''));
  const isSurelyBetween = /\.\d|\d\.|",|,"|^,|,,|,\s|\d,[^,\s]*,/m.test(text);
  if (isSurelyBetween) return commas;
  if (inner.some((line) => /\d\s+[-+\d]/.test(line)) || shape?.cols === 1) return spaced;
  return shape && inner.every((line) => commas(line).length === shape.cols) ? commas : { cannot: 'decimalComma' };
}

const unquoted = (cell: string): string => cell.replace(/^"(.*)"$/, '$1');

// ---- heads and names -----------------------------------------------------------------------------

const isNumber = (word: string): boolean => /^[-+\u2212]?(\d|\.\d|nan\b|na\b|inf|∞)/i.test(word);
const isHead = (word: string): boolean => /^\[,\d+\]$/.test(word);
const isName = (word: string): boolean => /^\[\d+,\]$/.test(word) || !isNumber(word);
/** 0, 1, 2 ... or 1, 2, 3 ...; a later group goes on where the one before ended. */
const areCounted = (words: readonly string[]): boolean =>
  words.length > 0 && words.every((word, i) => /^\d+$/.test(word) && Number(word) === Number(words[0]) + i);

interface Group {
  heads: string[] | null;
  rows: string[][];
}

/** A line of heads begins a group. */
function groupsOf(rows: readonly string[][]): Group[] {
  const groups: Group[] = [];
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    const isShorter = next !== undefined && row.length === next.length - 1;
    const hasCorner = row[0] === '' && row.length > 1;
    const areHeads =
      row.every(isHead) ||
      (next !== undefined && row.every((word) => !isNumber(word))) ||
      (isShorter && areCounted(row)) ||
      (hasCorner && next !== undefined && (i === 0 || areCounted(row.slice(1))));
    if (areHeads) groups.push({ heads: row, rows: [] });
    else if (groups.length === 0) groups.push({ heads: null, rows: [row] });
    else groups.at(-1)!.rows.push(row);
  });
  return groups;
}

/** Under an empty corner, or one head fewer, each row begins with its name. */
function withoutNames({ heads, rows }: Group): string[][] {
  const first = rows[0]?.length ?? 0;
  const named = heads
    ? heads[0] === '' || heads.length === first - 1
    : first > 1 && rows.every(([name = '']) => isName(name));
  return named ? rows.map((row) => row.slice(1)) : rows.map((row) => [...row]);
}

/**
 * R's `write` puts five numbers to a line, column by column, whatever the shape: of five to a line with single spaces
 * nobody can tell which they are.
 */
const isByFives = (lines: readonly string[], cells: readonly string[][]): boolean =>
  cells.length > 1 &&
  cells.every((row) => row.length === 5) &&
  lines.every((line) => /^\S+( \S+){4}$/.test(line)) &&
  cells.flat().every((word) => word.replace(/^-|e.*$|\./g, '').length <= 7);
