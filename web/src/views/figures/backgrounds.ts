import { rgbaOf } from './style';
import type { Box, Piece } from './svg';

const COLOUR = /(?:rgba?|color|oklab|oklch|color-mix)\((?:[^()]|\([^()]*\))*\)|transparent/g;

/** What gradients draw behind an element: brackets, bars, legends, and the line through what cancels. */
export function gradientPieces(box: Box, style: CSSStyleDeclaration): Piece[] {
  const { backgroundImage, backgroundSize, backgroundPositionX, backgroundPositionY, color } = style;
  if (!backgroundImage.includes('linear-gradient')) return [];
  if (/^linear-gradient\(to (left top|top left)/.test(backgroundImage)) return [crossing(box, rgbaOf(color))];
  const [sizes, across, down] = [backgroundSize, backgroundPositionX, backgroundPositionY].map((list) =>
    list.split(', '),
  );
  return backgroundImage.split(/, (?=linear-gradient)/).map((gradient, i) => {
    const stops = (gradient.match(COLOUR) ?? []).map(rgbaOf);
    const [wide = 'auto', high = 'auto'] = (sizes![i] ?? 'auto').split(' ');
    const [width, height] = [lengthOf(wide, box.width), lengthOf(high, box.height)];
    const x = box.x + shareOf(across![i] ?? '0%') * (box.width - width);
    const y = box.y + shareOf(down![i] ?? '0%') * (box.height - height);
    return laid({ x, y, width, height }, stops);
  });
}

const laid = (box: Box, stops: readonly string[]): Piece =>
  stops.every((stop) => stop === stops[0])
    ? { kind: 'rect', box, fill: stops[0] ?? 'none', stroke: 'none', thick: 0, dashes: '', round: 0 }
    : { kind: 'shade', box, stops };

const crossing = ({ x, y, width, height }: Box, stroke: string): Piece => ({
  ...{ kind: 'line', from: [x, y + height], to: [x + width, y] },
  ...{ stroke, thick: 1.2, dashes: '' },
});

const shareOf = (position: string): number => (position.endsWith('%') ? parseFloat(position) / 100 : 0);
const lengthOf = (size: string, whole: number): number =>
  size.endsWith('px') ? parseFloat(size) : size.endsWith('%') ? (parseFloat(size) / 100) * whole : whole;

/** A ring within an element, as round a cell that is selected. */
export function ringPieces(box: Box, { boxShadow, borderTopLeftRadius }: CSSStyleDeclaration): Piece[] {
  const ring = /^(.*?) 0px 0px 0px ([\d.]+)px inset$/.exec(boxShadow);
  if (!ring) return [];
  const thick = Number(ring[2]);
  const inner = { x: box.x + thick / 2, y: box.y + thick / 2, width: box.width - thick, height: box.height - thick };
  const round = parseFloat(borderTopLeftRadius) || 0;
  return [{ kind: 'rect', box: inner, fill: 'none', stroke: rgbaOf(ring[1]!), thick, dashes: '', round }];
}
