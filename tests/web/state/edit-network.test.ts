import { describe, expect, it } from 'vitest';
import { presets } from '../../../web/src/catalog/presets';
import { bounds } from '../../../web/src/state/bounds';
import type { Choice } from '../../../web/src/state/defaults';
import {
  naturalFor,
  pairingOf,
  withActivation,
  withEnd,
  withInitializer,
  withLayerAdded,
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
