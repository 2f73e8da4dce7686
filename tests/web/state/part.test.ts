import { expect, it } from 'vitest';
import { partKey, samePart, type Part } from '../../../web/src/state/part';

const parts: Part[] = [0, 1].flatMap((layer) =>
  [0, 1].flatMap((row): Part[] => [
    { kind: 'bias', layer, row },
    { kind: 'unit', layer, row },
    { kind: 'weight', layer, row, col: 0 },
    { kind: 'weight', layer, row, col: 1 },
  ]),
);
parts.push({ kind: 'input', row: 0 }, { kind: 'input', row: 1 });

it('gives each part a key of its own', () => {
  expect(new Set(parts.map(partKey)).size).toBe(parts.length);
  expect(partKey(null)).toBe('');
});

it('tells parts apart by what they are, not by object', () => {
  for (const one of parts) {
    expect(parts.filter((other) => samePart({ ...one }, other))).toEqual([one]);
    expect(samePart(one, null)).toBe(false);
  }
  expect(samePart(null, null)).toBe(true);
});
