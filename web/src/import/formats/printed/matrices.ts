import { isDecimal } from '../../../catalog/decimal';
import { files as words } from '../../../messages/words';
import { checkColumns, checkRows } from '../../check-size';
import { SheetProblem } from '../../problem';
import type { Sheet, Sheets } from '../../sheet';
import type { Line } from './lines';

/** At Octave's and MATLAB's prompts, and Julia's type. */
const NAME = /^\s*([A-Za-z_]\w*)\s*=\s*$/;
const TYPE = /^\s*\d+(×|x)\d+\s.*:\s*$/;
const COLUMNS = /^\s*Columns?\s+\d+(\s+(through|and|to)\s+\d+)?\s*:?\s*$/;
/** 10 to a power is a factor of all. */
const FACTOR = /^\s*1(?:\.0*)?e([+-]?\d+)\s*\*\s*$/i;
const LEFT_OUT = /\.{3}|…|⋮|⋱|⋯/;

interface Matrix {
  name: string;
  exponent: number;
  /** Groups of columns below one another. */
  groups: Line[][];
}

/** Matrices of Octave, MATLAB and Julia, under their names; null where the text is none. */
export function readMatrices(lines: readonly Line[]): Sheets | null {
  if (!lines[0] || !(NAME.test(lines[0].text) || TYPE.test(lines[0].text) || COLUMNS.test(lines[0].text))) return null;
  const matrices: Matrix[] = [];
  for (const line of lines) {
    const name = NAME.exec(line.text)?.[1] ?? (TYPE.test(line.text) ? '' : null);
    if (name !== null || matrices.length === 0) matrices.push({ name: name ?? '', exponent: 0, groups: [[]] });
    const matrix = matrices.at(-1)!;
    if (name !== null) continue;
    if (COLUMNS.test(line.text)) matrix.groups.push([]);
    else if (FACTOR.test(line.text)) matrix.exponent = Number(FACTOR.exec(line.text)![1]);
    else matrix.groups.at(-1)!.push(line);
  }
  const isNumbers = ({ groups }: Matrix): boolean =>
    groups.flat().every(({ text }) => /^[-+\d.\seEinfNaA]+$/.test(text));
  const filled = matrices.filter(({ groups }) => groups.flat().length > 0);
  const cut = lines.find(({ text }) => LEFT_OUT.test(text));
  if (cut) throw new SheetProblem(words.printed.leftOut(cut.number));
  if (filled.length === 0 || !filled.every(isNumbers)) return null;
  return { sheets: filled.map((matrix) => ({ name: matrix.name, read: () => sheetOf(matrix) })) };
}

function sheetOf({ groups, exponent }: Matrix): Sheet {
  const [first, ...others] = groups.filter((group) => group.length > 0);
  for (const group of others)
    if (group.length !== first!.length) throw new SheetProblem(words.printed.groups(group.at(-1)!.number));
  const rows = first!.map((line, i) =>
    [line, ...others.map((group) => group[i]!)].flatMap(({ text }) => numbersIn(text)),
  );
  return checked(
    rows.map((row) => row.map((word) => scaled(word, exponent))),
    first!.map(({ number }) => number),
  );
}

const numbersIn = (text: string): string[] => text.trim().split(/\s+/);
const scaled = (word: string, exponent: number): string =>
  exponent !== 0 && isDecimal(word) && !/e/i.test(word) ? `${word}e${exponent}` : word;

/** Rows in brackets, as NumPy, PyTorch and Julia print them; null where the text is none. */
export function readBrackets(text: string): Sheet | null {
  if (!/^\s*(\w+\s*=\s*)?(np\.)?(array|tensor|matrix)?\(?\s*\[/.test(text.slice(0, LOOK)) || !isBalanced(text))
    return null;
  const rows: string[][] = [];
  const lines: number[] = [];
  let [line, counted] = [1, 0];
  for (const found of text.matchAll(/\[([^[\]]*)(?=\])/g)) {
    line += text.slice(counted, found.index).split('\n').length - 1;
    counted = found.index;
    for (const part of found[1]!.split(';')) {
      rows.push(part.split(/[\s,]+/).filter((word) => word !== ''));
      lines.push(line);
    }
  }
  if (rows.length === 0 || !rows.flat().every(isCell)) return null;
  const cut = text.search(LEFT_OUT);
  if (cut >= 0) throw new SheetProblem(words.printed.leftOut(text.slice(0, cut).split('\n').length));
  return checked(rows, lines);
}

const LOOK = 200;

/** A number, a text in quotes, or dots in their place. */
const isCell = (word: string): boolean => /^([-+]?(\d|\.|nan|inf)|['"])|^…$/i.test(word);
const isBalanced = (text: string): boolean => text.split('[').length === text.split(']').length;

function checked(rows: readonly (readonly string[])[], lines: readonly number[]): Sheet {
  checkRows(rows.length);
  checkColumns(rows[0]!.length);
  const uneven = rows.findIndex(({ length }) => length !== rows[0]!.length);
  if (uneven >= 0) throw new SheetProblem(words.printed.width(lines[uneven]!, rows[uneven]!.length, rows[0]!.length));
  return { names: null, rows, lines, decimal: 'point' };
}
