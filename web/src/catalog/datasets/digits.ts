import type { Rows } from '../dataset';
import text from './digits.txt?raw';

/**
 * Handwritten digits, one a line: the digit, a space, and its 8 x 8 points from top left row by row, each a letter from
 * `a` (no ink, 0) to `q` (all ink, 16). They become inputs from 0 to 1.
 */
const lines = text.trim().split('\n');

/** @param count of the first digits of the set; all of them where left out */
export default function digits(count = lines.length): Rows {
  const taken = lines.slice(0, count);
  return {
    inputs: taken.map((line) => Array.from(line.slice(2), (point) => (point.charCodeAt(0) - 97) / 16)),
    answers: { classes: taken.map((line) => Number(line[0])) },
    rowsLeftOut: 0,
  };
}
