import { files as words } from '../../../messages/words';
import { checkColumns } from '../../check-size';
import { SheetProblem } from '../../problem';
import type { Sheet, Sheets } from '../../sheet';
import { inSlices, type Sliced } from '../../slices';
import type { Zip } from '../../zip';
import { arrayTable, sheetOf, type ArrayTable } from './array';

const ENDING = '.npy';
export const isNpz = (zip: Zip): boolean => zip.names.some((name) => name.endsWith(ENDING));

interface Named extends ArrayTable {
  name: string;
}

/**
 * The tables of an .npz: a matrix with an array of as many values beside it, which is its answer; columns that are saved
 * one by one; or every array alone.
 */
export function* readNpz(zip: Zip): Sliced<Sheets> {
  const arrays: Named[] = [];
  const refused: string[] = [];
  for (const name of zip.names.filter((name) => name.endsWith(ENDING)))
    try {
      arrays.push({ name: name.slice(0, -ENDING.length), ...arrayTable(yield* zip.read(name)) });
    } catch (problem) {
      if (!(problem instanceof SheetProblem)) throw problem;
      refused.push(words.numpy.member(name.slice(0, -ENDING.length), problem.message));
    }
  if (arrays.length === 0) throw new SheetProblem(refused[0] ?? words.numpy.noArray);
  const groups = groupsOf(arrays);
  return { sheets: groups.map((group) => ({ name: nameOf(group), read: () => inSlices(joined(group)) })) };
}

const nameOf = (group: readonly Named[]): string => group.map(({ name }) => name).join(' + ');
const isColumn = ({ columns, names }: Named): boolean => columns === 1 && names === null;

function groupsOf(arrays: readonly Named[]): Named[][] {
  const [first] = arrays;
  const areColumns = arrays.every((array) => isColumn(array) && array.rows === first!.rows);
  if (areColumns) return [[...arrays]];
  const pairs = arrays
    .filter((array) => !isColumn(array))
    .flatMap((inputs) =>
      arrays.filter((other) => isColumn(other) && other.rows === inputs.rows).map((answer) => [inputs, answer]),
    );
  return pairs.length > 0 ? pairs : arrays.map((array) => [array]);
}

/** Beside one another. */
function* joined(group: readonly Named[]): Sliced<Sheet> {
  const sheets: Sheet[] = [];
  checkColumns(group.reduce((sum, { columns }) => sum + columns, 0));
  for (const array of group) sheets.push(yield* sheetOf(array, isColumn(array) ? [array.name] : array.names));
  const [first] = sheets;
  return {
    ...first!,
    names: sheets.flatMap(({ names }) => names!),
    rows: first!.rows.map((_, row) => sheets.flatMap(({ rows }) => rows[row]!)),
  };
}
