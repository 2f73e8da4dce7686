import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Moment, Session } from '../../../web/src/engine/types';
import { layoutOf, type Layout, type Pair } from '../../../web/src/export/spreadsheet/layout';
import { outlineOf } from '../../../web/src/export/spreadsheet/outline';
import { cellName, type Area } from '../../../web/src/export/spreadsheet/place';
import { FIRST_STEP } from '../../../web/src/export/spreadsheet/step-sheet';
import { xlsx } from '../../../web/src/export/spreadsheet/xlsx';
import { cases, engine, type Case } from './programs-of';
import { UPDATES, workbookOf, workedOf } from './spreadsheet-of';

// Programs keep a number that is stored with a formula, and viewers that compute nothing show no other.

/** The numbers that stand in the file, by sheet and cell. */
type Stored = ReadonlyMap<string, number | undefined>;

const SHEETS = ['Step', 'Training', 'Updates'] as const;

function storedIn(one: Case): { stored: Stored; layouts: Layout[] } {
  const worked = workedOf(one);
  const parts = unzipSync(xlsx(workbookOf(worked)));
  const stored = new Map<string, number | undefined>();
  SHEETS.forEach((sheet, i) => {
    const xml = strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!);
    for (const [, at, inside] of xml.matchAll(/<c r="([A-Z]+\d+)" s="\d+">(.*?)<\/c>/g)) {
      if (!/<[fv]>/.test(inside!)) continue;
      const number = /<v>(.*)<\/v>/.exec(inside!)?.[1];
      stored.set(`${sheet}!${at}`, number === undefined ? undefined : Number(number));
    }
  });
  const outline = outlineOf(worked);
  let top = 0;
  const layouts = worked.batches.map(({ length }, update) => {
    if (update === 0) return layoutOf(outline, 'Step', FIRST_STEP, length, 3);
    const layout = layoutOf(outline, 'Updates', top, length, 1);
    top = layout.bottom + 2;
    return layout;
  });
  return { stored, layouts };
}

const cellsOf = ({ sheet, row, col, rows, cols }: Area): string[] =>
  Array.from({ length: rows * cols }, (_, i) => `${sheet}!${cellName(row + Math.floor(i / cols), col + (i % cols))}`);

const numbersIn = (stored: Stored, area: Area): (number | undefined)[] => cellsOf(area).map((at) => stored.get(at));

/** A file has no -0. */
const plain = (values: Float64Array): number[] => Array.from(values, (value) => value + 0);

/** Step by step, by an engine that is asked for nothing else. */
function trained(one: Case, look: (session: Session, moment: Moment, update: number) => void): Moment {
  const session = new engine.Session(one.course.moment.settings, one.data);
  session.restore(one.course.moment);
  for (let update = 0; update < UPDATES; update++) {
    look(session, session.moment(0), update);
    session.step(1);
  }
  const last = session.moment(0);
  session.delete();
  return last;
}

function expectMatrices(stored: Stored, layout: Layout, { layers }: Moment): void {
  const expectPair = ({ W, b }: Pair, wanted: Record<'W' | 'b', { values: Float64Array }>): void => {
    expect(numbersIn(stored, W)).toEqual(plain(wanted.W.values));
    expect(numbersIn(stored, b)).toEqual(plain(wanted.b.values));
  };
  layers.forEach(({ W, b, dW, db, newW, newb }, l) => {
    const { own, gradient, moved } = layout.layers[l]!;
    expectPair(own, { W, b });
    expectPair(gradient, { W: dW, b: db });
    expectPair(moved, { W: newW, b: newb });
  });
}

/** Of the first update, every row of its batch. */
function expectExamples(session: Session, moment: Moment, stored: Stored, layout: Layout): void {
  const examples = Array.from(moment.batchExamples, (row) => session.moment(row).example);
  layout.layers.forEach(({ z, a, delta }, l) => {
    for (const [area, kind] of [
      [z, 'z'],
      [a, 'a'],
      [delta, 'delta'],
    ] as const)
      expect(numbersIn(stored, area)).toEqual(examples.flatMap(({ layers }) => plain(layers[l]![kind].values)));
  });
  expect(numbersIn(stored, layout.loss)).toEqual(examples.map(({ loss }) => loss));
}

const named = cases.map((one) => [one.name, one] as const);

describe('what is stored in a spreadsheet is the engine’s, bit for bit', { timeout: 60_000 }, () => {
  it.each(named)('%s', (_, one) => {
    const { stored, layouts } = storedIn(one);
    trained(one, (session, moment, update) => {
      const layout = layouts[update]!;
      expectMatrices(stored, layout, moment);
      const { t, rate, L, penalty, J } = layout.scalars;
      const numbers = [t!, rate!, L!, J!].flatMap((area) => numbersIn(stored, area));
      expect(numbers).toEqual([moment.step, moment.rate, moment.batchLoss, moment.cost]);
      if (penalty) expect(numbersIn(stored, penalty)).toEqual([moment.penalty]);
      if (update === 0) expectExamples(session, moment, stored, layout);
    });
  });

  it.each(named)('and so are the rows of the sheet of %s', (_, one) => {
    const { stored } = storedIn(one);
    const rowOf = (update: number, from: number, count: number) =>
      Array.from({ length: count }, (_, i) => stored.get(`Training!${cellName(7 + update, from + i)}`));
    const parameters = ({ layers }: Moment): number[] =>
      layers.flatMap(({ W, b }) => [...plain(W.values), ...plain(b.values)]);
    const last = trained(one, (_, moment, update) => {
      expect(rowOf(update, 0, 4)).toEqual([moment.step, moment.rate, moment.batchLoss, moment.cost]);
      expect(rowOf(update, 4, 2)).toEqual([moment.cost, 0]);
      expect(rowOf(update, 7, parameters(moment).length)).toEqual(parameters(moment));
    });
    expect(rowOf(UPDATES, 7, parameters(last).length)).toEqual(parameters(last));
  });

  it('none is left out where the page has it', () => {
    const { stored, layouts } = storedIn(cases[1]!);
    const [step] = layouts as [Layout];
    // The e^z of a softmax stand on no page.
    const onTheWay = new Set(step.layers.flatMap(({ between }) => (between ? cellsOf(between) : [])));
    const lacking = [...stored].flatMap(([at, value]) => (value === undefined ? at : []));
    expect(onTheWay.size).toBeGreaterThan(0);
    expect(lacking.filter((at) => !at.startsWith('Updates!')).sort()).toEqual([...onTheWay].sort());
  });
});
