import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { gift } from '../../../../web/src/export/courses/gift';
import { moodleXml } from '../../../../web/src/export/courses/moodle-xml';
import { qti } from '../../../../web/src/export/courses/qti';
import { defaultNotation } from '../../../../web/src/state/notation.svelte';
import { courseHtml, courseSet } from '../../../../web/src/views/worksheet/course-questions';
import { children, rootOf } from '../../support/courses';
import { sheetsOf } from '../../support/worksheets';

const { made } = await sheetsOf({ shape: '3-2-1', count: 3 });
const { set, left } = courseSet(made, defaultNotation);

describe('the numbers of sheets as questions', () => {
  it('are one for each that is asked for, with a group for each kind', () => {
    expect([set.questions.length, left]).toEqual([3 * made[0]!.questions.length, 0]);
    expect(new Set(set.questions.map(({ id }) => id)).size).toBe(set.questions.length);
    expect(new Set(set.questions.map(({ group }) => group)).size).toBe(made[0]!.questions.length);
    expect(set.title).toBe('Backpropagation by hand (3-2-1, seed 1)');
  });

  it('stand alone: what is given, the formulas, what is asked for and how it is rounded', () => {
    const [given, formulas, asked, round] = set.questions[0]!.text;
    const { W } = made[0]!.solved.moments[0]!.layers[0]!;
    const row = (at: number): string => Array.from(W.values.slice(3 * at, 3 * at + 3)).join(' & ');
    expect(given).toContain(String.raw`\begin{pmatrix} ${row(0)} \\ ${row(1)} \end{pmatrix}`);
    expect(formulas).toMatch(/^Formulas: \\\(/);
    expect(asked).toMatch(/^Compute \\\(z.*\\\)\.$/);
    expect(round).toContain('3 significant digits');
  });

  it('have the answers of the key, and a word for what each slip leads to', () => {
    for (const [i, { value }] of made[0]!.solved.answers.entries())
      expect(set.questions[i]!.answer).toBe(Number(value.toPrecision(3)));
    const feedback = set.questions.flatMap(({ slips }) => slips.map((slip) => slip.feedback));
    expect(feedback).toContainEqual(expect.stringContaining('the bias left out, in layer 1. z is the sum'));
  });

  it('are read as they are meant in every format', () => {
    const read = parse(gift(set)).filter(({ type }) => type === 'Numerical');
    expect(read).toHaveLength(set.questions.length);
    const xml = children(rootOf(moodleXml(set)), 'question');
    expect(xml.filter((each) => each.getAttribute('type') === 'numerical')).toHaveLength(set.questions.length);
    const files = Object.values(qti(set, courseHtml));
    expect(files.map(rootOf)).toHaveLength(set.questions.length + 1);
  });

  it('of two examples say of which they ask', async () => {
    const { made: pair } = await sheetsOf({ shape: '2-1', examples: 2 });
    const { set: both } = courseSet(pair, defaultNotation);
    expect(both.questions.filter(({ text }) => /of example 2\.$/.test(text[2]!))).not.toEqual([]);
    expect(both.questions[0]!.text[0]).toMatch(/^Given: Example 1: .*; Example 2: /);
  });

  it('leave out, and count, what a course system cannot tell from 0', async () => {
    const numbers = { parameters: [1e-12, 1e-12], inputs: [[1]], targets: [[2]] };
    const tiny = await sheetsOf(
      { network: 'present', numbers: 'shown', tasks: ['forward'] },
      { shown: { numbers, rate: 0.1 } },
    );
    expect(courseSet(tiny.made, defaultNotation)).toMatchObject({ left: 2, set: { questions: [] } });
  });
});
