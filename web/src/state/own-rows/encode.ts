import type { Column } from '../../import/table/column';
import { hasTexts, LONGEST_WORD, MOST_WORDS } from './senses';
import { csv as words } from '../../messages/words';
import { SheetProblem } from '../../import/problem';

/** An input that the network is given, of a column. */
export interface Encoded {
  name: string;
  /** Its number in a row; NaN where that has none. */
  at: (row: number) => number;
}

const NEGATIVE = /^(?:no|nein|n|false|falsch|f|off|aus|absent|negative|negativ)$/i;
const rank = (word: string): number => (NEGATIVE.test(word) ? 0 : 1);

/** Words in their order, no before yes. */
export const wordsOf = ({ counts }: Column): string[] =>
  [...counts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

/** A column as inputs: numbers as they are; two words as 0 and 1; more words as one input each, 1 where it stands. */
export function encoded(column: Column): Encoded[] {
  const { name, numbers, cells } = column;
  if (column.kind === 'number') return [{ name, at: (row) => numbers[row]! }];
  const all = wordsOf(column);
  if (all.length > MOST_WORDS) throw new SheetProblem(words.manyWords(name, all.length, MOST_WORDS));
  if (hasTexts(column)) throw new SheetProblem(words.longWords(name, LONGEST_WORD));
  const gaps = new Set(column.gaps);
  const shown = all.length === 2 ? all.slice(1) : all;
  return shown.map((word) => ({
    name: `${name} = ${word}`,
    at: (row) => (gaps.has(row) ? NaN : cells[row] === word ? 1 : 0),
  }));
}
