import { describe, expect, it } from 'vitest';
import { symbols } from '../../../web/src/catalog/symbols';
import type { Engine, NetworkSpec, Parameter } from '../../../web/src/engine/types';
import { Cursor } from '../../../web/src/state/cursor.svelte';
import { defaultNotation } from '../../../web/src/state/notation.svelte';
import { factorsOf, type FactorGroup } from '../../../web/src/views/explain/path-factors';
import { inNumbers } from '../../../web/src/views/explain/written';
import { loadEngine } from '../../../wasm/node.mjs';

const engine: Engine = await loadEngine();

const article: NetworkSpec = {
  inputs: 3,
  layers: [
    { units: 2, activation: 'sigmoid' },
    { units: 1, activation: 'sigmoid' },
  ],
  loss: 'binaryCrossEntropy',
};
const articleNumbers = [0.1, -0.2, 0.3, 0.4, 0.5, -0.6, 0.05, -0.1, 0.7, -0.8, 0.2];
const w11: Required<Parameter> = { layer: 0, kind: 'W', row: 0, col: 0 };

function groupsOf(
  network: NetworkSpec,
  parameter: Required<Parameter>,
  {
    numbers,
    targets = [1],
    stand,
    show = 'names',
  }: { numbers?: number[]; targets?: number[]; stand?: number; show?: string } = {},
) {
  const initializer = numbers && ({ kind: 'explicit', numbers } as const);
  const session = new engine.Session(
    { network, seed: 1, learningRate: 0.1, batchSize: 'full', initializer },
    { inputs: [[1, 0.5, -1.5]], targets: [targets] },
  );
  const cursor = new Cursor();
  cursor.fit(network);
  cursor.goTo(stand ?? Infinity);
  const last = network.layers.length - 1;
  const outputs = network.layers[last]!.units;
  const names = symbols(defaultNotation, { layers: last + 1, outputs });
  const moment = session.moment(0);
  const paths = session.paths(parameter, 0, 12);
  const terms = Array.from({ length: outputs }, (_, unit) => session.unitTerms(last, unit, 0));
  session.delete();
  const write = show === 'names' ? names : inNumbers(names, moment, cursor, 4);
  const termsOf = (output: number) => terms[output] ?? null;
  const groups = paths.largest.map(({ factors }) =>
    factorsOf(factors, { network, parameter, names, write, knowledge: cursor, termsOf }),
  );
  return { paths, groups, moment };
}

const flat = (groups: readonly FactorGroup[]) => groups.flatMap(({ factors }) => factors);
const fraction = (of: string, by: string): string => `\\dfrac{\\partial ${of}}{\\partial ${by}}`;
/** The product of a path: what cancels counts once. */
const productOf = (groups: readonly FactorGroup[]): number =>
  groups.reduce((product, { factors, cancels }) => product * (cancels ? cancels.value : factors[0]!.value), 1);

it('strikes nothing out where nothing cancels: identity with half squared error', () => {
  const line: NetworkSpec = {
    inputs: 3,
    layers: [
      { units: 2, activation: 'tanh' },
      { units: 1, activation: 'identity' },
    ],
    loss: 'halfSquaredError',
  };
  const { groups, paths } = groupsOf(line, w11, { numbers: articleNumbers });
  expect(groups[0]!.map(({ cancels }) => cancels)).toEqual([null, null, null, null, null]);
  expect(productOf(groups[0]!)).toBeCloseTo(paths.largest[0]!.product, 14);
});

describe('the path of the article', () => {
  const { groups, paths } = groupsOf(article, w11, { numbers: articleNumbers });

  it('is written from the loss back: dL/dyhat dyhat/dz dz/da da/dz dz/dw', () => {
    expect(flat(groups[0]!).map(({ symbol }) => symbol)).toEqual([
      fraction('L', '\\hat y'),
      fraction('\\hat y', 'z_{1}^{[2]}'),
      fraction('z_{1}^{[2]}', 'a_{1}^{[1]}'),
      fraction('a_{1}^{[1]}', 'z_{1}^{[1]}'),
      fraction('z_{1}^{[1]}', 'w_{11}^{[1]}'),
    ]);
    expect(flat(groups[0]!).map(({ meaning }) => meaning)).toEqual([
      '\\dfrac{1-y}{1-\\hat y}-\\dfrac{y}{\\hat y}',
      '\\hat y\\,(1-\\hat y)',
      'w_{11}^{[2]}',
      'a_{1}^{[1]}\\,(1-a_{1}^{[1]})',
      'x_{1}',
    ]);
  });

  it('has the two factors of the fused pairing with what they cancel to, and the product of all', () => {
    const [first] = groups[0]!;
    const values = first!.factors.map(({ value }) => value);
    expect(values[0]).toBeCloseTo(-1 / 0.4583268724, 8);
    expect(values[0]! * values[1]!).toBeCloseTo(-0.5416731276, 10);
    expect(first!.cancels).toMatchObject({ meaning: '\\hat y-y', known: true });
    expect(first!.cancels!.value).toBeCloseTo(-0.5416731276, 10);
    expect(productOf(groups[0]!)).toBe(paths.largest[0]!.product);
    expect(paths.sum).toBeCloseTo(-0.0910999527, 10);
  });

  it('to a bias ends in dz/db = 1', () => {
    const bias = groupsOf(article, { layer: 0, kind: 'b', row: 1, col: 0 }, { numbers: articleNumbers });
    expect(flat(bias.groups[0]!).at(-1)).toMatchObject({
      symbol: fraction('z_{2}^{[1]}', 'b_{2}^{[1]}'),
      meaning: '1',
      value: 1,
    });
    expect(productOf(bias.groups[0]!)).toBe(bias.paths.largest[0]!.product);
  });

  it('leaves empty what the cursor does not know', () => {
    const known = (stand: number): boolean[] =>
      flat(groupsOf(article, w11, { numbers: articleNumbers, stand }).groups[0]!).map((factor) => factor.known);
    expect(known(0)).toEqual([false, false, true, false, true]);
    expect(known(2)).toEqual([false, false, true, true, true]);
    expect(known(4)).toEqual([false, true, true, true, true]);
    expect(known(5)).toEqual([true, true, true, true, true]);
  });

  it('is written in numbers where that is asked for, with squares for what is not known', () => {
    const meanings = (stand?: number): string[] =>
      flat(groupsOf(article, w11, { numbers: articleNumbers, show: 'numbers', stand }).groups[0]!).map(
        ({ meaning }) => meaning,
      );
    expect(meanings().slice(1)).toEqual(['0.4583\\cdot (1-0.4583)', '0.7000', '0.4013\\cdot (1-0.4013)', '1.000']);
    expect(meanings(0)[3]).toBe('\\square\\cdot (1-\\square)');
  });
});

it('a saturated output shows an infinite and a zero factor, and yhat - y', () => {
  const network: NetworkSpec = { inputs: 3, layers: [{ units: 1, activation: 'sigmoid' }], loss: 'binaryCrossEntropy' };
  const { groups } = groupsOf(network, w11, { numbers: [800, 0, 0, 0], targets: [0] });
  const [first] = groups[0]!;
  expect(first!.factors.map(({ value }) => value)).toEqual([Infinity, 0]);
  expect(first!.cancels!.value).toBe(1);
});

describe('3-3-2-2', () => {
  const network: NetworkSpec = {
    inputs: 3,
    layers: [
      { units: 3, activation: 'tanh' },
      { units: 2, activation: 'sigmoid' },
      { units: 2, activation: 'identity' },
    ],
    loss: 'meanSquaredError',
  };

  it('has four paths to each weight of the first layer, whose sum is dW', () => {
    for (let row = 0; row < 3; row++) {
      for (let col = 0; col < 3; col++) {
        const { paths, groups, moment } = groupsOf(network, { layer: 0, kind: 'W', row, col }, { targets: [1, -1] });
        expect(paths.count).toBe('4');
        const sum = groups.reduce((total, path) => total + productOf(path), 0);
        const { values, cols } = moment.layers[0]!.dW;
        expect(sum).toBeCloseTo(values[row * cols + col]!, 12);
        expect(
          new Set(
            groups.map((path) =>
              flat(path)
                .map(({ symbol }) => symbol)
                .join(' '),
            ),
          ).size,
        ).toBe(4);
      }
    }
  });

  it('starts at dL/dyhat of an output, which stays a factor of its own', () => {
    const { groups } = groupsOf(network, w11, { targets: [1, -1] });
    expect(groups[0]![0]!.cancels).toBeNull();
    expect(flat(groups[0]!)[0]!.symbol).toMatch(/\\hat y_\{[12]\}/);
  });
});

it('a softmax with its cross-entropy starts at dL/dz of the output', () => {
  const network: NetworkSpec = {
    inputs: 3,
    layers: [{ units: 2, activation: 'softmax' }],
    loss: 'softmaxCrossEntropy',
  };
  const { groups } = groupsOf(network, w11, { targets: [1, 0] });
  expect(flat(groups[0]!)[0]).toMatchObject({ symbol: fraction('L', 'z_{1}^{[1]}'), meaning: '\\hat y_{1}-y_{1}' });
});
