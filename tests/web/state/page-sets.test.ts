import { expect, it } from 'vitest';
import { defaultPage } from '../../../web/src/state/page-options.svelte';
import { pageSets, partsOf, setOf } from '../../../web/src/state/page-sets';
import { withPart } from '../../../web/src/state/share';

it('tells every set from the others, and from any other choice', () => {
  expect(pageSets.map((set) => setOf(partsOf(set)))).toEqual(pageSets);
  for (const set of pageSets) {
    const page = { ...defaultPage, parts: partsOf(set) };
    expect(setOf(withPart(page, 'explanation', 'locked').parts)).toBeNull();
  }
});

it('leaves what it is for', () => {
  const isThere = (set: (typeof pageSets)[number], part: keyof ReturnType<typeof partsOf>): boolean =>
    partsOf(set)[part] === undefined;
  expect(isThere('walk', 'beats') && isThere('walk', 'explanation') && isThere('walk', 'sheet')).toBe(true);
  expect(isThere('train', 'transport') && isThere('train', 'curve') && isThere('train', 'learnt')).toBe(true);
  expect(isThere('look', 'transport') || isThere('look', 'beats') || isThere('look', 'sheet')).toBe(false);
});
