import { besideOneAnother, linesOf, wordsOf, type Reading } from './reading';

const SEGMENT = /[[⎡⎢⎣]([^\][⎡⎢⎣⎤⎥⎦]*)[\]⎤⎥⎦]/g;

/**
 * Tall brackets drawn line by line, as Maxima and SymPy do: an empty line of them stands between two rows. A wide matrix
 * is drawn column by column, several beside one another.
 */
export function readDrawnBrackets(text: string): Reading {
  const lines = linesOf(text).map((line) => Array.from(line.matchAll(SEGMENT), ([, inside]) => inside!));
  const isEmpty = (line: string[]): boolean => line.length > 0 && line.every((inside) => inside.trim() === '');
  if (!/[⎡⎢⎣]/.test(text) && !lines.some(isEmpty)) return null;
  if (lines.some((line) => line.some((inside) => /^[\s-]+$/.test(inside) && inside.includes('-'))))
    return { cannot: 'drawnFractions' };
  const blocks: string[][][] = [];
  lines.forEach((line, i) => {
    if (line.length === 0 || isEmpty(line)) return;
    const goesOn = blocks.length > 0 && isEmpty(lines[i - 1] ?? []);
    if (!goesOn) blocks.push([]);
    blocks.at(-1)!.push(line.flatMap((inside) => wordsOf(inside, /\s+/)));
  });
  const cells = besideOneAnother(blocks);
  return cells ? { cells } : { cannot: 'rowsOfGroups' };
}
