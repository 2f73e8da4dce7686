import { tryUpdates } from '../../../web/src/engine/tried';
import { withinSentence } from '../../../web/src/catalog/kind-entry';
import type { Activation, Entry, Loss, Worked } from '../../../web/src/engine/types';
import { activations } from '../../../web/src/messages/en/catalog/activations';
import { losses } from '../../../web/src/messages/en/catalog/losses';
import { workedOf as numbersIn } from '../../../web/src/state/worked';
import { spreadsheet } from '../../../web/src/export/spreadsheet/spreadsheet';
import type { Sheet, Workbook } from '../../../web/src/export/spreadsheet/sheet';
import { spreadsheet as words } from '../../../web/src/messages/en/spreadsheet';
import { engine, type Case } from './programs-of';

export const UPDATES = 20;

/** How far computed numbers may be from the engine's, whose sums are in another order. */
export const STEP = 1e-12;
/** In 20 steps that grows, most with a centred RMSProp, where s - m^2 cancels. */
export const trainingBound = ({ course }: Case): number => (course.moment.settings.optimizer.centred ? 1e-7 : 1e-11);

export const workedOf = ({ course, data }: Case, entries: readonly Entry[] = []): Worked => {
  const session = new engine.Session(course.moment.settings, data);
  session.restore(course.moment);
  if (entries.length > 0) session.setEntries(entries);
  const worked = numbersIn(tryUpdates(engine, data, session.checkpoint(), UPDATES, 'terms'));
  session.delete();
  return worked;
};

/** As the page names them. */
const kinds = {
  activation: (kind: Activation) => withinSentence(activations[kind]),
  loss: (kind: Loss) => withinSentence(losses[kind]),
};

export const workbookOf = (worked: Worked): Workbook => spreadsheet(worked, { ...words.workbook, kinds });

/** The first weight of the first layer, which is free where it is not frozen. */
export const changedWeight: Entry = { parameter: { layer: 0, kind: 'W', row: 0, col: 0 }, value: 0.4375 };

/** Another number in the cell of the first weight. */
export function change({ sheets, names }: Workbook): void {
  const { sheet, row, col } = names['W_1']!;
  const cell = sheets.find(({ name }) => name === sheet)!.rows[row]![col]!;
  cell.value = changedWeight.value;
}

/** Each formula, with the number that the engine has for it; differences are not the engine's. */
export function* formulas(
  sheet: Sheet,
): Generator<{ row: number; col: number; formula: string; value: number | undefined }> {
  for (const [row, cells] of sheet.rows.entries())
    for (const [col, cell] of (cells ?? []).entries())
      if (cell?.formula !== undefined)
        yield {
          ...{ row, col, formula: cell.formula },
          value: cell.look !== 'difference' && typeof cell.value === 'number' ? cell.value : undefined,
        };
}

type Computed = (sheet: string, row: number, col: number) => unknown;

/**
 * The largest distance of computed cells from the numbers of the engine, relative to the number or, where digits cancel, to
 * a thousandth. Each formula must be computed, whether the engine has a number for it or not.
 */
export function distance(workbook: Workbook, computed: Computed): number {
  let most = 0;
  for (const sheet of workbook.sheets)
    for (const { row, col, formula, value } of formulas(sheet)) {
      const found = computed(sheet.name, row, col);
      if (typeof found !== 'number' || !Number.isFinite(found))
        throw new Error(`${sheet.name} ${row + 1}, ${col + 1}: ${formula} is ${String(found)}`);
      if (value !== undefined) most = Math.max(most, Math.abs(found - value) / Math.max(1e-3, Math.abs(value)));
    }
  return most;
}

/** What differences in the sheets, which are absolute, are held against: at least 1. */
export const largestNumber = ({ sheets }: Workbook): number =>
  sheets
    .flatMap(({ rows }) => rows.flatMap((cells) => cells ?? []))
    .reduce((most, cell) => (typeof cell?.value === 'number' ? Math.max(most, Math.abs(cell.value)) : most), 1);

/** What the sheets say of themselves: the largest of their differences. */
export function largestDifference({ sheets }: Workbook, computed: Computed): number {
  const found = sheets.flatMap(({ name, rows }) => {
    const row = rows.findIndex((cells) => cells?.some((cell) => cell?.value === words.workbook.largest));
    return row < 0 ? [] : [computed(name, row, 1) as number];
  });
  if (found.length === 0) throw new Error('No sheet says how far its numbers are from those of the page');
  return Math.max(...found);
}
