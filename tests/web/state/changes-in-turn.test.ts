import { beforeEach, expect, it } from 'vitest';
import type { Command } from '../../../web/src/state/commands';
import { choiceFor } from '../../../web/src/state/edit-data';
import { Run } from '../../../web/src/state/run.svelte';
import { defaults } from '../../../web/src/state/defaults';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { HandDisplay } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();
let run: Run;

beforeEach(async () => {
  const host = new SameThreadEngine(engine, new HandClock());
  run = new Run({ startEngine: host.start, nextFrame: new HandDisplay().nextFrame });
  await run.start();
});

it('a change is made of what there is when its turn has come: none that was under way is lost', async () => {
  const commands: Command[] = [
    { do: 'configure', settings: { optimizer: { kind: 'adam' } } },
    { do: 'editNetwork', edit: { what: 'units', layer: 0, units: 4 } },
    { do: 'setLearningRate', rate: 1 },
    { do: 'editNetwork', edit: { what: 'addLayer' } },
    { do: 'editNetwork', edit: { what: 'initializer', kind: 'heNormal' } },
    { do: 'setMember', group: 'optimizer', name: 'beta1', value: 0.8 },
    { do: 'editData', edit: { what: 'split', split: { heldOut: 0.5 } } },
    { do: 'editNetwork', edit: { what: 'end', end: { activation: 'tanh', loss: 'halfSquaredError' } } },
    { do: 'setLearningRate', rate: 0.5 },
  ];
  expect(new Set(await Promise.all(commands.map((command) => run.send(command))))).toEqual(new Set([null]));
  const { choice } = run.experiment;
  expect(choice.network.layers.map(({ units }) => units)).toEqual([4, 4, 1]);
  expect(choice.network.loss).toBe('halfSquaredError');
  expect(choice.network.layers.at(-1)!.activation).toBe('tanh');
  expect(choice).toMatchObject({
    initializer: { kind: 'heNormal' },
    optimizer: { kind: 'adam', beta1: 0.8 },
    ...{ learningRate: 0.5, heldOut: 0.5 },
  });
});

it('of a refused change none of the others knows', async () => {
  const taken = await Promise.all([
    run.send({ do: 'editNetwork', edit: { what: 'units', layer: 0, units: 1e9 } }),
    run.send({ do: 'editNetwork', edit: { what: 'initializer', kind: 'zeros' } }),
  ]);
  expect(taken).toEqual([expect.objectContaining({ path: expect.stringMatching(/units/) as string }), null]);
  expect(run.experiment.network.layers[0]!.units).toBe(2);
  expect(run.experiment.options.initializer).toEqual({ kind: 'zeros' });
});

it('features and points of the plane too', async () => {
  await run.open(choiceFor('circle', defaults));
  await Promise.all([
    run.send({ do: 'editData', edit: { what: 'feature', feature: 'xTimesY', chosen: true } }),
    run.send({ do: 'editData', edit: { what: 'points', made: { count: 40 } } }),
    run.send({ do: 'editData', edit: { what: 'feature', feature: 'x', chosen: false } }),
  ]);
  expect(run.experiment.source).toMatchObject({ toy: { count: 40 }, features: ['y', 'xTimesY'] });
  expect(run.experiment.network.inputs).toBe(2);
});
