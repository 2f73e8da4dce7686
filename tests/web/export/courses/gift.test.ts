import { parse, type Numerical } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { gift } from '../../../../web/src/export/courses/gift';
import { awkward, paragraphsIn, question, setOf } from '../../support/courses';

/** As gift-pegjs reads it. */
interface Choice {
  weight: number | null;
  text: { number: number; range: number } & { text?: string };
  feedback: { format: string; text: string };
}
const read = (text: string) => parse(text) as (Numerical & { title: string })[];
const numerical = (text: string) => read(text).filter(({ type }) => type === 'Numerical');
const choicesOf = (text: string): Choice[] => numerical(text)[0]!.choices as unknown as Choice[];

describe('questions as GIFT', () => {
  it('come back as they are, with every character that GIFT takes for its own', () => {
    const [one] = numerical(gift(setOf(question())));
    expect(one!.title).toBe(awkward);
    expect(one!.stem.format).toBe('html');
    expect(paragraphsIn(one!.stem.text)).toEqual([awkward, 'Compute.']);
    expect(paragraphsIn(one!.globalFeedback!.text)).toEqual([awkward]);
    expect(one!.globalFeedback!.format).toBe('html');
  });

  it('have the answer with its tolerance, then what each slip leads to, then everything else', () => {
    const choices = choicesOf(gift(setOf(question())));
    expect(choices.map(({ weight }) => weight)).toEqual([100, 0, 0, null]);
    expect(choices[0]!.text).toMatchObject({ number: -0.542, range: 0.0015 });
    expect(choices[1]!.text.number).toBeCloseTo(0.542, 9);
    expect(choices[1]!.text.range).toBeCloseTo(0.0005, 9);
    expect(choices[2]!.text).toMatchObject({ number: -0.00000115, range: 0.00000005 });
    expect(choices[3]!.text.text).toBe('*');
    expect(choices.map(({ feedback }) => paragraphsIn(feedback.text)[0])).toEqual([
      ...['Right.', `sign: ${awkward}`, 'small', `Wrong: ${awkward}`],
    ]);
  });

  it('leave out a slip whose number GIFT cannot tell from 0', () => {
    const slips = [{ low: 1e-13, high: 3e-13, feedback: 'tiny' }];
    expect(choicesOf(gift(setOf(question({ slips })))).map(({ weight }) => weight)).toEqual([100, null]);
  });

  it('stand in a category for what is asked for, variants together', () => {
    const questions = [
      question({ title: 'A1', group: 'A' }),
      question({ title: 'B1', group: 'B' }),
      question({ title: 'A2', group: 'A' }),
    ];
    expect(read(gift(setOf(...questions))).map(({ title }) => title)).toEqual([
      ...['$course$/top/By hand/A', 'A1', 'A2', '$course$/top/By hand/B', 'B1'],
    ]);
  });
});
