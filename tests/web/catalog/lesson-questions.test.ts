import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { lessons } from '../../../web/src/catalog/lessons';
import { questionsAfter } from '../../../web/src/catalog/lesson-questions';
import { hasCome, nameOnPage, valueIn } from '../../../web/src/state/blank';
import { parseLink } from '../../../web/src/state/link/link';
import { blankFrom } from '../../../web/src/state/named-blank';
import { stands } from '../../../web/src/state/quiz.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { HandClock } from '../support/hand-clock';
import { HandDisplay } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();
let run: Run;
beforeEach(async () => {
  const nextFrame = new HandDisplay().nextFrame;
  run = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start, nextFrame });
  await run.start();
});
afterEach(() => run.dispose());

/** With the moments that the steps of a lesson show. */
const stepsOf = async (id: string): Promise<readonly { moment: string }[]> =>
  ((await import(`../../../web/src/lessons/steps/${id}.ts`)) as { steps: { moment: string }[] }).steps;

describe.each(lessons)('the questions after $id', ({ id }) => {
  const { moment, names } = questionsAfter(id);
  const blanks = names.map((name) => blankFrom(name)!);

  /** Of each blank, where the page knows it: a factor is asked of the engine. */
  const values = async (): Promise<number[]> => {
    const { example } = run.selection;
    return Promise.all(
      blanks.map(async (blank) => valueIn(run, blank) ?? (await run.questions.slips(blank, example, 3))!.value),
    );
  };

  it('are three or more, each known at its moment, and told from the others and from what it is worked out from', async () => {
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(await run.send({ do: 'openRecipe', recipe: parseLink(`${moment}&blank=${names.join()}`) })).toBeNull();
    const found = await values();
    expect(new Set(found.map((value) => Math.abs(value).toPrecision(3))).size).toBe(names.length);
    for (const [i, blank] of blanks.entries()) {
      expect(Number.isFinite(found[i])).toBe(true);
      expect(stands(found[i]!, blank, run.moment!), nameOnPage(blank)).toBe(false);
      expect(hasCome(blank, run) || blank.kind.startsWith('new'), nameOnPage(blank)).toBe(true);
    }
  });

  it('ask for numbers that the lesson has not shown', async () => {
    await run.send({ do: 'openRecipe', recipe: parseLink(`${moment}&blank=${names.join()}`) });
    const found = await values();
    for (const { moment: shown } of await stepsOf(id)) {
      await run.send({ do: 'openRecipe', recipe: parseLink(shown) });
      const { layers } = run.experiment.network;
      for (const [i, blank] of blanks.entries())
        if (blank.layer < layers.length) expect(valueIn(run, blank), `${names[i]} in ${shown}`).not.toBe(found[i]);
    }
  });
});
