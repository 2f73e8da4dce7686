import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { refusalSentence } from '../../../web/src/messages/refusals';
import type { Refusal } from '../../../web/src/state/refusal';
import { parseNumber, parseWholeNumber } from '../../../web/src/state/parse-number';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

const said = (problem: Refusal | null): string => (problem ? refusalSentence(problem) : '');

describe('a number', () => {
  const read: [string, number][] = [
    ['0.3', 0.3],
    ['0,3', 0.3],
    [' 12 ', 12],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['+1.5', 1.5],
    ['-1e-3', -0.001],
    ['1,5E2', 150],
    ['\u22120.5', -0.5],
    ['1/3', 1 / 3],
    ['-1 / 3', -1 / 3],
    ['0,5/1,5', 0.5 / 1.5],
  ];

  it.each(read)('is read from %j', (text, value) => {
    expect(parseNumber(text, 'rate')).toEqual({ value, problem: null });
  });

  it('is read back from what JavaScript prints of it, to the bit', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(parseNumber(value.toString(), 'w').value).toBe(value + 0);
      }),
    );
  });

  it('means the same with a decimal comma', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const text = String(value);
        expect(parseNumber(text.replace('.', ','), 'w')).toEqual(parseNumber(text, 'w'));
      }),
    );
  });

  it('is the quotient of a fraction', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer().filter(Boolean), (p, q) => {
        expect(parseNumber(`${p}/${q}`, 'w').value! + 0).toBe(p / q + 0);
      }),
    );
  });

  const unreadable = [
    ...['abc', '1.2.3', '1,234.5', '1.234,5', '1,234,567', '1 000', '1\u00a0000', "1'000", '1_000', '12px', '0x10'],
    ...[
      'NaN',
      'Infinity',
      '-Infinity',
      '1e',
      'e5',
      '.',
      ',',
      '-',
      '--1',
      '1-',
      '1/',
      '/3',
      '1/2/3',
      '50%',
      '1e1.5',
      '³',
    ],
  ];

  it.each(unreadable)('is not read from %j, and the sentence says so', (text) => {
    const { value, problem } = parseNumber(text, 'learning rate');
    expect(value).toBeNull();
    expect(said(problem)).toContain(`learning rate is "${text}", which is not a number`);
  });

  it.each(['', ' ', '\t\n', '\u00a0'])('must be there (%j)', (text) => {
    const { value, problem } = parseNumber(text, 'learning rate');
    expect(value).toBeNull();
    expect(said(problem)).toBe('learning rate is empty; enter a number.');
  });

  it.each(['1/0', '0/0', '1/0,0', '1/-0'])('is no fraction over 0 (%j)', (text) => {
    expect(said(parseNumber(text, 'w').problem)).toMatch(/^w is ".*"; a fraction cannot be divided by 0\.$/);
  });

  it.each(['1e999', '-1e999', '1e308/1e-308'])('must be one that can be stored (%j)', (text) => {
    expect(said(parseNumber(text, 'w').problem)).toMatch(/^w is ".*", which is too large to be stored\.$/);
  });

  it('is either finite or refused in a sentence that begins with the field, whatever the text', () => {
    const parts = fc.constantFrom('1', '0', '9', '.', ',', '-', '+', 'e', 'E', '/', ' ', '\u2212', 'x', "'");
    const texts = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problem } = parseNumber(text, 'w');
        if (problem === null) expect(value).toSatisfy(Number.isFinite);
        else expect(said(problem)).toMatch(/^w is /);
      }),
    );
  });
});

describe('a whole number', () => {
  it.each([
    ['0', 0],
    [' 4294967295 ', 4294967295],
    ['-1', -1],
    ['\u22121', -1],
    ['007', 7],
  ])('is read from %j', (text, value) => {
    expect(parseWholeNumber(text, 'seed')).toEqual({ value, problem: null });
  });

  it.each(['1.000', '1,000', '1 000', '1.0', '2,5', '1e3', '1/1', 'seven', '0x10', '-', '1n'])(
    'is not read from %j, which may mean something else',
    (text) => {
      expect(parseWholeNumber(text, 'seed')).toEqual({
        value: null,
        problem: {
          code: 'text',
          path: 'seed',
          given: { kind: 'text', text },
          wanted: { kind: 'readable', as: 'whole', but: 'unreadable' },
        },
      });
    },
  );

  it('must be there, and one that can be stored', () => {
    expect(said(parseWholeNumber(' ', 'seed').problem)).toBe('seed is empty; enter a number.');
    expect(said(parseWholeNumber('9'.repeat(90), 'seed').problem)).toMatch(/too large/);
  });
});
