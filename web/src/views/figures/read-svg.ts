import { reachOf, rgbaOf, typeOf } from './style';
import { element, escaped, paint, typeAttributes, type Attributes, type Box, type Piece } from './svg';

/** Attributes that say where something is; what says how it looks is taken from the style that it has. */
const PLACES = new Set([
  ...['x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'd', 'points'],
  ...['transform', 'viewBox', 'preserveAspectRatio', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits'],
  ...['orient', 'marker-end', 'clip-path', 'textLength', 'lengthAdjust', 'id'],
]);
const INVISIBLE = new Set(['title', 'desc', 'style', 'script']);

/** A drawing of the page as SVG of its own. @param origin the figure's, in the window */
export function svgPieces(svg: SVGSVGElement, origin: DOMPoint): Piece[] {
  const rect = svg.getBoundingClientRect();
  const box = { x: rect.x - origin.x, y: rect.y - origin.y, width: rect.width, height: rect.height };
  if (box.width === 0 || box.height === 0) return [];
  const overflow = getComputedStyle(svg).overflow === 'visible' ? 'visible' : null;
  const attributes = {
    ...box,
    ...placesOf(svg, ['viewBox', 'preserveAspectRatio']),
    ...{ overflow },
  };
  return [
    { kind: 'drawn', box, markup: element('svg', attributes, childrenOf(svg) || ' ') },
    ...fixedLines(svg, origin),
  ];
}

const childrenOf = (parent: Element): string => Array.from(parent.childNodes, markupOf).join('');

function markupOf(node: Node): string {
  if (node instanceof Text) return escaped(node.data);
  if (!(node instanceof SVGElement) || INVISIBLE.has(node.localName)) return '';
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0' || isFixed(style)) return '';
  return element(node.localName, { ...placesOf(node), ...looksOf(node, style) }, childrenOf(node));
}

const placesOf = (node: Element, only?: readonly string[]): Attributes =>
  Object.fromEntries(
    Array.from(node.attributes)
      .filter(({ name }) => (only ? only.includes(name) : PLACES.has(name)))
      .map(({ name, value }) => [name, value]),
  );

/** Of a group nothing but its opacity: its members say the rest themselves. */
function looksOf(node: SVGElement, style: CSSStyleDeclaration): Attributes {
  const opacity = style.opacity === '1' ? null : style.opacity;
  if (node instanceof SVGTextContentElement) return { ...textLooks(node, style), ...filled(style), opacity };
  if (node instanceof SVGGeometryElement) return { ...filled(style), opacity };
  return { opacity };
}

function filled(style: CSSStyleDeclaration): Attributes {
  const stroke = rgbaOf(style.stroke);
  const common = {
    ...paint('fill', rgbaOf(style.fill)),
    ...(style.fillOpacity !== '1' && { 'fill-opacity': style.fillOpacity }),
  };
  if (stroke === 'none') return common;
  return {
    ...common,
    ...paint('stroke', stroke),
    ...(style.strokeOpacity !== '1' && { 'stroke-opacity': style.strokeOpacity }),
    'stroke-width': parseFloat(style.strokeWidth),
    'stroke-dasharray': style.strokeDasharray === 'none' ? null : style.strokeDasharray.replaceAll('px', ''),
    'stroke-linecap': style.strokeLinecap === 'butt' ? null : style.strokeLinecap,
    'stroke-linejoin': style.strokeLinejoin === 'miter' ? null : style.strokeLinejoin,
    'paint-order': style.paintOrder === 'normal' ? null : style.paintOrder,
  };
}

/** A text in the middle of its line is moved by a length: not every program knows of such baselines. */
function textLooks(node: SVGTextContentElement, style: CSSStyleDeclaration): Attributes {
  const { above, below } = reachOf(style);
  const isMiddle = /central|middle/.test(style.dominantBaseline);
  const y = Number(node.getAttribute('y') ?? 0);
  const isWhole = node.localName === 'text';
  return {
    ...typeAttributes(typeOf(style)),
    'text-anchor': isWhole && style.textAnchor !== 'start' ? style.textAnchor : null,
    ...(isWhole && isMiddle && { y: y + (above - below) / 2 }),
  };
}

/** Lines as thick on the page wherever they are scaled to. */
const isFixed = ({ vectorEffect }: CSSStyleDeclaration): boolean => vectorEffect === 'non-scaling-stroke';

function fixedLines(svg: SVGSVGElement, origin: DOMPoint): Piece[] {
  return Array.from(svg.querySelectorAll('rect'))
    .filter((rect) => isFixed(getComputedStyle(rect)))
    .map((rect) => {
      const style = getComputedStyle(rect);
      const { x, y, width, height } = rect.getBoundingClientRect();
      const box: Box = { x: x - origin.x, y: y - origin.y, width, height };
      const dashes = style.strokeDasharray === 'none' ? '' : style.strokeDasharray.replaceAll('px', '');
      return {
        kind: 'rect',
        box,
        fill: rgbaOf(style.fill),
        stroke: rgbaOf(style.stroke),
        thick: parseFloat(style.strokeWidth),
        dashes,
        round: 0,
      };
    });
}
