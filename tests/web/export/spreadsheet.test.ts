import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../web/src/export/spreadsheet/size';
import { areFinite } from '../../../web/src/export/spreadsheet/spreadsheet';
import type { Workbook } from '../../../web/src/export/spreadsheet/sheet';
import { Evaluated } from './evaluated';
import { cases, type Case } from './programs-of';
import { change, changedWeight, distance, STEP, trainingBound, UPDATES, workbookOf, workedOf } from './spreadsheet-of';

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
    const largest = workbook.sheets[0]!.rows.findIndex((cells) => cells?.[0]?.value === 'Largest difference');
    expect(evaluated.at(sheet, largest, 1)).toBeLessThan(1e-13);
    change(workbook);
    expect(new Evaluated(workbook).at(sheet, largest, 1)).toBeGreaterThan(0.01);
  });

  it.each(named)('has nothing that programs read in different ways: %s', (_, one) => {
    const workbook = madeOf(one);
    const formulas = cellsOf(workbook).flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((text) => /\^|[{}]|MMULT|TRANSPOSE|\dE[-+\d]|;/.test(text))).toEqual([]);
    expect(formulas.filter(({ length }) => length >= 8192)).toEqual([]);
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
    for (const one of cases) {
      const workbook = madeOf(one);
      const numbers = cellsOf(workbook).filter(
        ({ look }) => !['head', 'label', 'title', 'heading', 'note'].includes(look),
      );
      const { cells, columns } = sizeOf({ ...one.course, batches: one.course.batches.slice(0, UPDATES) });
      expect(numbers.length).toBeLessThan(cells + 250);
      expect(numbers.length).toBeGreaterThan(cells / 2);
      const widest = Math.max(...workbook.sheets.flatMap(({ rows }) => rows.map((row) => row?.length ?? 0)));
      expect(widest).toBeLessThanOrEqual(columns);
    }
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
