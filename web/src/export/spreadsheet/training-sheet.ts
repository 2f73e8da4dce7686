import { layersOf } from '../programs/course';
import { Compared } from './compared';
import type { Layout } from './layout';
import type { Filled } from './outline';
import { Area } from './place';
import { Sheet } from './sheet';
import type { SpreadsheetWords } from './words';

/** First row of the table's heads, and of its numbers. */
const HEADS = 5;
const ROWS = HEADS + 2;
/** Columns of the numbers of a step, and of J on the page and the difference. */
const STEP = { t: 0, rate: 1, L: 2, J: 3, pageJ: 4, difference: 5 };
const PARAMETERS = 7;

/** W and b at each step, and the loss: each row is one step. */
export function trainingSheet(outline: Filled, words: SpreadsheetWords, steps: readonly Layout[]): Sheet {
  const sheet = new Sheet(words.training);
  const { worked } = outline;
  const compared = new Compared(sheet);
  sheet.text(0, 0, words.trainingTitle(steps.length), 'title');
  sheet.text(1, 0, words.trainingAbout, 'note');
  fillSteps(sheet, outline, words, steps, compared);
  const numbers = [worked.moment.parameters, ...worked.updates.map(({ parameters }) => parameters)];
  const settings = worked.moment.settings;
  const rows = numbers.map((parameters) => layersOf(settings, parameters));
  const count = worked.moment.parameters.length;
  sheet.text(HEADS - 1, PARAMETERS + count + 1, words.page, 'heading');
  sheet.text(HEADS - 1, PARAMETERS + 2 * (count + 1), words.difference, 'heading');
  let col = PARAMETERS;
  outline.widths.slice(1).forEach((units, l) => {
    for (const kind of ['W', 'b'] as const) {
      const cols = kind === 'W' ? outline.widths[l]! : 1;
      const live = new Area(sheet.name, ROWS, col, rows.length, units * cols);
      sheet.fill(live, (row, i) => {
        const [r, c] = [Math.floor(i / cols), i % cols];
        const layer = (steps[row] ?? steps.at(-1)!).layers[l]!;
        const place = (row < steps.length ? layer.own : layer.moved)[kind];
        return { look: 'computed', formula: place.from(sheet.name, r, c), value: rows[row]![l]![kind].values[i]! };
      });
      const beside = (by: number): Area =>
        new Area(sheet.name, ROWS, col + by * (count + 1), rows.length, units * cols);
      compared.add(live, beside(1), beside(2));
      for (let by = 0; by < 3; by++) fillHeads(sheet, beside(by), `${kind}_${l + 1}`, cols, kind);
      col += units * cols;
    }
  });
  sheet.text(3, 0, words.largest, 'label');
  sheet.put(3, 1, { look: 'difference', formula: compared.largest, value: 0 });
  sheet.frozen = { rows: ROWS, cols: 1 };
  sheet.printedColumns = col;
  return sheet;
}

function fillSteps(
  sheet: Sheet,
  { worked }: Filled,
  words: SpreadsheetWords,
  steps: readonly Layout[],
  compared: Compared,
): void {
  const heads = [words.madeUpdates, words.heads.rate, 'L', 'J', words.page, words.difference];
  sheet.widths[STEP.pageJ] = sheet.widths[STEP.difference] = 13;
  heads.forEach((head, col) => {
    sheet.put(HEADS, col, { look: 'head' });
    sheet.text(HEADS + 1, col, head, 'head');
  });
  steps.forEach(({ scalars }, i) => {
    const { rate, loss, cost } = worked.updates[i]!;
    const put = (name: 't' | 'rate' | 'L' | 'J', look: 'count' | 'computed', value: number): void =>
      sheet.put(ROWS + i, STEP[name], { look, formula: scalars[name]!.from(sheet.name, 0, 0), value });
    put('t', 'count', worked.moment.step + i);
    put('rate', 'computed', rate);
    put('L', 'computed', loss);
    put('J', 'computed', cost);
  });
  const last = new Area(sheet.name, ROWS + steps.length, STEP.t, 1, 1);
  sheet.put(last.row, last.col, {
    ...{ look: 'count', formula: `${last.below(-1).at(0, 0)}+1`, value: worked.moment.step + steps.length },
  });
  const column = (col: number): Area => new Area(sheet.name, ROWS, col, steps.length, 1);
  compared.add(column(STEP.J), column(STEP.pageJ), column(STEP.difference));
}

function fillHeads(sheet: Sheet, { col, cols }: Area, name: string, width: number, kind: 'W' | 'b'): void {
  for (let i = 0; i < cols; i++) {
    sheet.put(HEADS, col + i, { look: 'head', ...(i === 0 && { value: name, begins: true }) });
    const [row, place] = [Math.floor(i / width) + 1, (i % width) + 1];
    sheet.text(HEADS + 1, col + i, kind === 'W' ? `${row},${place}` : String(row), 'head');
  }
}
