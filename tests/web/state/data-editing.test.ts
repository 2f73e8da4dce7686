import { expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { DataEditing } from '../../../web/src/state/data-editing.svelte';
import { defaults } from '../../../web/src/state/defaults';
import { choiceFor } from '../../../web/src/state/edit-data';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { HandClock } from '../support/hand-clock';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();

async function started(dataset: string) {
  const run = new Run({
    startEngine: new SameThreadEngine(engine, new HandClock()).start,
    experiment: new Experiment(),
    nextFrame: () => {},
  });
  await run.start();
  await run.open(choiceFor(dataset, defaults));
  return { run, editing: new DataEditing(run) };
}

it('is for points of the plane with classes alone', async () => {
  expect((await started('moons')).editing.possible).toBe(true);
  for (const id of ['penguins', 'plane', 'sine']) expect((await started(id)).editing.possible, id).toBe(false);
});

it('adds, moves and removes points, and begins again at step 0', async () => {
  const { run, editing } = await started('blobs');
  const { inputs } = run.experiment.dataset;
  await run.step(5);
  editing.kind = 2;
  await editing.add({ 0: 1.23456, 1: -2 });
  expect(run.moment!.step).toBe(0);
  expect(run.opened!.data.examples).toBe(301);
  expect(run.experiment.dataset.inputs[300]).toEqual([1.235, -2]);
  expect(run.experiment.dataset.targets[300]).toEqual([0, 0, 1]);
  await editing.move(300, { 1: 4, 0: 3 });
  expect(run.experiment.dataset.inputs[300]).toEqual([3, 4]);
  await editing.remove(0);
  expect(run.opened!.data.examples).toBe(300);
  expect(run.experiment.dataset.inputs[0]).toEqual([...inputs[1]!]);
});

it('keeps the last point', async () => {
  const { run, editing } = await started('and-gate');
  for (let i = 0; i < 3; i++) expect(await editing.remove(0)).toBe(true);
  expect(await editing.remove(0)).toBe(false);
  expect(run.refusal?.message).toMatch(/last row stays/);
});

it('keeps the weights that were typed before the first update, and what is looked at', async () => {
  const { run, editing } = await started('or-gate');
  const parameter = { layer: 0, kind: 'W' as const, row: 0, col: 1 };
  await run.setParameters([{ parameter, value: 0.25 }]);
  run.selection.select({ kind: 'weight', layer: 0, row: 0, col: 1 });
  await run.chooseExample(2);
  await editing.move(2, { 0: 0.5, 1: 0 });
  expect(run.moment!.layers[0]!.W.values[1]).toBe(0.25);
  expect(run.moment!.example.index).toBe(2);
  expect([...run.moment!.example.given]).toEqual([0.5, 0]);
  expect(run.selection.selected).toMatchObject({ kind: 'weight', col: 1 });
});
