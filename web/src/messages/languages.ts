import type { WorksheetWords } from './en/worksheet';
import type { LaterWords, Words } from './words';

export interface Language {
  /** What it calls itself. */
  name: string;
  /** By which numbers, lists and plurals are written. */
  tag: string;
  /** Its words, those of the first view and the others. */
  words: () => Promise<Words>;
  laterWords: () => Promise<LaterWords>;
  /** Of sheets for paper. */
  worksheetWords: () => Promise<WorksheetWords>;
}

/** The languages of the page, by the names that links have for them: a folder beside this file each. */
export const languages: Readonly<Record<string, Language>> = {
  en: {
    name: 'English',
    tag: 'en-GB',
    words: async () => (await import('./en')).en,
    laterWords: async () => (await import('./en/later')).later,
    worksheetWords: async () => (await import('./en/worksheet')).worksheet,
  },
  de: {
    name: 'Deutsch',
    tag: 'de',
    words: async () => (await import('./de')).de,
    laterWords: async () => (await import('./de/later')).later,
    worksheetWords: async () => (await import('./de/worksheet')).worksheet,
  },
};

/** Where nobody asks for one that is there. */
const DEFAULT = 'en';

/** Whether there is anything to choose. */
export const hasChoice = Object.keys(languages).length > 1;

/** The first of some wishes that can be granted. @param wishes such as `de` or `de-AT`, the strongest first */
export function languageFor(wishes: readonly (string | null)[]): string {
  const names = wishes.map((wish) => wish?.toLowerCase().split('-')[0] ?? '');
  return names.find((name) => Object.hasOwn(languages, name)) ?? DEFAULT;
}
