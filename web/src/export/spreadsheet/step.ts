import type { Area } from './place';
import { layoutOf, type Layout } from './layout';
import type { Filled } from './outline';
import { fillBackward, fillExamples, fillForward, fillLoss } from './passes';
import { fillScalars } from './scalars';
import type { Sheet } from './sheet';
import { fillGradients, fillStart, fillUpdate } from './updates';

/** Where the inputs and targets of a row of the course stand. */
export type Stated = Map<number, { X: Area; Y: Area; row: number }>;

/**
 * One update with all of its formulas.
 * @param before the update before it, whose new W and b it begins with; null for the first, where they are stated
 * @param copies see {@link layoutOf}
 */
export function fillStep(
  sheet: Sheet,
  outline: Filled,
  update: number,
  top: number,
  before: Layout | null,
  stated: Stated,
  copies: 1 | 3,
): Layout {
  const { worked } = outline;
  const layout = layoutOf(outline, sheet.name, top, worked.batches[update]!.length, copies);
  const known = update === 0 ? worked.examples : null;
  fillStart(sheet, outline, layout, before, update);
  fillExamples(sheet, worked, layout, update, stated);
  fillForward(sheet, outline, layout, known);
  fillLoss(sheet, outline, layout, known);
  fillBackward(sheet, outline, layout, known);
  fillGradients(sheet, layout, worked.updates[update]!);
  fillScalars(sheet, outline, layout, before, update);
  fillUpdate(sheet, outline, layout, worked.updates[update]!);
  return layout;
}
