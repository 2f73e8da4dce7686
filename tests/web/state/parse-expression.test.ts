import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../../web/src/messages/refusals';
import { parseExpression } from '../../../web/src/state/parse-expression';
import { parseNumber } from '../../../web/src/state/parse-number';

const valueOf = (text: string): number | null => parseExpression(text).value;
const whyNot = (text: string): string => {
  const { problem } = parseExpression(text, 'answer');
  return problem?.wanted.kind === 'readable' ? problem.wanted.but : (problem?.code ?? 'read');
};

/** A calculation as it is typed, with what it comes to. */
interface Written {
  text: string;
  value: number;
}

const decimals = fc.constantFrom('.', ',');
const number: fc.Arbitrary<Written> = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 9999 }),
    decimals,
    fc.constantFrom('', 'e-3', 'E2'),
  )
  .map(([whole, rest, point, power]) => `${whole}${point}${String(rest).padStart(4, '0')}${power}`)
  .map((text) => ({ text, value: Number(text.replace(',', '.')) }));

const times = fc.constantFrom('*', '×', '·', '⋅', 'x', 'X', ' * ', ' × ');
const over = fc.constantFrom('/', '÷', ':', ' / ');
const plus = fc.constantFrom('+', ' + ');
const minus = fc.constantFrom('-', '\u2212', '–', ' - ', ' \u2212 ');

const { sum } = fc.letrec<{ sum: Written; product: Written; factor: Written }>((tie) => ({
  factor: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    number,
    number.chain((inner) => minus.map((sign) => ({ text: sign.trim() + inner.text, value: -inner.value }))),
    tie('sum').map(({ text, value }) => ({ text: `(${text})`, value })),
  ),
  product: fc.oneof(
    { depthSize: 'small' },
    tie('factor'),
    fc.tuple(tie('product'), times, tie('factor')).map(([a, by, b]) => join(a, by, b, a.value * b.value)),
    fc
      .tuple(
        tie('product'),
        over,
        tie('factor').filter(({ value }) => value !== 0),
      )
      .map(([a, by, b]) => join(a, by, b, a.value / b.value)),
  ),
  sum: fc.oneof(
    { depthSize: 'small' },
    tie('product'),
    fc.tuple(tie('sum'), plus, tie('product')).map(([a, by, b]) => join(a, by, b, a.value + b.value)),
    fc.tuple(tie('sum'), minus, tie('product')).map(([a, by, b]) => join(a, by, b, a.value - b.value)),
  ),
}));

const join = (a: Written, by: string, b: Written, value: number): Written => ({ text: a.text + by + b.text, value });

describe('an answer', () => {
  it.each([
    ['0.4583-1', 0.4583 - 1],
    ['-0.5417*0.7*0.2403', -0.5417 * 0.7 * 0.2403],
    ['−0,5417 · 0,7 × 0,2403', -0.5417 * 0.7 * 0.2403],
    ['0.7 x -0.5417', 0.7 * -0.5417],
    ['1/4+1/4', 0.5],
    ['1-2-3', -4],
    ['8/4/2', 1],
    ['2+3*4', 14],
    ['(2+3)*4', 20],
    ['-(1 - 0.25)', -0.75],
    ['1--1', 2],
    ['2e-3*2', 0.004],
    ['.5*,5', 0.25],
    ['1/3', 1 / 3],
    ['1,234', 1.234],
    ['1,234*2', 2.468],
  ])('is read from %s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it('is whatever calculation is typed, in every spelling', () => {
    fc.assert(
      fc.property(
        sum.filter(({ text, value }) => text.length <= 100 && Number.isFinite(value)),
        ({ text, value }) => {
          expect(valueOf(text)).toBe(value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is read as a number of the page wherever it is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE/ ') }), (text) => {
        const plain = parseNumber(text);
        if (plain.value !== null) expect(parseExpression(text)).toEqual(plain);
      }),
    );
  });

  it.each([
    ['', 'missing'],
    ['50%', 'unreadable'],
    ['0.5%*2', 'unreadable'],
    ['2(3)', 'unreadable'],
    ['(1+2', 'unreadable'],
    ['1+2)', 'unreadable'],
    ['1+', 'unreadable'],
    ['*2', 'unreadable'],
    ['--1', 'unreadable'],
    ['1 000', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['2^3', 'unreadable'],
    ['sin(1)', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['1,234.5', 'unreadable'],
    ['1,234,567', 'unreadable'],
    ['1/(1-1)', 'divisionByZero'],
    ['1e308*10', 'tooLarge'],
    ['1'.repeat(101), 'text'],
  ])('is refused: %s', (text, why) => {
    expect(whyNot(text)).toBe(why);
  });

  it('is a finite number or refused in a sentence, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123.,-+e/*()x ·') })), (text) => {
        const { value, problem } = parseExpression(text, 'answer');
        if (problem === null) expect(value).toSatisfy(Number.isFinite);
        else expect(refusalSentence(problem)).toMatch(/^answer is /);
      }),
      { numRuns: 1000 },
    );
  });
});
