import { beforeEach, describe, expect, it } from 'vitest';
import { AskedRow } from '../../../../web/src/state/ask/asked-row.svelte';
import { Run } from '../../../../web/src/state/run.svelte';
import { loadEngine } from '../../../../wasm/node.mjs';
import { bitsOf } from '../../../wasm/support';
import { HandClock } from '../../support/hand-clock';
import { refusedBy } from '../../support/refused';
import { SameThreadEngine } from '../../support/same-thread-engine';

const engine = await loadEngine();
let run: Run;
let asked: AskedRow;

beforeEach(async () => {
  run = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start, nextFrame: () => {} });
  await run.start();
  asked = new AskedRow(run);
});

describe('the row that is asked about', () => {
  it('is that of the example until it is another one, and then again', async () => {
    expect(asked.isOwn).toBe(false);
    await run.send({ do: 'chooseExample', row: 7 });
    const { inputs } = run.experiment.dataset;
    expect(asked.row).toEqual(Array.from(inputs[7]!));
    await asked.putColumn(1, 99.5);
    expect(asked.row).toEqual([inputs[7]![0], 99.5, inputs[7]![2]]);
    await run.send({ do: 'chooseExample', row: 3 });
    expect(asked.row[1]).toBe(99.5);
    await asked.put(null);
    expect(asked.row).toEqual(Array.from(inputs[3]!));
  });

  it('leaves z and a of its example, bit for bit, within a step; after it those of the new weights', async () => {
    await run.send({ do: 'step', count: 20 });
    await run.send({ do: 'move', direction: 1, size: 'phase' });
    for (const row of [0, 3, 42]) {
      await run.send({ do: 'chooseExample', row });
      const { given, raw, x, yhat, layers } = run.moment!.example;
      const { step, ...trace } = (await run.questions.trace(run.experiment.dataset.inputs[row]! as number[]))!;
      expect(step).toBe(20);
      expect(bitsOf(trace)).toBe(
        bitsOf({ given, raw, x, yhat, outputs: yhat, layers: layers.map(({ z, a }) => ({ z, a })) }),
      );
    }
  });

  it('has the outputs that all rows together have', async () => {
    await run.send({ do: 'step', count: 5 });
    const { inputs } = run.experiment.dataset;
    const { outputs, step } = (await run.questions.predict(inputs))!;
    expect(step).toBe(5);
    for (const [row, values] of inputs.entries()) {
      const { yhat } = (await run.questions.trace(values as number[]))!;
      expect(Math.abs(yhat[0]! - outputs.values[row]!)).toBeLessThan(1e-15);
    }
  });

  it('is not answered for another session, nor with another number of columns', async () => {
    const { questions } = run;
    expect(await questions.trace([1, 2])).toBeNull();
    await run.send({ do: 'editData', edit: { what: 'dataset', id: 'wine' } });
    expect(await questions.trace([1, 2, 3])).toBeNull();
  });

  it('is silent while numbers are asked for', async () => {
    await run.send({ do: 'step', count: 1 });
    await run.send({ do: 'askFor', blanks: [{ kind: 'z', layer: 0, row: 0, col: 0 }] });
    expect(asked.isSilent).toBe(true);
    await run.send({ do: 'askFor', blanks: [] });
    expect(asked.isSilent).toBe(false);
  });

  it('is not put in a part that is locked or hidden', async () => {
    for (const state of ['locked', 'hidden'] as const) {
      run.page.choose({ ...run.page.choice, parts: { learnt: state } });
      expect(asked.isOpen).toBe(false);
      expect(await asked.putColumn(0, 1)).toMatchObject(refusedBy(`${state}Part`));
    }
    expect(asked.isOwn).toBe(false);
  });
});
