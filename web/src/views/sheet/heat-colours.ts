import type { HeatColours, Rgb } from '../../plot/heat-map';

/** The page's colours as they are where this element stands. */
export function heatColoursOf(element: Element): HeatColours {
  const style = getComputedStyle(element);
  const colour = (name: string): Rgb => rgbOf(style.getPropertyValue(name).trim());
  return {
    zero: colour('--panel'),
    positive: colour('--positive'),
    negative: colour('--negative'),
    none: colour('--warning'),
    stroke: `rgb(${colour('--ink').join(' ')} / 55%)`,
  };
}

let reader: CanvasRenderingContext2D | null = null;

/** Of an opaque colour such as #1f66b0 or CanvasText: a canvas reads it, and gives it back as #rrggbb. */
export function rgbOf(colour: string): Rgb {
  reader ??= document.createElement('canvas').getContext('2d')!;
  reader.fillStyle = colour;
  const hex = reader.fillStyle;
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}
