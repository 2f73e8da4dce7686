import { expect, it } from 'vitest';
import { partKey, samePart, unitsBehind, type Part } from '../../../web/src/state/part';

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

it('knows the units whose terms explain a part', () => {
  const network = {
    layers: [
      { units: 3, activation: 'tanh' as const },
      { units: 2, activation: 'softmax' as const },
    ],
  };
  const outputs = [
    { layer: 1, unit: 0 },
    { layer: 1, unit: 1 },
  ];
  expect(unitsBehind({ kind: 'unit', layer: 0, row: 2 }, network)).toEqual([{ layer: 0, unit: 2 }]);
  for (const part of [{ kind: 'loss' } as const, parts[0]!, parts[2]!])
    expect(unitsBehind(part, network)).toEqual(outputs);
  expect(unitsBehind({ kind: 'input', row: 0 }, network)).toEqual([]);
  expect(unitsBehind(null, network)).toEqual([]);
  expect(unitsBehind({ kind: 'loss' }, { layers: [{ units: 1000, activation: 'softmax' }] })).toHaveLength(16);
});
