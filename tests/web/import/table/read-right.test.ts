import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SheetProblem } from '../../../../web/src/import/problem';
import { atOnce } from '../../../../web/src/import/slices';
import { decode } from '../../../../web/src/import/table/encoding';
import { readText, type Reading } from '../../../../web/src/import/table/readings';
import { drawnTable, type DrawnTable, type Value } from './drawn-table';

/** Of each seed: 400, or as many as `READ_TABLES` says. */
const TABLES = Number(process.env.READ_TABLES ?? 400);
const SEEDS = [21, 1, 2, 3, 4];
/** Of tables whose cells leave it open which reading is right. */
const MOST_ASKED = 0.03;
/** Of tables that are refused, or of which a right value is told as a mistake. */
const MOST_TOLD = 0.01;

/** Whether a reading says what was written. */
function isRight({ table }: Reading, { names, columns }: DrawnTable): boolean {
  if (table.columns.length !== columns.length) return false;
  return columns.every((values, col) => {
    const column = table.columns[col]!;
    const isNamed = names === null ? column.name === `column ${col + 1}` : column.name === names[col];
    const lacks = new Set(column.gaps);
    const isAs = (value: Value, row: number): boolean => {
      if (value === null) return lacks.has(row);
      if (typeof value === 'number') return column.kind === 'number' && column.numbers[row] === value;
      if (typeof value === 'string') return column.cells[row] === value && column.kind !== 'number';
      return column.cells[row] === value.slip && column.mistakes.includes(row);
    };
    return isNamed && column.cells.length === values.length && values.every(isAs);
  });
}

/** Whether what is not read as it was written is told as a mistake, by its line. */
const isTold = ({ table }: Reading, { columns }: DrawnTable): boolean =>
  table.columns.length === columns.length &&
  table.columns.some(({ kind, mistakes }) => kind === 'number' && mistakes.length > 0);

type Verdict = 'right' | 'asked' | 'told' | 'refused' | 'wrong';

function verdictOn(drawn: DrawnTable): Verdict {
  try {
    const { best, others } = atOnce(readText(decode(drawn.bytes).text));
    if (others.length > 0) return [best, ...others].some((reading) => isRight(reading, drawn)) ? 'asked' : 'wrong';
    return isRight(best, drawn) ? 'right' : isTold(best, drawn) ? 'told' : 'wrong';
  } catch (problem) {
    if (problem instanceof SheetProblem) return 'refused';
    throw problem;
  }
}

it.each(SEEDS)(
  `reads ${TABLES} tables of every style right, asks or refuses; it is wrong in silence of none (%i)`,
  (seed) => {
    const counts: Record<Verdict, number> = { right: 0, asked: 0, told: 0, refused: 0, wrong: 0 };
    const failed: DrawnTable[] = [];
    for (const drawn of fc.sample(drawnTable, { numRuns: TABLES, seed })) {
      const verdict = verdictOn(drawn);
      counts[verdict]++;
      if (verdict === 'wrong' || verdict === 'refused' || verdict === 'told') failed.push(drawn);
    }
    const shown = failed
      .slice(0, 3)
      .map((drawn) => `${verdictOn(drawn)}: ${JSON.stringify(drawn.style)}\n${drawn.text}`);
    if (process.env.READ_TABLES) console.log(seed, counts, ...shown);
    expect({ ...counts, shown }).toMatchObject({ wrong: 0 });
    expect(counts.refused + counts.told).toBeLessThan(MOST_TOLD * TABLES);
    expect(counts.asked).toBeLessThan(MOST_ASKED * TABLES);
  },
  60_000,
);
