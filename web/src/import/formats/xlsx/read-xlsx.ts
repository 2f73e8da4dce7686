import { files as words } from '../../../messages/words';
import { SheetProblem } from '../../problem';
import type { Sheet, Sheets } from '../../sheet';
import { inSlices, type Sliced } from '../../slices';
import type { Zip } from '../../zip';
import { readStyles } from './dates';
import { readStrings } from './strings';
import { readWorkbook, xmlOf, type Workbook } from './workbook';
import { keyOf, readCells, type Cells } from './worksheet';

/** The sheets of a spreadsheet, each read when it is chosen. @throws SheetProblem */
export function* readXlsx(zip: Zip): Sliced<Sheets> {
  const workbook = yield* readWorkbook(zip);
  return {
    sheets: workbook.sheets.map(({ name, path }) => ({ name, read: () => inSlices(readSheet(zip, workbook, path)) })),
  };
}

function* readSheet(zip: Zip, { strings, styles, from1904 }: Workbook, path: string): Sliced<Sheet> {
  const shared = { strings: yield* readStrings(zip, strings), styles: yield* readStyles(zip, styles), from1904 };
  return asTable(yield* readCells(yield* xmlOf(zip, path), shared));
}

/** The smallest table that holds all cells; empty rows stay out. */
function asTable({ rows, columns: [first, last], texts }: Cells): Sheet {
  if (rows.size === 0) throw new SheetProblem(words.xlsx.empty);
  const lines = [...rows.keys()].sort((one, other) => one - other);
  const width = last - first + 1;
  const table = lines.map((line) => Array.from({ length: width }, (_, i) => rows.get(line)![first + i] ?? ''));
  const isText = (row: number, i: number): boolean => texts.has(keyOf(lines[row]!, first + i));
  const places = table.flatMap((cells, row) =>
    [...cells.keys()].filter((i) => isText(row, i)).map((i) => row * width + i),
  );
  return { names: null, rows: table, lines, decimal: 'point', ...(places.length > 0 && { texts: new Set(places) }) };
}
