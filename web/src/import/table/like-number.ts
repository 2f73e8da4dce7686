/** A limit or a sign before it, brackets around it, a currency or a share beside it. */
const BEFORE = '[<>≤≥~≈=±]{0,2} ?\\(?[-+\\u2212]? ?(?:\\p{Sc} ?)?[-+\\u2212]?';
const BEHIND = ' ?(?:\\p{Sc}|[%‰*])?\\)?';
/** With marks in any of the usual ways, not only in that of the file: 0,5 and 1.234,5 and 12,34,567 and 1 234. */
const BODY = [
  '\\d{1,3}(?:,\\d{2})*,\\d{3}(?:\\.\\d+)?',
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?',
  '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?',
  "\\d{1,3}(?:[ '\\u2019]\\d{3})+(?:[.,]\\d+)?",
  '\\d+(?:[.,]\\d*)?',
  '[.,]\\d+',
].join('|');
const LIKE = new RegExp(`^${BEFORE}(?:${BODY})(?:e[-+]?\\d+)?${BEHIND}$`, 'iu');

/**
 * Whether a cell that is no number in the style of its file looks like one all the same. Digits with letters (5b, 3 rooms),
 * with several points (versions, addresses) or with a hyphen between them (ranges) don't.
 */
export const isLikeNumber = (cell: string): boolean => cell.length < 40 && LIKE.test(cell);

/** A whole number with zeros before it, as codes, postcodes and telephone numbers are written. */
export function hasLeadingZero(cell: string): boolean {
  if (cell.length < 2 || cell.charCodeAt(0) !== 48) return false;
  for (let at = 1; at < cell.length; at++) if (cell.charCodeAt(at) < 48 || cell.charCodeAt(at) > 57) return false;
  return true;
}

/** In brackets, as accountants write what is below zero: the number. */
export const inBrackets = (cell: string): string | null =>
  cell.length > 2 && cell[0] === '(' && cell.endsWith(')') && /\d/.test(cell[1]!) ? cell.slice(1, -1) : null;
