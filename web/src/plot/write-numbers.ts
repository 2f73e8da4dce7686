import { emsOf } from './text-width';

/** A number, with the signs that stand at it. */
const NUMBER = /(\(?[−\d][\d.,e−]*[%.,;:)]*)/;

/** By turns what stands around the numbers of a text, and the numbers; it begins and ends with what stands around them. */
export const numbersApart = (text: string): string[] => text.split(NUMBER);

/**
 * Write a text into an element, each number of it in an element of its own, as wide as its figures. Of a text like the one
 * before only the numbers that are others are written, into the nodes that there are.
 */
export function writeNumbers(host: Element, text: string): void {
  const pieces = numbersApart(text);
  if (host.childNodes.length !== pieces.length) host.replaceChildren(...pieces.map(emptyPiece));
  for (const [i, piece] of pieces.entries()) {
    const node = host.childNodes[i]!;
    if (node instanceof HTMLElement) writeNumber(node, piece);
    else writeText(node as Text, piece);
  }
}

function emptyPiece(_piece: string, i: number): Node {
  if (i % 2 === 0) return document.createTextNode('');
  const number = document.createElement('span');
  number.append('');
  return number;
}

function writeNumber(number: HTMLElement, text: string): void {
  if (!writeText(number.firstChild as Text, text)) return;
  const width = `${emsOf(text).toFixed(2)}em`;
  if (number.style.width !== width) number.style.width = width;
}

/** @returns whether it is another one */
function writeText(node: Text, text: string): boolean {
  if (node.data === text) return false;
  node.data = text;
  return true;
}
