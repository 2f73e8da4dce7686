import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameter, Session, Settings } from '../../wasm/engine.mjs';
import { data, open } from './support';

/** J, the mean of L and the penalty apart and together, wherever the engine says them. */

const weight: Parameter = { layer: 0, kind: 'W', row: 1, col: 2 };
const bias: Parameter = { layer: 0, kind: 'b', row: 1 };
const penalty = { l1: 0.03, l2: 0.2 };

function trained(changes: Partial<Settings>, steps = 4): Session {
  const session = open(changes, data({ heldOut: 0.2 }));
  session.step(steps);
  return session;
}

describe('the gradient of a parameter on its way to the optimizer', () => {
  it('is the mean over the batch, and the penalty’s parts', () => {
    const session = trained({ penalty });
    const { W, dW, penalised } = session.moment(0).layers[0]!;
    const { mean, l1, l2, cost, descent } = session.gradientTerms(weight);
    expect([mean, l1, l2]).toEqual([dW.values[5], 0.03 * Math.sign(W.values[5]!), 0.2 * W.values[5]!]);
    expect(cost).toBe(mean + l1 + l2);
    expect([cost, descent]).toEqual([penalised!.dW.values[5], cost]);
    session.delete();
  });

  it('has no penalty where it is that of a bias, or none is set', () => {
    const [penalised, plain] = [trained({ penalty }), trained({})];
    const { db } = penalised.moment(0).layers[0]!;
    expect(penalised.gradientTerms(bias)).toMatchObject({ mean: db.values[1], l1: 0, l2: 0, cost: db.values[1] });
    expect(plain.moment(0).layers[0]!.penalised).toBeNull();
    const { mean, cost, descent } = plain.gradientTerms(weight);
    expect([cost, descent]).toEqual([mean, mean]);
    [penalised, plain].forEach((each) => each.delete());
  });

  it('is clipped last, by the length over all parameters', () => {
    const session = trained({ penalty, clipping: { kind: 'norm', limit: 0.01 } });
    const { cost, norm, descent } = session.gradientTerms(weight);
    expect(norm).toBe(session.record().gradientNorm);
    expect(norm).toBeGreaterThan(0.01);
    expect(descent).toBeCloseTo((cost * 0.01) / norm, 15);
    expect(descent).toBe(session.moment(0).layers[0]!.descent!.dW.values[5]);
    session.delete();
  });
});

describe('J', () => {
  const drawn = fc.record({
    batchSize: fc.constantFrom<(number | 'full')[]>(1, 2, 4, 'full'),
    penalty: fc.record({ l1: fc.constantFrom(0, 0.03), l2: fc.constantFrom(0, 0.2) }),
    clipping: fc.constantFrom<Settings['clipping'][]>({ kind: 'none' }, { kind: 'norm', limit: 0.1 }),
    optimizer: fc.constantFrom<Settings['optimizer'][]>({ kind: 'gradientDescent' }, { kind: 'momentum' }),
    seed: fc.nat(1000),
  });

  it('of the batch is one number in the moment, along the curve of a weight, and in its slope', () => {
    fc.assert(
      fc.property(drawn, fc.nat(40), (changes, steps) => {
        const session = trained(changes, steps + 1);
        const { batchLoss, penalty, cost } = session.moment(0);
        expect(cost).toBe(batchLoss + penalty);
        const direction = { kind: 'parameter', parameter: weight } as const;
        const [at, above, below] = session.lossAlong(direction, [0, 1e-5, -1e-5], 'batch');
        expect(at).toBe(cost);
        // |w| has no slope at 0.
        const { cols, values } = session.moment(0).layers[0]!.W;
        fc.pre(Math.abs(values[weight.row * cols + weight.col!]!) > 1e-5);
        expect((above! - below!) / 2e-5).toBeCloseTo(session.gradientTerms(weight).cost, 7);
        session.delete();
      }),
      { numRuns: 50 },
    );
  });

  it('over all training rows is the curve’s, with the penalty as it was at each step', () => {
    const session = trained({ batchSize: 2 }, 3);
    session.configure({ penalty });
    session.step(2);
    const { steps, training, heldOut, cost } = session.curve();
    expect([...steps]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...cost.subarray(0, 3)]).toEqual([...training.subarray(0, 3)]);
    expect(cost[3]).toBeGreaterThan(training[3]!);
    const { penalty: added } = session.moment(0);
    expect(cost[5]).toBe(training[5]! + added);
    expect(cost[5]).toBe(session.lossAlong({ kind: 'gradient' }, [0])[0]);
    expect(heldOut[5]).toBe(session.scores().heldOut!.loss);
    session.rewind(4);
    session.step();
    expect(session.curve().cost).toEqual(cost);
    session.delete();
  });

  it('over a batch of all training rows is J over all of them', () => {
    const session = trained({ penalty });
    expect(session.curve().cost.at(-1)).toBe(session.moment(0).cost);
    session.delete();
  });
});
