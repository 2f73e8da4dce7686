import { expect, it } from 'vitest';
import { readText } from '../../../../web/src/import/table/readings';

const ROWS = 10_000;
const COLUMNS = 50;
const cells = (row: number): string =>
  Array.from({ length: COLUMNS }, (_, col) => ((row * (col + 3)) % 997) / 8).join(',');
const names = Array.from({ length: COLUMNS }, (_, col) => `c${col}`).join(',');
const text = `${names}\n${Array.from({ length: ROWS }, (_, row) => cells(row)).join('\n')}\n`;

/** Times of each piece of the work, in milliseconds. */
function piecesOf(given: string): number[] {
  const work = readText(given);
  const times: number[] = [];
  for (let done = false; !done;) {
    const begun = performance.now();
    done = work.next().done ?? false;
    times.push(performance.now() - begun);
  }
  return times;
}

it('reads 10,000 rows with 50 columns in pieces, none of which stops the page for long', () => {
  const times = piecesOf(text);
  const total = times.reduce((sum, time) => sum + time, 0);
  // Many times what it takes on a machine of its own: tests share theirs.
  expect(total).toBeLessThan(6000);
  expect(Math.max(...times)).toBeLessThan(1000);
});
