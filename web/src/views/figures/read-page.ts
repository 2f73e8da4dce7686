import { gradientPieces, ringPieces } from './backgrounds';
import { linesOf, textPieces } from './read-text';
import { svgPieces } from './read-svg';
import { linesOn } from './recording';
import { reachOf, rgbaOf, typeOf } from './style';
import { element, type Box, type Piece } from './svg';

/** What is used, not looked at; and what is there for a moment. */
const TOOLS = [
  ...['select', 'input', 'textarea', 'dialog', 'progress', 'summary', 'output', 'label:has(input, select)'],
  ...['.floating', '.joined', '[role="group"]:has(> .joined)', '.pencil', 'button.bare.quiet'],
  'button:not(.bare, [data-roving], [role="tab"])',
  '[role="tab"]:not([aria-selected="true"])',
].join(', ');

/** What surrounds something that is read. */
interface Around {
  /** The figure's, in the window. */
  origin: DOMPoint;
  /** What has been scrolled out of it is left out. */
  clip: DOMRect | null;
  /** Whether its text is struck through. */
  struck: boolean;
}

/** What stands within an element, as it looks, from back to front. */
export function readPage(root: HTMLElement): Piece[] {
  const { x, y } = root.getBoundingClientRect();
  const around = { origin: new DOMPoint(x, y), clip: null, struck: false };
  return Array.from(root.childNodes).flatMap((node) => read(node, around));
}

function read(node: Node, around: Around): Piece[] {
  if (node instanceof Text) return readText(node, around);
  if (!(node instanceof Element) || node.matches(TOOLS)) return [];
  const style = getComputedStyle(node);
  if (isUnseen(style)) return [];
  if (node instanceof SVGSVGElement) return svgPieces(node, around.origin);
  if (node instanceof HTMLCanvasElement) return canvasPieces(node, style, around.origin);
  if (!(node instanceof HTMLElement)) return [];
  const inner: Around = {
    origin: around.origin,
    clip: style.overflow === 'visible' ? around.clip : shared(around.clip, node.getBoundingClientRect()),
    struck: around.struck || style.textDecorationLine.includes('line-through'),
  };
  return [
    ...(style.display === 'contents' ? [] : framePieces(node, style, around.origin)),
    ...said(node, '::before', around.origin),
    ...Array.from(node.childNodes).flatMap((child) => read(child, inner)),
    ...said(node, '::after', around.origin),
  ];
}

/** What is only said is clipped away. */
const isUnseen = ({ display, visibility, opacity, clipPath }: CSSStyleDeclaration): boolean =>
  display === 'none' || visibility === 'hidden' || opacity === '0' || clipPath === 'inset(50%)';

function shared(one: DOMRect | null, other: DOMRect): DOMRect {
  if (!one) return other;
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
  return new DOMRect(left, top, right - left, bottom - top);
}

function readText(node: Text, { origin, clip, struck }: Around): Piece[] {
  const style = getComputedStyle(node.parentElement!);
  return linesOf(node)
    .filter(({ rect }) => {
      const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
      return !clip || (x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom);
    })
    .flatMap((line) => textPieces(line, style, origin, struck));
}

const boxOf = (element: Element, origin: DOMPoint): Box => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x - origin.x, y: y - origin.y, width, height };
};

function canvasPieces(canvas: HTMLCanvasElement, { imageRendering }: CSSStyleDeclaration, origin: DOMPoint): Piece[] {
  const box = boxOf(canvas, origin);
  if (canvas.width === 0 || canvas.height === 0 || box.width === 0) return [];
  const lines = linesOn(canvas);
  if (lines)
    return [
      {
        kind: 'drawn',
        box,
        markup: element('g', { transform: `translate(${box.x} ${box.y})` }, lines.join('') || ' '),
      },
    ];
  return [{ kind: 'image', box, href: canvas.toDataURL(), pixelated: imageRendering === 'pixelated' }];
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Ground and borders: all round alike they are one rectangle. */
function framePieces(element: HTMLElement, style: CSSStyleDeclaration, origin: DOMPoint): Piece[] {
  const box = boxOf(element, origin);
  const sides = SIDES.map((side) => ({
    thick: style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]),
    stroke: rgbaOf(style[`border${side}Color`]),
    dashes: dashesOf(style[`border${side}Style`]),
  }));
  const [first] = sides as [(typeof sides)[number], ...typeof sides];
  const isFramed = sides.every(({ thick, stroke }) => thick === first.thick && stroke === first.stroke);
  const fill = rgbaOf(style.backgroundColor);
  const inset = isFramed ? first.thick / 2 : 0;
  const isEmpty = isClear(fill) && (!isFramed || first.thick === 0 || isClear(first.stroke));
  const rect: Piece = {
    ...{ kind: 'rect', fill, round: parseFloat(style.borderTopLeftRadius) || 0 },
    box: { x: box.x + inset, y: box.y + inset, width: box.width - 2 * inset, height: box.height - 2 * inset },
    ...(isFramed ? first : { stroke: 'none', thick: 0, dashes: '' }),
  };
  return [
    ...(isEmpty || box.width === 0 || box.height === 0 ? [] : [rect]),
    ...(isFramed
      ? []
      : sides.flatMap((side, i) => (side.thick > 0 && !isClear(side.stroke) ? [edge(box, i, side)] : []))),
    ...gradientPieces(box, style),
    ...ringPieces(box, style),
  ];
}

const isClear = (colour: string): boolean => colour === 'none' || /, 0\)$/.test(colour);

const dashesOf = (style: string): string => (style === 'dashed' ? '3 2' : style === 'dotted' ? '1 2' : '');

function edge(
  { x, y, width, height }: Box,
  side: number,
  look: { thick: number; stroke: string; dashes: string },
): Piece {
  const half = look.thick / 2;
  const ends: Record<number, [[number, number], [number, number]]> = {
    0: [[x, y + half], [x + width, y + half]],
    1: [[x + width - half, y], [x + width - half, y + height]],
    2: [[x, y + height - half], [x + width, y + height - half]],
    3: [[x + half, y], [x + half, y + height]],
  }; // prettier-ignore
  const [from, to] = ends[side]!;
  return { kind: 'line', from, to, ...look };
}

/** A sign that the style sheet puts beside something. */
function said(element: HTMLElement, which: '::before' | '::after', origin: DOMPoint): Piece[] {
  const style = getComputedStyle(element, which);
  const text = /^"([^"]+)"/.exec(style.content)?.[1]?.trim();
  if (!text || style.display === 'none') return [];
  const isPlaced = style.position === 'absolute';
  const within = (isPlaced ? placedIn(element) : element).getBoundingClientRect();
  const { above, below } = reachOf(style);
  const left = within.x - origin.x + (isPlaced ? parseFloat(style.left) || 0 : 0);
  const top = within.y - origin.y + (isPlaced ? parseFloat(style.top) || 0 : 0);
  const height = isPlaced ? parseFloat(style.height) || above + below : within.height;
  const box = { x: left, y: top, width: parseFloat(style.width) || parseFloat(style.fontSize) / 2, height };
  const baseline = top + (height - above - below) / 2 + above;
  return [{ kind: 'text', text, box, baseline, type: typeOf(style), fill: rgbaOf(style.color), anchor: 'start' }];
}

/** The element that a place is given within. */
function placedIn(element: Element): Element {
  const isStatic = getComputedStyle(element).position === 'static';
  return isStatic && element.parentElement ? placedIn(element.parentElement) : element;
}
