import { expect, it } from 'vitest';
import { languageFor } from '../../../web/src/messages/languages';
import { countIn, counted, formatCount, listOf } from '../../../web/src/messages/intl';
import { keepLanguage, languageOf } from '../../../web/src/state/language';
import { memoryIn, noMemory } from '../../../web/src/state/memory';

function memory() {
  const kept = new Map<string, string>();
  const getItem = (name: string) => kept.get(name) ?? null;
  return memoryIn(() => ({ getItem, setItem: (name, text) => void kept.set(name, text), removeItem: () => undefined }));
}

it('takes the first wish that can be granted, and else English', () => {
  expect(languageFor(['de'])).toBe('de');
  expect(languageFor([null, 'fr', 'de-AT', 'en'])).toBe('de');
  expect(languageFor(['fr', 'constructor'])).toBe('en');
  expect(languageFor([])).toBe('en');
});

it('asks the link first, then what was chosen, then the browser', () => {
  const kept = memory();
  expect(languageOf('#data=iris', kept, ['de-CH', 'en'])).toBe('de');
  expect(keepLanguage('en', kept)).toBe(true);
  expect(languageOf('#data=iris', kept, ['de-CH'])).toBe('en');
  expect(languageOf('#data=iris&lang=de', kept, ['en'])).toBe('de');
});

it('begins in the language of the work that it opens', () => {
  const kept = memory();
  kept.write('work', 'data=iris&lang=de');
  expect(languageOf('', kept, ['en'])).toBe('de');
  expect(languageOf('#data=iris', kept, ['en'])).toBe('en');
});

it('does without a memory', () => {
  expect(keepLanguage('de', noMemory)).toBe(false);
  expect(languageOf('', noMemory, ['de'])).toBe('de');
});

it('writes counts and lists by the language', () => {
  expect([formatCount(12000), counted(12000, 'row', 'rows'), listOf(['a', 'b', 'c'])]).toEqual([
    '12,000',
    '12,000 rows',
    'a, b and c',
  ]);
  countIn('de');
  expect([formatCount(12000), counted(1, 'Zeile', 'Zeilen'), listOf(['a', 'b', 'c'])]).toEqual([
    '12.000',
    '1 Zeile',
    'a, b und c',
  ]);
  countIn('pl');
  const rows = (count: number): string => counted(count, 'wiersz', 'wiersza', { few: 'wiersze', many: 'wierszy' });
  expect([1, 3, 5].map(rows)).toEqual(['1 wiersz', '3 wiersze', '5 wierszy']);
});
