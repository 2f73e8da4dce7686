import { describe, expect, it } from 'vitest';
import { presets } from '../../../web/src/catalog/presets';
import { bounds } from '../../../web/src/catalog/bounds';
import type { Choice } from '../../../web/src/state/defaults';
import {
  hasBiases,
  naturalFor,
  pairingOf,
  withActivation,
  withAlphaAt,
  withBiases,
  withEnd,
  withInitializer,
  withLayerAdded,
  withoutBiases,
  withoutLayer,
  withUnits,
} from '../../../web/src/state/edit-network';
import { loadEngine } from '../../../wasm/node.mjs';

const presetOf = (dataset: string): Readonly<Choice> =>
  presets.find(({ choice }) => choice.dataset === dataset)!.choice;
const penguins = presetOf('penguins');
const worked = presetOf('worked-example');
const and = presetOf('and-gate');
const unitsOf = ({ network }: Readonly<Choice>): number[] => network.layers.map(({ units }) => units);

describe('another network', () => {
  it('has other units, activations, layers and loss, and leaves the choice that it was made from alone', () => {
    const before = structuredClone(penguins);
    expect(unitsOf(withUnits(penguins, 0, 5))).toEqual([5, 1]);
    expect(withActivation(penguins, 0, 'relu').network.layers[0]).toEqual({ units: 2, activation: 'relu' });
    expect(unitsOf(withLayerAdded(withUnits(penguins, 0, 5)))).toEqual([5, 5, 1]);
    expect(unitsOf(withoutLayer(penguins, 0))).toEqual([1]);
    expect(withEnd(penguins, { loss: 'huber' }).network).toEqual({ ...penguins.network, loss: 'huber' });
    expect(withEnd(penguins, { activation: 'tanh' }).network.layers).toEqual([
      penguins.network.layers[0],
      { units: 1, activation: 'tanh' },
    ]);
    expect(withInitializer(penguins, { kind: 'uniform', low: -1, high: 0.5 }).initializer).toEqual({
      kind: 'uniform',
      low: -1,
    });
    expect(penguins).toEqual(before);
  });

  it('has an alpha of its own, which goes with the activation that it belongs to', () => {
    const elu = withActivation(penguins, 0, 'elu');
    const deep = withAlphaAt(elu, 0, 2);
    expect(deep.network.layers[0]).toEqual({ units: 2, activation: 'elu', alpha: 2 });
    expect(withUnits(deep, 0, 5).network.layers[0]).toEqual({ units: 5, activation: 'elu', alpha: 2 });
    expect(withLayerAdded(deep).network.layers[1]).toEqual({ units: 2, activation: 'elu', alpha: 2 });
    expect(withAlphaAt(deep, 0, 1)).toEqual(elu);
    expect(withActivation(deep, 0, 'leakyRelu').network.layers[0]).toEqual({ units: 2, activation: 'leakyRelu' });
    expect(withAlphaAt(penguins, 0, 2)).toEqual(penguins); // a sigmoid
  });

  it('has one of its output too, kept with another loss', () => {
    const output = withAlphaAt(withEnd(penguins, { activation: 'leakyRelu', loss: 'huber' }), 1, 0.2);
    const last = (choice: Readonly<Choice>) => choice.network.layers.at(-1);
    expect(last(output)).toEqual({ units: 1, activation: 'leakyRelu', alpha: 0.2 });
    expect(last(withEnd(output, { loss: 'hinge' }))).toEqual(last(output));
    expect(last(withEnd(output, { activation: 'elu' }))).toEqual({ units: 1, activation: 'elu' });
  });

  it('gets a first hidden layer too', () => {
    expect(withLayerAdded(and).network.layers.slice(0, -1)).toEqual([{ units: 2, activation: 'tanh' }]);
  });

  it('never loses or changes its output by a change of a hidden layer that has gone meanwhile', () => {
    const bare = withoutLayer(penguins, 0);
    expect(withoutLayer(bare, 0)).toEqual(bare);
    expect(withUnits(bare, 0, 5)).toEqual(bare);
    expect(withActivation(bare, 0, 'relu')).toEqual(bare);
  });

  it('has as many layers as there is room for', () => {
    const full = Array.from({ length: bounds.hiddenLayers }).reduce<Readonly<Choice>>(withLayerAdded, and);
    expect(unitsOf(full)).toHaveLength(bounds.hiddenLayers + 1);
    expect(withLayerAdded(full)).toEqual(full);
  });

  it('keeps given weights while they fit', () => {
    expect(withActivation(worked, 0, 'tanh').initializer).toEqual(worked.initializer);
    expect(withUnits(worked, 0, 3).initializer).toBeUndefined();
    expect(withLayerAdded(worked).initializer).toBeUndefined();
    expect(withUnits(withInitializer(worked, { kind: 'heNormal' }), 0, 3).initializer).toEqual({ kind: 'heNormal' });
  });

  it('keeps what is frozen in a network of its shape', () => {
    const frozen = { ...worked, frozen: [{ layer: 1, kind: 'b' as const }] };
    expect(withActivation(frozen, 0, 'tanh').frozen).toEqual(frozen.frozen);
    expect(withUnits(frozen, 0, 3).frozen).toBeUndefined();
    expect(withoutLayer(frozen, 0).frozen).toBeUndefined();
  });
});

describe('last activation and loss', () => {
  it('are judged by the table of the engine', async () => {
    const { pairings } = (await loadEngine()).kinds();
    expect(pairingOf(pairings, 'sigmoid', 'binaryCrossEntropy')!.verdict).toBe('natural');
    expect(pairingOf(pairings, 'softmax', 'binaryCrossEntropy')!.verdict).not.toBe('natural');
    expect(naturalFor(pairings, 'binaryCrossEntropy')).toBe('sigmoid');
    expect(naturalFor(pairings, 'softmaxCrossEntropy')).toBe('softmax');
  });
});

describe('a network without biases', () => {
  const bare = withoutBiases(and);

  it('has biases that begin at 0 and are frozen, whatever is frozen beside them', () => {
    expect(hasBiases(and)).toBe(true);
    expect(hasBiases(bare)).toBe(false);
    const held = withoutBiases({ ...worked, frozen: [{ layer: 1, kind: 'W' }] });
    expect(held.frozen).toEqual([
      { layer: 0, kind: 'b' },
      { layer: 1, kind: 'W' },
      { layer: 1, kind: 'b' },
    ]);
    expect(hasBiases({ ...bare, initializer: { kind: 'xavierUniform', bias: 0.5 } })).toBe(true);
  });

  it('keeps the weights that were given', () => {
    const given = { ...worked, initializer: { kind: 'explicit' as const, numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9] } };
    const small = {
      ...given,
      network: { ...worked.network, inputs: 2, layers: [{ units: 3, activation: 'tanh' as const }] },
    };
    expect(withoutBiases(small).initializer).toEqual({ kind: 'explicit', numbers: [1, 2, 3, 4, 5, 6, 0, 0, 0] });
  });

  it('has none in a layer that is added, and all again by another click', () => {
    const deeper = withLayerAdded(bare);
    expect(deeper.frozen).toHaveLength(deeper.network.layers.length);
    expect(hasBiases(deeper)).toBe(false);
    expect(hasBiases(withBiases(deeper))).toBe(true);
    expect(withBiases(deeper).frozen).toBeUndefined();
  });

  it('learns as the textbook says: w 2.8, 2.68, 2.608', async () => {
    const engine = await loadEngine();
    const network = {
      inputs: 1,
      layers: [{ units: 1, activation: 'identity' as const }],
      loss: 'halfSquaredError' as const,
    };
    const { frozen } = withoutBiases({ ...and, network });
    const settings = {
      network,
      seed: 1,
      learningRate: 0.1,
      batchSize: 1,
      initializer: { kind: 'explicit' as const, numbers: [3, 0] },
    };
    const session = new engine.Session({ ...settings, frozen: frozen! }, { inputs: [[2]], targets: [[5]] });
    const weights = [1, 2, 3].map(() => (session.step(1), session.moment(0).layers[0]!.W.values[0]!));
    [2.8, 2.68, 2.608].forEach((value, i) => expect(weights[i]).toBeCloseTo(value, 14));
    session.delete();
  });
});
