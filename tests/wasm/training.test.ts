import { describe, expect, it } from 'vitest';
import type { LayerUpdate, Moment, Session, Settings } from '../../wasm/engine.mjs';
import { loadEngine } from '../../wasm/node.mjs';
import { bits, bitsOf, data, defaultOptions, open, settings } from './support';

const weights = (layers: LayerUpdate[]): unknown => layers.map(({ W, b }) => [W, b]);
const newWeights = (layers: LayerUpdate[]): unknown => layers.map(({ newW, newb }) => [newW, newb]);

/** A linear network that explodes at this learning rate. */
const exploding: Partial<Settings> = {
  network: { inputs: 3, layers: [{ units: 1, activation: 'identity' }], loss: 'halfSquaredError' },
  learningRate: 1e100,
};

/** The bits of a fresh session after some training; the session is deleted. */
const bitsAfter = (train: (session: Session) => unknown, session: Session): string => {
  train(session);
  const after = bits(session);
  session.delete();
  return after;
};

/** The rows of the coming batches, one array for each update until the epoch ends. */
function batchesOfEpoch(session: Session): number[][] {
  const batches: number[][] = [];
  do {
    batches.push([...session.moment(0).batchExamples]);
    session.step();
  } while (session.progress().batch > 0);
  return batches;
}

describe('a step', () => {
  it.each([1, 2, 5, 'full'] as const)(
    'stores exactly what the moment before it showed, with batches of %s',
    (batchSize) => {
      const session = open({ batchSize }, data({ heldOut: 0.2, standardize: true }));
      for (let step = 0; step < 7; step++) {
        const before = session.moment(0);
        session.step();
        const after = session.moment(0);
        expect(bitsOf(weights(after.layers))).toBe(bitsOf(newWeights(before.layers)));
        expect(bitsOf(weights(after.layers))).not.toBe(bitsOf(weights(before.layers)));
      }
      session.delete();
    },
  );

  it('goes against the gradient by the learning rate', () => {
    const session = open({ learningRate: 0.25 });
    for (const { W, b, dW, db, newW, newb } of session.moment(0).layers) {
      expect(newW.values).toEqual(W.values.map((w, i) => w - 0.25 * dW.values[i]!));
      expect(newb.values).toEqual(b.values.map((w, i) => w - 0.25 * db.values[i]!));
    }
    session.delete();
  });

  it('leads to the same bits alone and among many', () => {
    const alone = bitsAfter((session) => Array.from({ length: 12 }, () => session.step()), open({ batchSize: 2 }));
    expect(bitsAfter((session) => session.step(12), open({ batchSize: 2 }))).toBe(alone);
    expect(bitsAfter((session) => [1, 2, 3, 4].map(() => session.trainEpoch()), open({ batchSize: 2 }))).toBe(alone);
  });

  it('leads to the same bits whether it was looked at or not', () => {
    const looked = bitsAfter(
      (session) => [0, 1, 2].map((i) => [bits(session), session.checkGradients(), session.step(i + 1)]),
      open(),
    );
    expect(bitsAfter((session) => session.step(6), open())).toBe(looked);
  });
});

describe('a seed', () => {
  it('gives the same bits in another session and in another engine', async () => {
    const other = await loadEngine();
    const first = bitsAfter((session) => session.step(50), open({ batchSize: 2 }));
    expect(bitsAfter((session) => session.step(50), open({ batchSize: 2 }))).toBe(first);
    expect(bitsAfter((session) => session.step(50), new other.Session(settings({ batchSize: 2 }), data()))).toBe(first);
    expect(bitsAfter((session) => session.step(50), open({ batchSize: 2, seed: 8 }))).not.toBe(first);
  });

  it('gives its starting weights again on reset, and those of another seed where that is given', () => {
    const session = open({ batchSize: 2 });
    const start = bits(session);
    session.step(9);
    session.setLayer(0, { b: [1, 2] });
    session.reset();
    expect(bits(session)).toBe(start);
    session.reset(4294967295);
    const { layers } = session.moment(0);
    session.reset(7);
    expect(bits(session)).toBe(start);
    const fresh = open({ seed: 4294967295 });
    expect(bitsOf(weights(fresh.moment(0).layers))).toBe(bitsOf(weights(layers)));
    expect(fresh.settings().seed).toBe(4294967295);
    [session, fresh].forEach((each) => each.delete());
  });
});

describe('a batch', () => {
  it('of all training rows is the full batch, bit for bit', () => {
    const train = (session: Session): unknown => session.step(20);
    const trained = (batchSize: number | 'full'): string => {
      const session = open({ batchSize });
      train(session);
      const { layers, batchExamples } = session.moment(0);
      session.delete();
      return bitsOf([layers, batchExamples]);
    };
    expect(trained(5)).toBe(trained('full'));
    expect(trained(1000000)).toBe(trained('full'));
    expect(trained(4)).not.toBe(trained('full'));
  });

  it('has the mean of its examples’ own gradients, and of their losses', () => {
    const session = open({ batchSize: 2 });
    session.step(2);
    const { batchExamples, batchLoss, layers } = session.moment(0);
    expect(batchExamples).toHaveLength(1);
    session.step();
    const next = session.moment(0);
    const examples = [...next.batchExamples].map((row) => session.moment(row).example);
    expect(examples).toHaveLength(2);
    next.layers.forEach(({ dW, db }, l) => {
      dW.values.forEach((value, i) =>
        expect(value).toBeCloseTo(
          (examples[0]!.layers[l]!.dW.values[i]! + examples[1]!.layers[l]!.dW.values[i]!) / 2,
          15,
        ),
      );
      db.values.forEach((value, i) =>
        expect(value).toBeCloseTo(
          (examples[0]!.layers[l]!.db.values[i]! + examples[1]!.layers[l]!.db.values[i]!) / 2,
          15,
        ),
      );
    });
    expect(next.batchLoss).toBeCloseTo((examples[0]!.loss + examples[1]!.loss) / 2, 15);
    expect([batchLoss, layers]).not.toEqual([next.batchLoss, next.layers]);
    session.delete();
  });

  it('takes every training row once in an epoch, the left-over rows by themselves', () => {
    const session = open({ batchSize: 2 });
    const [first, second] = [batchesOfEpoch(session), batchesOfEpoch(session)];
    expect(first.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(first.flat().sort()).toEqual([0, 1, 2, 3, 4]);
    expect(second.flat().sort()).toEqual([0, 1, 2, 3, 4]);
    expect(second).not.toEqual(first);
    expect(session.progress()).toEqual({ step: 6, epoch: 2, batch: 0, batchesPerEpoch: 3, stopped: null });
    session.delete();
  });

  it('of another size begins a new pass and keeps the network and the step', () => {
    const session = open({ batchSize: 2 });
    session.step();
    const { layers } = session.moment(0);
    session.configure({ batchSize: 'full' });
    const moment = session.moment(0);
    expect(weights(moment.layers)).toEqual(weights(layers));
    expect(moment).toMatchObject({ step: 1, epoch: 0, batch: 0, batchesPerEpoch: 1 });
    expect([...moment.batchExamples]).toEqual([0, 1, 2, 3, 4]);
    expect(session.settings()).toEqual({ ...defaultOptions, ...settings({ batchSize: 'full' }) });
    session.delete();
  });
});

describe('settings', () => {
  it('take another learning rate without touching the network or the place in the epoch', () => {
    const session = open({ batchSize: 2 });
    session.step();
    const before = session.moment(0);
    session.configure({ learningRate: 2 });
    const { learningRate, layers, batchExamples, batch, step } = session.moment(0);
    expect({ learningRate, batchExamples, batch, step }).toEqual({
      learningRate: 2,
      batchExamples: before.batchExamples,
      batch: 1,
      step: 1,
    });
    expect(weights(layers)).toEqual(weights(before.layers));
    expect(newWeights(layers)).not.toEqual(newWeights(before.layers));
    session.delete();
  });

  it('with a rate of 0 change nothing by training', () => {
    const session = open({ learningRate: 0 });
    const before = bitsOf(weights(session.moment(0).layers));
    session.step(10);
    expect(bitsOf(weights(session.moment(0).layers))).toBe(before);
    session.delete();
  });
});

describe('weights that are set', () => {
  it('lie row by row, and leave what was not given', () => {
    const session = open();
    const before = session.moment(0).layers[0]!;
    session.setLayer(0, {
      W: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    });
    const after = session.moment(0).layers[0]!;
    expect(after.W).toEqual({ rows: 2, cols: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) });
    expect(after.b).toEqual(before.b);
    session.setLayer(0, { b: Float64Array.of(7, 8) });
    expect(session.moment(0).layers[0]).toMatchObject({ W: after.W, b: { values: Float64Array.of(7, 8) } });
    session.delete();
  });
});

describe('the curve', () => {
  it('begins at step 0 and holds J at every step, and the newest', () => {
    const session = open({}, data({ heldOut: 0.4 }));
    const training = [0, 1, 2, 3].map(() => {
      const { loss } = session.scores().training;
      session.step();
      return loss;
    });
    const curve = session.curve();
    expect(curve).toMatchObject({ stride: 1, steps: Float64Array.of(0, 1, 2, 3, 4) });
    expect([...curve.training]).toEqual([...training, session.scores().training.loss]);
    expect(curve.heldOut.at(-1)).toBe(session.scores().heldOut!.loss);
    session.delete();
  });

  it('is thinned evenly in a long run, and still ends at the newest step', () => {
    const session = open();
    session.step(5001);
    const { stride, steps, training, heldOut } = session.curve();
    expect(stride).toBe(4);
    expect([...steps]).toEqual([...Array.from({ length: 1251 }, (_, i) => 4 * i), 5001]);
    expect([training.length, heldOut.length]).toEqual([steps.length, 0]);
    session.delete();
  });
});

describe('training that explodes', () => {
  it('stays at the last finite step and says which quantity and layer', () => {
    const session = open(exploding);
    const { step, stopped } = session.step(100);
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(100);
    expect(stopped).toEqual({ quantity: 'W', layer: 0 });
    const moment: Moment = session.moment(0);
    expect(moment.layers[0]!.W.values.every(Number.isFinite)).toBe(true);
    expect(moment.layers[0]!.newW.values.every(Number.isFinite)).toBe(false);
    expect(session.step(3).step).toBe(step);
    session.delete();
  });

  it('goes on after a smaller rate or a reset', () => {
    const session = open(exploding);
    const { step } = session.step(100);
    session.configure({ learningRate: 0 });
    expect(session.step()).toMatchObject({ step: step + 1, stopped: null });
    session.configure({ learningRate: 1e100 });
    session.reset();
    expect(session.step()).toMatchObject({ step: 1, stopped: null });
    session.delete();
  });
});

describe('the check of the gradients', () => {
  it('compares every weight and bias with its central difference', () => {
    const session = open({ batchSize: 2 });
    session.step(3);
    const { epsilon, count, worst } = session.checkGradients();
    expect([epsilon, count]).toEqual([1e-5, 11]);
    expect(worst.error).toBeLessThan(1e-9);
    const { dW, db } = session.moment(0).layers[worst.layer]!;
    const [of] = worst.kind === 'W' ? [dW] : [db];
    expect(worst.analytic).toBe(of.values[worst.row * of.cols + worst.col]);
    expect(worst.error).toBe(Math.abs(worst.numeric - worst.analytic));
    session.delete();
  });

  it('uses the epsilon that it is given', () => {
    const session = open();
    const { epsilon, worst } = session.checkGradients(0.5);
    expect(epsilon).toBe(0.5);
    expect(worst.error).toBeGreaterThan(1e-5);
    session.delete();
  });
});
