import { describe, expect, it } from 'vitest';
import { courseFrom } from '../../../web/src/engine/course';
import { tryUpdates } from '../../../web/src/engine/tried';
import type { Course, Settings } from '../../../web/src/engine/types';
import { MOST, sizeOf } from '../../../web/src/export/spreadsheet/size';
import { areFinite } from '../../../web/src/export/spreadsheet/spreadsheet';
import type { Workbook } from '../../../web/src/export/spreadsheet/sheet';
import { workedOf as numbersIn } from '../../../web/src/state/worked';
import { Evaluated } from './evaluated';
import { cases, engine, type Case } from './programs-of';
import {
  change,
  changedWeight,
  distance,
  largestDifference,
  STEP,
  trainingBound,
  UPDATES,
  workbookOf,
  workedOf,
} from './spreadsheet-of';

const named = cases.map((one) => [one.name, one] as const);
/** Made once for all tests that do not change it. */
const known = new Map<Case, Workbook>();
function madeOf(one: Case): Workbook {
  const made = known.get(one) ?? workbookOf(workedOf(one));
  known.set(one, made);
  return made;
}

const cellsOf = ({ sheets }: Workbook) =>
  sheets.flatMap(({ rows }) => rows.flatMap((row) => (row ?? []).filter(Boolean)));

const expectRight = (one: Case, workbook: Workbook, evaluated: Evaluated): void => {
  const computed = (...place: [string, number, number]) => evaluated.at(...place);
  const [step, ...others] = workbook.sheets.map((sheet) => distance({ ...workbook, sheets: [sheet] }, computed));
  expect(step).toBeLessThan(STEP);
  expect(Math.max(...others)).toBeLessThan(trainingBound(one));
};

const longestIn = (workbook: Workbook): number =>
  cellsOf(workbook).reduce((most, { formula = '' }) => Math.max(most, formula.length), 0);

const widestIn = ({ sheets }: Workbook): number =>
  Math.max(...sheets.flatMap(({ rows }) => rows.map((row) => row?.length ?? 0)));

function expectSize(workbook: Workbook, course: Course): void {
  const numbers = cellsOf(workbook).filter(({ look }) => !['head', 'label', 'title', 'heading', 'note'].includes(look));
  const { cells, columns } = sizeOf(course);
  expect(numbers.length).toBeLessThan(cells + 250);
  expect(numbers.length).toBeGreaterThan(cells / 2);
  expect(widestIn(workbook)).toBeLessThanOrEqual(columns);
  expect(widestIn(workbook)).toBeGreaterThan(columns - 4);
}

describe('a spreadsheet that computes', { timeout: 30_000 }, () => {
  it.each(named)('has formulas that lead to the numbers of the engine: %s', (_, one) => {
    const workbook = madeOf(one);
    expectRight(one, workbook, new Evaluated(workbook));
  });

  it.each(named)('with another weight, to those that the engine has then: %s', (_, one) => {
    const workbook = workbookOf(workedOf(one));
    change(workbook);
    const evaluated = new Evaluated(workbook);
    const other = workbookOf(workedOf(one, [changedWeight]));
    expectRight(one, other, evaluated);
    const { z_1: z } = other.names;
    expect(evaluated.at(z!.sheet, z!.row, z!.col)).not.toBe(workbook.sheets[0]!.rows[z!.row]![z!.col]!.value);
  });

  it('has the page’s numbers beside those that are computed, and how far these are from them', () => {
    const workbook = workbookOf(workedOf(cases[0]!));
    const { sheet, row, col, rows } = workbook.names['dW_1']!;
    const at = (below: number) => workbook.sheets[0]!.rows[row + below]![col]!;
    expect(at(rows)).toEqual({ look: 'page', value: cases[0]!.wanted.layers[0]!.dW.values[0], begins: true });
    const evaluated = new Evaluated(workbook);
    expect(Math.abs(evaluated.at(sheet, row + 2 * rows, col) as number)).toBeLessThan(1e-15);
    expect(largestDifference(workbook, (...place) => evaluated.at(...place))).toBeLessThan(1e-13);
    change(workbook);
    const other = new Evaluated(workbook);
    expect(largestDifference(workbook, (...place) => other.at(...place))).toBeGreaterThan(0.01);
  });

  it.each(named)('has nothing that programs read in different ways: %s', (_, one) => {
    const workbook = madeOf(one);
    const formulas = cellsOf(workbook).flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((text) => /\^|[{}]|MMULT|TRANSPOSE|\dE[-+\d]|;/.test(text))).toEqual([]);
  });

  it.each(named)('names no cell and no reserved word: %s', (_, one) => {
    for (const name of Object.keys(madeOf(one).names)) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z_]*(_\d+(_new)?)?(_t)?$|^L$/);
      expect(name).not.toMatch(/^[A-Za-z]{1,3}\d+$|^[RrCc]$|^[Rr]\d*[Cc]\d*$/);
    }
  });

  it('states inputs, targets, weights, settings and what is remembered, each once', () => {
    const one = cases[8]!; // amsGrad, all rows in each batch
    const { inputs, targets, moment } = one.course;
    const stated = cellsOf(madeOf(one)).filter(({ look, value }) => look === 'input' && typeof value === 'number');
    const settings = ['eta', 'beta_1', 'beta_2', 'epsilon'].length;
    const memories = 3;
    expect(stated.every(({ formula }) => formula === undefined)).toBe(true);
    expect(stated).toHaveLength(
      inputs.values.length + targets.values.length + (1 + memories) * moment.parameters.length + settings,
    );
  });

  it('is as large as is told before it is made, or a little less', () => {
    for (const one of cases) expectSize(madeOf(one), { ...one.course, batches: one.course.batches.slice(0, UPDATES) });
  });

  it('is not made of numbers that are not finite', () => {
    const worked = workedOf(cases[0]!);
    expect(areFinite(worked)).toBe(true);
    worked.updates[0]!.layers[0]!.newW.values[0] = Infinity;
    expect(areFinite(worked)).toBe(false);
  });

  it('is one sheet where one step is wanted', () => {
    const worked = workedOf(cases[1]!);
    const one = { ...worked, batches: worked.batches.slice(0, 1), updates: worked.updates.slice(0, 1) };
    expect(workbookOf(one).sheets.map(({ name }) => name)).toEqual(['Step']);
    expect(workbookOf(worked).sheets.map(({ name }) => name)).toEqual(['Step', 'Training', 'Updates']);
  });
});

/** One update of a network, as large as the page has them. */
function large(
  inputs: number,
  units: readonly number[],
  settings: Partial<Settings>,
  rows = [0, 1, 2],
): { course: Course; made: () => Workbook } {
  const layers = units.map((units) => ({ units, activation: 'tanh' as const }));
  const data = {
    inputs: rows.map((row) => Array.from({ length: inputs }, (_, i) => Math.sin(7 * row + i))),
    targets: rows.map((row) => Array.from({ length: units.at(-1)! }, () => row % 2)),
  };
  const session = new engine.Session(
    {
      network: { inputs, layers, loss: 'halfSquaredError' },
      seed: 1,
      learningRate: 0.01,
      batchSize: 'full',
      ...settings,
    },
    data,
  );
  const moment = session.checkpoint();
  session.delete();
  return {
    course: courseFrom(engine, data, moment, 1),
    made: () => workbookOf(numbersIn(tryUpdates(engine, data, moment, 1, 'terms'))),
  };
}

/** How many a call in a formula has at most; no argument of these formulas is text with a comma. */
function mostArguments(formula: string): number {
  const counts: number[] = [];
  let most = 0;
  for (const sign of formula) {
    if (sign === '(') counts.push(1);
    if (sign === ',') most = Math.max(most, ++counts[counts.length - 1]!);
    if (sign === ')') counts.pop();
  }
  return most;
}

describe('the largest spreadsheets', { timeout: 60_000 }, () => {
  const everything: Partial<Settings> = {
    ...{ optimizer: { kind: 'amsGrad' }, clipping: { kind: 'norm', limit: 1 }, penalty: { l1: 0.1, l2: 0.01 } },
  };
  const all = [
    ['ten hidden layers', 3, [...Array<number>(10).fill(3), 1], everything],
    ['a layer of 512', 2, [2, 512, 1], everything],
    ['784 inputs', 784, [10], { optimizer: { kind: 'adam' } }],
  ] as const;

  it.each(all)('have formulas and sheets that programs take: %s', (_, inputs, units, settings) => {
    const { course, made } = large(inputs, units, settings);
    const size = sizeOf(course);
    for (const what of ['cells', 'columns', 'formula'] as const) expect(size[what]).toBeLessThanOrEqual(MOST[what]);
    const workbook = made();
    expectSize(workbook, course);
    expect(longestIn(workbook)).toBeLessThan(8192);
    expect(longestIn(workbook)).toBeLessThan(Math.max(size.formula + 1, 2000));
    const formulas = cellsOf(workbook).flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((text) => mostArguments(text) > 255)).toEqual([]);
  });

  it('say how far their numbers are from those of the page, in the last layer, too', () => {
    const [, inputs, units, settings] = all[0];
    const workbook = large(inputs, units, settings).made();
    const largest = (evaluated: Evaluated): number => largestDifference(workbook, (...place) => evaluated.at(...place));
    expect(largest(new Evaluated(workbook))).toBeLessThan(1e-12);
    const { row, col } = workbook.names['b_11']!;
    workbook.sheets[0]!.rows[row]![col]!.value = -1e6;
    expect(largest(new Evaluated(workbook))).toBeGreaterThan(1e5);
  });

  it('are refused where a formula would be too long', () => {
    const { course, made } = large(1, [80, 80, 1, 512, 1], { optimizer: { kind: 'adam' } }, [0]);
    const { cells, columns, formula } = sizeOf(course);
    expect(cells).toBeLessThan(MOST.cells);
    expect(columns).toBeLessThan(MOST.columns);
    expect(formula).toBeGreaterThan(MOST.formula);
    expect(longestIn(made())).toBe(formula);
  });
});
