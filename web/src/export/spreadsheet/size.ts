import type { Course } from '../../engine/types';
import { columnsOf, pairsOf } from './labels';
import { layoutOf } from './layout';
import { outlineOf } from './outline';
import type { Area } from './place';

/** So many are opened and computed by all programs in seconds, and no sheet has more columns. */
export const MOST_CELLS = 200_000;
export const MOST_COLUMNS = 16_384;

const cellsOf = ({ rows, cols }: Area): number => rows * cols;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** How large the workbook of a course would be: all cells with numbers, and the columns of its widest sheet. */
export function sizeOf(course: Course): { cells: number; columns: number } {
  const outline = outlineOf(course);
  const ofBatch = (examples: number): { pairs: number; table: number; right: number } => {
    const layout = layoutOf(outline, '', 0, examples, 1);
    const pairs = layout.layers.flatMap((_, l) => pairsOf(outline, layout, l).map(({ pair }) => pair));
    const table = columnsOf(layout).map(({ area }) => area);
    return {
      pairs: total(pairs.map(({ W, b }) => cellsOf(W) + cellsOf(b))),
      table: total(table.map(cellsOf)),
      right: layout.right,
    };
  };
  const blocks = course.batches.map((rows) => ofBatch(rows.length));
  const [first, others] = [blocks[0]!, blocks.slice(1)];
  const parameters = course.moment.parameters.length;
  const training = others.length === 0 ? 0 : 3 * parameters * (others.length + 2);
  const steps = total(others.map(({ pairs, table }) => pairs + table));
  return {
    cells: 3 * first.pairs + 3 * first.table + steps + training,
    columns: Math.max(3 * first.right, others.length === 0 ? 0 : 3 * parameters + 10),
  };
}
