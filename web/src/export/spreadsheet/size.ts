import type { Course } from '../../engine/types';
import { columnsOf, pairsOf } from './labels';
import { layoutOf, type Layout } from './layout';
import { outlineOf, type Outline } from './outline';
import { backSum } from './passes';
import type { Area } from './place';
import { columnsBeside, FIRST_STEP } from './step-sheet';

export interface Size {
  /** With numbers, in all sheets. */
  cells: number;
  /** Of the widest sheet. */
  columns: number;
  /** Characters of the longest formula. */
  formula: number;
}

/** So many cells are opened and computed by all programs in seconds; no sheet has more columns, and no cell a longer formula (8,192 with its =). */
export const MOST: Size = { cells: 200_000, columns: 16_384, formula: 8_191 };

const cellsOf = ({ rows, cols }: Area): number => rows * cols;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** How large the workbook of a course would be. */
export function sizeOf(course: Course): Size {
  const outline = outlineOf(course);
  const [first, ...others] = layoutsOf(outline, course.batches);
  const parameters = course.moment.parameters.length;
  const isTrained = others.length > 0;
  const training = isTrained ? 3 * parameters * (others.length + 2) : 0;
  return {
    cells: 3 * cellsIn(outline, first!) + total(others.map((layout) => cellsIn(outline, layout))) + training,
    columns: Math.max(columnsBeside(first!), ...others.map(({ right }) => right), isTrained ? 3 * parameters + 10 : 0),
    formula: Math.max(...[first!, ...others].map(longestIn)),
  };
}

/** Where the steps stand: the first in its own sheet, the others one below another. */
function layoutsOf(outline: Outline, batches: Course['batches']): Layout[] {
  let top = 0;
  return batches.map(({ length }, update) => {
    if (update === 0) return layoutOf(outline, '', FIRST_STEP, length, 3);
    const layout = layoutOf(outline, '', top, length, 1);
    top = layout.bottom + 2;
    return layout;
  });
}

function cellsIn(outline: Outline, layout: Layout): number {
  const pairs = layout.layers.flatMap((_, l) => pairsOf(outline, layout, l).map(({ pair }) => pair));
  const table = columnsOf(layout).map(({ area }) => cellsOf(area));
  return total([...pairs.map(({ W, b }) => cellsOf(W) + cellsOf(b)), ...table]);
}

/** Only sums back through a layer grow with the network; that of the last row and unit has the longest names. */
const longestIn = ({ layers, loss }: Layout): number =>
  Math.max(0, ...layers.slice(1).map((layer) => backSum(layer, loss.rows - 1, layer.own.W.cols - 1).length));
