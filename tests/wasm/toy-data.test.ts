import { describe, expect, it } from 'vitest';
import { bitsOf, engine, open, settings } from './support';

const { toyDatasets } = engine.kinds();

describe('toy data', () => {
  it.each(toyDatasets)('have the rows that their description says: $kind', ({ kind, inputs, classes, count }) => {
    const made = engine.toyDataset({ kind });
    expect([made.inputs.length, made.targets.length]).toEqual([count, count]);
    for (const row of made.inputs) expect(row).toHaveLength(inputs);
    for (const row of made.targets) expect(row).toHaveLength(classes > 2 ? classes : 1);
    const values = new Set(made.targets.flatMap((row) => [...row]));
    if (classes > 0) expect([...values].sort()).toEqual([0, 1]);
  });

  it('depend on their seed, count and noise', () => {
    const [first, second, other, noisy] = [
      engine.toyDataset({ kind: 'spiral', count: 40, seed: 3 }),
      engine.toyDataset({ kind: 'spiral', count: 40, seed: 3 }),
      engine.toyDataset({ kind: 'spiral', count: 40, seed: 4 }),
      engine.toyDataset({ kind: 'spiral', count: 40, seed: 3, noise: 0.5 }),
    ];
    expect(first.inputs).toHaveLength(40);
    expect(bitsOf(second)).toBe(bitsOf(first));
    expect(bitsOf(other)).not.toBe(bitsOf(first));
    expect(bitsOf(noisy)).not.toBe(bitsOf(first));
  });

  it('code their classes as they are asked to', () => {
    const targets = (coding?: 'zeroOne' | 'plusMinusOne' | 'oneHot'): number[][] =>
      engine.toyDataset({ kind: 'andGate', targets: coding }).targets.map((row) => [...row]);
    expect(targets()).toEqual([[0], [0], [0], [1]]);
    expect(targets('plusMinusOne')).toEqual([[-1], [-1], [-1], [1]]);
    expect(targets('oneHot')).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it('can be trained on as they come', () => {
    const network = {
      inputs: 2,
      layers: [
        { units: 8, activation: 'gelu' as const },
        { units: 3, activation: 'softmax' as const },
      ],
      loss: 'softmaxCrossEntropy' as const,
    };
    const session = open(settings({ network, optimizer: { kind: 'adam' }, learningRate: 0.05 }), {
      ...engine.toyDataset({ kind: 'blobs', seed: 1 }),
      heldOut: 0.2,
    });
    session.step(100);
    const { correct, count } = session.scores().heldOut!;
    expect(correct! / count).toBeGreaterThan(0.95);
    session.delete();
  });
});
