import type { Type } from './svg';

/** The page's typefaces, then what nearly every machine has. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/KaTeX_Math/, "KaTeX_Math, 'Latin Modern Math', 'Times New Roman', 'Liberation Serif', Times, serif"],
  [/KaTeX/, "KaTeX_Main, 'Latin Modern Roman', 'Times New Roman', 'Liberation Serif', Times, serif"],
  [/monospace/, "'Liberation Mono', Menlo, Consolas, 'Courier New', monospace"],
  [/./, "Inter, 'Inter Variable', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"],
];

/** Delimiters of mathematics that are larger than their type: other typefaces have them in one size. */
const LARGER: readonly (readonly [RegExp, number])[] = [
  [/KaTeX_Size1/, 1.2],
  [/KaTeX_Size2/, 1.8],
];

/** How the text of an element is set, by typefaces that are there everywhere. */
export function typeOf({ fontFamily, fontSize, fontWeight, fontStyle }: CSSStyleDeclaration): Type {
  const [, larger] = LARGER.find(([family]) => family.test(fontFamily)) ?? [null, 1];
  return {
    family: FAMILIES.find(([known]) => known.test(fontFamily))![1],
    size: parseFloat(fontSize) * larger,
    // Not every program knows weights between the hundreds.
    weight: Math.round(Number(fontWeight) / 100) * 100,
    italic: fontStyle !== 'normal',
  };
}

let reader: CanvasRenderingContext2D | null = null;
const context = (): CanvasRenderingContext2D =>
  (reader ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })!);

const colours = new Map<string, string>();

/** Any colour of CSS as rgb or rgba. */
export function rgbaOf(colour: string): string {
  if (colour === 'none' || /^rgba?\(/.test(colour)) return colour;
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const canvas = context();
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  const rgba = `rgba(${red}, ${green}, ${blue}, ${Math.round((alpha! / 255) * 1000) / 1000})`;
  colours.set(colour, rgba);
  return rgba;
}

/** How far letters go above and below the line that they stand on. */
export function reachOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): {
  above: number;
  below: number;
} {
  const canvas = context();
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = canvas.measureText('x');
  return { above, below };
}
