import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { notFinite } from '../../../web/src/messages/words';
import { drawnNumbers, matrixNumbers, sayNotFinite } from '../../../web/src/views/not-finite';

const engine = await loadEngine();

describe('the sentence beside numbers', () => {
  it('is there for infinities and NaN, and for nothing else', () => {
    expect(sayNotFinite([0, -1.5, null, undefined, Number.MAX_VALUE])).toBeNull();
    expect(sayNotFinite([1, Infinity])).toBe(notFinite.infinite);
    expect(sayNotFinite([-Infinity])).toBe(notFinite.infinite);
    expect(sayNotFinite([NaN, 1])).toBe(notFinite.nan);
    expect(sayNotFinite([NaN, Infinity])).toBe(`${notFinite.infinite} ${notFinite.nan}`);
  });

  it('speaks of the numbers that the cursor knows alone', () => {
    const session = new engine.Session(
      {
        network: { inputs: 1, layers: [{ units: 1, activation: 'sigmoid' }], loss: 'binaryCrossEntropy' },
        seed: 1,
        learningRate: 1e308,
        batchSize: 'full',
      },
      { inputs: [[1], [3]], targets: [[0], [1]] },
    );
    session.setLayer(0, { W: [[1e308]], b: [1e308] });
    const moment = session.moment(0);
    const knowing = (...kinds: string[]) => ({ knows: (kind: string) => kinds.includes(kind) }) as never;
    expect(sayNotFinite(drawnNumbers(moment, knowing()))).toBeNull();
    expect(sayNotFinite(drawnNumbers(moment, knowing('z')))).toBe(notFinite.infinite);
    expect(
      sayNotFinite(matrixNumbers(moment, knowing('z', 'a', 'delta', 'loss', 'gradient', 'update'))),
    ).not.toBeNull();
    session.delete();
  });
});
