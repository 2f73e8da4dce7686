import { describe, expect, it } from 'vitest';
import { collisions, symbols, weightIndices, type SymbolChoice } from '../../../web/src/catalog/symbols';
import { defaultNotation } from '../../../web/src/state/notation.svelte';

const of = (changes: Partial<SymbolChoice> = {}, layers = 2, outputs = 1) =>
  symbols({ ...defaultNotation, ...changes }, { layers, outputs });

describe('symbols', () => {
  it('count from 1, with the layer above in brackets', () => {
    const names = of();
    expect([names.W(0, 0, 0), names.b(1, 0), names.z(0, 1), names.a(0, 1), names.delta(1, 0)]).toEqual([
      'w_{11}^{[1]}',
      'b_{1}^{[2]}',
      'z_{2}^{[1]}',
      'a_{2}^{[1]}',
      '\\delta_{1}^{[2]}',
    ]);
    expect([names.input(0, 2), names.input(1, 1)]).toEqual(['x_{3}', 'a_{2}^{[1]}']);
  });

  it('without indices are the whole matrix or vector', () => {
    expect([of().W(0), of().b(1), of().z(1), of().x()]).toEqual(['W^{[1]}', 'b^{[2]}', 'z^{[2]}', 'x']);
  });

  it('of a weight change the places of their indices in rows', () => {
    expect(of({ layout: 'row' }).W(0, 1, 2)).toBe('w_{32}^{[1]}');
    expect(weightIndices({ layout: 'row' }, 1, 2)).toBe('3,2');
    expect(weightIndices({ layout: 'column' }, 1, 2)).toBe('2,3');
  });

  it('set indices of several digits apart', () => {
    expect([of().W(0, 0, 9), of().W(0, 11, 0)]).toEqual(['w_{1,10}^{[1]}', 'w_{12,1}^{[1]}']);
  });

  it('call the output yhat or a of the last layer, with an index where there are several', () => {
    expect([of().a(1, 0), of().yhat(0), of().y(0)]).toEqual(['\\hat y', '\\hat y', 'y']);
    expect(of({ output: 'aL' }).a(1, 0)).toBe('a_{1}^{[2]}');
    expect([of({}, 2, 2).yhat(1), of({}, 2, 2).y(1)]).toEqual(['\\hat y_{2}', 'y_{2}']);
  });

  it.each([
    ['eta', '\\eta', '\\alpha', []],
    ['alpha', '\\alpha', '\\kappa', ['alpha']],
    ['lambda', '\\lambda', '\\alpha', []],
  ] as const)('with %s for the rate no letter stands for two things', (rate, letter, leak, giveWay) => {
    const names = of({ rate });
    expect([names.rate, names.alpha]).toEqual([letter, leak]);
    expect(collisions({ rate }).map(({ of: what }) => what)).toEqual(giveWay);
    for (const { of: what, instead, usual } of collisions({ rate })) {
      expect(names[what]).toBe(instead);
      expect(usual).toBe(letter);
    }
  });
});
