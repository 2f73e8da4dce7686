import { expect, it } from 'vitest';
import { numbersApart } from '../../../web/src/plot/write-numbers';

it.each([
  ['0.04847', ['', '0.04847', '']],
  ['−1.234e−5', ['', '−1.234e−5', '']],
  ['∞', ['∞']],
  ['162 of 164 right', ['', '162', ' of ', '164', ' right']],
  ['from −9.8794 to 12,345. The step', ['from ', '−9.8794', ' to ', '12,345.', ' The step']],
  ['1.234 M', ['', '1.234', ' M']],
  ['98.8%', ['', '98.8%', '']],
])('%s has its numbers apart, with the signs that stand at them', (text, pieces) => {
  expect(numbersApart(text)).toEqual(pieces);
});

it('loses nothing of a text, and has as many pieces whatever its numbers are', () => {
  const write = (value: number): string => `w moves by ${value}, to (${-value}); J = ${1 / value}.`;
  for (const value of [3, 0.25, 1234.5]) {
    const pieces = numbersApart(write(value).replaceAll('-', '−'));
    expect(pieces.join('')).toBe(write(value).replaceAll('-', '−'));
    expect(pieces).toHaveLength(7);
  }
});
