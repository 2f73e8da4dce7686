import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { piecesOf, type Piece } from '../../../web/src/lessons/pieces';
import type { LessonWords } from '../../../web/src/messages/lesson-words';
import { sayTex } from '../../../web/src/plot/say-tex';
import { typeset } from '../../../web/src/plot/typeset';
import { numbersOf, unusual } from '../support/german';
import { leavesOf } from '../support/leaves';

const named = (lessons: Readonly<Record<string, LessonWords>>): [name: string, words: LessonWords][] =>
  Object.entries(lessons).map(([path, words]) => [path.split('/').at(-1)!, words]);
const english = named(import.meta.glob('../../../web/src/messages/en/lessons/*.ts', { import: 'words', eager: true }));
const german = named(import.meta.glob('../../../web/src/messages/de/lessons/*.ts', { import: 'words', eager: true }));

it('has the lessons of English', () => {
  expect(german).toHaveLength(18);
  expect(german.map(([name]) => name)).toEqual(english.map(([name]) => name));
});

describe.each(german)('%s', (name, words) => {
  const texts = leavesOf(words) as [path: string, text: string][];
  const originals = leavesOf(english.find(([other]) => other === name)![1]) as typeof texts;
  const both = texts.map(([path, text], i) => ({ path, text, original: originals[i]![1] }));

  it('has the steps of English, and each has the same fields', () => {
    expect(texts.map(([path]) => path)).toEqual(originals.map(([path]) => path));
  });

  it('names the numbers of English, and has its formulas', () => {
    for (const { path, text, original } of both) {
      expect(of('number', text), path).toEqual(of('number', original));
      expect(of('tex', text).map(wordless), path).toEqual(of('tex', original).map(wordless));
    }
  });

  it('has the figures of English as German writes them, and its quotation marks', () => {
    for (const { path, text, original } of both) {
      expect(numbersOf(prose(text), true), path).toEqual(numbersOf(prose(original), false));
      expect(unusual(prose(text)), path).toBeNull();
    }
  });

  it('says something else than English', () => {
    for (const { path, text, original } of both)
      if (/\p{L}{3}/u.test(prose(text))) expect(text, path).not.toBe(original);
  });

  it('has formulas that are set and said', () => {
    for (const tex of texts.flatMap(([, text]) => of('tex', text))) {
      expect(typeset(tex), tex).not.toBe('');
      expect(sayTex(tex), tex).toMatch(/^[\p{L}\d ,.-]*$/u);
      expect(katex.renderToString(tex, { throwOnError: true })).toContain('math');
    }
  });

  it('has steps that are not longer than those of English may be', () => {
    for (const { says } of Object.values(words)) expect(says.split(/\s+/).length, says).toBeLessThan(80);
  });
});

/** The pieces of one kind, in an order of their own: that in a sentence is each language's. */
const of = (kind: Piece['kind'], text: string): string[] =>
  piecesOf(text)
    .flatMap((piece) => (piece.kind === kind ? [piece.text] : []))
    .sort();

/** The words of the sentences alone. */
const prose = (text: string): string => of('text', text).join(' ');

const wordless = (tex: string): string => tex.replace(/\\text\{[^}]*\}/g, '\\text{}');
