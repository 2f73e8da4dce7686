import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../../wasm/node.mjs';
import { isRefusal } from '../../../../web/src/engine/errors';
import { refusalSentence } from '../../../../web/src/messages/refusals';
import { withoutGaps } from '../../../../web/src/state/own-rows/fill-gaps';
import { rowMaker } from '../../support/row-maker';

const engine = rowMaker(await loadEngine());

describe('gaps that no training row can fill', () => {
  const meaning = { kind: 'class', names: ['a', 'b'] } as const;
  const columns = { inputs: ['height', 'mass', 'age'], meaning };
  const inputs = [
    [1, 2, NaN],
    [3, 4, NaN],
    [5, NaN, 6],
  ];

  it.each([
    ['age', [2]],
    ['mass', [0, 1]],
  ])('are refused by the name of their input, %s', async (name, heldOutRows) => {
    const rows = inputs.map((row) => (name === 'mass' ? [row[0]!, row[1]!, 1] : row));
    const problem: unknown = await withoutGaps(rows, { columns, heldOutRows }, engine).catch((error: unknown) => error);
    if (!isRefusal(problem)) throw problem;
    expect(refusalSentence(problem)).toBe(
      `“${name}” has no value in any training row, so its gaps can’t be filled; leave this input out, or hold out other rows.`,
    );
  });

  it('are refused as the engine says it where the rows are at fault', async () => {
    const problem: unknown = await withoutGaps(inputs, { columns, heldOutRows: [7] }, engine).catch(
      (error: unknown) => error,
    );
    expect(isRefusal(problem) && problem.path).toBe('data.heldOutRows[0]');
  });
});
