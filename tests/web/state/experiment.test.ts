import { expect, it } from 'vitest';
import { datasets } from '../../../web/src/catalog/datasets';
import { defaults } from '../../../web/src/state/defaults';
import { Experiment } from '../../../web/src/state/experiment.svelte';

it('opens with the article’s network on the penguins', () => {
  const { network, dataset } = new Experiment();
  expect([network.inputs, ...network.layers.map(({ units }) => units)]).toEqual([3, 2, 1]);
  expect(network.layers.every(({ activation }) => activation === 'sigmoid')).toBe(true);
  expect(network.loss).toBe('binaryCrossEntropy');
  expect(dataset).toMatchObject(datasets.penguins!);
});

it('gives back what was chosen, as plain data', () => {
  const choice = { ...defaults, seed: 7, learningRate: 0.125, batchSize: 8, pace: 'full' as const, standardize: false };
  const experiment = new Experiment(choice);
  expect(structuredClone(experiment.choice)).toEqual(choice);
});

it('gives the engine settings and data that can be posted', () => {
  const experiment = new Experiment({ ...defaults, seed: 7 });
  const { settings, data } = structuredClone(experiment.opening);
  expect(settings).toEqual({ network: defaults.network, seed: 7, learningRate: 0.3, batchSize: 'full' });
  expect(data).toMatchObject({ heldOut: 0.25, splitSeed: 1, standardize: true });
  expect(data.inputs).toHaveLength(219);
  expect(data.targets).toHaveLength(219);
});

it('keeps settings that have no control of their own', () => {
  const choice = { ...defaults, optimizer: { kind: 'adam' as const }, initializer: { kind: 'zeros' as const } };
  const experiment = new Experiment(choice);
  expect(structuredClone(experiment.choice)).toEqual(choice);
  expect(experiment.opening.settings).toMatchObject({ optimizer: { kind: 'adam' }, initializer: { kind: 'zeros' } });
});

it('asks for the rows where they are not at hand', () => {
  expect(() => new Experiment({ ...defaults, dataset: 'digits' })).toThrow('not at hand');
});

it('refuses a data set that is not in the catalogue', () => {
  expect(() => new Experiment({ ...defaults, dataset: 'unicorns' })).toThrow('There is no data set "unicorns"');
  expect(() => new Experiment({ ...defaults, dataset: 'toString' })).toThrow('There is no data set "toString"');
});
