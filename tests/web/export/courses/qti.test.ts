import { describe, expect, it } from 'vitest';
import { qti } from '../../../../web/src/export/courses/qti';
import { escaped } from '../../../../web/src/export/courses/xml';
import type { Element } from '@xmldom/xmldom';
import { all, awkward, children, question, rootOf, setOf } from '../../support/courses';

const files = qti(setOf(question(), question({ id: 'sheet2-01' })), escaped);
const item = rootOf(files['items/sheet1-01.xml']!);
const of = (name: string): Element[] => all(item, name);

/** How a player matches a pattern: by QTI, where it is all of the text and knows no anchors; or by a search for it. */
const players = {
  'matches all': (pattern: string, text: string) =>
    new RegExp(`^(?:${pattern.replaceAll(/[$^]/g, '\\$&')})$`, 'u').test(text),
  searches: (pattern: string, text: string) => new RegExp(pattern, 'u').test(text),
} as const;
type Player = keyof typeof players;

/** The outcomes of an answer, by what the response processing says and nothing else. */
function outcomes(typed: string, player: Player = 'matches all'): Record<string, string> {
  const holds = (element: Element): boolean => {
    const inner = children(element);
    if (element.nodeName === 'qti-and') return inner.every(holds);
    if (element.nodeName === 'qti-or') return inner.some(holds);
    if (element.nodeName === 'qti-not') return !holds(inner[0]!);
    const text = inner[0]!.nodeName === 'qti-variable' ? typed : inner[0]!.textContent!;
    return players[player](element.getAttribute('pattern')!, text);
  };
  const [condition] = all(children(item, 'qti-response-processing')[0]!, 'qti-response-condition');
  const branch = children(condition!).find((each) => children(each, 'qti-and').every(holds))!;
  return Object.fromEntries(
    children(branch, 'qti-set-outcome-value').map((set) => [set.getAttribute('identifier')!, set.textContent!]),
  );
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
    const [first, second] = children(of('qti-item-body')[0]!, 'p').map(({ textContent }) => textContent);
    expect([first, second]).toEqual([awkward, 'Compute.']);
    expect(of('qti-correct-response')[0]!.textContent).toBe('-0.542');
  });

  it.each(Object.keys(players) as Player[])(
    'score right, wrong and just-outside answers where a player %s',
    (player) => {
      for (const right of ['-0.542', '-0.5435', '-0.5405', '-0,542', '−.542', ' -0.5420 '])
        expect(outcomes(right, player), right).toMatchObject({ SCORE: '1' });
      for (const wrong of ['-0.54351', '-0.54049', '0.542', '0', '', '-0', '-0.542x', '1-0.542', '10.542', 'abc'])
        expect(outcomes(wrong, player), wrong).toMatchObject({ SCORE: '0' });
      expect(of('qti-equal')).toEqual([]);
    },
  );

  it('say what fits, and the solution of what is wrong', () => {
    const said = (typed: string): (string | null)[] => {
      const { FEEDBACK } = outcomes(typed);
      const feedback = of('qti-modal-feedback').find((each) => each.getAttribute('identifier') === FEEDBACK)!;
      return all(feedback, 'p').map(({ textContent }) => textContent);
    };
    expect(said('-0.542')).toEqual(['Right.']);
    expect(said('0,542')).toEqual([`sign: ${awkward}`, awkward]);
    expect(said('7')).toEqual([`Wrong: ${awkward}`, awkward]);
  });
});
