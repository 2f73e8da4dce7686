import { linesOf, wordsOf, type Reading } from './reading';

/** Dots, colons or names stand where a printer left numbers out. */
const MARKS = [/\.{3}|…|⋮|⋱|⋯/, /\\[cdlv]?dots\b/, /\[(Array|Object)\]/, /\bnull\b/];

const isMark = (word: string): boolean => /^(\.{2,3}|:)$/.test(word);

/** Refuses a print that has lost numbers. */
export function readLeftOut(text: string): Reading {
  const isRowOfMarks = linesOf(text).some((line) => {
    const words = wordsOf(line, /\s+/);
    return words.length > 1 && words.slice(-2).every(isMark);
  });
  return isRowOfMarks || MARKS.some((mark) => mark.test(text)) ? { cannot: 'leftOut' } : null;
}
