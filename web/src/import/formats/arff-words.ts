/** A value of a line, in quotes or not. */
export interface Word {
  text: string;
  quoted: boolean;
  /** In a sparse row: the number of its column, from 0. */
  index?: string;
}

type Parted = 'commas' | 'spaces' | 'pairs';

/**
 * Values parted by commas, by spaces, or as `index value` by commas, up to a `%` that begins a comment; null where
 * quotation marks are not closed or stand within a value.
 */
export function wordsOf(text: string, parted: Parted = 'commas'): Word[] | null {
  const found: Word[] = [];
  let at = afterSpaces(text, 0);
  for (;;) {
    let index: string | undefined;
    if (parted === 'pairs') {
      const end = endOfPlain(text, at, 'spaces');
      index = text.slice(at, end);
      at = afterSpaces(text, end);
    }
    const read = text[at] === '"' || text[at] === "'" ? quotedAt(text, at) : plainAt(text, at, parted);
    if (!read) return null;
    found.push({ ...read.word, ...(index !== undefined && { index }) });
    at = afterSpaces(text, read.end);
    if (at >= text.length || text[at] === '%') return found;
    if (text[at] === ',') at = afterSpaces(text, at + 1);
    else if (parted !== 'spaces' || read.end === at) return null;
  }
}

const isSpace = (letter: string | undefined): boolean => letter !== undefined && letter.trim() === '';

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at++;
  return at;
}

/** Before what parts values, a quotation mark or a comment. */
function endOfPlain(text: string, from: number, parted: Parted): number {
  let at = from;
  while (at < text.length && !`,%"'`.includes(text[at]!) && !(parted === 'spaces' && isSpace(text[at]))) at++;
  return at;
}

/** The name that a text begins with, in quotes or up to a space or a brace. */
export function nameAt(text: string): Read | null {
  if (text[0] === '"' || text[0] === "'") return quotedAt(text, 0);
  const space = text.search(/[\s{]/);
  const end = space < 0 ? text.length : space;
  return { word: { text: text.slice(0, end), quoted: false }, end };
}

interface Read {
  word: Word;
  end: number;
}

function plainAt(text: string, from: number, parted: Parted): Read | null {
  const end = endOfPlain(text, from, parted);
  if (text[end] === '"' || text[end] === "'") return null;
  return { word: { text: text.slice(from, end).trim(), quoted: false }, end };
}

const ESCAPES: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ' };

function quotedAt(text: string, from: number): Read | null {
  const pieces: string[] = [];
  let begin = from + 1;
  for (let at = begin; at < text.length; at++) {
    if (text[at] === text[from])
      return { word: { text: pieces.join('') + text.slice(begin, at), quoted: true }, end: at + 1 };
    if (text[at] !== '\\') continue;
    const escaped = text[++at] ?? '';
    pieces.push(text.slice(begin, at - 1), ESCAPES[escaped] ?? escaped);
    begin = at + 1;
  }
  return null;
}
