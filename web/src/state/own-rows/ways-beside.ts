import { inSlices } from '../../import/slices';
import type { Encoding } from '../../import/table/encoding';
import type { ByHand, Reading } from '../../import/table/readings';
import { messageOf, readerOf, type Source } from './read-source';

/** What a second file is read beside: the reading of the first, and its encoding where that was chosen by hand. */
export interface First {
  reading: Reading;
  encoding: Encoding | undefined;
}

/** How a second file can be read, the likeliest first; as good as the best, were it alone; and its encoding. */
export interface Ways {
  ways: readonly Reading[];
  alone: readonly Reading[];
  encoding: Encoding | null;
}

/**
 * As the first file is written, with its decimal mark, and as the second looks by itself.
 * @throws SheetProblem where it is no table
 */
export async function waysBeside(
  { reading: first, encoding: as }: First,
  source: Source,
  keepTotals: boolean,
): Promise<Ways> {
  const kept: ByHand = keepTotals ? { keepTotals } : {};
  const read = (byHand: ByHand) => inSlices(readerOf(source, byHand, as).work);
  const hasNumbers = source.kind === 'sheet' && source.sheet.decimal === 'point';
  const marked: ByHand = hasNumbers ? kept : { ...kept, decimal: first.style.decimal };
  const ways: Reading[] = [];
  for (const byHand of first.delimiter === null ? [marked] : [{ ...marked, delimiter: first.delimiter }, marked]) {
    const found = await read(byHand).catch(noneOf);
    const header = found && headerBeside(first, found.best);
    const same = header === null ? null : await read({ ...byHand, header, skip: header }).catch(noneOf);
    ways.push(...[same, found].flatMap((one) => one?.best ?? []));
  }
  const { best, others } = await read(kept);
  const alone = [best, ...others];
  return { ways: [...ways, ...alone], alone, encoding: readerOf(source, kept, as).encoding };
}

function noneOf(problem: unknown): null {
  messageOf(problem);
  return null;
}

/**
 * The line of the names if it is as in the first file, where that was not found: a few rows alone may look like names or
 * units, and names above a few rows like one more of them. 0: there are none; null: nothing is to be changed.
 */
function headerBeside(first: Reading, { header, aside, table }: Reading): number | null {
  if (first.header === null || header === null) return null;
  if (first.header === 0) return header > 0 ? 0 : null;
  const top = table.lines[0]!;
  if (header > 0) return aside.some((line) => line > header && line < top) ? header : null;
  const names = new Set(first.table.columns.map(({ name }) => name.toLowerCase()));
  const known = table.columns.filter(({ cells }) => names.has(cells[0]!.toLowerCase())).length;
  return 2 * known > table.columns.length ? top : null;
}
