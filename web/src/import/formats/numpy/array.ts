import { files as words } from '../../../messages/words';
import { checkColumns, checkRows } from '../../check-size';
import { SheetProblem } from '../../problem';
import type { Sheet } from '../../sheet';
import { PIECE, type Sliced } from '../../slices';
import { readHeader, type Field, type Header } from './header';

/** An array as a table: its first axis goes down, all others go across. */
export interface ArrayTable {
  rows: number;
  columns: number;
  /** Of a structured array; null for another one. */
  names: string[] | null;
  cells: () => Sliced<string[][]>;
}

/** @throws SheetProblem where it can't be a table */
export function arrayTable(bytes: Uint8Array): ArrayTable {
  const header = readHeader(bytes);
  const { fields, shape } = header;
  if (shape.length === 0) throw new SheetProblem(words.numpy.scalar);
  const [rows = 0, ...across] = shape;
  const items = across.reduce((product, size) => product * size, 1);
  const width = fields.reduce((sum, { count }) => sum + count, 0);
  checkRows(rows);
  checkColumns(items * width);
  const itemBytes = fields.reduce((sum, { reader, count }) => sum + count * reader.bytes, 0);
  if (header.at + rows * items * itemBytes > bytes.length) throw new SheetProblem(words.numpy.cut);
  const names = fields[0]?.name === '' ? null : namesOf(fields, items);
  return { rows, columns: items * width, names, cells: () => cellsOf(bytes, header, items, itemBytes) };
}

function namesOf(fields: readonly Field[], items: number): string[] {
  const names = fields.flatMap(({ name, count }) =>
    count === 1 ? [name] : Array.from({ length: count }, (_, i) => `${name} ${i + 1}`),
  );
  return items === 1 ? names : Array.from({ length: items }, (_, i) => names.map((name) => `${name} ${i + 1}`)).flat();
}

function* cellsOf(bytes: Uint8Array, { fields, shape, fortran, at }: Header, items: number, itemBytes: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [rows = 0, ...across] = shape;
  const places = fortran ? fortranPlaces(across, rows) : Array.from({ length: items }, (_, item) => item);
  const table: string[][] = [];
  for (let row = 0; row < rows; row++) {
    if (row % PIECE === 0) yield;
    const cells: string[] = [];
    for (const place of places) {
      let from = at + itemBytes * (fortran ? row + place : row * items + place);
      for (const { reader, count } of fields)
        for (let i = 0; i < count; i++, from += reader.bytes) cells.push(reader.read(view, from));
    }
    table.push(cells);
  }
  return table;
}

/** Where the items of row 0 stand, in the order of C, where the first axis is the one that runs fastest. */
function fortranPlaces(across: readonly number[], rows: number): number[] {
  let places = [0];
  let stride = rows;
  const strides = across.map((size) => (stride *= size) / size);
  across.forEach((size, axis) => {
    places = places.flatMap((place) => Array.from({ length: size }, (_, i) => place + i * strides[axis]!));
  });
  return places;
}

/** @param names left out where they may stand in no row either */
export function* sheetOf(table: ArrayTable, names = table.names): Sliced<Sheet> {
  const rows = yield* table.cells();
  const columns = names ?? Array.from({ length: table.columns }, (_, i) => `x${i + 1}`);
  return { names: columns, rows, lines: rows.map((_, i) => i + 1), decimal: 'point' };
}
