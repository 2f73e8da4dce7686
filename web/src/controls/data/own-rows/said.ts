import type { Column } from '../../../import/table/column';
import { encodingNames, type Encoding } from '../../../import/table/encoding';
import type { Reading } from '../../../import/table/readings';
import type { Table } from '../../../import/table/table';
import { plainNumber } from '../../../messages/intl';
import { csv as words } from '../../../messages/words';
import { placed, type Joined, type OwnTable } from '../../../state/own-rows/join-tables';
import type { OwnData } from '../../../state/own-rows/own-data';
import { wordsOf } from '../../../state/own-rows/encode';
import { canBeInput, type Role, type Use } from '../../../state/own-rows/roles';

/** A value as it is read. */
export const valueSaid = ({ kind, numbers, cells }: Column, row: number): string =>
  kind === 'number' && !Number.isNaN(numbers[row]!) ? plainNumber(numbers[row]!) : cells[row]!;

/** How a table was read, in a sentence or two. @param encoding of a file */
export function recognised({ table, delimiter, header, aside }: Reading, encoding: Encoding | null): string {
  const example = table.columns.flatMap(exampleIn)[0];
  const parts = [
    words.size(table.lines.length, table.columns.length),
    ...(delimiter === null ? [] : [words.separatedBy(delimiter)]),
    ...(header === null ? [] : [words.header(header)]),
    ...(example === undefined ? [] : [words.decimals(example)]),
    ...(encoding === null || encoding === 'utf-8' ? [] : [words.encoded(encodingNames[encoding])]),
  ];
  const more = [
    ...(aside.length > 0 ? [words.aside(aside)] : []),
    ...(table.named.length > 0 ? [words.named(table.named)] : []),
    ...(table.empty > 0 ? [words.emptyColumns(table.empty)] : []),
  ];
  return [words.recognised(parts), ...more].join(' ');
}

/** A number of a column that has a mark in it. */
function exampleIn({ kind, numbers, cells }: Column): string[] {
  const row =
    kind === 'number' ? cells.findIndex((cell, i) => !Number.isNaN(numbers[i]!) && /\d[^\d]\d/.test(cell)) : -1;
  return row < 0 ? [] : [cells[row]!];
}

/** In what a reading is other than the ones beside it. */
export function differences(all: readonly Reading[], which: number): string {
  const { delimiter, header } = all[which]!;
  const differ = (of: (reading: Reading) => unknown): boolean => new Set(all.map(of)).size > 1;
  const parts = [
    ...(differ((one) => one.delimiter) && delimiter !== null ? [words.separatedBy(delimiter)] : []),
    ...(differ((one) => one.style) ? readAs(all, which) : []),
    ...(differ((one) => one.header) ? [header === 0 ? words.firstIsData : words.firstIsNames] : []),
  ];
  return parts.join('; ');
}

/** A cell that is another number in another reading. */
function readAs(all: readonly Reading[], which: number): string[] {
  const { lines, columns } = all[which]!.table;
  const other = all.find(({ style }) => style !== all[which]!.style)!.table;
  for (const [col, column] of columns.entries()) {
    const before = other.columns[col];
    if (before?.cells.length !== column.cells.length || column.kind !== 'number') continue;
    const row = lines.findIndex(
      (_, i) => column.cells[i] === before.cells[i] && valueSaid(column, i) !== valueSaid(before, i),
    );
    if (row >= 0) return [words.readsAs(column.cells[row]!, valueSaid(column, row))];
  }
  return [];
}

export interface Told {
  text: string;
  /** What a button beside it undoes; null: nothing can. */
  button: string | null;
  col: number;
  role: Role;
}

/** Columns that only one of two files has. */
export const toldOfJoined = ({ missing, extra }: Joined): string[] => [
  ...(missing.length > 0 ? [words.second.missing(missing)] : []),
  ...(extra.length > 0 ? [words.second.extra(extra)] : []),
];

/** Columns that are not used, and why; words that become numbers, and how. */
export const toldOf = ({ columns }: Table, uses: readonly Use[]): Told[] =>
  uses.flatMap(({ role, reason }, col): Told[] => {
    const column = columns[col]!;
    if (reason !== null && reason !== 'gaps') {
      const button = canBeInput(column) ? words.useIt : null;
      return [{ text: words.reasons[reason](column.name), button, col, role: 'input' }];
    }
    if (role !== 'input' || column.kind !== 'words' || !canBeInput(column)) return [];
    return [{ text: encodingSaid(column), button: words.dropIt, col, role: 'none' }];
  });

function encodingSaid(column: Column): string {
  const [first = '', second = '', ...more] = wordsOf(column);
  if (second === '' || more.length > 0)
    return words.asColumns(column.name, more.length + 2, `${column.name} = ${first}`);
  return words.asBinary(column.name, first, second);
}

/** Columns whose gaps matter: those that are used, or are not for their gaps. */
export const withGaps = ({ columns }: Table, uses: readonly Use[]): number[] =>
  uses.flatMap(({ role, reason }, col) =>
    columns[col]!.gaps.length > 0 && columns[col]!.counts.size > 0 && (role !== 'none' || reason === 'gaps')
      ? [col]
      : [],
  );

/** Lines that are named one by one. */
const NAMED = 12;
const someOf = (lines: readonly number[]): string => lines.slice(0, NAMED).join(', ');

/** What becomes of the rows, in sentences. */
export function outcomeSaid(table: OwnTable, own: OwnData): string[] {
  const { leftOut, leftOutSecond, heldOutRows: heldOut = [], unanswered = [], unknown } = own;
  const training = own.rows.inputs.length - heldOut.length;
  return [
    ...(leftOut.length > 0 ? [words.leftOut(leftOut.length, someOf(leftOut))] : []),
    ...(leftOutSecond.length > 0 ? [words.second.leftOut(leftOutSecond.length, someOf(leftOutSecond))] : []),
    ...(heldOut.length > 0 ? [words.heldOutRows(heldOut.length, training)] : []),
    ...(unanswered.length > 0 ? [words.unanswered(unanswered.length)] : []),
    ...unknown.map(({ kind, name, row }) => placed(table, row, (line) => words.unknown[kind](line, name))),
  ];
}
