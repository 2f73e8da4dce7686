/** One of the matrices in a text; its name where it has one. */
export interface NamedText {
  name: { kind: 'dW' | 'db'; number: number } | null;
  text: string;
}

/**
 * A name at the beginning of a line, or of a member of an object, as programs print it before a matrix: `dW1 = `, `"db2": `, `$dW1`, `grads['W1']`,
 * `W1.grad`, `layers.0.weight`.
 */
const NAME =
  /(?:^[ \t{,]*|[{,]\s*(?=["']))(?:[A-Za-z_$][\w.$]*\s*\[\s*)?["'$]*(?:[A-Za-z]\w*\.)*(?:(?:d|grad_|g_)?([WwBb])_?(\d+)|(\d+)\.(weight|bias))(?:\.grad)?["']?\s*\]?(?:\.grad)?[ \t]*(?:[=:]|\s(?=[[(a-z])|$)/gm;

/**
 * Cut a text that holds several matrices: at their names; without names at the ends of brackets, or at empty lines.
 * A text with one matrix comes back whole.
 */
export function splitMatrices(text: string): NamedText[] {
  const named = atNames(text);
  if (named.length > 0) return named;
  const parts = atBrackets(text) ?? text.split(/\n\s*\n/);
  return parts.filter((part) => part.trim() !== '').map((part) => ({ name: null, text: part }));
}

function atNames(text: string): NamedText[] {
  const found = Array.from(text.matchAll(NAME));
  return found.map((match, i) => {
    const [whole, letter, number, place, word] = match;
    const isWeight = letter ? letter.toLowerCase() === 'w' : word === 'weight';
    const start = match.index + whole.length;
    return {
      name: { kind: isWeight ? 'dW' : 'db', number: Number(number ?? place) },
      text: withoutEnd(text.slice(start, found[i + 1]?.index)),
    };
  });
}

/** What JSON and Python put between the members of an object. */
const withoutEnd = (text: string): string => text.replace(/[\s,}]+$/, '').trim();

/** Where each part is a pair of brackets of its own, with the word before it: `tensor([...])`; null where there are none. */
function atBrackets(text: string): string[] | null {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if ('[('.includes(letter)) depth++;
    else if (')]'.includes(letter)) {
      depth--;
      if (depth < 0) return null;
      if (depth === 0) {
        parts.push(text.slice(start, at + 1).replace(/^[\s,;]+/, ''));
        start = at + 1;
      }
    }
  }
  const isClosed = depth === 0 && !/\d/.test(text.slice(start));
  return isClosed && parts.length > 1 && parts.every((part) => /\d/.test(part)) ? parts : null;
}
