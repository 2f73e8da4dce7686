import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../web/src/engine/refusal';
import { pairingReason } from '../../../web/src/messages/pairings';
import { refusalSentence } from '../../../web/src/messages/refusals';
import { loadEngine } from '../../../wasm/node.mjs';
import { declared, literalsOf } from '../../wasm/declarations';

const say = (given: Refusal['given'], wanted: Refusal['wanted']): string =>
  refusalSentence({ code: 'range', path: 'x', given, wanted }, (path) => (path === 'x' ? 'The rate' : path));
const one = { kind: 'number', value: 1 } as const;
const text = { kind: 'text', text: 'abc' } as const;

type Kind = Refusal['wanted']['kind'];
type Sentence = [given: Refusal['given'], wanted: Refusal['wanted'], sentence: string];

/** At least one sentence of every alternative: one that is added is missed by the compiler. */
const sentences: Record<Kind, readonly Sentence[]> = {
  whole: [
    [one, { kind: 'whole' }, 'The rate is 1; it must be a whole number.'],
    [one, { kind: 'whole', least: 2 }, 'The rate is 1; it must be a whole number, 2 or more.'],
    [one, { kind: 'whole', least: 2, most: 9 }, 'The rate is 1; it must be a whole number from 2 to 9.'],
    [
      one,
      { kind: 'whole', least: 2, most: 9, or: 'full' },
      "The rate is 1; it must be a whole number from 2 to 9, or 'full'.",
    ],
    [
      one,
      { kind: 'whole', least: 0, most: 6, multipleOf: 3 },
      'The rate is 1; it must be a multiple of the batch size 3 below 7.',
    ],
  ],
  number: [
    [null, { kind: 'number' }, 'The rate must be a finite number.'],
    [{ kind: 'number', value: NaN }, { kind: 'number' }, 'The rate is NaN; it must be a finite number.'],
    [
      { kind: 'number', value: 1 / 3 },
      { kind: 'number', least: 1 },
      'The rate is 0.3333333333; it must be a finite number, 1 or more.',
    ],
    [one, { kind: 'number', above: 2 }, 'The rate is 1; it must be a finite number above 2.'],
    [
      one,
      { kind: 'number', least: 0, below: 1 },
      'The rate is 1; it must be a number from 0 up to but not including 1.',
    ],
    [one, { kind: 'number', least: 2, most: 3 }, 'The rate is 1; it must be a number from 2 to 3.'],
    [one, { kind: 'number', above: 2, most: 3 }, 'The rate is 1; it must be a number above 2 and at most 3.'],
  ],
  target: [
    [
      one,
      { kind: 'target', loss: 'hinge', least: -1, most: 2, endsOnly: true },
      'The rate is 1; with hinge every target must be -1 or 2.',
    ],
    [
      one,
      { kind: 'target', loss: 'hinge', least: -1, most: 2, endsOnly: false },
      'The rate is 1; with hinge every target must be from -1 to 2.',
    ],
  ],
  oneOf: [
    [text, { kind: 'oneOf', names: ['a', 'b', 'c'] }, 'The rate is "abc"; it must be a, b or c.'],
    [text, { kind: 'oneOf', names: ['a', 'b'], or: 'array' }, 'The rate is "abc"; it must be a, b or an array.'],
  ],
  members: [
    [null, { kind: 'members', of: 'settings', names: ['a', 'b'] }, 'The rate is unknown; settings can have a and b.'],
  ],
  someOf: [[null, { kind: 'someOf', of: 'x', names: ['a', 'b'] }, 'The rate needs a or b.']],
  count: [
    [
      { kind: 'count', count: 1, of: 'entries' },
      { kind: 'count', least: 2, most: 5 },
      'The rate has 1 entry; it must have 2 to 5.',
    ],
    [
      { kind: 'count', count: 3, of: 'rows' },
      { kind: 'count', least: 0, most: 2, because: 'widestLayer', by: 9 },
      'The rate has 3 rows; it must have at most 2 where the widest layer has 9 units.',
    ],
    [
      { kind: 'count', count: 3, of: 'points' },
      { kind: 'count', least: 0, most: 2, because: 'units', by: 1 },
      'The rate has 3 points; it must have at most 2 for the outputs of 1 unit.',
    ],
    [
      { kind: 'count', count: 3, of: 'columns' },
      { kind: 'count', least: 2, most: 2, because: 'inputs' },
      'The rate has 3 columns; it must have 2, one for each input of the network.',
    ],
  ],
  shape: [
    [{ kind: 'shape', rows: 1, cols: 2 }, { kind: 'shape', rows: 2, cols: 1 }, 'The rate is 1 × 2; it must be 2 × 1.'],
  ],
  sort: [
    [{ kind: 'sort', sort: 'missing' }, { kind: 'sort', sort: 'object' }, 'The rate is missing; it must be an object.'],
  ],
  compared: [
    [
      one,
      { kind: 'compared', comparison: 'atLeast', to: 'low', value: 2 },
      'The rate is 1; it must be at least low, which is 2.',
    ],
    [
      one,
      { kind: 'compared', comparison: 'finiteDistance', to: 'low', value: 2 },
      'The rate is 1; it must be at a finite distance from low, which is 2.',
    ],
    [
      one,
      { kind: 'compared', comparison: 'different', to: 'low', value: 1 },
      'The rate is 1; it must be different from low.',
    ],
  ],
  pairing: [
    [
      text,
      {
        kind: 'pairing',
        activation: 'relu',
        loss: 'hinge',
        reason: 'leavesDomain',
        outputs: { least: 0, most: Infinity },
      },
      'relu does not go with hinge: Cross-entropy takes the logarithm of yhat and 1 - yhat, but these outputs go above 1.',
    ],
  ],
  rule: [
    [
      text,
      { kind: 'rule', reason: 'otherFeature' },
      'The rate is "abc"; it must be different from the features before it.',
    ],
    [
      null,
      { kind: 'rule', reason: 'standardizable', detail: '2' },
      "The rate can't be standardised: the standard deviation of number 2 of each row is not a finite number above 0.",
    ],
    [
      null,
      { kind: 'rule', reason: 'anyTarget', detail: 'hinge' },
      'The rate is not possible: the targets of hinge have a fixed range.',
    ],
    [null, { kind: 'rule', reason: 'generator' }, 'The rate must be 64 hexadecimal digits, not all of them 0.'],
    [
      { kind: 'instance', of: 'Object' },
      { kind: 'rule', reason: 'engineModule' },
      'The rate is an instance of Object; it must be the engine that this page was built with.',
    ],
  ],
  readable: [
    [
      text,
      { kind: 'readable', as: 'whole', but: 'unreadable' },
      'The rate is "abc", which is not a whole number; enter digits only, such as 1000.',
    ],
    [text, { kind: 'readable', as: 'number', but: 'tooLarge' }, 'The rate is "abc", which is too large to be stored.'],
  ],
  characters: [
    [
      { kind: 'count', count: 2000, of: 'characters' },
      { kind: 'characters', most: 100 },
      'The rate has 2,000 characters; a number can have at most 100.',
    ],
  ],
  evenRow: [
    [
      { kind: 'count', count: 1, of: 'numbers' },
      { kind: 'evenRow', row: 2, first: 3 },
      'Row 2 has 1 number and the first one 3; all rows of a matrix must have the same length.',
    ],
  ],
  outputs: [
    [
      { kind: 'count', count: 3, of: 'outputs' },
      { kind: 'outputs', least: 1, most: 2 },
      'The network has 3 outputs; this data set needs 1 or 2.',
    ],
    [
      { kind: 'count', count: 1, of: 'outputs' },
      { kind: 'outputs', least: 3, most: 3 },
      'The network has 1 output; this data set needs 3.',
    ],
  ],
  example: [
    [{ kind: 'number', value: 6 }, { kind: 'example', most: 5 }, 'There is no example 6; examples run from 1 to 5.'],
  ],
  page: [
    [
      one,
      { kind: 'page', reason: 'pace' },
      "The pace is 1; it must be a number above 0 (updates per second) or 'full'.",
    ],
    [
      null,
      { kind: 'page', reason: 'data', detail: 'no network' },
      'The data could not be loaded (no network). Nothing has changed.',
    ],
  ],
};

describe('a refusal', () => {
  it.each(Object.values(sentences).flat())('is said of %j, %j', (given, wanted, sentence) => {
    expect(say(given, wanted)).toBe(sentence);
  });

  it('is said for every rule of the engine', () => {
    for (const reason of literalsOf(declared('Rule')))
      expect(say(null, { kind: 'rule', reason: reason as 'memory', detail: 'so' })).toMatch(/^[A-Z][^\n]{20,}/);
  });

  it('says its path where it has no other name, and its place in a matrix', () => {
    const refusal: Refusal = { code: 'text', path: 'seed', given: text, wanted: { kind: 'number' } };
    expect(refusalSentence(refusal)).toBe('seed is "abc"; it must be a finite number.');
    expect(refusalSentence({ ...refusal, cell: { row: 2, col: 3 } })).toMatch(
      /^The number in row 2, column 3 is "abc"/,
    );
  });
});

describe('a pairing', async () => {
  const { pairings } = (await loadEngine()).kinds();

  it.each(pairings)('of $activation and $loss has a sentence', (pairing) => {
    expect(pairingReason(pairing)).toMatch(/^[A-Z].{20,}\.$/);
    expect(pairingReason(pairing)).not.toMatch(/undefined|NaN|Infinity|derivative of the loss/);
  });

  it('tells its numbers', () => {
    const of = (activation: string, loss: string): string =>
      pairingReason(pairings.find((pair) => pair.activation === activation && pair.loss === loss)!);
    expect(of('silu', 'huber')).toContain('z = -1.28');
    expect(of('gelu', 'hinge')).toContain('stays above -0.17: a target of -1 always costs at least 0.83');
    expect(of('elu', 'huber')).toContain('targets above -1');
    expect(of('tanh', 'huber')).toContain('between -1 and 1');
    expect(of('elu', 'hinge')).toContain('z falls without end');
    expect(of('tanh', 'hinge')).toContain('z grows without end');
    expect(of('identity', 'halfSquaredError')).toContain('delta is yhat - y.');
    expect(of('tanh', 'binaryCrossEntropy')).toContain('go below 0');
  });
});
