import { describe, expect, it } from 'vitest';
import { qti } from '../../../../web/src/export/courses/qti';
import type { Element } from '@xmldom/xmldom';
import { all, awkward, children, question, rootOf, setOf } from '../../support/courses';

const files = qti(setOf(question(), question({ id: 'sheet2-01' })), 'With a point.');
const item = rootOf(files['items/sheet1-01.xml']!);
const of = (name: string): Element[] => all(item, name);

/** The outcomes of an answer, by what the response processing says and nothing else. */
function outcomes(typed: number): Record<string, string> {
  const [condition] = all(children(item, 'qti-response-processing')[0]!, 'qti-response-condition');
  const branch = children(condition!).find((each) => {
    const [and] = children(each, 'qti-and');
    return !and || children(and).every((bound) => isWithin(bound, typed));
  })!;
  return Object.fromEntries(
    children(branch, 'qti-set-outcome-value').map((set) => [set.getAttribute('identifier')!, set.textContent!]),
  );
}

function isWithin(bound: Element, typed: number): boolean {
  const value = Number(children(bound, 'qti-base-value')[0]!.textContent);
  return bound.nodeName === 'qti-gte' ? typed >= value : typed <= value;
}

describe('questions as QTI 3', () => {
  it('are a package whose manifest names every item', () => {
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'items/sheet1-01.xml', 'items/sheet2-01.xml']);
    const manifest = rootOf(files['imsmanifest.xml']!);
    expect(all(manifest, 'schema')[0]!.textContent).toBe('QTI Package');
    const named = all(manifest, 'resource').map((each) => [each.getAttribute('type'), each.getAttribute('href')]);
    expect(named).toEqual([
      ['imsqti_item_xmlv3p0', 'items/sheet1-01.xml'],
      ['imsqti_item_xmlv3p0', 'items/sheet2-01.xml'],
    ]);
  });

  it('have their parts in the order of the schema, and texts as they are', () => {
    expect([...new Set(children(item).map(({ nodeName }) => nodeName))]).toEqual([
      ...['qti-response-declaration', 'qti-outcome-declaration', 'qti-item-body'],
      ...['qti-response-processing', 'qti-modal-feedback'],
    ]);
    expect(item.getAttribute('title')).toBe(awkward);
    const [first, second, point] = children(of('qti-item-body')[0]!, 'p').map(({ textContent }) => textContent);
    expect([first, second, point]).toEqual([awkward, 'Compute.', 'With a point.']);
    expect(of('qti-correct-response')[0]!.textContent).toBe('-0.542');
  });

  it('score right, wrong and just-outside answers by bounds', () => {
    for (const right of [-0.542, -0.5435, -0.5405]) expect(outcomes(right)).toMatchObject({ SCORE: '1' });
    for (const wrong of [-0.54351, -0.54049, 0.542, 0]) expect(outcomes(wrong)).toMatchObject({ SCORE: '0' });
    expect(of('qti-equal')).toEqual([]);
  });

  it('say what fits, and the solution of what is wrong', () => {
    const said = (typed: number): (string | null)[] => {
      const { FEEDBACK } = outcomes(typed);
      const feedback = of('qti-modal-feedback').find((each) => each.getAttribute('identifier') === FEEDBACK)!;
      return all(feedback, 'p').map(({ textContent }) => textContent);
    };
    expect(said(-0.542)).toEqual(['Right.']);
    expect(said(0.542)).toEqual([`sign: ${awkward}`, awkward]);
    expect(said(7)).toEqual([`Wrong: ${awkward}`, awkward]);
  });

  it('take what is a number and no comma', () => {
    const mask = new RegExp(`^${of('qti-text-entry-interaction')[0]!.getAttribute('pattern-mask')}$`, 'v');
    expect(['-0.542', '+1', '5e-3', '0'].map((text) => mask.test(text))).toEqual([true, true, true, true]);
    expect(['0,54', '', 'abc', '1.'].map((text) => mask.test(text))).toEqual([false, false, false, false]);
  });
});
