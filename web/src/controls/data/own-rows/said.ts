import type { Column, ReadAs } from '../../../import/table/column';
import { encodingNames, type Encoding } from '../../../import/table/encoding';
import type { Reading } from '../../../import/table/readings';
import type { Table } from '../../../import/table/table';
import { plainNumber } from '../../../messages/intl';
import { csv as words } from '../../../messages/words';
import { placed, type OwnTable } from '../../../state/own-rows/join-tables';
import type { OwnData } from '../../../state/own-rows/own-data';
import { wordsOf } from '../../../state/own-rows/encode';
import { raresIn } from '../../../state/own-rows/rare';
import { canBeInput, type Role, type Use } from '../../../state/own-rows/roles';
import type { WithSecond } from '../../../state/own-rows/second-file.svelte';

/** A cell as it is read. */
export const cellSaid = ({ kind, numbers, cells }: Column, row: number): string =>
  kind === 'number' && !Number.isNaN(numbers[row]!) ? plainNumber(numbers[row]!) : cells[row]!;

/** How a table was read, in a sentence or two. @param encoding of a file */
export function recognised({ table, delimiter, header, aside, over }: Reading, encoding: Encoding | null): string {
  const example = table.columns.flatMap(exampleIn)[0];
  const parts = [
    words.size(table.lines.length, table.columns.length),
    ...(delimiter === null ? [] : [words.separatedBy(delimiter)]),
    ...(header === null ? [] : [words.header(header)]),
    ...(example === undefined ? [] : [words.decimals(example)]),
    ...(encoding === null || encoding === 'utf-8' ? [] : [words.encoded(encodingNames[encoding])]),
  ];
  const more = [
    ...(over > 1 ? [words.wrapped(over)] : []),
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
    ...(differ((one) => one.joined) ? [partedAs(all, which)] : []),
    ...(differ((one) => one.style) ? readAs(all, which) : []),
    ...(differ((one) => one.header) ? [header === 0 ? words.firstIsData : words.firstIsNames] : []),
  ];
  return parts.join('; ');
}

/** Whether what could be one number is one. */
function partedAs(all: readonly Reading[], which: number): string {
  const { joined } = all[which]!;
  return joined === null ? words.parted(all.find((one) => one.joined !== null)!.joined!) : words.joined(joined);
}

/** A cell that is another number in another reading. */
function readAs(all: readonly Reading[], which: number): string[] {
  const { lines, columns } = all[which]!.table;
  const other = all.find(({ style }) => style !== all[which]!.style)!.table;
  for (const [col, column] of columns.entries()) {
    const before = other.columns[col];
    if (before?.cells.length !== column.cells.length || column.kind !== 'number') continue;
    const row = lines.findIndex(
      (_, i) => column.cells[i] === before.cells[i] && cellSaid(column, i) !== cellSaid(before, i),
    );
    if (row >= 0) return [words.readsAs(column.cells[row]!, cellSaid(column, row))];
  }
  return [];
}

export interface Told {
  text: string;
  /** What a button beside it undoes; null: nothing can. */
  button: string | null;
  col: number;
  /** The other use of the column, or the other way to read it. */
  way: { role: Role } | { readAs: ReadAs | undefined };
}

/** How columns are read and used where that could be otherwise; values that may be slips. */
export function toldOf(table: OwnTable, uses: readonly Use[]): Told[] {
  const { columns } = table;
  const read = columns.flatMap((column, col) => decidedOf(column, col));
  const wrong = columns.flatMap((column, col) => (uses[col]?.role === 'none' ? [] : mistakesOf(table, column, col)));
  const rares = raresIn(table, uses).map(({ col, value, row }): Told => ({
    text: placed(table, row, (line) => words.rare(columns[col]!.name, value, line)),
    button: null,
    col,
    way: { readAs: undefined },
  }));
  return [...read, ...wrong, ...usedOf(table, uses), ...rares];
}

/** Of a column whose cells could be meant in another way. */
function decidedOf(column: Column, col: number): Told[] {
  const { name, decided, kind, affix, cells, numbers, counts } = column;
  const to = (as: ReadAs): Pick<Told, 'button' | 'way'> =>
    as === 'number'
      ? { button: words.readAsNumbers, way: { readAs: 'number' } }
      : { button: words.readAsWords, way: { readAs: 'words' } };
  const said = words.decided;
  const isSaid = (cell: string): boolean => (decided === 'affix' ? !/^\d*$/.test(cell) : cell.startsWith('('));
  const row = cells.findIndex((cell, i) => !Number.isNaN(numbers[i] ?? NaN) && isSaid(cell));
  const word =
    [...counts.keys()].find((value) =>
      decided === 'zeros' ? value.startsWith('0') && value !== '0' : /^\d/.test(value),
    ) ?? '';
  switch (decided) {
    case 'affix': {
      const beside = [affix!.before, affix!.behind].filter(Boolean).join(' ');
      return row < 0
        ? []
        : [{ text: said.affix(name, beside, cells[row]!, cellSaid(column, row)), col, ...to('words') }];
    }
    case 'brackets':
      return row < 0 ? [] : [{ text: said.brackets(name, cells[row]!, cellSaid(column, row)), col, ...to('words') }];
    case 'measures':
    case 'zeros':
    case 'mostNumbers':
      return kind === 'words' ? [{ text: said[decided](name, word), col, ...to('number') }] : [];
    case 'byHand': {
      const text = kind === 'number' ? said.asNumbers(name) : said.asWords(name);
      return [{ text, col, button: words.undo, way: { readAs: undefined } }];
    }
    case null:
      return [];
  }
}

/** Lines that are named one by one. */
const NAMED = 12;

function mistakesOf({ lines, second = lines.length }: OwnTable, { name, mistakes }: Column, col: number): Told[] {
  const said = (rows: readonly number[]): string =>
    words.mistakes(name, rows.length, someOf(rows.map((row) => lines[row]!)) + (rows.length > NAMED ? ', …' : ''));
  const [above, below] = [mistakes.filter((row) => row < second), mistakes.filter((row) => row >= second)];
  const texts = [
    ...(above.length > 0 ? [said(above)] : []),
    ...(below.length > 0 ? [words.second.inIt(said(below))] : []),
  ];
  return texts.map((text) => ({ text, button: words.readAsWords, col, way: { readAs: 'words' } }));
}

/** How a second file was read, and what of it is not used; columns that only one of two files has. */
export const toldOfSecond = ({ missing, extra, reading, encoding, alone }: WithSecond): string[] => [
  words.second.inIt([recognised(reading, encoding), ...otherwise(reading, alone)].join(' ')),
  ...(missing.length > 0 ? [words.second.missing(missing)] : []),
  ...(extra.length > 0 ? [words.second.extra(extra)] : []),
];

/** A cell that could be another number, were the file alone. */
function otherwise(reading: Reading, alone: readonly Reading[]): string[] {
  const others = alone.filter(({ style }) => style.decimal !== reading.style.decimal);
  return others.length === 0 ? [] : readAs([...others, reading], others.length).map((text) => `${text}.`);
}

/** Columns that are not used, and why; words that become numbers, and how. */
const usedOf = ({ columns }: Table, uses: readonly Use[]): Told[] =>
  uses.flatMap(({ role, reason }, col): Told[] => {
    const column = columns[col]!;
    if (reason !== null && reason !== 'gaps') {
      const button = canBeInput(column) ? words.useIt : null;
      return [{ text: words.reasons[reason](column.name), button, col, way: { role: 'input' } }];
    }
    if (role !== 'input' || column.kind !== 'words' || !canBeInput(column)) return [];
    return [{ text: encodingSaid(column), button: words.dropIt, col, way: { role: 'none' } }];
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
