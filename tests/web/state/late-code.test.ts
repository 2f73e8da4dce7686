import { expect, it, vi } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { refusalSentence } from '../../../web/src/messages/refusals';
import { PATIENCE } from '../../../web/src/state/late-code';
import { parseLink } from '../../../web/src/state/link/link';
import { partMissing } from '../../../web/src/state/refusal';
import { Run } from '../../../web/src/state/run.svelte';
import { HandClock } from '../support/hand-clock';
import { SameThreadEngine } from '../support/same-thread-engine';

const EDITS = '../../../web/src/state/edits';
const GAPS = '../../../web/src/state/own-rows/fill-gaps';
const WORKED = '../../../web/src/state/worked';
const engine = await loadEngine();

async function started() {
  const run = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start, nextFrame: () => {} });
  await run.start();
  return run;
}

it('makes an edit in its turn, though its code has to come', async () => {
  vi.doMock(EDITS, async (original) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return original();
  });
  const run = await started();
  const asked = [
    run.send({ do: 'editNetwork', edit: { what: 'units', layer: 0, units: 5 } }),
    run.send({ do: 'step', count: 3 }),
  ];
  expect(await Promise.all(asked)).toEqual([null, null]);
  expect([run.experiment.network.layers[0]!.units, run.stepsDone]).toEqual([5, 3]);
  vi.doUnmock(EDITS);
});

it('refuses an edit whose code can not be loaded, and makes it when it can', async () => {
  vi.doMock(EDITS, () => {
    throw new TypeError('no network');
  });
  const run = await started();
  await run.step(2);
  const { choice } = run.experiment;
  for (const command of [
    { do: 'editNetwork', edit: { what: 'addLayer' } },
    { do: 'editData', edit: { what: 'dataset', id: 'moons' } },
    { do: 'editRows', edit: { what: 'removeRow', row: 1 } },
  ] as const)
    expect(await run.send(command), command.do).toEqual(partMissing);
  expect(refusalSentence(run.refusal!)).toContain('a part of the page could not be loaded');
  expect([run.experiment.choice, run.stepsDone, run.phase]).toEqual([choice, 2, 'ready']);
  vi.doUnmock(EDITS);
  expect(await run.send({ do: 'editNetwork', edit: { what: 'addLayer' } })).toBeNull();
  expect([run.experiment.network.layers.length, run.refusal]).toEqual([3, null]);
});

it('refuses rows with gaps where the code that fills them can not be loaded', async () => {
  vi.doMock(GAPS, () => {
    throw new TypeError('no network');
  });
  const run = await started();
  const rows = { inputs: [[1], [NaN], [3]], answers: { classes: [0, 1, 0] } };
  const withGap = parseLink('data=own&columns=x&classes=a%09b&net=1-1&rows=1,0;,1;3,0');
  expect(withGap.choice.rows).toEqual(rows);
  expect(await run.openRecipe(withGap)).toEqual(partMissing);
  vi.doUnmock(GAPS);
  expect(await run.openRecipe(withGap)).toBeNull();
});

it('answers null where the code of an answer can not be loaded', async () => {
  vi.doMock(WORKED, () => {
    throw new TypeError('no network');
  });
  const run = await started();
  expect(await run.questions.course(3)).toBeNull();
  vi.doUnmock(WORKED);
  expect(await run.questions.course(3)).not.toBeNull();
});

it('refuses an edit whose code does not come in time, and goes on with what was asked for after it', async () => {
  vi.useFakeTimers();
  vi.doMock(EDITS, () => new Promise(() => {}));
  const run = await started();
  const asked = [run.send({ do: 'editNetwork', edit: { what: 'addLayer' } }), run.send({ do: 'step', count: 3 })];
  await vi.advanceTimersByTimeAsync(PATIENCE - 1);
  expect(run.stepsDone).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(await Promise.all(asked)).toEqual([partMissing, null]);
  expect([run.experiment.network.layers.length, run.stepsDone]).toEqual([2, 3]);
  vi.doUnmock(EDITS);
  vi.useRealTimers();
});
