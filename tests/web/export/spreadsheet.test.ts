import { describe, expect, it } from 'vitest';
import { Evaluated } from './evaluated';
import { cases } from './programs-of';
import { change, changedWeight, distance, workbookOf, workedOf } from './spreadsheet-of';

describe('a spreadsheet that computes', () => {
  it.each(cases.map((one) => [one.name, one] as const))('has formulas for the numbers of the engine: %s', (_, one) => {
    const workbook = workbookOf(workedOf(one));
    const evaluated = new Evaluated(workbook);
    const d = distance(workbook, (...place) => evaluated.at(...place));
    console.log(d, one.name);
    expect(d).toBeLessThan(1e-12);
  });
});
