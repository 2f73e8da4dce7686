import { expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { DataEditing } from '../../../web/src/state/data-editing.svelte';
import { defaults } from '../../../web/src/state/defaults';
import { choiceFor, withoutRows, withRows } from '../../../web/src/state/edit-data';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { HandClock } from '../support/hand-clock';
import { refusedBy } from '../support/refused';
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
  expect(run.stepsDone).toBe(0);
  expect(run.opened!.data.examples).toBe(301);
  expect(run.experiment.dataset.inputs[300]).toEqual([1.23, -2]);
  expect(run.experiment.dataset.targets[300]).toEqual([0, 0, 1]);
  await editing.move(300, { 1: 4, 0: 3 });
  expect(run.experiment.dataset.inputs[300]).toEqual([3, 4]);
  await editing.remove(0);
  expect(run.opened!.data.examples).toBe(300);
  expect(run.experiment.dataset.inputs[0]).toEqual([...inputs[1]!]);
});

it('keeps the last point', async () => {
  const { run, editing } = await started('and-gate');
  for (let i = 0; i < 3; i++) expect(await editing.remove(0)).toBeNull();
  expect(await editing.remove(0)).toMatchObject(refusedBy('oneRow'));
  expect(run.opened!.data.examples).toBe(1);
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

it('makes changes that come at once one after the other, each of the rows that the one before left', async () => {
  const { run, editing } = await started('blobs');
  await Promise.all([editing.add({ 0: 1, 1: 1 }), editing.remove(0), editing.add({ 0: 2, 1: 2 })]);
  expect(run.opened!.data.examples).toBe(301);
  expect(run.experiment.dataset.inputs.slice(-2)).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

it('goes on looking at the same point when one before it is removed', async () => {
  const { run, editing } = await started('blobs');
  await run.chooseExample(10);
  const point = [...run.moment!.example.given];
  await editing.remove(3);
  expect(run.selection.example).toBe(9);
  expect([...run.moment!.example.given]).toEqual(point);
});

it('looks at the last point where the one that was looked at is gone', async () => {
  const { run, editing } = await started('blobs');
  await editing.add({ 0: 1, 1: 1 });
  await run.chooseExample(300);
  expect(await run.openData(withoutRows)).toBeNull();
  expect([run.opened!.data.examples, run.selection.example]).toEqual([300, 299]);
});

it('places a point to a thousandth of the range of the data, wherever that lies', async () => {
  const { run, editing } = await started('or-gate');
  const rows = {
    inputs: [
      [100001, 0],
      [100003, 1],
    ],
    answers: { classes: [0, 1] },
  };
  await run.openData((choice) => withRows(choice, rows));
  await editing.move(0, { 0: 100002.1234, 1: 0.5 });
  expect(run.experiment.dataset.inputs[0]).toEqual([100002.123, 0.5]);
});
