import { flushSync } from 'svelte';
import { figures as words } from '../../messages/words';
import { figureMaking } from '../figure-making.svelte';
import { withFaces } from './faces';
import { figureOf } from './figure';
import { recording } from './recording';
import { svgOf } from './svg';
import { unrolled } from './unrolled';

export type FigureName = keyof typeof words.names;
export type FigureTheme = 'light' | 'dark';

/** A panel of the page as a file of SVG, with its size in pixels. */
export interface Picture {
  name: FigureName;
  svg: string;
  /** That of an image of it, with the page's typefaces; it needs no network, and the one file may show it too. */
  address: string;
  width: number;
  height: number;
}

/** Where they stand on the page. */
const PANELS: Readonly<Record<FigureName, string>> = {
  network: '.network .drawing',
  explanation: '.explanation.panel',
  matrices: '.weights.panel',
  units: '.units.panel',
  curve: '.curve.panel',
  learnt: '.learnt-panel',
  history: '.history-panel',
};

const NAMES = Object.keys(PANELS) as FigureName[];

/** The panels that are on the page now, light or dark, whatever the page is. */
export async function picturesOf(theme: FigureTheme): Promise<Picture[]> {
  const read = await readIn(theme);
  return Promise.all(read.map(async (one) => ({ ...one, address: addressOf(await withFaces(one.svg)) })));
}

const addressOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

async function readIn(theme: FigureTheme): Promise<Omit<Picture, 'address'>[]> {
  const before = document.documentElement.dataset.theme!;
  try {
    // On white paper, and on a white slide.
    await look(theme, theme === 'light' ? '#fff' : '', { sharp: SHARP, through: recording });
    return NAMES.flatMap((name) => {
      const panel = document.querySelector<HTMLElement>(`main ${PANELS[name]}`);
      if (!panel || panel.getBoundingClientRect().width === 0) return [];
      const figure = unrolled(panel, () => figureOf(panel, words.names[name]));
      return [{ name, svg: svgOf(figure), width: figure.width, height: figure.height }];
    });
  } finally {
    await look(before, '', null);
  }
}

/** Of a canvas, for each of CSS. */
const SHARP = 2;

/**
 * Have the page look so, with what is on a canvas drawn anew for it, for as long as no frame is painted: what draws is
 * told of it before the next line.
 */
async function look(dress: string, ground: string, making: typeof figureMaking.now): Promise<void> {
  const root = document.documentElement;
  figureMaking.now = making;
  root.style.setProperty('--panel', ground);
  root.dataset.theme = dress;
  await Promise.resolve();
  flushSync();
}
