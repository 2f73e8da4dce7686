import { expect, it } from 'vitest';
import { presetOf, presets } from '../../../web/src/catalog/presets';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { HandDisplay } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const host = new SameThreadEngine(await loadEngine(), new HandClock());
const run = new Run({ startEngine: host.start, nextFrame: new HandDisplay().nextFrame });
await run.start();

const preset = (label: string) => presets.find((one) => one.label.startsWith(label))!.choice;

it('tells every preset from the others', () => {
  expect(presets.map(({ choice }) => presetOf(choice))).toEqual(presets.map((_, i) => i));
  expect(new Set(presets.map(({ label }) => label)).size).toBe(presets.length);
  const other = { ...presets[0].choice.network, loss: 'halfSquaredError' as const };
  expect(presetOf({ ...presets[0].choice, network: other })).toBe(-1);
});

it.each(presets.map(({ label, choice }) => [label, choice] as const))('%s opens and learns', async (_, choice) => {
  expect(await run.open(choice)).toBeNull();
  expect(run.experiment.choice).toEqual(choice);
  expect(run.opened!.kinds.pairings).toContainEqual(
    expect.objectContaining({
      activation: choice.network.layers.at(-1)!.activation,
      loss: choice.network.loss,
      // Mazur's network is shown as he has it.
      verdict: choice.dataset === 'mazur' ? 'unwise' : 'natural',
    }),
  );
  expect(run.experiment.dataset.features).toHaveLength(choice.network.inputs);
  const before = run.frame!.scores.training.loss;
  await run.step(300);
  expect(run.frame!.scores.training.loss).toBeLessThan(0.9 * before);
});

it('shows the numbers of the example that is worked by hand', async () => {
  await run.open(preset('Worked by hand'));
  const { layers, yhat, loss } = run.moment!.example;
  const shown = [
    layers[0]!.z,
    layers[0]!.a,
    layers[1]!.z,
    layers[1]!.delta,
    layers[0]!.delta,
    layers[1]!.dW,
    layers[0]!.dW,
  ];
  const expected = [
    [-0.4, 1.45],
    [0.4013123399, 0.809998434],
    [-0.1670801093],
    [-0.5416731276],
    [-0.0910999527, 0.0666912162],
    [-0.2173801103, -0.4387543851],
    [-0.0910999527, -0.0455499764, 0.1366499291, 0.0666912162, 0.0333456081, -0.1000368243],
  ];
  const rounded = shown.map(({ values }) => Array.from(values, (value) => Number(value.toFixed(10))));
  expect(rounded).toEqual(expected);
  expect([yhat[0]!.toFixed(10), loss.toFixed(10)]).toEqual(['0.4583268724', '0.7801726543']);
});
