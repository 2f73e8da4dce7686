import { describe, expect, it } from 'vitest';
import {
  aroundRate,
  choicesFor,
  comparedSettings,
  firstComparison,
  isChangedLater,
  MOST_OTHERS,
  valueOf,
  variantOf,
  withValue,
} from '../../../web/src/state/comparison';
import { choiceFor } from '../../../web/src/state/edit-data';
import { defaults, type Choice } from '../../../web/src/state/defaults';
import { Run } from '../../../web/src/state/run.svelte';
import { sayValue } from '../../../web/src/views/compare/say-value';
import type { Change, ComparedRun, Variant } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();
const kinds = engine.kinds();

async function opened(dataset: string, change: Partial<Choice> = {}) {
  const clock = new HandClock();
  const host = new SameThreadEngine(engine, clock);
  const run = new Run({ startEngine: host.start, nextFrame: () => {} });
  await run.start();
  await run.open({ ...choiceFor(dataset, defaults), ...change });
  return { run, clock };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** The runs with these values, at the step that is shown. */
async function compared({ run, clock }: Opened, variants: readonly Variant[]): Promise<(ComparedRun | object)[]> {
  const ask = async () =>
    (await run.questions.answer((engine) => engine.compared({ variants, grid: null, trains: true })))!;
  await ask();
  clock.advance(60_000);
  return (await ask()).others;
}

const variant = ({ run }: Opened, of: (typeof comparedSettings)[number], value: string): Variant =>
  variantOf({ of, value }, run.experiment.choice, run.experiment.dataset, kinds);

describe('a comparison', () => {
  it('around a rate has a tenth of it and ten times it, without the last-bit error of a product', () => {
    expect(aroundRate(0.3)).toEqual({ of: 'rate', values: ['0.03', '3'] });
    expect(aroundRate(0.07).values).toEqual(['0.007', '0.7']);
  });

  it('puts another value in a place, once, and ends with the last one', () => {
    const rates = { of: 'rate', values: ['0.03', '3'] } as const;
    expect(withValue(rates, 2, '1')?.values).toEqual(['0.03', '3', '1']);
    expect(withValue(rates, 0, '1')?.values).toEqual(['1', '3']);
    expect(withValue(rates, 0, '3')?.values).toEqual(['3']);
    expect(withValue(rates, 0, null)?.values).toEqual(['3']);
    expect(withValue({ of: 'rate', values: ['3'] }, 0, null)).toBeNull();
  });

  it.each(['circle', 'iris', 'sine'])('offers and begins with values that the engine takes: %s', async (dataset) => {
    const all = await opened(dataset);
    const { experiment, opened: told } = all.run;
    const possible = {
      kinds,
      trainingRows: told!.data.training.length,
      numbers: experiment.dataset.meaning.kind === 'number',
      outputs: experiment.network.layers.at(-1)!.units,
    };
    for (const of of comparedSettings) {
      const { values } = firstComparison(of, experiment.choice, possible);
      expect(values.length).toBeGreaterThan(0);
      expect(values.length).toBeLessThan(MOST_OTHERS + 1);
      expect(values).not.toContain(valueOf(of, experiment.choice));
      const others = await compared(all, choicesFor(of, possible).map((value) => variant(all, of, value))); // prettier-ignore
      expect(others.filter((other) => 'refused' in other), of).toEqual([]); // prettier-ignore
    }
  });

  it('with another loss has the output and the targets of a page with that loss', async () => {
    const all = await opened('circle');
    await all.run.step(30);
    const [hinge] = await compared(all, [variant(all, 'loss', 'hinge')]);
    const other = await opened('circle');
    await other.run.send({ do: 'editNetwork', edit: { what: 'end', end: { loss: 'hinge', activation: 'identity' } } });
    await other.run.step(30);
    expect(hinge).toMatchObject({ step: 30, scores: other.run.frame!.scores });
    expect((hinge as ComparedRun).scores.training.correct).not.toBeNull();
  });

  it('with another activation has it in all hidden layers', async () => {
    const all = await opened('circle');
    const { network } = variant(all, 'act', 'relu').settings;
    expect(network!.layers.map(({ activation }) => activation)).toEqual([
      ...all.run.experiment.network.layers.slice(0, -1).map(() => 'relu'),
      'sigmoid',
    ]);
  });

  it('has the alpha of an activation, of this run and of the others', async () => {
    const all = await opened('circle');
    await all.run.send({ do: 'editNetwork', edit: { what: 'activation', layer: 0, activation: 'elu' } });
    await all.run.send({ do: 'editNetwork', edit: { what: 'alpha', layer: 0, alpha: 2 } });
    expect(valueOf('act', all.run.experiment.choice)).toBe('elu:alpha:2');
    const { network } = variant(all, 'act', 'leakyRelu:alpha:0.2').settings;
    expect(network!.layers[0]).toMatchObject({ activation: 'leakyRelu', alpha: 0.2 });
    const usual = variant(all, 'act', 'elu').settings.network!;
    expect(usual.layers[0]).not.toHaveProperty('alpha');
    const others = await compared(all, [variant(all, 'act', 'elu'), variant(all, 'act', 'elu:alpha:0.5')]);
    expect(others).toHaveLength(2);
    expect(others.filter((other) => 'refused' in other)).toEqual([]);
    expect([sayValue('act', 'elu:alpha:2.5'), sayValue('act', 'elu')]).toEqual(['ELU 2.5', 'ELU']);
  });

  it('knows whether its setting is changed later in the run that is shown', () => {
    const changes: Change[] = [{ step: 3, settings: { learningRate: 0.7 } as never }];
    expect(isChangedLater('rate', defaults, changes)).toBe(true);
    expect(isChangedLater('opt', defaults, changes)).toBe(false);
    expect(isChangedLater('act', defaults, changes)).toBe(false);
  });

  it('is answered by no other session than that which was asked', async () => {
    const { run } = await opened('circle');
    const { questions } = run;
    const opening = run.open(choiceFor('sine', defaults));
    const late = questions.answer((engine) => engine.compared({ variants: [], grid: null, trains: true }));
    await opening;
    expect(await late).toBeNull();
  });
});
