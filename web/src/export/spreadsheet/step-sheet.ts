import { Compared } from './compared';
import { columnsOf, label, pairsOf } from './labels';
import type { Layout } from './layout';
import type { Filled } from './outline';
import { Area } from './place';
import { settingsOf } from './settings';
import { Sheet, type Look } from './sheet';
import { fillStep, type Stated } from './step';
import type { SpreadsheetWords } from './words';

/** Rows of the title, of what is said below it, and of the legend. */
const LEGEND = 3;
const SETTINGS = 9;
/** The row of the step itself. */
export const FIRST_STEP = SETTINGS + 4;
/** More examples begin on a page of their own. */
const ROWS_BESIDE = 20;

/** The step of the page, with its numbers beside those that are computed. */
export function stepSheet(
  outline: Filled,
  words: SpreadsheetWords,
  stated: Stated,
): { sheet: Sheet; layout: Layout; names: Record<string, Area> } {
  const sheet = new Sheet(words.step);
  const settings = fillSettings(sheet, outline, words);
  const layout = fillStep(sheet, outline, 0, FIRST_STEP, null, stated, 3);
  label(sheet, outline, layout, words, outline.worked.updates[0]!.rows);
  sheet.text(layout.top, 0, words.numbers, 'heading');
  const compared = new Compared(sheet);
  compareMatrices(sheet, outline, layout, words, compared);
  compareExamples(sheet, layout, words, compared);
  fillTop(sheet, outline, words, compared.largest);
  sheet.printedColumns = layout.right;
  if (layout.X.rows > ROWS_BESIDE) sheet.breaks.push(layout.headings.at(-1)!);
  return { sheet, layout, names: { ...settings, ...namesOf(outline, layout) } };
}

function fillTop(sheet: Sheet, { worked, widths }: Filled, words: SpreadsheetWords, largest: string): void {
  const { moment } = worked;
  const { layers, loss } = moment.settings.network;
  const activations = layers.map(({ activation }) => words.kinds.activation(activation)).join(', ');
  sheet.text(0, 0, words.title(moment.step, widths.join('-'), activations, words.kinds.loss(loss)), 'title');
  sheet.text(1, 0, words.about, 'note');
  const looks = ['input', 'computed', 'page', 'difference'] as const satisfies readonly Look[];
  looks.forEach((look, i) => sheet.text(LEGEND + i, 0, words.legend[look], look));
  sheet.text(LEGEND + looks.length, 0, words.largest, 'label');
  sheet.put(LEGEND + looks.length, 1, { look: 'difference', formula: largest, value: 0 });
}

function fillSettings(sheet: Sheet, { worked }: Filled, words: SpreadsheetWords): Record<string, Area> {
  sheet.text(SETTINGS, 0, words.settings, 'heading');
  const places = settingsOf(worked).map(({ name, value }, i) => {
    sheet.text(SETTINGS + 1, 1 + i, name, 'head');
    sheet.put(SETTINGS + 2, 1 + i, { look: 'input', value });
    return [name, new Area(sheet.name, SETTINGS + 2, 1 + i, 1, 1)] as const;
  });
  return Object.fromEntries(places);
}

function compareMatrices(
  sheet: Sheet,
  outline: Filled,
  layout: Layout,
  words: SpreadsheetWords,
  compared: Compared,
): void {
  const compare = (area: Area): void => compared.add(area, area.below(area.rows), area.below(2 * area.rows));
  const { t: _t, m: _m, norm: _norm, scale: _scale, ...known } = layout.scalars;
  for (const area of Object.values(known)) compare(area);
  sheet.text(layout.scalars.t!.row + 1, 0, words.page, 'label');
  sheet.text(layout.scalars.t!.row + 2, 0, words.difference, 'label');
  layout.layers.forEach((layer, l) => {
    for (const { pair } of pairsOf(outline, layout, l)) for (const area of [pair.W, pair.b]) compare(area);
    const { row, rows } = layer.own.W;
    for (let unit = 0; unit < rows; unit++) {
      sheet.text(row + rows + unit, 0, `${words.page}: ${words.unit(unit + 1)}`, 'label');
      sheet.text(row + 2 * rows + unit, 0, `${words.difference}: ${words.unit(unit + 1)}`, 'label');
    }
  });
}

/** Those of the table of examples that are on the page, too. */
function comparedColumns(layout: Layout): ReturnType<typeof columnsOf> {
  const { layers, loss } = layout;
  const shown = new Set([...layers.flatMap(({ z, a, delta }) => [z, a, delta]), loss]);
  return columnsOf(layout).filter(({ area }) => shown.has(area));
}
const widthOf = (columns: ReturnType<typeof columnsOf>): number =>
  columns.reduce((sum, { area }) => sum + area.cols, 0);

/** All columns of the sheet, the page's numbers and the differences among them. */
export const columnsBeside = (layout: Layout): number => layout.right + 2 * (1 + widthOf(comparedColumns(layout)));

/** Right of the table. */
function compareExamples(sheet: Sheet, layout: Layout, words: SpreadsheetWords, compared: Compared): void {
  const columns = comparedColumns(layout);
  const width = widthOf(columns);
  const table = layout.headings.at(-1)!;
  const page = layout.right + 1;
  sheet.text(table, page, words.page, 'heading');
  sheet.text(table, page + width + 1, words.difference, 'heading');
  let col = page;
  for (const { name, area } of columns) {
    const right = (by: number): Area => new Area(area.sheet, area.row, col + by, area.rows, area.cols);
    compared.add(area, right(0), right(width + 1));
    for (const start of [col, col + width + 1])
      for (let i = 0; i < area.cols; i++) {
        sheet.put(table + 1, start + i, { look: 'head', ...(i === 0 && { value: name, begins: true }) });
        sheet.put(table + 2, start + i, { look: 'head', value: i + 1, begins: i === 0 });
      }
    col += area.cols;
  }
}

/** Of all matrices, and of the single numbers that are no words. */
function namesOf(outline: Filled, layout: Layout): Record<string, Area> {
  const { t, m, L, J } = layout.scalars;
  const names = layout.layers.flatMap((_, l) =>
    pairsOf(outline, layout, l).flatMap(({ name, pair }) => [
      [name('W'), pair.W] as const,
      [name('b'), pair.b] as const,
    ]),
  );
  const table = columnsOf(layout).map(({ name, area }) => [name, area] as const);
  return { t: t!, m: m!, L: L!, J: J!, ...Object.fromEntries([...names, ...table]) };
}
