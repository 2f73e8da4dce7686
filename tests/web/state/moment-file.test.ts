import { describe, expect, it } from 'vitest';
import { defaults } from '../../../web/src/state/defaults';
import { withOwnData } from '../../../web/src/state/edit-data';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { LinkProblem, mostSteps } from '../../../web/src/state/link/values';
import { isBeyondFiles, isMomentFile, momentFile, readMomentFile } from '../../../web/src/state/moment-file';
import { beginningOf, type Recipe } from '../../../web/src/state/recipe';
import { areRowsTooMany, sharedFile, sharedLink } from '../../../web/src/state/share';

const columns = { inputs: ['height', 'm&s'], meaning: { kind: 'class' as const, names: ['<cat>', 'dog'] } };
const own = (count: number): Recipe => {
  const inputs = Array.from({ length: count }, (_, i) => [Math.sin(i), i / 3]);
  const rows = { inputs, answers: { classes: inputs.map((_, i) => i % 2) } };
  return { ...beginningOf(withOwnData(defaults, columns, rows)), step: 3 };
};

/** The sentence by which a file is refused. */
async function refusalOf(text: string): Promise<string> {
  const problem: unknown = await readMomentFile(text).catch((refused: unknown) => refused);
  if (problem instanceof LinkProblem) return problem.message;
  throw problem instanceof Error ? problem : new Error('It was read');
}

describe('a moment as a file', () => {
  it('comes back to the bit, with its rows and what it carries', async () => {
    const { changes } = parseLink('then=1:rate:0.3');
    const recipe: Recipe = { ...own(5), at: 'AbC-_', changes };
    const text = momentFile(recipe);
    expect(isMomentFile(text)).toBe(true);
    const back = await readMomentFile(text);
    expect(back.choice.rows).toEqual(recipe.choice.rows);
    expect(back.choice.columns).toEqual(columns);
    expect(back.at).toBe('AbC-_');
    expect(formatLink(back)).toBe(formatLink(recipe));
  });

  it('holds targets, and sets that bring no rows of their own', async () => {
    const sine = parseLink('data=line&rows=0.5,1;0.25,-2e-7&step=4');
    expect(await readMomentFile(momentFile(sine))).toEqual(sine);
    const penguins = parseLink('data=penguins&net=3-2-1&step=12&lock=data');
    expect(await readMomentFile(momentFile(penguins))).toEqual(penguins);
  });

  it('has room for rows that no link has room for', async () => {
    const recipe = own(10_000);
    expect(sharedLink(recipe, 'here', recipe.page)).toBeNull();
    expect(areRowsTooMany(recipe, 'here', recipe.page)).toBe(true);
    const back = await readMomentFile(sharedFile(recipe, 'here', recipe.page)!);
    expect(back.choice.rows).toEqual(recipe.choice.rows);
  });

  it('is none for a moment that is too far, rows or not', () => {
    const far = { ...own(10_000), step: 20_000_000 };
    expect(areRowsTooMany(far, 'here', far.page)).toBe(false);
    expect(sharedFile(far, 'here', far.page)).toBeNull();
    expect(isBeyondFiles(far)).toBe(true);
    expect(isBeyondFiles(own(10_000))).toBe(false);
    expect(isBeyondFiles({ ...far, step: mostSteps })).toBe(false);
    expect(areRowsTooMany({ ...own(3), step: 20_000_000 }, 'here', far.page)).toBe(false);
  });

  const file = JSON.parse(momentFile(own(3))) as Record<string, unknown>;
  it.each<[string, object, string]>([
    ['another format', { format: 'x' }, 'The file holds no moment: its format must be “backprop-playground moment”.'],
    ['a later version', { version: 2 }, 'version'],
    ['no link', { link: 7 }, '“link” in it can’t be used'],
    ['a link that is none', { link: 'data=own&nonsense=1' }, 'nonsense'],
    ['rows that are none', { rows: [[1, 'a']] }, '“rows” in it can’t be used'],
    ['rows of another width', { rows: [[1, 2]] }, 'rows'],
    ['a class that is not there', { rows: [[1, 2, 9]] }, 'rows'],
    ['no rows where they are one’s own', { rows: null }, 'rows'],
    ['a moment that is no text', { at: {} }, '“at” in it can’t be used'],
  ])('refuses %s', async (_, changed, sentence) => {
    expect(await refusalOf(JSON.stringify({ ...file, ...changed }))).toContain(sentence);
  });

  const twice = momentFile(own(3)).replace('  "rows"', '  "rows": null,\n  "rows"');
  it.each<[string, string, string]>([
    ['a member that stands there twice', twice, 'Line 7: the member “rows” stands there twice. Save it again.'],
    ['a number that no double holds', momentFile(own(3)).replace('[0,0,0]', '[1e999,0,0]'), '“1e999” is larger than'],
    ['a list', '[]', 'it is no JSON'],
    ['two of them', `${momentFile(own(3))}${momentFile(own(3))}`, 'it is no JSON'],
  ])('refuses %s', async (_, text, sentence) => {
    expect(await refusalOf(text)).toContain(sentence);
  });

  it('refuses what is cut', async () => {
    const text = momentFile(own(3));
    for (let end = 0; end < text.length - 2; end++)
      expect(await refusalOf(text.slice(0, end))).toMatch(/^The file of the moment is damaged or not complete/);
  });
});
