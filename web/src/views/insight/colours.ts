import type { Rgb } from '../../plot/heat-map';
import { eachLook } from '../look';
import { rgbOf } from '../sheet/heat-colours';

/** Colours of the page where an element stands, for pictures. */
export interface PictureColours {
  ground: Rgb;
  below: Rgb;
  above: Rgb;
  none: Rgb;
  /** One for each class; the first two are the page's two hues. */
  classes: readonly Rgb[];
  ink: Rgb;
}

const CLASSES = 8;

export function pictureColoursOf(element: Element): PictureColours {
  const style = getComputedStyle(element);
  const colour = (name: string): Rgb => rgbOf(style.getPropertyValue(name).trim());
  return {
    ground: colour('--panel'),
    below: colour('--negative'),
    above: colour('--positive'),
    none: colour('--warning'),
    classes: Array.from({ length: CLASSES }, (_, i) => colour(`--class-${i + 1}`)),
    ink: colour('--ink'),
  };
}

export const css = (rgb: Rgb): string => `rgb(${rgb.join(' ')})`;

/** Tells the colours now, and whenever the page takes others. */
export const colouring = (tell: (colours: PictureColours) => void) =>
  eachLook((element: Element) => tell(pictureColoursOf(element)));
