import { expect, it } from 'vitest';
import { presets } from '../../../web/src/catalog/presets';
import { takePicture } from '../../../web/src/state/picture';
import { Plane } from '../../../web/src/state/plane.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();

async function openRun(dataset: string): Promise<Run> {
  const run = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start });
  await run.start();
  await run.open(presets.find(({ choice }) => choice.dataset === dataset)!.choice);
  return run;
}

it('goes along the first two inputs, with the others at their means over the rows that train', async () => {
  const run = await openRun('penguins');
  const plane = new Plane(run);
  expect([plane.across, plane.up]).toEqual([0, 1]);
  const { mean } = run.opened!.data.standardizer!;
  plane.held.forEach((value, input) => expect(value).toBeCloseTo(mean[input]!, 9));
  await run.send({ do: 'look', at: { heldAt: 'example' } });
  expect(plane.held).toEqual(Array.from(run.moment!.example.raw));
});

it('never goes along one input twice', async () => {
  const plane = new Plane(await openRun('penguins'));
  await plane.goAcross(1);
  expect([plane.across, plane.up]).toEqual([1, 0]);
  await plane.goUp(1);
  expect([plane.across, plane.up]).toEqual([0, 1]);
  await plane.goUp(null);
  expect(plane.wanted().vertical).toBeNull();
  await plane.goUp(0);
  expect([plane.across, plane.up]).toEqual([1, 0]);
});

it('goes along the one input where there is no other', async () => {
  const plane = new Plane(await openRun('sine'));
  expect([plane.across, plane.up]).toEqual([0, null]);
});

it('begins with the input that shows something', async () => {
  expect(new Plane(await openRun('digits')).across).toBe(18);
});

it('goes along the coordinates where the network is given features of them', async () => {
  const run = await openRun('circle');
  const { choice } = run.experiment;
  const network = { ...choice.network, inputs: 1 };
  await run.open({ ...choice, network, features: ['xTimesY'] });
  expect(run.refusal).toBeNull();
  const plane = new Plane(run);
  expect([plane.across, plane.up, plane.held.length]).toEqual([0, 1, 2]);
  const picture = await takePicture(run.questions, plane.wanted(), 1, false, () => false, 4);
  expect(picture!.values.values).toHaveLength(16);
  await run.send({ do: 'look', at: { heldAt: 'example' } });
  expect(plane.held).toEqual(Array.from(run.experiment.dataset.inputs[run.selection.example]!));
});
