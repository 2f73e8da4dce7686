import { describe, expect, it } from 'vitest';
import { open, refusalOf } from './support';

/** As the core's refusal_words.cpp shows them natively: printf's %.10g. */
const shown: readonly [number, string][] = [
  [-0.1, '-0.1'],
  [-(0.1 + 0.2), '-0.3'],
  [-1 / 3, '-0.3333333333'],
  [-0.0001, '-0.0001'],
  [-0.00001, '-1e-05'],
  [-1234567890.25, '-1234567890'],
  [-12345678901.5, '-1.23456789e+10'],
  [-1.5e300, '-1.5e+300'],
  [-(2 ** 53 - 1), '-9007199254740991'],
  [-1e20, '-1e+20'],
  [-Infinity, '-Infinity'],
  [NaN, 'NaN'],
];

describe('a number in a sentence', () => {
  it.each(shown)('%s is shown as %s', (learningRate, text) => {
    const { message } = refusalOf(() => open({ learningRate }));
    expect(message).toBe(`learningRate is ${text}; it must be a finite number, 0 or more.`);
  });
});
