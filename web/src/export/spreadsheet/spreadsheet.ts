import type { Worked } from '../../engine/types';
import { label } from './labels';
import type { Layout } from './layout';
import { outlineOf, type Filled } from './outline';
import { Sheet, type Workbook } from './sheet';
import { fillStep, type Stated } from './step';
import { stepSheet } from './step-sheet';
import { trainingSheet } from './training-sheet';
import type { SpreadsheetWords } from './words';

/**
 * A workbook that computes: the first update of a course with all of its numbers, and then all of its updates, each from
 * the weights that the one before it leaves. Inputs, weights and settings are stated once, so that a change of one
 * reaches everything.
 */
export function spreadsheet(worked: Worked, words: SpreadsheetWords): Workbook {
  const outline = { ...outlineOf(worked), worked };
  const stated: Stated = new Map();
  const { sheet, layout, names } = stepSheet(outline, words, stated);
  const { updates } = worked;
  if (updates.length === 1) return { sheets: [sheet], names };
  const others = new Sheet(words.updates);
  const steps = [layout, ...otherSteps(others, outline, words, layout, stated)];
  return { sheets: [sheet, trainingSheet(outline, words, steps), others], names };
}

/** The second update and those after it, one below another. */
function otherSteps(sheet: Sheet, outline: Filled, words: SpreadsheetWords, first: Layout, stated: Stated): Layout[] {
  const steps: Layout[] = [];
  let [before, top] = [first, 0];
  outline.worked.updates.forEach(({ rows }, update) => {
    if (update === 0) return;
    const layout = fillStep(sheet, outline, update, top, before, stated, 1);
    label(sheet, outline, layout, words, rows);
    sheet.text(top, 0, words.update(update + 1, outline.worked.moment.step + update), 'title');
    if (top > 0) sheet.breaks.push(top);
    steps.push(layout);
    [before, top] = [layout, layout.bottom + 2];
  });
  return steps;
}

/** Whether all of its numbers are such as a cell can have: where training has stopped, some of the first update are not. */
export function areFinite({ updates, examples }: Worked): boolean {
  const [{ cost, parameters, layers }] = updates as [Worked['updates'][number]];
  const numbers = [
    ...[[cost], parameters],
    ...layers.flatMap(({ dW, db, newW, newb }) => [dW, db, newW, newb].map(({ values }) => values)),
    ...examples.flatMap(({ loss, layers }) => [[loss], ...layers.flatMap(({ z, a, delta }) => [z, a, delta])]),
  ];
  return numbers.every((some) => Array.from(some).every(Number.isFinite));
}
