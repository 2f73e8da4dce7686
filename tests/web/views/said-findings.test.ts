import { describe, expect, it } from 'vitest';
import type { Engine, Finding, NetworkSpec, Session } from '../../../web/src/engine/types';
import { alikeTo } from '../../../web/src/views/alike';
import { unitKey, type SaidFindings } from '../../../web/src/views/found';
import { saidOf } from '../../../web/src/views/said-findings';
import { loadEngine } from '../../../wasm/node.mjs';
import { lasting } from '../support/openings';

const engine: Engine = await loadEngine();
const sigmoid = (units: number) => ({ units, activation: 'sigmoid' as const });

function open(layers: NetworkSpec['layers'], options = {}): Session {
  const { settings, data } = lasting;
  return new engine.Session({ ...settings, network: { ...settings.network, layers }, ...options }, data);
}

const findings = (session: Session): SaidFindings =>
  saidOf({ found: session.findings(), layers: session.moment(0).layers });

describe('the sign on a unit', () => {
  it('says that it is dead, and only of that one', () => {
    const session = open([{ units: 2, activation: 'relu' }, sigmoid(1)]);
    session.setLayer(0, { b: [-100, 100] });
    const { units } = findings(session);
    expect(units.get(unitKey(0, 0))).toMatch(/^Dead ReLU: z is at most −9\d/);
    expect(units.has(unitKey(0, 1))).toBe(false);
  });

  it('says that it is saturated, in how many rows', () => {
    const session = open([sigmoid(2), sigmoid(1)]);
    session.setLayer(0, { b: [0, 1000] });
    expect(findings(session).units.get(unitKey(0, 1))).toMatch(/^Saturated: in 100% of the training examples/);
  });

  it('stands on each of the units that are alike', () => {
    const session = open([sigmoid(3), sigmoid(1)], { initializer: { kind: 'constant', value: 0.5 } });
    session.setLayer(0, {
      W: [
        [1, 1],
        [0.5, 0.5],
        [1, 1],
      ],
    });
    const { units } = findings(session);
    expect([0, 1, 2].map((unit) => units.has(unitKey(0, unit)))).toEqual([true, false, true]);
    expect(units.get(unitKey(0, 2))).toMatch(/^Symmetric: 2 units/);
  });

  it('says several things, where there are', () => {
    const session = open([{ units: 2, activation: 'relu' }, sigmoid(1)], { initializer: { kind: 'zeros' } });
    expect(findings(session).units.get(unitKey(0, 1))).toMatch(/^Dead ReLU.* Symmetric/);
  });
});

describe('a sentence', () => {
  it('says of the rate that it is too large; that it is small is a remark only', () => {
    const large = open([sigmoid(2), sigmoid(1)], { learningRate: 1000 });
    expect(findings(large).sentences).toEqual([{ text: expect.stringMatching(/too large/) as string, remark: false }]);
    const small = open([sigmoid(2), sigmoid(1)], { learningRate: 1e-6 });
    expect(findings(small).sentences).toEqual([{ text: expect.stringMatching(/Small steps/) as string, remark: true }]);
  });

  it('names the layer in which the gradient vanishes', () => {
    const deep = Array.from({ length: 6 }, () => sigmoid(2));
    const { sentences } = findings(open([...deep, sigmoid(1)], { initializer: { kind: 'uniform', low: -1, high: 1 } }));
    expect(sentences.map(({ text }) => text).join()).toMatch(
      /Vanishing gradient: over the training set, δ of layer \d/,
    );
  });

  it('says beneath the drawing what is said of units: of three at most, and how many more there are', () => {
    const session = open([{ units: 5, activation: 'relu' }, sigmoid(1)]);
    session.setLayer(0, { b: [-100, -101, -102, -103, 1] });
    const texts = findings(session).sentences.map(({ text }) => text);
    expect(texts.slice(-4)).toEqual([
      ...[1, 2, 3].map((unit) => expect.stringMatching(RegExp(`^Unit ${unit} of layer 1 – dead ReLU: z`)) as string),
      'and 1 more, marked in the drawing',
    ]);
  });

  it('says that a layer does not learn where all its units are dead, and nothing of a gradient that vanishes', () => {
    const session = open([sigmoid(2), { units: 2, activation: 'relu' }, sigmoid(1)]);
    session.setLayer(1, { b: [-100, -100] });
    const all = findings(session)
      .sentences.map(({ text }) => text)
      .join(' ');
    expect(all).toContain('Layers 1 to 2 do not learn: all units of layer 2 are dead.');
    expect(all).not.toMatch(/vanish/i);
  });

  const { layers } = open([sigmoid(2), sigmoid(1)]).moment(0);
  const said = (kind: Finding['kind'], value: number, plain = true): string[] =>
    saidOf({ found: [{ kind, layer: null, unit: null, value, threshold: 1, count: 53 }], layers }, plain).sentences.map(
      ({ text }) => text,
    );

  it('of small steps is said where J falls as foretold, by plain gradient descent only', () => {
    expect(said('rateTooSmall', 0.999)).toHaveLength(1);
    expect(said('rateTooSmall', 1.11)).toEqual([]);
    expect(said('rateTooSmall', 0.999, false)).toEqual([]);
  });

  it('of a rising loss writes its ratio as all numbers, and leaves out an infinite one', () => {
    expect(said('risingLoss', 2.05e303)[0]).toMatch(
      /^The loss has risen at each of the last 53 points of its curve, to 2.05e303 times its value before the rise\./,
    );
    expect(said('risingLoss', Infinity)[0]).toMatch(
      /^The loss has risen at each of the last 53 points of its curve\. /,
    );
  });

  it('of a gradient that is lost needs no weights where no unit is dead', () => {
    const found = [{ kind: 'vanishingGradient' as const, layer: 0, unit: null, value: 0, threshold: 0.001, count: 4 }];
    expect(saidOf({ found, layers: [] }).sentences).toHaveLength(1);
  });

  it('is not there where nothing is found', () => {
    const session = open([sigmoid(2), sigmoid(1)]);
    expect(findings(session)).toEqual({ units: new Map(), sentences: [] });
  });

  it('is there for every kind that the engine knows', () => {
    const kinds = [
      'notFinite',
      'risingLoss',
      'deadUnit',
      'saturatedUnit',
      'constantOutput',
      'vanishingGradient',
      'explodingGradient',
      'symmetricUnits',
      'largeInput',
      'largeTarget',
      'rateTooLarge',
      'rateTooSmall',
    ] as const;
    const { layers } = open([sigmoid(2), sigmoid(1)]).moment(0);
    for (const kind of kinds) {
      const found = [{ kind, layer: 0, unit: 1, value: 1, threshold: 1, count: 4 }];
      const { units, sentences } = saidOf({ found, layers });
      expect(sentences, kind).toHaveLength(1);
      expect(units.size, kind).toBeLessThan(2);
    }
  });
});

it('units are alike by their weights in and out, and their bias', () => {
  const matrix = (rows: number, cols: number, values: number[]) => ({ rows, cols, values: Float64Array.from(values) });
  const layers = (W: number[], b: number[], next: number[]) => [
    { W: matrix(3, 1, W), b: matrix(3, 1, b) },
    { W: matrix(1, 3, next), b: matrix(1, 1, [0]) },
  ];
  expect(alikeTo(layers([1, 1, 1], [0, 0, 0], [2, 2, 2]), 0, 0)).toEqual([0, 1, 2]);
  expect(alikeTo(layers([1, 2, 1], [0, 0, 0], [2, 2, 2]), 0, 0)).toEqual([0, 2]);
  expect(alikeTo(layers([1, 1, 1], [0, 0, 3], [2, 2, 2]), 0, 0)).toEqual([0, 1]);
  expect(alikeTo(layers([1, 1, 1], [0, 0, 0], [2, 5, 2]), 0, 0)).toEqual([0, 2]);
});
