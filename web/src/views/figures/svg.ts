/** A place on a figure, in its pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a text is set. */
export interface Type {
  family: string;
  size: number;
  weight: number;
  italic: boolean;
}

/** What a figure is made of, from back to front. */
export type Piece =
  | { kind: 'rect'; box: Box; fill: string; stroke: string; thick: number; dashes: string; round: number }
  | { kind: 'line'; from: [number, number]; to: [number, number]; stroke: string; thick: number; dashes: string }
  | { kind: 'text'; text: string; box: Box; baseline: number; type: Type; fill: string; anchor: Anchor }
  | { kind: 'image'; box: Box; href: string; pixelated: boolean }
  /** Colours from left to right, evenly apart. */
  | { kind: 'shade'; box: Box; stops: readonly string[] }
  /** Elements that are SVG already, with their box. */
  | { kind: 'drawn'; box: Box; markup: string };
export type Anchor = 'start' | 'middle' | 'end';

export interface Figure {
  /** What it shows, for who can't see it. */
  title: string;
  width: number;
  height: number;
  ground: string;
  pieces: readonly Piece[];
}

const NONE = 'none';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML has not, such as those of control, are left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (one) => ESCAPED[one]!);

/** Lengths to a hundredth of a pixel. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

export type Attributes = Readonly<Record<string, string | number | null>>;

/** @param attributes null leaves one out @param content markup */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(value!)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A colour, with its share of opacity as SVG 1.1 has it, which every program reads. @param colour rgb or rgba of CSS */
export function paint(name: 'fill' | 'stroke', colour: string): Attributes {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (colour === NONE || alpha === 0) return { [name]: NONE };
  const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
  return { [name]: `#${hex}`, [`${name}-opacity`]: alpha < 1 ? alpha : null };
}

const lined = (stroke: string, thick: number, dashes: string): Attributes => ({
  ...paint('stroke', thick > 0 ? stroke : NONE),
  'stroke-width': thick > 0 ? thick : null,
  'stroke-dasharray': dashes || null,
});

/** A figure as a file of its own: colours, type and pictures are in it, and text stays text. */
export function svgOf({ title, width, height, ground, pieces }: Figure): string {
  const back = element('rect', { width, height, ...paint('fill', ground) });
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      ...{ width, height, viewBox: `0 0 ${short(width)} ${short(height)}`, role: 'img' },
    },
    [element('title', {}, escaped(title)), back, ...pieces.map(written)].join('\n'),
  )}\n`;
}

function written(piece: Piece, place: number): string {
  switch (piece.kind) {
    case 'rect':
      return element('rect', {
        ...piece.box,
        rx: piece.round || null,
        ...paint('fill', piece.fill),
        ...lined(piece.stroke, piece.thick, piece.dashes),
      });
    case 'line': {
      const [[x1, y1], [x2, y2]] = [piece.from, piece.to];
      return element('line', { x1, y1, x2, y2, ...lined(piece.stroke, piece.thick, piece.dashes) });
    }
    case 'text':
      return writtenText(piece);
    case 'image':
      return element('image', {
        ...piece.box,
        preserveAspectRatio: NONE,
        'image-rendering': piece.pixelated ? 'pixelated' : null,
        // Programs of before SVG 2 read this one alone.
        'xlink:href': piece.href,
      });
    case 'shade':
      return shade(piece, `shade-${place}`);
    case 'drawn':
      return piece.markup;
  }
}

function shade({ box, stops }: Extract<Piece, { kind: 'shade' }>, id: string): string {
  const each = stops.map((colour, i) => {
    const { fill, 'fill-opacity': opacity = null } = paint('fill', colour);
    return element('stop', { offset: i / (stops.length - 1), 'stop-color': fill!, 'stop-opacity': opacity });
  });
  return element('linearGradient', { id }, each.join('')) + element('rect', { ...box, fill: `url(#${id})` });
}

/** As wide as on the page, whatever typeface there is where it is opened. */
function writtenText({ text, box, baseline, type, fill, anchor }: Extract<Piece, { kind: 'text' }>): string {
  const at = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[anchor];
  return element(
    'text',
    {
      ...{ x: at, y: baseline },
      'text-anchor': anchor === 'start' ? null : anchor,
      ...typeAttributes(type),
      ...paint('fill', fill),
      'xml:space': /^\s|\s$|\s\s/.test(text) ? 'preserve' : null,
      ...(text.length > 1 && { textLength: box.width, lengthAdjust: 'spacingAndGlyphs' }),
    },
    escaped(text),
  );
}

export const typeAttributes = ({ family, size, weight, italic }: Type): Attributes => ({
  'font-family': family,
  'font-size': size,
  'font-weight': weight === 400 ? null : String(weight),
  'font-style': italic ? 'italic' : null,
});
