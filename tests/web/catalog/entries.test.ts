import { describe, expect, it } from 'vitest';
import { activations } from '../../../web/src/catalog/activations';
import { entriesOf } from '../../../web/src/catalog/entries';
import { initializers } from '../../../web/src/catalog/initializers';
import { losses } from '../../../web/src/catalog/losses';
import { optimizers } from '../../../web/src/catalog/optimizers';
import { schedules } from '../../../web/src/catalog/schedules';
import { loadEngine } from '../../../wasm/node.mjs';

const kinds = (await loadEngine()).kinds();

describe('the catalogue', () => {
  it.each([
    ['activations', activations, kinds.activations],
    ['losses', losses, kinds.losses],
    ['optimizers', optimizers, kinds.optimizers],
    ['schedules', schedules, kinds.schedules],
    ['initializers', initializers, kinds.initializers],
  ] as const)('has an entry with its own words for each of the engine’s %s', (_, entries, names) => {
    expect(Object.keys(entries).sort()).toEqual([...names].sort());
    const all: readonly { words: { label: string } }[] = Object.values(entries);
    const labels = all.map(({ words }) => words.label);
    expect(new Set(labels).size).toBe(names.length);
  });

  it('takes entries by name, in the order of the words, and nothing else that a file exports', () => {
    const files = { './b.ts': { b: 2, helper: 9 }, './a.ts': { a: 1 } };
    expect(Object.entries(entriesOf({ a: '', b: '' }, files))).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('says which kind has no file', () => {
    expect(() => entriesOf({ a: '', b: '' }, { './a.ts': { a: 1 } })).toThrow('exports b');
  });
});
