import type { PageRule } from '../../engine/refusal';

/** Rows and columns that are wanted. */
export interface Shape {
  rows: number;
  cols: number;
}

/**
 * What one way of printing finds in a text: the texts of the numbers, row by row (`isTable` where they stand in lines
 * without brackets); or why they can't be told. null where
 * the text is not printed that way.
 */
export type Reading = { cells: string[][]; isTable?: true } | { cannot: PageRule } | null;

/** Lines that hold something. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');

/** The words of a line; a minus that stands apart belongs to the number after it. */
export const wordsOf = (line: string, between = /[\s,]+/): string[] =>
  line
    .replace(/(^|[\s,;])-\s+(?=[\d.])/g, '$1-')
    .split(between)
    .filter((word) => word !== '');

/** Column by column, as R and Fortran keep a matrix. */
export const fromColumns = (numbers: readonly string[], rows: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: numbers.length / rows }, (_, col) => numbers[col * rows + row]!),
  );

/** Groups of columns that a printer put below one another; null where they have not the same rows. */
export function besideOneAnother(groups: readonly string[][][]): string[][] | null {
  const [first = []] = groups;
  if (groups.some((group) => group.length !== first.length)) return null;
  return first.map((_, row) => groups.flatMap((group) => group[row]!));
}
