import { linesOf, type Reading } from './reading';

/** Dots, colons or names stand where a printer left numbers out. */
const MARKS = [/\.{3}|…|⋮|⋱|⋯/, /\\[cdlv]?dots\b/, /\[(Array|Object)\]/, /\bnull\b/];

/** Refuses a print that has lost numbers. */
export function readLeftOut(text: string): Reading {
  const isRowOfMarks = linesOf(text).some((line) => /(^|\s)(\.\.|:)(\s+(\.\.|:|\.\.\.))+\s*$/.test(line));
  return isRowOfMarks || MARKS.some((mark) => mark.test(text)) ? { cannot: 'leftOut' } : null;
}
