import { describe, expect, it } from 'vitest';
import type { DataSource, Numbers, Session, Settings } from '../../wasm/engine.mjs';
import { bits, bitsOf, data, engine, open, settings } from './support';

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: number[]): number => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

describe('held-out rows', () => {
  it('are drawn by their seed, in ascending order, and leave the others for training', () => {
    const summaries = [1, 1, 2].map((splitSeed) => {
      const session = open({}, data({ heldOut: 0.4, splitSeed }));
      const summary = session.data();
      session.delete();
      return summary;
    });
    for (const { training, heldOut } of summaries) {
      expect([training.length, heldOut.length]).toEqual([3, 2]);
      expect([...training, ...heldOut].sort()).toEqual([0, 1, 2, 3, 4]);
      expect([training, heldOut]).toEqual([training.slice().sort(), heldOut.slice().sort()]);
    }
    expect(summaries[1]).toEqual(summaries[0]);
    expect(summaries[2]).not.toEqual(summaries[0]);
  });

  it('are never in a batch, and say so of themselves', () => {
    const session = open({}, data({ heldOut: 0.4 }));
    const { training, heldOut } = session.data();
    expect(session.moment(0).batchExamples).toEqual(training);
    for (const row of training) expect(session.moment(row).example).toMatchObject({ index: row, subset: 'training' });
    for (const row of heldOut) expect(session.moment(row).example).toMatchObject({ index: row, subset: 'heldOut' });
    session.delete();
  });

  it('are scored by themselves', () => {
    const session = open({}, data({ heldOut: 0.4 }));
    const { training, heldOut } = session.data();
    const lossOf = (rows: Uint32Array): number => mean([...rows].map((row) => session.moment(row).example.loss));
    const correctOf = (rows: Uint32Array): number =>
      [...rows].filter((row) => {
        const { y, yhat } = session.moment(row).example;
        return yhat[0]! >= 0.5 === (y[0] === 1);
      }).length;
    const scores = session.scores();
    expect(scores.training).toMatchObject({ count: 3, correct: correctOf(training) });
    expect(scores.heldOut).toMatchObject({ count: 2, correct: correctOf(heldOut) });
    expect(scores.training.loss).toBeCloseTo(lossOf(training), 14);
    expect(scores.heldOut!.loss).toBeCloseTo(lossOf(heldOut), 14);
    session.delete();
  });
});

describe('standardised inputs', () => {
  it('have mean 0 and deviation 1 over the training rows alone', () => {
    const { inputs } = data();
    const session = open({}, data({ heldOut: 0.4, standardize: true }));
    const { training, standardizer } = session.data();
    for (const column of [0, 1, 2]) {
      const values = [...training].map((row) => inputs[row]![column]!);
      expect(standardizer!.mean[column]).toBeCloseTo(mean(values), 14);
      expect(standardizer!.deviation[column]).toBeCloseTo(deviation(values), 14);
      for (const row of inputs.keys()) {
        const { raw, x } = session.moment(row).example;
        expect(raw[column]).toBe(inputs[row]![column]);
        expect(x[column]).toBe((raw[column]! - standardizer!.mean[column]!) / standardizer!.deviation[column]!);
      }
    }
    session.delete();
  });

  it('are only shifted where they never change', () => {
    const inputs = [
      [3, 1, 0],
      [3, 2, 0],
      [3, 3, 0],
    ];
    const session = open({}, { inputs, targets: [[0], [1], [1]], standardize: true });
    const { mean, deviation } = session.data().standardizer!;
    expect([...mean]).toEqual([3, 2, 0]);
    expect([...deviation]).toEqual([1, Math.sqrt(2 / 3), 1]);
    expect([...session.moment(2).example.x]).toEqual([0, 1 / Math.sqrt(2 / 3), 0]);
    session.delete();
  });

  it('are left as they are by default', () => {
    const session = open();
    const { raw, x } = session.moment(1).example;
    expect(x).toEqual(raw);
    expect(session.data().standardizer).toBeNull();
    session.delete();
  });
});

describe('standardised targets', () => {
  const network = {
    inputs: 2,
    layers: [
      { units: 3, activation: 'tanh' as const },
      { units: 2, activation: 'identity' as const },
    ],
    loss: 'halfSquaredError' as const,
  };
  const inputs = [
    [50, 2],
    [72, 3],
    [95, 4],
    [120, 5],
    [160, 6],
  ];
  const targets = [
    [99_000, 3],
    [180_000, 3],
    [260_000, 4],
    [350_000, 4],
    [480_000, 6],
  ];
  const opened = (more = {}): Session =>
    new engine.Session(settings({ network, batchSize: 'full', learningRate: 0.3 }), {
      ...{ inputs, targets, standardize: true, standardizeTargets: true },
      ...more,
    });

  it('have mean 0 and deviation 1 over the training set, and are what is learnt', () => {
    const session = opened();
    const { mean, deviation } = session.data().targetStandardizer!;
    const exact = targets.reduce((sum, [price]) => sum + price!, 0) / 5;
    expect(mean[0]).toBe(exact);
    targets.forEach((row, i) =>
      expect([...session.moment(i).example.y]).toEqual(row.map((y, k) => (y - mean[k]!) / deviation[k]!)),
    );
    session.delete();
  });

  it('are told in their own units beside, with L and its mean there', () => {
    const session = opened();
    session.step(3);
    const { mean, deviation } = session.data().targetStandardizer!;
    let sum = 0;
    for (const i of inputs.keys()) {
      const { yhat, inUnits } = session.moment(i).example;
      expect([...inUnits!.y]).toEqual(targets[i]);
      inUnits!.yhat.forEach((value, k) => expect(value).toBe(yhat[k]! * deviation[k]! + mean[k]!));
      const loss = inUnits!.yhat.reduce((total, value, k) => total + (value - targets[i]![k]!) ** 2 / 2, 0);
      expect(inUnits!.loss / loss).toBeCloseTo(1, 14);
      sum += inUnits!.loss;
    }
    expect(session.moment(0).batchLossInUnits! / (sum / 5)).toBeCloseTo(1, 14);
    session.delete();
  });

  it('leave the outputs of a row that is asked about in the units of the data', () => {
    const session = opened();
    session.step(3);
    for (const [i, row] of inputs.entries()) {
      const { yhat, outputs } = session.trace(row);
      const { example } = session.moment(i);
      expect([yhat, outputs]).toEqual([example.yhat, example.inUnits!.yhat]);
    }
    session.delete();
  });

  it('leave predictions and surfaces in the units of the data', () => {
    const session = opened();
    session.step(300);
    const { values } = session.predict(inputs);
    const own = inputs.flatMap((_, i) => [...session.moment(i).example.inUnits!.yhat]);
    values.forEach((value, i) => expect(value / own[i]!).toBeCloseTo(1, 14));
    expect(session.scores().training.rSquared!).toBeGreaterThan(0.95);
    const surface = session.surface({ horizontal: { input: 0, from: 50, to: 50, points: 1 }, held: [0, 2] });
    expect(surface.values[0]! / values[0]!).toBeCloseTo(1, 14);
    session.delete();
  });

  it('and inputs can be undone in W and b', () => {
    const session = opened();
    session.step(50);
    const { layers, outputsToo } = session.parametersInUnits();
    expect(outputsToo).toBe(true);
    const plain = opened({ standardize: false, standardizeTargets: false });
    layers.forEach((layer, l) => plain.setLayer(l, layer));
    const expected = session.predict(inputs).values;
    // Sums of a few products of size 5e5, each rounded to 1e-16 of it.
    plain.predict(inputs).values.forEach((value, i) => expect(value / expected[i]!).toBeCloseTo(1, 12));
    session.delete();
    plain.delete();
  });

  it('stay what they are in the history', () => {
    const session = opened({ standardizeTargets: false });
    session.setData({ inputs, targets, standardizeTargets: true });
    const changed = session.changes().find((change) => 'data' in change)!;
    const again = new engine.Session(settings({ network, batchSize: 'full', learningRate: 0.3 }), changed.data);
    expect(again.data()).toEqual(session.data());
    session.delete();
    again.delete();
  });
});

describe('predictions', () => {
  it('are what the network says of the same rows of the data', () => {
    const session = open({}, data({ heldOut: 0.4, standardize: true }));
    session.step(10);
    const { rows, cols, values } = session.predict(data().inputs);
    expect([rows, cols]).toEqual([5, 1]);
    values.forEach((value, row) => expect(value).toBeCloseTo(session.moment(row).example.yhat[0]!, 15));
    session.delete();
  });

  it('have a row for each row and a column for each output', () => {
    const network = {
      inputs: 1,
      layers: [{ units: 3, activation: 'identity' as const }],
      loss: 'halfSquaredError' as const,
    };
    const session = new engine.Session(settings({ network }), { inputs: [[1]], targets: [[1, 2, 3]] });
    session.setLayer(0, { W: [[1], [10], [100]], b: [0.5, 0, 0] });
    expect(session.predict([[1], Float64Array.of(2)])).toEqual({
      rows: 2,
      cols: 3,
      values: Float64Array.of(1.5, 10, 100, 2.5, 20, 200),
    });
    expect(session.predict([])).toEqual({ rows: 0, cols: 3, values: new Float64Array() });
    session.delete();
  });
});

describe('a row that is asked about', () => {
  const square = { units: 4, activation: 'tanh' as const };
  const output = { units: 1, activation: 'sigmoid' as const };
  const sources: Record<string, [Partial<Settings>, DataSource]> = {
    'as given': [{}, data()],
    standardised: [{}, data({ heldOut: 0.4, standardize: true })],
    'made into features': [
      { network: { inputs: 5, layers: [square, output], loss: 'binaryCrossEntropy' } },
      {
        ...engine.toyDataset({ kind: 'spiral', count: 40, noise: 0.2 }),
        features: ['x', 'xSquared', 'xTimesY', 'sinX', 'sinY'],
        heldOut: 0.25,
        standardize: true,
      },
    ],
  };

  it.each(Object.entries(sources))('leaves what the example leaves, bit for bit: %s', (_, [changes, source]) => {
    const session = open(changes, source);
    session.step(25);
    (source.inputs as readonly Numbers[]).forEach((row, index) => {
      const { given, raw, x, yhat, layers } = session.moment(index).example;
      const passes = layers.map(({ z, a }) => ({ z, a }));
      expect(bitsOf(session.trace(row))).toBe(bitsOf({ given, raw, x, yhat, outputs: yhat, layers: passes }));
      expect(bitsOf(session.predict([row]).values)).toBe(bitsOf(yhat));
    });
    session.delete();
  });

  it('leaves the training as it is', () => {
    const session = open({ batchSize: 2 });
    session.step(3);
    const before = bits(session);
    session.trace([1e6, -3, 0]);
    expect(bits(session)).toBe(before);
    session.delete();
  });
});

describe('scores', () => {
  const scoreOf = (targets: number[][], loss: 'halfSquaredError' | 'binaryCrossEntropy'): number | null => {
    const network = { inputs: 3, layers: [{ units: targets[0]!.length, activation: 'sigmoid' as const }], loss };
    const session = new engine.Session(settings({ network }), data({ targets }));
    const { correct } = session.scores().training;
    session.delete();
    return correct;
  };

  it('count rows put right only where the targets are classes', () => {
    expect(scoreOf([[0], [1], [1], [0], [1]], 'binaryCrossEntropy')).toBeTypeOf('number');
    expect(scoreOf([[0], [1], [0.5], [0], [1]], 'binaryCrossEntropy')).toBeNull();
    expect(
      scoreOf(
        [
          [0, 1],
          [1, 0],
          [1, 0],
          [0, 1],
          [0, 1],
        ],
        'halfSquaredError',
      ),
    ).toBeTypeOf('number');
    expect(
      scoreOf(
        [
          [0, 1],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 1],
        ],
        'halfSquaredError',
      ),
    ).toBeNull();
  });
});

describe('features of points of the plane', () => {
  const points = [
    [0.5, 3],
    [-2, 1.5],
    [1, -1],
    [0, 0.25],
    [4, 2],
  ];
  const features = ['xTimesY', 'y', 'sinX'] as const;
  const featuresOf = ([x, y]: number[]): number[] => [x! * y!, y!, Math.sin(x!)];
  const targets = data().targets;

  it('train a network exactly as the same numbers do when they are given as they are', () => {
    const [made, given] = [{ inputs: points, features }, { inputs: points.map(featuresOf) }].map((rows) => {
      const session = open({}, { ...rows, targets, heldOut: 0.2, standardize: true });
      session.step(50);
      const { layers, example } = session.moment(1);
      const parameters = session.checkpoint().parameters;
      session.delete();
      return { layers, x: example.x, parameters };
    });
    expect(made).toEqual(given);
  });

  it('are told beside the row as it was given', () => {
    const session = open({}, { inputs: points, features, targets, standardize: true });
    const { given, raw, x } = session.moment(1).example;
    expect([...given]).toEqual(points[1]);
    expect([...raw]).toEqual(featuresOf(points[1]!));
    const { mean, deviation } = session.data().standardizer!;
    expect([...x]).toEqual([...raw].map((value, i) => (value - mean[i]!) / deviation[i]!));
    expect(session.data()).toMatchObject({ inputs: 3, features });
    session.delete();
  });

  it('are made of new rows and of the points of a slice too', () => {
    const session = open({}, { inputs: points, features, targets, standardize: true });
    const outputs = session.predict(points);
    expect(outputs.values[1]).toBe(session.moment(1).example.yhat[0]);
    const slice = {
      horizontal: { input: 0, from: -2, to: 0.5, points: 2 },
      vertical: { input: 1, from: 3, to: 1.5, points: 2 },
    };
    const { values } = session.surface(slice);
    expect([values[1], values[2]]).toEqual([outputs.values[0], outputs.values[1]]);
    session.delete();
  });
});
