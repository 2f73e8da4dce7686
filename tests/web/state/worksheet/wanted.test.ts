import { describe, expect, it } from 'vitest';
import { memoryIn } from '../../../../web/src/state/memory';
import { fitted, keepWanted, keptWanted, networkOf, usualWanted } from '../../../../web/src/state/worksheet/wanted';
import { orderOf } from '../../support/worksheets';

function memory() {
  const kept = new Map<string, string>();
  const getItem = (name: string) => kept.get(name) ?? null;
  return memoryIn(() => ({ getItem, setItem: (name, text) => void kept.set(name, text), removeItem: () => undefined }));
}

describe('what is wanted', () => {
  it('is kept in the browser', () => {
    const own = memory();
    expect(keptWanted(own)).toEqual(usualWanted);
    const wanted = {
      ...usualWanted,
      count: 30,
      seed: 9999,
      weight: { layer: 1, row: 0, col: 2 },
      tasks: ['loss'] as const,
    };
    keepWanted(wanted, own);
    expect(keptWanted(own)).toEqual(wanted);
  });

  it.each([
    'no JSON',
    'null',
    '[]',
    ...Object.entries({
      ...{ count: 61, seed: -1, digits: 5, paper: 'a5', network: 'third', named: 'yes', rate: 1, end: 'toString' },
      ...{ tasks: ['loss', 'forward'], weight: { layer: 0.5, row: 0, col: 0 }, shape: '9-9-9' },
    }).map(([name, value]) => JSON.stringify({ ...usualWanted, [name]: value })),
    JSON.stringify({ ...usualWanted, tasks: undefined }),
    JSON.stringify({ ...usualWanted, weight: 3 }),
  ])('is as usual where something else was kept: %s', (text) => {
    const own = memory();
    own.write('worksheets', text);
    expect(keptWanted(own)).toEqual(usualWanted);
  });

  it('lets go of a weight that its network does not have', () => {
    const weight = { layer: 0, row: 1, col: 2 };
    const wanted = { ...usualWanted, weight };
    expect(fitted(wanted, orderOf({ shape: '3-2-1' }).network)).toEqual(wanted);
    expect(fitted(wanted, orderOf({ shape: '2-2-1' }).network).weight).toBeNull();
    expect(fitted({ ...wanted, weight: { ...weight, layer: 3 } }, orderOf({}).network).weight).toBeNull();
  });

  it('has a softmax only over two outputs or more', () => {
    const present = orderOf({}).network;
    const end = (shape: '2-2-1' | '2-2-2') => networkOf({ ...usualWanted, end: 'softmax', shape }, present);
    expect(end('2-2-2')).toMatchObject({ layers: [{}, { activation: 'softmax' }], loss: 'softmaxCrossEntropy' });
    expect(end('2-2-1')).toMatchObject({ layers: [{}, { activation: 'sigmoid' }], loss: 'binaryCrossEntropy' });
  });
});
