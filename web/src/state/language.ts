import { languageFor } from '../messages/languages';
import type { Memory } from './memory';

const NAME = 'language';

/** The key of a link by itself: the others are read once there are words for what is wrong with them. */
const inLink = (link: string): string | null => new URLSearchParams(link).get('lang');

/**
 * The language that the page begins in: that of its link or of the work that it opens, or else what was chosen in its
 * menu, or else what the browser prefers.
 */
export function languageOf(hash: string, memory: Memory, preferred: readonly string[]): string {
  const link = hash.replace(/^#/, '') || (memory.read('work') ?? '');
  return languageFor([inLink(link), memory.read(NAME), ...preferred]);
}

/** @returns whether it is kept for the next time */
export const keepLanguage = (language: string, memory: Memory): boolean => memory.write(NAME, language);
