import { readPage } from './read-page';
import { rgbaOf } from './style';
import type { Box, Figure, Piece } from './svg';

/** Room around what is drawn. */
const MARGIN = 14;

/** What stands within a panel as a figure, without what it is used with. */
export function figureOf(panel: HTMLElement, title: string): Figure {
  const pieces = readPage(panel);
  const around = boundsOf(pieces.map(boxOf)) ?? { x: 0, y: 0, width: 1, height: 1 };
  const by: [number, number] = [MARGIN - around.x, MARGIN - around.y];
  return {
    title,
    width: Math.ceil(around.width + 2 * MARGIN),
    height: Math.ceil(around.height + 2 * MARGIN),
    ground: rgbaOf(getComputedStyle(panel).getPropertyValue('--panel')),
    pieces: pieces.map((piece) => moved(piece, by)),
  };
}

function boxOf(piece: Piece): Box {
  if (piece.kind !== 'line') return piece.box;
  const [[x1, y1], [x2, y2]] = [piece.from, piece.to];
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function moved(piece: Piece, [dx, dy]: [number, number]): Piece {
  const at = (box: Box): Box => ({ ...box, x: box.x + dx, y: box.y + dy });
  const to = ([x, y]: [number, number]): [number, number] => [x + dx, y + dy];
  switch (piece.kind) {
    case 'line':
      return { ...piece, from: to(piece.from), to: to(piece.to) };
    case 'text':
      return { ...piece, box: at(piece.box), baseline: piece.baseline + dy };
    case 'drawn':
      return { ...piece, box: at(piece.box), markup: `<g transform="translate(${dx} ${dy})">${piece.markup}</g>` };
    default:
      return { ...piece, box: at(piece.box) };
  }
}
