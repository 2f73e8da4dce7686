import { describe, expect, it } from 'vitest';
import { presets } from '../../../../web/src/catalog/presets';
import type { Moment } from '../../../../web/src/engine/types';
import { Cursor } from '../../../../web/src/state/cursor.svelte';
import { parameterOf, type Part } from '../../../../web/src/state/part';
import type { OpenProduct } from '../../../../web/src/views/sheet/factors';
import { productOf, type Product, type Step } from '../../../../web/src/views/sheet/product';
import { datasetEntry } from '../../../../web/src/catalog/datasets';
import { datasetAtHand } from '../../../../web/src/state/load-dataset';
import { loadEngine } from '../../../../wasm/node.mjs';

const engine = await loadEngine();

function sessionOf(label: string, changes: object = {}) {
  const { dataset, ...choice } = presets.find((preset) => preset.label.includes(label))!.choice;
  const { source } = datasetEntry(dataset);
  const rows =
    source.kind === 'rows'
      ? datasetAtHand({ dataset, network: { ...choice.network, ...changes } })
      : engine.toyDataset(source.kind === 'toy' ? source.options : { kind: 'xorGate' });
  const { network, seed, learningRate, batchSize, initializer } = choice;
  const settings = { network: { ...network, ...changes }, seed, learningRate, batchSize };
  const { inputs, targets } = rows;
  return {
    session: new engine.Session(initializer ? { ...settings, initializer } : settings, { inputs, targets }),
    network: settings.network,
  };
}

interface More {
  of?: 'example' | 'batch';
  penalty?: { l1?: number; l2?: number };
}

interface Shown {
  product: Product;
  moment: Moment;
}

function shown(
  label: string,
  part: Part,
  opened: OpenProduct = 'z',
  beats = Infinity,
  changes: object = {},
  more: More = {},
): Shown {
  const { session, network } = sessionOf(label, changes);
  const cursor = new Cursor();
  cursor.fit(network);
  cursor.goTo(beats);
  const unitTerms = part.kind === 'unit' ? session.unitTerms(part.layer, part.row, 0) : null;
  const isParameter = part.kind === 'weight' || part.kind === 'bias';
  const { of = 'batch', penalty } = more;
  if (penalty) session.configure({ penalty });
  const moment = session.moment(0);
  const fused = engine
    .kinds()
    .pairings.some(
      (pair) => pair.fused && pair.loss === network.loss && pair.activation === network.layers.at(-1)!.activation,
    );
  const product = productOf(part, opened, {
    ...{ moment, cursor, layout: 'column', unitTerms, fused, of, penalty: penalty ?? {} },
    gradientTerms: isParameter ? session.gradientTerms(parameterOf(part)!) : null,
  })!;
  session.delete();
  return { product, moment };
}

const values = ({ steps }: Product): (number | null)[] => steps.map(({ value }) => value);
const writtenOf = ({ sign, caption }: Step): string =>
  `${sign}${caption.before ?? ''}${caption.symbol}${caption.index ?? ''}${caption.layer ? `[${caption.layer}]` : ''}${caption.after ?? ''}`;
const written = ({ steps }: Product): string => steps.map(writtenOf).join(' ');

describe('z of the example worked by hand', () => {
  const { product, moment } = shown('by hand', { kind: 'unit', layer: 0, row: 1 });

  it('lays the row of W over x, with their products', () => {
    expect(product.terms).toMatchObject({
      left: { values: [0.4, 0.5, -0.6] },
      right: { values: [1, 0.5, -1.5] },
      products: [0.4, 0.25, 0.8999999999999999],
    });
  });

  it('adds b to their sum', () => {
    expect(written(product)).toBe('=Σ +b2[1] =z2[1]');
    expect(values(product)).toEqual([1.5499999999999998, -0.1, moment.example.layers[0]!.z.values[1]]);
  });
});

describe('delta', () => {
  it('of a hidden unit is the column of W times the next delta, times the slope', () => {
    const { product, moment } = shown('two outputs', { kind: 'unit', layer: 1, row: 1 }, 'delta');
    const { W } = moment.layers[2]!;
    expect(product.terms!.left.values).toEqual([W.values[1], W.values[3]]);
    expect(product.terms!.right.values).toEqual(Array.from(moment.example.layers[2]!.delta.values));
    const [first, second] = product.terms!.products as number[];
    const [sum, slope, delta] = values(product) as number[];
    expect(first! + second!).toBeCloseTo(sum!, 14);
    expect(sum! * slope!).toBeCloseTo(delta!, 14);
    expect(delta).toBe(moment.example.layers[1]!.delta.values[1]);
    expect(written(product)).toBe("=∂L/∂a2[2] ×g'(z2[2]) =δ2[2]");
  });

  it('of an output is yhat - y where loss and activation are one function', () => {
    const { product, moment } = shown('two outputs', { kind: 'unit', layer: 2, row: 0 }, 'delta');
    expect(written(product)).toBe('a1[3] −y1 =δ1[3]');
    expect(values(product)).toEqual([moment.example.yhat[0], 1, moment.example.layers[2]!.delta.values[0]]);
  });

  it('of an output keeps the slope where they are not', () => {
    const loss = 'halfSquaredError';
    const { product, moment } = shown('by hand', { kind: 'unit', layer: 1, row: 0 }, 'delta', Infinity, { loss });
    expect(written(product)).toBe("∂L/∂a1[2] ×g'(z1[2]) =δ1[2]");
    const [slope, derivative, delta] = values(product) as number[];
    expect(slope).toBe(moment.example.yhat[0]! - 1);
    expect(slope! * derivative!).toBe(delta);
  });

  it('of a softmax that is not one with the loss is a sum over all its a', () => {
    const loss = 'halfSquaredError';
    const { product, moment } = shown('two outputs', { kind: 'unit', layer: 2, row: 1 }, 'delta', Infinity, { loss });
    const [one, other] = product.terms!.products as number[];
    expect(one! + other!).toBeCloseTo(moment.example.layers[2]!.delta.values[1]!, 14);
    expect(written(product)).toBe('=δ2[3]');
  });
});

it('of a weight is delta times the input, of a bias delta', () => {
  const { product } = shown('by hand', { kind: 'weight', layer: 0, row: 1, col: 2 });
  expect(written(product)).toBe('δ2[1] ×x3 =∂L/∂w23[1]');
  const [delta, x, gradient] = values(product) as number[];
  expect([delta!.toFixed(10), x, gradient!.toFixed(10)]).toEqual(['0.0666912162', -1.5, '-0.1000368243']);
  expect(delta! * x!).toBe(gradient);
  const bias = shown('by hand', { kind: 'bias', layer: 1, row: 0 }).product;
  expect(written(bias)).toBe('δ1[2] =∂L/∂b1[2]');
  expect(new Set(values(bias)).size).toBe(1);
});

it('leaves empty what the step has not come to', () => {
  const unit: Part = { kind: 'unit', layer: 0, row: 0 };
  // Beats: z1 a1 z2 a2 loss delta2 gradient2 delta1 gradient1 update1 update2.
  expect(shown('by hand', unit, 'z', 0).product.terms!.products).toEqual([null, null, null]);
  expect(values(shown('by hand', unit, 'z', 0).product)).toEqual([null, 0.05, null]);
  expect(values(shown('by hand', unit, 'z', 1).product)).not.toContain(null);
  expect(shown('by hand', unit, 'delta', 6).product.terms!.right.values).not.toContain(null);
  expect(shown('by hand', unit, 'delta', 6).product.terms!.products).toEqual([null]);
  expect(values(shown('by hand', unit, 'delta', 8).product)).not.toContain(null);
  const weight: Part = { kind: 'weight', layer: 0, row: 0, col: 0 };
  expect(values(shown('by hand', weight, 'z', 8).product).map((value) => value === null)).toEqual([false, false, true]);
});

it('has no calculation of an input, nor of a unit whose terms are still to come', () => {
  const { session } = sessionOf('by hand');
  const context = {
    moment: session.moment(0),
    cursor: new Cursor(),
    layout: 'column',
    unitTerms: null,
    fused: true,
    of: 'batch',
    penalty: {},
    gradientTerms: null,
  } as const;
  expect(productOf({ kind: 'input', row: 0 }, 'z', context)).toBeNull();
  expect(productOf({ kind: 'unit', layer: 0, row: 0 }, 'z', context)).toBeNull();
  session.delete();
});

describe('a gradient of J', () => {
  const weight: Part = { kind: 'weight', layer: 0, row: 1, col: 2 };
  const joined = (part: Part, more: More) => {
    const { product, moment } = shown('by hand', part, 'z', Infinity, {}, more);
    const steps = product.ofJ ?? null;
    return { moment, written: steps?.map(writtenOf).join(' '), values: steps?.map(({ value }) => value) };
  };

  it('is joined to that of L by the mean over the batch', () => {
    const { written: text, values: numbers, moment } = joined(weight, {});
    expect(text).toBe('∂J/∂w23[1]');
    expect(numbers).toEqual([moment.layers[0]!.dW.values[1 * 3 + 2]]);
  });

  it('with a penalty by its parts, one after the other', () => {
    const { written: text, values: numbers, moment } = joined(weight, { penalty: { l1: 0.25, l2: 0.5 } });
    expect(text).toBe('∂L\u0304/∂w23[1] +l₁ sign(w23[1]) +l₂ w23[1] =∂J/∂w23[1]');
    const [mean, l1, l2, ofJ] = numbers!;
    const { W, dW, penalised } = moment.layers[0]!;
    expect([mean, l2, ofJ]).toEqual([dW.values[5], 0.5 * W.values[5]!, penalised!.dW.values[5]]);
    expect(l1).toBe(0.25 * Math.sign(W.values[5]!));
    expect(mean! + l1! + l2!).toBe(ofJ);
  });

  it('of a bias has no penalty', () => {
    const { written: text } = joined({ kind: 'bias', layer: 0, row: 1 }, { penalty: { l2: 0.5 } });
    expect(text).toBe('∂J/∂b2[1]');
  });

  it('is not spoken of where the gradients are those of L', () => {
    expect(joined(weight, { of: 'example' }).written).toBeUndefined();
  });
});
