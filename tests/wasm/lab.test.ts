import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { instantiate } from '../../wasm/engine.mjs';
import type { Bug, LabEngine } from '../../wasm/lab/lab.mjs';
import { longRuns, trainedHash } from './same-bits.mjs';
import { engine, refusalOf, settings } from './support';

const built = (file: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`../../build/wasm/${file}`, import.meta.url)));
const textOf = (file: string): string => Buffer.from(built(file)).toString('latin1');

const bugs: readonly Bug[] = [
  ...(['sign', 'slopeMissing', 'transposed', 'meanMissing', 'updatedWeights'] as const),
  ...(['biasOften', 'leftOverCarried', 'correctionOften', 'penaltyOnBias'] as const),
];

const lab = (await instantiate(await WebAssembly.compile(built('backprop_lab.wasm')))) as LabEngine;

describe('the module of the lab', () => {
  it('is started by the engine’s own glue', () => {
    expect(textOf('backprop_lab.mjs').replaceAll('backprop_lab.wasm', 'backprop.wasm')).toBe(textOf('backprop.mjs'));
  });

  // Names that no slip has: those are data of the true core.
  it.each(['useBug', 'biasOften', 'leftOverCarried', 'correctionOften'])('has %s, and the true one has not', (name) => {
    expect(textOf('backprop_lab.wasm')).toContain(name);
    expect(textOf('backprop.wasm')).not.toContain(name);
  });

  it('has one call more than the engine', () => {
    const more = Object.keys(lab).filter((name) => !(name in engine));
    expect(more).toEqual(['useBug']);
    expect(Object.keys(engine)).not.toContain('useBug');
  });

  it('refuses a bug that it does not know, and keeps the one in use', () => {
    lab.useBug('none');
    const refusal = refusalOf(() => lab.useBug('typo' as Bug));
    expect(refusal).toMatchObject({ path: 'bug', wanted: { kind: 'oneOf', names: ['none', ...bugs] } });
    expect(trainedHash(lab, longRuns[0]!)).toBe(longRuns[0]!.hash);
  });

  test.each(longRuns.map((run) => [run.what, run] as const))('trains %s to the true bits without a bug', (_, run) => {
    lab.useBug('none');
    expect(trainedHash(lab, run)).toBe(run.hash);
  });
});

/** Five rows in batches of two: one is left over. All settings in which a bug shows. */
const used = (bug: Bug) =>
  settings({
    ...{ batchSize: 2, batchOrder: 'inOrder', penalty: { l2: 0.1 } },
    initializer: { kind: 'xavierUniform', bias: 0.3 },
    network: {
      inputs: 3,
      layers: [3, 3, 1].map((units) => ({ units, activation: 'sigmoid' as const })),
      loss: 'binaryCrossEntropy',
    },
    ...(bug === 'correctionOften' && { optimizer: { kind: 'adam' } }),
  });
const rows = {
  inputs: [
    [1, 0.5, -1.5],
    [0, 1, 0.5],
    [1, 1, 1],
    [-1, 0, 2],
    [0.5, -1, 0],
  ],
  targets: [[1], [0], [1], [0], [1]],
};

describe.each(bugs)('the bug %s', (bug) => {
  const weightsAfter = (name: Bug | 'none', steps: number): unknown => {
    lab.useBug(name);
    const session = new lab.Session(used(bug), rows);
    session.step(steps);
    const { layers } = session.moment(0);
    session.delete();
    return layers.map(({ W, b }) => [...W.values, ...b.values]);
  };

  it('trains to other weights', () => {
    expect(weightsAfter(bug, 4)).not.toEqual(weightsAfter('none', 4));
  });

  it('is replayed from a checkpoint, bit for bit', () => {
    lab.useBug(bug);
    const [first, second] = [new lab.Session(used(bug), rows), new lab.Session(used(bug), rows)];
    first.step(3);
    second.restore(first.checkpoint());
    first.step(5);
    second.step(5);
    expect(second.moment(0).layers).toEqual(first.moment(0).layers);
    first.delete();
    second.delete();
  });
});
