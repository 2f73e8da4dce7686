import { expect, it } from 'vitest';
import type { Run } from '../../../../web/src/state/run.svelte';
import { shownStep } from '../../../../web/src/views/programs/shown-step';
import { textOf, writings, type Written } from '../../../../web/src/views/programs/written';
import { openedRun } from '../../embedding/opened-run';

const LINK = 'data=penguins&net=3-2-1&step=12&select=w1.1.1&example=4';

async function textIn(run: Run, language: Written): Promise<string> {
  const course = (await run.questions.course(1))!;
  return textOf(language, course, shownStep(run))!;
}

/** The digits of a number, as the page rounds it, or as many as no other number begins with. */
const digitsOf = (value: number, language: Written): string =>
  (language === 'latex' ? value.toPrecision(4) : String(value))
    .replace(/^-?0\.0*/, '')
    .slice(0, language === 'latex' ? 4 : 8);

it('programs and documents have no number that is asked for', async () => {
  const run = await openedRun(LINK);
  const { layers, example } = run.frame!.moment;
  const answers = [
    layers[0]!.dW.values[0]!,
    layers[1]!.newW.values[0]!,
    example.layers[0]!.delta.values[0]!,
    example.loss,
  ];
  const told = await textIn(run, 'latex');
  for (const answer of answers) expect(told).toContain(digitsOf(answer, 'latex'));
  const asking = await openedRun(`${LINK}&blank=dw1.1.1,wnew2.1.1,delta1.1,L`);
  expect(asking.quiz.hidden.numbers).toHaveLength(answers.length);
  for (const language of writings) {
    const text = await textIn(asking, language);
    for (const answer of answers) expect(text, language).not.toContain(digitsOf(answer, language));
  }
});
