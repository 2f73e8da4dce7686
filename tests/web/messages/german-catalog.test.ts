import { expect, it } from 'vitest';
import { about as aboutGerman } from '../../../web/src/messages/de/about';
import { catalog as german } from '../../../web/src/messages/de/catalog';
import { about as aboutEnglish } from '../../../web/src/messages/en/about';
import { catalog as english } from '../../../web/src/messages/en/catalog';
import { leavesOf } from '../support/leaves';
import { numbersOf, unusual } from '../support/german';

const all = {
  english: { ...english, about: aboutEnglish },
  german: { ...german, about: aboutGerman },
};

const kindOf = (leaf: unknown): string => (typeof leaf === 'function' ? `function of ${leaf.length}` : typeof leaf);
const shapeOf = (words: object): [path: string, kind: string][] =>
  leavesOf(words).map(([path, leaf]) => [path, kindOf(leaf)]);

it('has the leaves of English', () => {
  expect(shapeOf(all.german)).toEqual(shapeOf(all.english));
});

it('has the figures of English as German writes them, and its quotation marks', () => {
  const originals = new Map(leavesOf(all.english));
  const texts = leavesOf(all.german).filter(
    (leaf): leaf is [path: string, text: string] => typeof leaf[1] === 'string',
  );
  expect(texts.length).toBeGreaterThan(250);
  for (const [path, text] of texts) {
    expect(numbersOf(text, true), path).toEqual(numbersOf(originals.get(path) as string, false));
    expect(unusual(text), path).toBeNull();
  }
});

it('says what an optimizer keeps in German too', () => {
  const chosen = { kind: 'rmsProp', momentum: 0.9, centred: true } as const;
  expect(aboutGerman.optimizers.rmsProp.kept(chosen)).toMatch(/^s und m .* v summiert /);
  expect(german.columns.digits(3, 4)).toBe('Zeile 3, Spalte 4');
});

it('describes each kind with whole sentences, and has no label twice', () => {
  const { activations, batchOrders, clippings, initializers, losses, optimizers, schedules } = german;
  for (const kinds of [activations, batchOrders, clippings, initializers, losses, optimizers, schedules]) {
    const words = Object.values(kinds);
    expect(new Set(words.map(({ label }) => label)).size).toBe(words.length);
  }
  const { formulas: _formulas, members: _members, presets: _presets, ...uses } = aboutGerman;
  for (const kinds of Object.values(uses))
    for (const { sentence, whenToUse } of Object.values(kinds))
      expect([sentence, whenToUse]).toEqual([expect.stringMatching(/^\S.*\.$/), expect.stringMatching(/^\S.*\.$/)]);
});
