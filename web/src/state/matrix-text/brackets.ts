import { linesOf, wordsOf, type Reading, type Shape } from './reading';

interface Node {
  children: Node[];
  /** What stands directly in it, without its children. */
  text: string;
}

/** `double W[2][3] =` of C and C++: these brackets are no rows. */
const DECLARED = /^[^[{(=]*(\[\w*\])+\s*=\s*(?=[[{(])/;

/** A factor before the brackets, a transpose before or behind them: the numbers in them are not those of the result. */
const OPERATION = /\*|'\s*;?\s*$|\.T\b|\bt\(|transpose/;

/** Rows in brackets or braces of their own; or one pair, with semicolons or lines for rows. */
export function readBrackets(text: string, shape?: Shape): Reading {
  const matrix = text.replace(DECLARED, '');
  const root = nestedIn(matrix, '[{', ']}') ?? nestedIn(matrix, '(', ')');
  if (!root) return null;
  if (OPERATION.test(root.text)) return { cannot: 'operation' };
  if (root.children.length > 1 && root.text.includes('=')) return { cannot: 'severalMatrices' };
  const node = onlyMatrixIn(root);
  if (node.children.length === 0) return { cells: rowsIn(node.text, shape) };
  if (node.children.some(({ children }) => children.length > 0)) return { cannot: 'severalMatrices' };
  if (node !== root && /\d/.test(withoutNames(node.text))) return { cannot: 'severalMatrices' };
  if (/['"\w]\s*:/.test(node.text) && node !== root) return { cannot: 'severalMatrices' };
  const rows = node.children.map(({ text }) => wordsOf(text));
  // Brackets with semicolons beside others: rows again.
  const parts = node.children.flatMap(({ text }) => text.split(';').filter((part) => part.trim() !== ''));
  return { cells: parts.length > rows.length ? parts.map((part) => wordsOf(part)) : rows };
}

function nestedIn(text: string, opening: string, closing: string): Node | null {
  const root: Node = { children: [], text: '' };
  const open = [root];
  for (const letter of text) {
    if (opening.includes(letter)) {
      const node: Node = { children: [], text: '' };
      open.at(-1)!.children.push(node);
      open.push(node);
    } else if (closing.includes(letter)) {
      if (open.length > 1) open.pop();
    } else open.at(-1)!.text += letter;
  }
  return root.children.length > 0 ? root : null;
}

/** Around it there may be brackets with nothing else in them, or an object with its name. */
function onlyMatrixIn(node: Node): Node {
  let inner = node;
  while (inner.children.length === 1) inner = inner.children[0]!;
  return inner;
}

/** `Float64Array(3)` has no number of the matrix. */
const withoutNames = (text: string): string => text.replace(/[A-Za-z_]\w*(\(\d+\))?/g, '');

/** A line of NumPy is about as long as this before it goes on in the next one. */
const FULL = 60;

function rowsIn(text: string, shape?: Shape): string[][] {
  const rows = text.split(';').filter((row) => row.trim() !== '');
  const lines = linesOf(text);
  const isWrapped = shape
    ? shape.rows === 1 || shape.cols === 1
    : lines.slice(0, -1).every((line) => line.length >= FULL);
  const ofLines = rows.length === 1 && lines.length > 1 && !text.includes(',') && !isWrapped;
  return (ofLines ? lines : rows).map((row) => wordsOf(row));
}
