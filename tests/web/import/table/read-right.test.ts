import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SheetProblem } from '../../../../web/src/import/problem';
import { atOnce } from '../../../../web/src/import/slices';
import { decode } from '../../../../web/src/import/table/encoding';
import { readText, type Reading } from '../../../../web/src/import/table/readings';
import { drawnTable, type DrawnTable } from './drawn-table';

const TABLES = 2000;
/** Of tables whose cells leave it open which reading is right. */
const MOST_ASKED = 0.03;

/** Whether a reading says what was written. */
function isRight({ table }: Reading, { names, columns }: DrawnTable): boolean {
  if (table.columns.length !== columns.length) return false;
  return columns.every((values, col) => {
    const column = table.columns[col]!;
    const isNamed = names === null ? column.name === `column ${col + 1}` : column.name === names[col];
    const lacks = new Set(column.gaps);
    const isAs = (value: number | string | null, row: number): boolean =>
      value === null
        ? lacks.has(row)
        : typeof value === 'number'
          ? column.kind === 'number' && column.numbers[row] === value
          : column.cells[row] === value && column.kind !== 'number';
    return isNamed && column.cells.length === values.length && values.every(isAs);
  });
}

function verdictOn(drawn: DrawnTable): 'right' | 'asked' | 'refused' | 'wrong' {
  try {
    const { best, others } = atOnce(readText(decode(drawn.bytes).text));
    if (others.length > 0) return [best, ...others].some((reading) => isRight(reading, drawn)) ? 'asked' : 'wrong';
    return isRight(best, drawn) ? 'right' : 'wrong';
  } catch (problem) {
    if (problem instanceof SheetProblem) return 'refused';
    throw problem;
  }
}

it(`reads ${TABLES} tables of every style right, or asks; it is wrong in silence of none`, () => {
  const counts = { right: 0, asked: 0, refused: 0, wrong: 0 };
  const failed: DrawnTable[] = [];
  for (const drawn of fc.sample(drawnTable, { numRuns: TABLES, seed: 21 })) {
    const verdict = verdictOn(drawn);
    counts[verdict]++;
    if (verdict === 'wrong' || verdict === 'refused') failed.push(drawn);
  }
  const shown = failed.slice(0, 3).map(({ text, style }) => `${JSON.stringify(style)}\n${text}`);
  expect({ ...counts, shown }).toMatchObject({ refused: 0, wrong: 0 });
  expect(counts.asked).toBeLessThan(MOST_ASKED * TABLES);
}, 60_000);
