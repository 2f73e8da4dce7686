import { reachOf, rgbaOf, typeOf } from './style';
import type { Anchor, Piece } from './svg';

/** A part of a text that stands on one line. */
interface Run {
  text: string;
  rect: DOMRect;
}

const WORD = /\S+\s*/gu;

/** The lines of a text node, in pixels of the window. */
export function linesOf(node: Text): Run[] {
  const range = document.createRange();
  const lines: Run[] = [];
  const words = /^\s+$/.test(node.data) ? [] : [...node.data.matchAll(WORD)];
  for (const word of words) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].trimEnd().length);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.rect.top - rect.top) < 2) {
      line.text += ` ${word[0].trimEnd()}`;
      line.rect = new DOMRect(line.rect.x, line.rect.y, rect.right - line.rect.x, line.rect.height);
    } else lines.push({ text: word[0].trimEnd(), rect });
  }
  return lines;
}

/** Figures before and after the mark stand where they stand; running text begins where it begins. */
const SHORT = 16;

/** A line as pieces: the text, and what strikes it through. @param origin the figure's, in the window */
export function textPieces(
  { text, rect }: Run,
  style: CSSStyleDeclaration,
  origin: DOMPoint,
  struck: boolean,
): Piece[] {
  const { above, below } = reachOf(style);
  const box = { x: rect.x - origin.x, y: rect.y - origin.y, width: rect.width, height: rect.height };
  const baseline = box.y + (box.height - above - below) / 2 + above;
  const anchor: Anchor = text.length <= SHORT ? 'middle' : 'start';
  const fill = rgbaOf(style.color);
  const middle = box.y + box.height / 2;
  return [
    { kind: 'text', text, box, baseline, type: typeOf(style), fill, anchor },
    ...(struck
      ? [
          {
            kind: 'line' as const,
            from: [box.x, middle] as [number, number],
            to: [box.x + box.width, middle] as [number, number],
            stroke: fill,
            thick: 1,
            dashes: '',
          },
        ]
      : []),
  ];
}
