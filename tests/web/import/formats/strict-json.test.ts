import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strictJson, type Json } from '../../../../web/src/import/formats/json/strict-json';
import { atOnce } from '../../../../web/src/import/slices';

const read = (text: string): Json | undefined => atOnce(strictJson(text));

describe('the strict reader of JSON', () => {
  it('reads what JSON.stringify writes, nested up to 12 deep', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 10, noUnicodeString: false }), (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('has names that no object has of itself as any others', () => {
    const value = read('{"__proto__": [1], "constructor": null}') as Record<string, Json>;
    expect(Object.entries(value)).toEqual([
      ['__proto__', [1]],
      ['constructor', null],
    ]);
    expect('toString' in (read('{}') as object)).toBe(false);
  });

  it('has the names in the order in which programs of JavaScript have them', () => {
    expect(Object.keys(read('{"b": 0, "10": 0, "9": 0}') as object)).toEqual(['9', '10', 'b']);
  });

  it('tells words from texts, and numbers that are not finite from others', () => {
    expect(read('\uFEFF[true, "true", false, null, "", NaN, Infinity, -Infinity, -0]')).toEqual([
      ...[true, 'true', false, null, '', NaN, Infinity, -Infinity, -0],
    ]);
  });

  it('finds nothing where there is no value, or another one after it', () => {
    expect(read(' ')).toBeUndefined();
    expect(read('{} {}')).toBeUndefined();
  });

  it.each([
    ['{"a": 1,\n"b": {"c": 1, "c": 2}}', 'Line 2: the member “c” stands there twice.'],
    ['{"a": 1,\n"\\u0061": 2}', 'Line 2: the member “a” stands there twice.'],
    ['[1e999]', '“1e999” is larger than any number that a double holds.'],
    ['[-1e999]', '“-1e999” is larger'],
    ['[1e-999]', '“1e-999” is smaller than any number that a double holds, but 0.'],
    [`${'['.repeat(14)}${']'.repeat(14)}`, 'Line 1: lists and objects are nested more than 12 deep'],
    ['{"a":'.repeat(100_000), 'Line 1: lists and objects are nested more than 12 deep'],
    ['[01]', 'JSON can’t go on with “01]”'],
    ['[1,]', 'JSON can’t go on with “]”'],
    ["{'a': 1}", 'JSON can’t go on with'],
    ['[nan]', 'JSON can’t go on with “nan]”'],
    ['["a\tb"]', 'JSON can’t go on with'],
    ['["\\x"]', 'JSON can’t go on with'],
    ['{"a": 1', 'the JSON ends too early'],
  ])('refuses %j', (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });

  it.each(['1', '"\\', '\\"', '[],', '{"a":1},', '"a",', '\n', '0.', '1e', '-', '"\\u0061",'])(
    'takes time in proportion to the length of many %j',
    (piece) => {
      const timeOf = (length: number): number => {
        const text = `[${piece.repeat(length / piece.length)}`;
        const begin = performance.now();
        expect(() => read(text)).toThrow();
        return performance.now() - begin;
      };
      timeOf(10_000);
      expect(timeOf(1_000_000)).toBeLessThan(3000);
    },
  );
});
