import { oneHot } from './csv-rows';
import type { Rows } from './dataset';
import text from './digits.txt?raw';

/**
 * Handwritten digits, one a line: the digit, a space, and its 8 x 8 points from top left row by row, each a letter from
 * `a` (no ink, 0) to `q` (all ink, 16). They become inputs from 0 to 1.
 */
const digits: Rows = {
  inputs: lines().map((line) => Array.from(line.slice(2), (point) => (point.charCodeAt(0) - 97) / 16)),
  targets: lines().map((line) => oneHot(Number(line[0]), 10)),
  rowsLeftOut: 0,
};
export default digits;

function lines(): string[] {
  return text.trim().split('\n');
}
