import { linesOf, type Reading } from './reading';

/** `console.table`: a first line of heads, and a first column of names. */
export function readBox(text: string): Reading {
  const lines = linesOf(text).filter((line) => line.includes('│'));
  if (lines.length < 2 || !/[├┼┤]/.test(text)) return null;
  if (!/^[^│]*│\s*(\(\w+\))?\s*│/.test(lines[0]!)) return { cannot: 'operation' };
  const rows = lines.slice(1).map((line) => line.split('│').slice(2, -1));
  return { cells: rows.map((row) => row.map((cell) => cell.trim())) };
}
