import type { Column } from '../../import/table/column';

/** What a column can be used for by its values. */
export type Sense = 'quantity' | 'classes' | 'identifier' | 'date' | 'words' | 'empty';

/** Classes of an answer at most. */
export const MOST_CLASSES = 64;
/** Of so many different whole numbers an answer is rather a class than a number. */
const FEW = 10;
/** Words of a column that become inputs of their own, at most. */
export const MOST_WORDS = 20;
/** Characters of a word that can be a class or part of the name of an input. */
export const LONGEST_WORD = 60;
/** Rows from which counting up is no accident. */
const MANY = 5;

const NUMBERED =
  /^(?:.*[\s_-])?(?:id|nr|no|num|number|nummer|index|idx|key|row|rownames|zeile|lfd\.?(?:\s*nr\.?)?|code|unnamed: 0)\.?$|^#$|^.+(?:Id|ID|Nr)$/;
const MEASURED = /^(?:x\d*|t|time|year|jahr|zeit|tag|day|month|monat|age|alter)$/i;

/** @param unnamed whether the file has no name for it, as programs leave it over the numbers of rows */
export function senseOf(column: Column, unnamed = false): Sense {
  if (column.kind === 'number') return senseOfNumbers(column, unnamed);
  if (column.kind !== 'words') return column.kind;
  return areAllDifferent(column) && column.counts.size > 2 ? 'identifier' : 'words';
}

function senseOfNumbers(column: Column, unnamed: boolean): Sense {
  const { counts, name } = column;
  if (counts.size === 0) return 'quantity';
  const whole = [...counts.keys()].every((value) => Number.isInteger(Number(value)));
  if (!whole) return 'quantity';
  if (areAllDifferent(column) && counts.size > 2) {
    const isNumbered = unnamed || NUMBERED.test(name.trim()) || NUMBERED.test(name.trim().toLowerCase());
    if (isNumbered) return 'identifier';
    if (!MEASURED.test(name) && counts.size >= MANY && (countsUp(column) || isDense(column))) return 'identifier';
  }
  const isBinary = [
    ['0', '1'],
    ['-1', '1'],
  ].some((pair) => counts.size === 2 && pair.every((value) => counts.has(value)));
  return isBinary || (counts.size <= FEW && 2 * counts.size <= valuesIn(column)) ? 'classes' : 'quantity';
}

/** Whether some of its words are texts rather than words. */
export const hasTexts = ({ kind, counts }: Column): boolean =>
  kind === 'words' && [...counts.keys()].some((word) => word.length > LONGEST_WORD);

const valuesIn = ({ cells, gaps, mistakes }: Column): number => cells.length - gaps.length - mistakes.length;
const areAllDifferent = (column: Column): boolean => column.counts.size === valuesIn(column);

/** Whether each number is one more than that of the row before. */
const countsUp = ({ numbers }: Column): boolean =>
  numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1);

/** Whether so many different whole numbers leave hardly one out between the least and the greatest: numbers of rows, shuffled. */
function isDense({ counts }: Column): boolean {
  const values = [...counts.keys()].map(Number).sort((a, b) => a - b);
  return values.length >= 4 * MANY && values.at(-1)! - values[0]! < 1.2 * values.length;
}
