import { isDecimal } from '../../catalog/decimal';
import { files as words } from '../../messages/words';
import { checkColumns, checkRows } from '../check-size';
import { SheetProblem } from '../problem';
import type { Sheet } from '../sheet';
import { PIECE, type Sliced } from '../slices';

/** Lines that are looked at to recognise the format. */
const LOOK = 20;
const LINE = /^\s*[-+\d.eE,]+(\s+qid:\d+)?(\s+\d+:[-+\w.]+)+\s*(#.*)?$/;

const isNothing = (line: string): boolean => /^\s*(#|$)/.test(line);

/** What is rather a time of the day: 12:30. */
const TIMES = /^\s*\S+(\s+([01]?\d|2[0-4]):[0-5]\d)+\s*$/;

/** Whether the first lines are `label index:value ...`, and not all of them times. */
export function isLibsvm(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|[\r\n]/, 2 * LOOK)
    .filter((line) => !isNothing(line))
    .slice(0, LOOK);
  const whole = lines.length > 1 && text.length > 100_000 ? lines.slice(0, -1) : lines;
  return whole.length > 0 && whole.every((line) => LINE.test(line)) && !whole.every((line) => TIMES.test(line));
}

interface SparseRow {
  label: string;
  values: Map<number, string>;
}

/** The sparse rows of libsvm and svmlight: what is left out is 0, and the label is the last column. */
export function* readLibsvm(text: string): Sliced<Sheet> {
  const given: SparseRow[] = [];
  const lines: number[] = [];
  const found = { first: 1, last: 0, queries: false };
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .entries()) {
    if (i % PIECE === 0) yield;
    if (isNothing(line)) continue;
    given.push(rowOf(line, i + 1, found));
    lines.push(i + 1);
    checkRows(given.length);
  }
  const count = found.last - found.first + 1;
  const indices = Array.from({ length: count }, (_, i) => found.first + i);
  const rows = given.map(({ label, values }) => [...indices.map((index) => values.get(index) ?? '0'), label]);
  const told = found.queries ? { told: [words.libsvm.queries] } : {};
  return {
    names: [...indices.map((index) => `x${index}`), words.libsvm.label],
    rows,
    lines,
    decimal: 'point',
    ...told,
  };
}

function rowOf(text: string, line: number, found: { first: number; last: number; queries: boolean }): SparseRow {
  const [label = '', ...pairs] = text.replace(/#.*$/, '').trim().split(/\s+/);
  if (!isNumber(label)) throw new SheetProblem(words.libsvm.label1(line, label));
  const values = new Map<number, string>();
  for (const pair of pairs) {
    const [, index, value] = /^(\d{1,9}|qid):(.+)$/.exec(pair) ?? [];
    if (index === 'qid') {
      found.queries = true;
      continue;
    }
    const col = Number(index);
    if (index === undefined || !isNumber(value!)) throw new SheetProblem(words.libsvm.pair(line, pair));
    if (values.has(col)) throw new SheetProblem(words.libsvm.twice(line, col));
    values.set(col, value!);
    found.first = Math.min(found.first, col);
    found.last = Math.max(found.last, col);
    checkColumns(found.last - found.first + 1);
  }
  return { label, values };
}

/** With a point: a comma here parts several labels. */
const isNumber = (text: string): boolean => isDecimal(text) && !text.includes(',');
