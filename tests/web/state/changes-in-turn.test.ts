import { beforeEach, expect, it } from 'vitest';
import { choiceFor, withFeature, withToy } from '../../../web/src/state/edit-data';
import { withEnd, withInitializer, withLayerAdded, withUnits } from '../../../web/src/state/edit-network';
import { Run } from '../../../web/src/state/run.svelte';
import { shortOptimizer } from '../../../web/src/state/training-settings';
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
  const taken = await Promise.all([
    run.configure(() => ({ optimizer: { kind: 'adam' } })),
    run.openNetwork((choice) => withUnits(choice, 0, 4)),
    run.setLearningRate(0.5),
    run.openNetwork(withLayerAdded),
    run.openNetwork((choice) => withInitializer(choice, { kind: 'heNormal' })),
    run.configure(({ optimizer }) => ({ optimizer: { ...shortOptimizer(optimizer), beta1: 0.8 } })),
    run.openData((choice) => ({ ...choice, heldOut: 0.5 })),
    run.openNetwork((choice) => withEnd(choice, { activation: 'tanh', loss: 'halfSquaredError' })),
  ]);
  expect(taken).not.toContain(false);
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
    run.openNetwork((choice) => withUnits(choice, 0, 1e9)),
    run.openNetwork((choice) => withInitializer(choice, { kind: 'zeros' })),
  ]);
  expect(taken).toEqual([false, true]);
  expect(run.experiment.network.layers[0]!.units).toBe(2);
  expect(run.experiment.options.initializer).toEqual({ kind: 'zeros' });
});

it('features and points of the plane too', async () => {
  await run.open(choiceFor('circle', defaults));
  await Promise.all([
    run.openData((choice) => withFeature(choice, 'xTimesY', true)),
    run.openData((choice) => withToy(choice, { count: 40 })),
    run.openData((choice) => withFeature(choice, 'x', false)),
  ]);
  expect(run.experiment.source).toMatchObject({ toy: { count: 40 }, features: ['y', 'xTimesY'] });
  expect(run.experiment.network.inputs).toBe(2);
});
