import { describe, expect, it } from 'vitest';
import { moodleXml } from '../../../../web/src/export/courses/moodle-xml';
import { awkward, children, paragraphsIn, question, rootOf, setOf, textAt } from '../../support/courses';

const quiz = rootOf(moodleXml(setOf(question(), question({ title: 'B', group: '02 a1.1' }))));
const [category, first, second, other] = children(quiz, 'question');

describe('questions as Moodle XML', () => {
  it('are a quiz of questions, with the category of each before it', () => {
    expect(quiz.nodeName).toBe('quiz');
    const types = children(quiz, 'question').map((each) => each.getAttribute('type'));
    expect(types).toEqual(['category', 'numerical', 'category', 'numerical']);
    expect(textAt(category!, 'category', 'text')).toBe('$course$/top/By hand/01 delta2.1');
    expect(textAt(second!, 'category', 'text')).toBe('$course$/top/By hand/02 a1.1');
    expect(textAt(other!, 'name', 'text')).toBe('B');
  });

  it('have every element that Moodle writes of a numerical question', () => {
    expect([...new Set(children(first!).map(({ nodeName }) => nodeName))]).toEqual([
      ...['name', 'questiontext', 'generalfeedback', 'defaultgrade', 'penalty', 'hidden', 'idnumber', 'answer'],
      ...['unitgradingtype', 'unitpenalty', 'showunits', 'unitsleft'],
    ]);
    expect(textAt(first!, 'defaultgrade')).toBe('1');
    expect(textAt(first!, 'showunits')).toBe('3');
    for (const name of ['questiontext', 'generalfeedback'])
      expect(children(first!, name)[0]!.getAttribute('format')).toBe('html');
  });

  it('have their texts as they are', () => {
    expect(textAt(first!, 'name', 'text')).toBe(awkward);
    expect(paragraphsIn(textAt(first!, 'questiontext', 'text')!)).toEqual([awkward, 'Compute.']);
    expect(paragraphsIn(textAt(first!, 'generalfeedback', 'text')!)).toEqual([awkward]);
  });

  it('score an answer by the first range that it is in, and say what fits', () => {
    const answers = children(first!, 'answer').map((answer) => ({
      fraction: Number(answer.getAttribute('fraction')),
      value: textAt(answer, 'text')!,
      tolerance: Number(textAt(answer, 'tolerance')),
      feedback: paragraphsIn(textAt(answer, 'feedback', 'text')!)[0],
    }));
    /** As Moodle finds it. */
    const found = (typed: number) =>
      answers.find(({ value, tolerance }) => value === '*' || Math.abs(typed - Number(value)) <= tolerance + 1e-14)!;
    for (const right of [-0.542, -0.5435, -0.5405]) expect(found(right)).toMatchObject({ fraction: 100 });
    for (const wrong of [-0.5436, -0.5404, 0, 5])
      expect(found(wrong)).toMatchObject({ fraction: 0, feedback: `Wrong: ${awkward}` });
    expect(found(0.542)).toMatchObject({ fraction: 0, feedback: `sign: ${awkward}` });
    expect(found(-0.00000115)).toMatchObject({ fraction: 0, feedback: 'small' });
    for (const { value } of answers) expect(value).toMatch(/^(-?\d+(\.\d+)?|\*)$/);
  });
});
