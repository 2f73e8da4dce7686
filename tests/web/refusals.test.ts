import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../web/src/catalog/csv';
import { ownDataOf } from './support/own-rows';
import { link, playground, share } from '../../web/src/messages/words';
import { refusalSentence } from '../../web/src/messages/refusals';
import { parseLink } from '../../web/src/state/link/link';
import { parsePlaygroundLink } from '../../web/src/state/link/playground';
import type { Refusal } from '../../web/src/state/refusal';
import { parseMatrix } from '../../web/src/state/parse-matrix';
import { LONGEST_NUMBER, overlong, parseNumber, parseWholeNumber } from '../../web/src/state/parse-number';

/** A sentence of its own length and what it quotes of two texts at most. */
const LONGEST = 600;
const sentenceOf = (call: () => unknown): string => {
  try {
    call();
    return '';
  } catch (problem) {
    return (problem as Error).message;
  }
};

const problemOf = ({ problem }: { problem: Refusal | null }): string => (problem ? refusalSentence(problem) : '');

/** No more than 60 characters of what was given stand in the sentence in a row. */
function isBounded(sentence: string, given: string): void {
  expect(sentence.length).toBeLessThan(LONGEST);
  const starts = Array.from({ length: Math.max(0, Math.min(given.length, 200) - 60) }, (_, i) => i);
  expect(starts.some((i) => sentence.includes(given.slice(i, i + 61)))).toBe(false);
}

const unit = fc.constantFrom('1', '7', '.', ',', '-', 'e', '/', 'x', ' ', '\u0000', '\u{1F600}', 'é', '"', ':', ';');
const long = fc.oneof(
  fc.array(unit, { minLength: 70, maxLength: 400 }).map((units) => units.join('')),
  fc.tuple(unit, fc.integer({ min: 70, max: 5000 })).map(([one, times]) => one.repeat(times)),
);

const runs = { numRuns: 40 };

describe('what is refused is quoted in part', () => {
  it('of a field of a number', () => {
    fc.assert(
      fc.property(long, (text) => {
        for (const { problem } of [parseNumber(text, 'w'), parseWholeNumber(text, 'w'), parseMatrix(text)])
          if (problem !== null) isBounded(refusalSentence(problem), text);
      }),
      runs,
    );
  });

  it('of a link', () => {
    const keys = ['step', 'rate', 'act', 'opt', 'init', 'then', 'select', 'rows', 'classes', 'hide', 'batch', 'data'];
    fc.assert(
      fc.property(fc.constantFrom(...keys), long, (key, text) => {
        const given = encodeURIComponent(text);
        isBounded(
          sentenceOf(() => parseLink(`${key}=${given}`)),
          text,
        );
        isBounded(
          sentenceOf(() => parseLink(`${given}=1`)),
          text,
        );
        isBounded(
          sentenceOf(() => parseLink(`${given}=~AAAA`)),
          text,
        );
        isBounded(
          sentenceOf(() => parseLink(given)),
          text,
        );
        for (const note of parsePlaygroundLink(`activation=${text}&noise=${text}`).notes) isBounded(note, text);
        isBounded(link.twice(text), text);
        isBounded(playground.unknown('noise', text, '0'), text);
        isBounded(share.baseWrong(text), text);
      }),
      runs,
    );
  });

  it('of rows', () => {
    fc.assert(
      fc.property(long, (text) => {
        const table = `a,b\n1,2\n"${text.replaceAll('"', '')}",3\n4,4`;
        isBounded(
          sentenceOf(() => ownDataOf(table, ['input', 'number'])),
          text,
        );
        isBounded(
          sentenceOf(() => readNumbers({ a: text }, ['a'], 0)),
          text,
        );
      }),
      runs,
    );
  });
});

describe('a text of more characters than a number has', () => {
  it('is refused, whatever it says', () => {
    for (const parse of [parseNumber, parseWholeNumber]) {
      expect(parse('0'.repeat(LONGEST_NUMBER), 'rate').value).toBe(0);
      expect(problemOf(parse('0'.repeat(20_000), 'rate'))).toBe(
        'rate has 20,000 characters; a number can have at most 100.',
      );
    }
    expect(sentenceOf(() => parseLink(`rate=${'0'.repeat(LONGEST_NUMBER + 1)}`))).toMatch(/^rate is “0{59}…”/);
  });

  it('is not cut where it is pasted', () => {
    const field = { value: '12345', selectionStart: 1, selectionEnd: 3 };
    expect(overlong(field, 'x'.repeat(97))).toBeNull();
    expect(overlong(field, 'x'.repeat(98))).toBe(`1${'x'.repeat(98)}45`);
  });
});

describe('what no double holds', () => {
  const small = ['1e-400', '-1e-400', '0,1e-999', '0.0000004e-330', '1e-300/1e300', '1/1e-400'];
  const large = ['1e400', '-1e400', '1/1e400', '1e400/1e400', '1e300/1e-300'];
  const zero = ['0', '-0', '0e5', '0.000', '0/7', '0e-400', ',0e9'];

  it.each(small)('%s is not made 0', (text) => {
    expect(problemOf(parseNumber(text, 'w'))).toMatch(/too small to be stored/);
    expect(problemOf(parseMatrix(`1 ${text.replaceAll(',', '.')}\n3 4`))).toMatch(/row 1, column 2 .* too small/);
  });
  it.each(large)('%s is not made infinite, or 0', (text) => {
    expect(problemOf(parseNumber(text, 'w'))).toMatch(/too large to be stored/);
  });
  it.each(zero)('%s is 0', (text) => {
    expect(parseNumber(text, 'w').value! + 0).toBe(0);
  });

  it('is none of a link’s numbers, nor of its rows', () => {
    const refused = ['rate=1e-400', 'then=0:w1.1.1:1e-400', 'init=uniform:low:-1e-400', 'l2=1e400', 'rate=1e400'];
    for (const given of refused) expect(sentenceOf(() => parseLink(given))).toMatch(/too (small|large) to be stored/);
    const own = 'data=own&net=1-1&columns=a&values=y&rows=';
    expect(sentenceOf(() => parseLink(`${own}1,2;1e-400,3`))).toMatch(/rows has “1e-400”, which is too small/);
    expect(sentenceOf(() => parseLink(`${own}1,2;1,-1e400`))).toMatch(/rows has “-1e400”, which is too large/);
    expect(parsePlaygroundLink('activation=tanh&learningRate=1e-400').notes.join()).toContain('learningRate');
  });

  it('is none of the numbers of rows', () => {
    const rows = (text: string) => ownDataOf(`a,b\n1,2\n${text},3\n4,4`, ['input', 'number']);
    expect(sentenceOf(() => rows('1e-400'))).toMatch(/Line 3, “a”: “1e-400” is no number that can be used/);
    expect(sentenceOf(() => rows('1e400'))).toMatch(/Line 3, “a”: “1e400” is no number that can be used/);
    expect(sentenceOf(() => readNumbers({ a: '1e-400' }, ['a'], 0))).toMatch(/is not a number/);
  });
});
