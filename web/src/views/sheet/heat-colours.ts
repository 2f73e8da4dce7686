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

/** Of a colour such as #1f66b0. */
export const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
