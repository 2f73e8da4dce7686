import type { Workbook } from '../../../web/src/export/spreadsheet/sheet';

type Value = number | string | boolean;
/** Rows of values; a single one is a range of one cell. */
type Range = Value[][];

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|("[^"]*")|((?:'[^']+'!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?(?![\w(]))|([A-Za-z]\w*)|(<=|[-+*/<>(),]))/y;
const POWER: Readonly<Record<string, number>> = { '<': 1, '>': 1, '<=': 1, '+': 2, '-': 2, '*': 3, '/': 3 };

/** The formulas of a workbook in plain doubles, by rules of spreadsheets; stored values of formulas are not looked at. */
export class Evaluated {
  readonly #workbook: Workbook;
  readonly #known = new Map<string, Value>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** @param row and column from 0 */
  at(sheet: string, row: number, col: number): Value {
    const key = `${sheet}!${row},${col}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const cell = this.#workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[col];
    if (cell === undefined) return '';
    const value = cell.formula === undefined ? (cell.value ?? '') : this.#value(sheet, cell.formula);
    this.#known.set(key, value);
    return value;
  }

  #value(sheet: string, formula: string): Value {
    const tokens = tokensOf(formula);
    let at = 0;
    const single = (): Range => {
      const token = tokens[at++]!;
      if (token === '-') return [[-number(sum(4))]];
      if (token === '(') return closed(sum(0));
      if (/^\d/.test(token)) return [[Number(token)]];
      if (token.startsWith('"')) return [[token.slice(1, -1)]];
      if (tokens[at] !== '(') return this.#range(sheet, token);
      at += 1;
      const given: Range[] = [];
      while (tokens[at] !== ')') {
        given.push(sum(0));
        if (tokens[at] === ',') at += 1;
      }
      return closed([[call(token, given)]]);
    };
    const closed = (range: Range): Range => {
      if (tokens[at++] !== ')') throw new Error(`A bracket is open in ${formula}`);
      return range;
    };
    const sum = (least: number): Range => {
      let left = single();
      for (let operator = tokens[at]; POWER[operator!]! >= least; operator = tokens[at]) {
        at += 1;
        left = [[combined(operator!, number(left), number(sum(POWER[operator!]! + 1)))]];
      }
      return left;
    };
    const whole = sum(0);
    if (at < tokens.length) throw new Error(`${tokens[at]} is too much in ${formula}`);
    if (whole.length * whole[0]!.length > 1) throw new Error(`${formula} is a range`);
    return whole[0]![0]!;
  }

  #range(sheet: string, text: string): Range {
    const named = this.#workbook.names[text];
    if (named) return this.#cells(named.sheet, named.row, named.col, named.rows, named.cols);
    const found = /^(?:'([^']+)'!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(text);
    if (!found) throw new Error(`#NAME? ${text}`);
    const [, other, first, top, last = first, bottom = top] = found;
    const [row, col] = [Number(top) - 1, columnOf(first!)];
    return this.#cells(other ?? sheet, row, col, Number(bottom) - row, columnOf(last!) - col + 1);
  }

  #cells(sheet: string, row: number, col: number, rows: number, cols: number): Range {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: cols }, (_, c) => this.at(sheet, row + r, col + c)),
    );
  }
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(formula);
    if (!found) throw new Error(`${formula.slice(at)} is no formula`);
    tokens.push(found.slice(1).find((one) => one !== undefined)!);
  }
  return tokens;
}

/** Of one cell: a range in its place would be an error. */
function number(range: Range): number {
  if (range.length !== 1 || range[0]!.length !== 1) throw new Error('A range is no number');
  const [[value]] = range as [[Value]];
  if (typeof value === 'string') throw new Error(`#VALUE! ${value}`);
  return Number(value);
}

function combined(operator: string, left: number, right: number): Value {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    default:
      return left <= right;
  }
}

const numbersIn = (ranges: readonly Range[]): number[] =>
  ranges.flat(2).filter((value): value is number => typeof value === 'number');
const total = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);

const ofNumbers: Readonly<Record<string, (...x: number[]) => number>> = {
  EXP: (x) => (x > 709 ? NaN : Math.exp(x)),
  ...{ LN: Math.log, ABS: Math.abs, SQRT: Math.sqrt, TANH: Math.tanh, ATANH: Math.atanh, COS: Math.cos },
  ...{ INT: Math.floor, POWER: Math.pow, PI: () => Math.PI, ERF: erf },
};
const ofRanges: Readonly<Record<string, (ranges: readonly Range[]) => number>> = {
  MAX: (ranges) => Math.max(...numbersIn(ranges)),
  MIN: (ranges) => Math.min(...numbersIn(ranges)),
  SUM: (ranges) => total(numbersIn(ranges)),
  SUMSQ: (ranges) => total(numbersIn(ranges).map((x) => x * x)),
  ROWS: ([range]) => range!.length,
  SUMPRODUCT: (ranges) => {
    const [one, other] = ranges.map((range) => range.flat() as number[]) as [number[], number[]];
    if (ranges[0]!.length !== ranges[1]!.length || one.length !== other.length) throw new Error('#VALUE! SUMPRODUCT');
    return total(one.map((x, i) => x * other[i]!));
  },
  SUMIF: ([range, rule]) => {
    const [sign] = rule!.flat();
    return total(numbersIn([range!]).filter((x) => (sign === '>0' ? x > 0 : sign === '<0' && x < 0)));
  },
};

function call(name: string, given: readonly Range[]): number {
  const value = ofRanges[name]?.(given) ?? ofNumbers[name]?.(...given.map(number));
  if (value === undefined) throw new Error(`#NAME? ${name}`);
  if (!Number.isFinite(value)) throw new Error(`#NUM! ${name} of ${String(given.flat(2))}`);
  return value;
}

/** As the programs have it: a sum of positive terms. */
function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let [term, sum] = [x, x];
  for (let n = 1; n <= 200; n++) sum += term *= (2 * x * x) / (2 * n + 1);
  return (2 * Math.exp(-x * x) * sum) / Math.sqrt(Math.PI);
}
