import { describe, expect, it } from 'vitest';
import { en as first } from '../../../web/src/messages/en';
import { later } from '../../../web/src/messages/en/later';
import { worksheet } from '../../../web/src/messages/en/worksheet';
import * as spoken from '../../../web/src/messages/words';
import { leavesOf } from '../support/leaves';
import { madeUp } from '../support/made-up';

const en = { ...first, ...later, worksheet };
const leaves = leavesOf(en);

it('has nothing in a language but texts, and functions that give one', () => {
  expect(leaves.length).toBeGreaterThan(900);
  for (const [path, leaf] of leaves) expect(typeof leaf, path).toMatch(/^(string|function)$/);
});

it('speaks every subject of a language', () => {
  for (const [subject, words] of Object.entries(en)) expect(spoken, subject).toHaveProperty(subject, words);
});

describe('the made-up language', () => {
  const other = madeUp(en);

  it('has the shape of English', () => {
    expect(leavesOf(other).map(([path, leaf]) => [path, typeof leaf])).toEqual(
      leaves.map(([path, leaf]) => [path, typeof leaf]),
    );
  });

  it('has every text in brackets, and longer', () => {
    expect(other.page.transport.one).toBe('[1 step un]');
    expect(other.page.transport.paceOf(30)).toBe('[30 per second ungsa]');
    for (const [path, leaf] of leavesOf(other))
      if (typeof leaf === 'string') expect(leaf, path).toMatch(/^\[.*\]$|^$/s);
  });
});
