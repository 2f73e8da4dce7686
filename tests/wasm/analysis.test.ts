import { describe, expect, it } from 'vitest';
import type { Direction, NetworkSpec, Parameter, Session } from '../../wasm/engine.mjs';
import { bits, data, engine, open, settings } from './support';

/** 3-4-4-2, tanh and identity: 8 paths to every weight of the first layer. */
const deep: NetworkSpec = {
  inputs: 3,
  layers: [
    { units: 4, activation: 'tanh' },
    { units: 4, activation: 'tanh' },
    { units: 2, activation: 'identity' },
  ],
  loss: 'halfSquaredError',
};
const twoTargets = data().targets.map(([y]) => [y!, 0.25 - y!]);
const openDeep = (changes = {}): Session =>
  open({ network: deep, batchSize: 3, ...changes }, data({ targets: twoTargets, standardize: true }));

const weight: Parameter = { layer: 0, kind: 'W', row: 2, col: 1 };
const entryOf = (
  { rows, cols, values }: { rows: number; cols: number; values: Float64Array },
  row: number,
  col = 0,
) => {
  expect(row).toBeLessThan(rows);
  return values[row * cols + col]!;
};
const product = (values: number[]): number => values.reduce((sum, value) => sum * value, 1);
const sum = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

it('leaves the training as it is', () => {
  const session = openDeep({ optimizer: { kind: 'adam' }, penalty: { l2: 0.1 } });
  session.step(3);
  const before = bits(session);
  session.checkGradients();
  session.paths(weight, 1, 5);
  session.exampleGradients(weight);
  session.lossAlong({ kind: 'gradient' }, [0, 1]);
  session.surface({
    horizontal: { input: 0, from: -1, to: 1, points: 3 },
    vertical: { input: 1, from: -1, to: 1, points: 3 },
  });
  session.findings();
  session.confusion();
  expect(bits(session)).toBe(before);
  session.delete();
});

describe('the paths to a parameter', () => {
  it('add up to its gradient, and each is the product of its factors', () => {
    const session = openDeep();
    session.step(2);
    const paths = session.paths(weight, 3, 100);
    expect(paths.count).toBe('8');
    expect(paths.largest).toHaveLength(8);
    expect(Math.abs(paths.remainder)).toBeLessThan(1e-15 * paths.size);
    for (const path of paths.largest) {
      expect(path.factors.map(({ kind }) => kind)).toEqual([
        'delta',
        'weight',
        'activation',
        'weight',
        'activation',
        'input',
      ]);
      expect(path.product).toBeCloseTo(product(path.factors.map(({ value }) => value)), 15);
    }
    const sizes = paths.largest.map(({ product }) => Math.abs(product));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const { layers } = session.moment(3).example;
    expect(paths.gradient).toBe(entryOf(layers[0]!.dW, 2, 1));
    expect(paths.sum).toBeCloseTo(paths.gradient, 15);
    expect(paths.sum).toBeCloseTo(sum(paths.largest.map(({ product }) => product)), 15);

    const few = session.paths(weight, 3, 2);
    expect(few.largest).toEqual(paths.largest.slice(0, 2));
    expect(few.remainder).toBeCloseTo(few.sum - sum(few.largest.map(({ product }) => product)), 15);
    session.delete();
  });

  it('end in no input for a bias', () => {
    const session = openDeep();
    const { largest, gradient } = session.paths({ layer: 2, kind: 'b', row: 1 }, 0, 10);
    const { layers } = session.moment(0).example;
    expect(largest).toEqual([
      { factors: [{ kind: 'delta', layer: 2, row: 1, col: 0, value: gradient }], product: gradient },
    ]);
    expect(gradient).toBe(entryOf(layers[2]!.db, 1));
    session.delete();
  });
});

describe('the gradients of single examples', () => {
  it.each<Parameter>([weight, { layer: 1, kind: 'b', row: 3 }])(
    'have the mean that the update uses: $kind',
    (parameter) => {
      const session = openDeep();
      session.step();
      const moment = session.moment(0);
      const { examples, gradients } = session.exampleGradients(parameter);
      expect(examples).toEqual(moment.batchExamples);
      const { dW, db } = moment.layers[parameter.layer]!;
      const { kind, row, col } = parameter;
      expect(sum(gradients) / gradients.length).toBeCloseTo(entryOf(kind === 'W' ? dW : db, row, col), 15);
      examples.forEach((example, i) => {
        const own = session.moment(example).example.layers[parameter.layer]!;
        expect(gradients[i]).toBeCloseTo(entryOf(kind === 'W' ? own.dW : own.db, row, col), 15);
      });
      session.delete();
    },
  );
});

describe('the terms of a unit', () => {
  it('add up to z and, on the way back, to delta', () => {
    const session = openDeep();
    session.step(2);
    const { layers, example } = session.moment(3);
    example.layers.forEach(({ z, delta }, layer) => {
      for (let unit = 0; unit < z.rows; unit++) {
        const terms = session.unitTerms(layer, unit, 3);
        expect(terms).toMatchObject({ layer, unit });
        expect(terms.sum).toBe(sum(terms.products));
        expect(terms.sum + entryOf(layers[layer]!.b, unit)).toBeCloseTo(entryOf(z, unit), 14);
        expect(terms.deltaTerms[0]).toBe(terms.lossSlopes[0]! * terms.slopes[0]!);
        expect(terms.deltaTerms[0]).toBeCloseTo(entryOf(delta, unit), 14);
        expect(terms.loss === null).toBe(layer < 2);
        if (layer < 2) expect(sum(terms.backTerms)).toBe(terms.lossSlopes[0]);
      }
    });
    session.delete();
  });

  it('of all outputs add up to L', () => {
    const session = openDeep();
    const parts = [0, 1].map((unit) => session.unitTerms(2, unit, 1).loss!.part);
    expect(sum(parts)).toBeCloseTo(session.moment(1).example.loss, 15);
    session.delete();
  });
});

describe('the check of one gradient', () => {
  it('is of that one, with the penalty', () => {
    const session = openDeep({ penalty: { l2: 0.5 } });
    const { count, atKinks, worst } = session.checkGradients(undefined, weight);
    expect({ count, atKinks }).toEqual({ count: 1, atKinks: 0 });
    expect(worst).toMatchObject({ ...weight, kink: null });
    const { W, dW } = session.moment(0).layers[0]!;
    expect(worst.analytic).toBeCloseTo(entryOf(dW, 2, 1) + 0.5 * entryOf(W, 2, 1), 15);
    expect(worst.error).toBeLessThan(1e-9);
    session.delete();
  });

  it('keeps clear of a kink where it can', () => {
    const network: NetworkSpec = { inputs: 1, layers: [{ units: 1, activation: 'relu' }], loss: 'halfSquaredError' };
    const initializer = { kind: 'constant', value: 5e-6 } as const;
    const session = open({ network, initializer }, { inputs: [[1]], targets: [[1]] });
    const w = { layer: 0, kind: 'W', row: 0, col: 0 } as const;
    expect(session.checkGradients(1e-5, w).worst.kink).not.toBeNull();
    const best = session.checkGradientAtBest(w);
    expect(best).toMatchObject({ ...w, kink: null });
    expect(best.epsilon).toBeCloseTo(1e-6, 18);
    expect((best.above - best.below) / 2e-6).toBeCloseTo(best.numeric, 6);
    expect(best.error).toBeLessThan(1e-7);
    session.delete();
  });

  it('says where a kink lies within its reach', () => {
    const network: NetworkSpec = { inputs: 3, layers: [{ units: 1, activation: 'relu' }], loss: 'halfSquaredError' };
    const session = open({ network, initializer: { kind: 'zeros' } });
    const { atKinks, count, worst } = session.checkGradients();
    expect([atKinks, count]).toEqual([4, 4]);
    expect(worst.kink).toEqual({ place: 'activation', layer: 0, unit: 0, example: 0 });
    session.delete();
  });
});

describe('the loss around the network', () => {
  const lossAfter = (session: Session): number => session.scores().training.loss + session.moment(0).penalty;

  it('is J itself at distance 0, and J of the changed network elsewhere', () => {
    const session = openDeep({ penalty: { l1: 0.01, l2: 0.1 } });
    const direction: Direction = { kind: 'parameter', parameter: weight };
    const losses = session.lossAlong(direction, [0, 0.5, -1]);
    expect(losses[0]).toBeCloseTo(lossAfter(session), 14);
    const { W } = session.moment(0).layers[0]!;
    const rows = [0, 1, 2, 3].map((row) => [0, 1, 2].map((col) => entryOf(W, row, col)));
    rows[2]![1]! += 0.5;
    session.setLayer(0, { W: rows });
    expect(losses[1]).toBeCloseTo(lossAfter(session), 14);
    session.delete();
  });

  it('against the gradient, by the rate, is the loss after a step of gradient descent', () => {
    const session = openDeep({ batchSize: 'full', learningRate: 0.125, clipping: { kind: 'norm', limit: 0.1 } });
    const [after] = session.lossAlong({ kind: 'gradient' }, [-0.125]);
    session.step();
    expect(after).toBeCloseTo(session.scores().training.loss, 14);
    session.delete();
  });

  it('over two directions holds that along each', () => {
    const session = openDeep();
    const [u, v]: Direction[] = [
      { kind: 'random', seed: 1 },
      { kind: 'random', seed: 2 },
    ];
    const plane = session.lossOver(u!, [-1, 0, 1], v!, [0, 0.5]);
    expect([plane.rows, plane.cols]).toEqual([3, 2]);
    const along = (direction: Direction, distances: number[]): number[] => [...session.lossAlong(direction, distances)];
    expect([0, 1, 2].map((row) => entryOf(plane, row, 0))).toEqual(along(u!, [-1, 0, 1]));
    expect([0, 1].map((col) => entryOf(plane, 1, col))).toEqual(along(v!, [0, 0.5]));
    expect(along({ kind: 'random' }, [1])).toEqual(along({ kind: 'random', seed: 0 }, [1]));
    expect(along(u!, [1])).not.toEqual(along(v!, [1]));
    session.delete();
  });

  it('over two directions is of the next batch where that is asked for', () => {
    const session = openDeep({ batchSize: 2, penalty: { l2: 0.1 } });
    session.step(3);
    const [u, v]: Direction[] = [{ kind: 'parameter', parameter: weight }, { kind: 'gradient' }];
    const [now, beside] = session.lossOver(u!, [0], v!, [0, 0.5], 'batch').values;
    expect(now).toBe(session.moment(0).cost);
    expect(beside).toBe(session.lossAlong(v!, [0.5], 'batch')[0]);
    expect(now).not.toBe(session.lossOver(u!, [0], v!, [0]).values[0]);
    expect(session.lossOver(u!, [0.5], v!, [0], 'training')).toEqual(session.lossOver(u!, [0.5], v!, [0]));
    session.delete();
  });
});

describe('the surface', () => {
  it('is what the network predicts at every point of the grid', () => {
    const session = open({ network: deep }, data({ targets: twoTargets, standardize: true, heldOut: 0.4 }));
    session.step(5);
    const slice = {
      horizontal: { input: 2, from: -1, to: 2, points: 4 },
      vertical: { input: 0, from: 0, to: 3, points: 3 },
      held: [9, 0.75, 9],
    };
    const points = [0, 1.5, 3].flatMap((x) => [-1, 0, 1, 2].map((z) => [x, 0.75, z]));
    const outputs = session.predict(points);
    const surface = session.surface(slice);
    expect([surface.rows, surface.cols]).toEqual([2, 12]);
    for (let i = 0; i < 12; i++) {
      for (let k = 0; k < 2; k++) expect(entryOf(surface, k, i)).toBeCloseTo(entryOf(outputs, i, k), 14);
    }
    const [second] = [session.surface(slice, [{ layer: 2, unit: 1 }])];
    expect([...second.values]).toEqual([...surface.values.slice(12)]);
    const line = session.surface({ horizontal: slice.horizontal, held: [1.5, 0.75, 9] });
    expect([line.rows, line.cols, ...line.values.slice(0, 4)]).toEqual([2, 4, ...surface.values.slice(4, 8)]);
    const mean = sum([...session.data().training].map((row) => data().inputs[row]![1]!)) / 3;
    expect(session.surface({ ...slice, held: undefined })).toEqual(session.surface({ ...slice, held: [0, mean, 0] }));
    session.delete();
  });
});

describe('the findings', () => {
  const found = (session: Session) => session.findings().map(({ kind, layer, unit }) => [kind, layer, unit]);

  it('name a unit that is dead, and units that are alike', () => {
    const network: NetworkSpec = {
      inputs: 3,
      layers: [
        { units: 3, activation: 'relu' },
        { units: 1, activation: 'sigmoid' },
      ],
      loss: 'binaryCrossEntropy',
    };
    const session = open({ network });
    expect(found(session)).not.toContainEqual(['deadUnit', 0, 1]);
    session.setLayer(0, { b: [1, -100, 1] });
    expect(found(session)).toContainEqual(['deadUnit', 0, 1]);
    const alike = open({ network, initializer: { kind: 'constant', value: 0.5 } });
    expect(alike.findings()).toContainEqual(
      expect.objectContaining({ kind: 'symmetricUnits', layer: 0, unit: 0, value: 3 }),
    );
    [session, alike].forEach((each) => each.delete());
  });

  it('tell a rate that is far too large from one that is too small', () => {
    const network: NetworkSpec = {
      inputs: 3,
      layers: [{ units: 1, activation: 'identity' }],
      loss: 'halfSquaredError',
    };
    const session = open({ network, learningRate: 10 });
    expect(found(session)).toContainEqual(['rateTooLarge', null, null]);
    session.configure({ learningRate: 1e-6 });
    expect(found(session)).toContainEqual(['rateTooSmall', null, null]);
    session.configure({ learningRate: 0.1 });
    expect(found(session).map(([kind]) => kind)).not.toContain('rateTooLarge');
    session.step(5);
    session.delete();
  });
});

describe('the confusion matrix', () => {
  it('counts each example once, the right ones on the diagonal', () => {
    const session = open({}, data({ heldOut: 0.4 }));
    const { training, heldOut } = session.confusion();
    const scores = session.scores();
    for (const [confusion, score] of [
      [training!, scores.training],
      [heldOut!, scores.heldOut!],
    ] as const) {
      expect([confusion.counts.rows, confusion.counts.cols, confusion.unclassified]).toEqual([2, 2, 0]);
      expect(sum(confusion.counts.values)).toBe(score.count);
      expect(entryOf(confusion.counts, 0, 0) + entryOf(confusion.counts, 1, 1)).toBe(score.correct);
    }
    session.delete();
  });

  it('is not there where nothing is held out or the targets are numbers', () => {
    const [classes, numbers] = [open(), openDeep()];
    expect(classes.confusion().heldOut).toBeNull();
    expect(numbers.confusion()).toEqual({ training: null, heldOut: null });
    [classes, numbers].forEach((each) => each.delete());
  });
});

describe('R squared', () => {
  it('is 1 for a perfect fit, 0 for always the mean, and null for equal targets', () => {
    const network: NetworkSpec = {
      inputs: 1,
      layers: [{ units: 1, activation: 'identity' }],
      loss: 'meanSquaredError',
    };
    const line = { inputs: [[0], [1], [2]], targets: [[1], [3], [5]] };
    const session = new engine.Session(settings({ network }), line);
    const rSquared = (w: number, b: number): number | null => {
      session.setLayer(0, { W: [[w]], b: [b] });
      return session.scores().training.rSquared;
    };
    expect([rSquared(2, 1), rSquared(0, 3)]).toEqual([1, 0]);
    expect(rSquared(0, 4)).toBeCloseTo(1 - 11 / 8, 15);
    session.setData({ ...line, targets: [[2], [2], [2]] });
    expect(rSquared(1, 1)).toBeNull();
    session.delete();
  });
});
