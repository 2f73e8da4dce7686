import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { datasets } from '../../../web/src/catalog/datasets';
import { defaults, type Choice } from '../../../web/src/state/defaults';
import { choiceFor, withDataset, withFeatures, withOwnData, withRows, withToy } from '../../../web/src/state/edit-data';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { loadDataset } from '../../../web/src/state/load-dataset';
import { rowMaker } from '../support/row-maker';

const engine = await loadEngine();
const calls = rowMaker(engine);
const load = (choice: Readonly<Choice>) => loadDataset(choice, calls);

/** The engine's own word on whether network and data fit: one step is made. */
async function trains(choice: Readonly<Choice>): Promise<number> {
  const { settings, data } = new Experiment(choice, await load(choice)).opening;
  const session = new engine.Session(settings, data);
  const { step } = session.step(1);
  session.delete();
  return step;
}

describe('every data set', () => {
  it.each(Object.keys(datasets))('%s opens in its own network, and in that of every other one', async (id) => {
    const own = choiceFor(id, defaults);
    expect(await trains(own)).toBe(1);
    for (const other of ['penguins', 'blobs', 'sine', 'digits']) {
      const moved = withDataset(choiceFor(other, defaults), id);
      expect(moved.network.layers.slice(0, -1)).toEqual(choiceFor(other, defaults).network.layers.slice(0, -1));
      expect(await trains(moved), `${other} to ${id}`).toBe(1);
    }
  });
});

it('keeps the end of the network where other data need the same one', () => {
  const hinge = { ...choiceFor('circle', defaults) };
  hinge.network = { ...hinge.network, layers: [{ units: 1, activation: 'tanh' }], loss: 'hinge' };
  expect(withDataset(hinge, 'moons').network).toMatchObject({ layers: [{ activation: 'tanh' }], loss: 'hinge' });
  expect(withDataset(hinge, 'sine').network).toMatchObject({
    layers: [{ activation: 'identity' }],
    loss: 'halfSquaredError',
  });
});

it('makes other points by number, noise and seed', async () => {
  const circle = choiceFor('circle', defaults);
  const first = await load(circle);
  const others = await load(withToy(circle, { count: 50, seed: 2 }));
  expect([first.inputs.length, others.inputs.length]).toEqual([200, 50]);
  expect(others.inputs[0]).not.toEqual(first.inputs[0]);
  expect((await load(withToy(circle, { noise: 0.5 }))).answers).not.toEqual(first.answers);
});

it('makes features of points of the plane, and names them', async () => {
  const circle = withFeatures(choiceFor('circle', defaults), ['y', 'xSquared', 'sinX']);
  expect(circle.network.inputs).toBe(3);
  const { features, columns } = await load(circle);
  expect(features.map(({ name }) => name)).toEqual(['x2', 'x1²', 'sin x1']);
  expect(columns.map(({ name }) => name)).toEqual(['x1', 'x2']);
  expect(await trains(circle)).toBe(1);
  expect(withFeatures(circle, ['x', 'y']).features).toBeUndefined();
});

it('refuses features of rows that are no points', async () => {
  const penguins = { ...defaults, features: ['x', 'y', 'sinX'] as const };
  await expect(load(penguins)).rejects.toMatchObject({ code: 'kind', path: 'data.features' });
});

it('refuses a network with other outputs than the data need', async () => {
  const blobs = choiceFor('blobs', defaults);
  const layers = [{ units: 2, activation: 'softmax' as const }];
  await expect(load({ ...blobs, network: { ...blobs.network, layers } })).rejects.toMatchObject({
    code: 'shape',
    given: { count: 2, of: 'outputs' },
    wanted: { kind: 'outputs', least: 3, most: 3 },
  });
});

it('takes rows in place of those of the data set', async () => {
  const gate = choiceFor('and-gate', defaults);
  const rows = {
    inputs: [
      [1, 1],
      [0, 0.5],
    ],
    answers: { classes: [1, 0] },
  };
  const { inputs, targets } = await load(withRows(gate, rows));
  expect([inputs, targets]).toEqual([rows.inputs, [[1], [0]]]);
});

it('opens one’s own data', async () => {
  const columns = { inputs: ['height', 'mass'], meaning: { kind: 'class' as const, names: ['cat', 'dog', 'cow'] } };
  const rows = {
    inputs: [
      [25, 4],
      [60, 30],
      [140, 600],
    ],
    answers: { classes: [0, 1, 2] },
  };
  const own = withOwnData(defaults, columns, rows);
  expect(own.network).toMatchObject({ inputs: 2, loss: 'softmaxCrossEntropy' });
  const { question, features } = await load(own);
  expect(question).toBe('Is this cat, dog or cow?');
  expect(features.map(({ name }) => name)).toEqual(['height', 'mass']);
  expect(await trains(own)).toBe(1);
  expect(withDataset(own, 'penguins').columns).toBeUndefined();
});
