import { flushSync } from 'svelte';
import { figures as words } from '../../messages/words';
import { figureMaking } from '../figure-making.svelte';
import { figureOf } from './figure';
import { recording } from './recording';
import { svgOf } from './svg';

export type FigureName = keyof typeof words.names;
export type FigureTheme = 'light' | 'dark';

/** A panel of the page as a file of SVG, with its size in pixels. */
export interface Picture {
  name: FigureName;
  svg: string;
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
  const back = await lookingLike(theme);
  try {
    return NAMES.flatMap((name) => {
      const panel = document.querySelector<HTMLElement>(`main ${PANELS[name]}`);
      if (!panel || panel.getBoundingClientRect().width === 0) return [];
      const figure = figureOf(panel, words.names[name]);
      return [{ name, svg: svgOf(figure), width: figure.width, height: figure.height }];
    });
  } finally {
    await back();
  }
}

/** Of a canvas, for each of CSS. */
const SHARP = 2;

/**
 * Have the page look so, with what is on a canvas drawn anew for it, for as long as no frame is painted: what draws is
 * told of it before the next line.
 * @returns what takes it back
 */
async function lookingLike(theme: FigureTheme): Promise<() => Promise<void>> {
  const root = document.documentElement;
  const before = root.dataset.theme!;
  const look = async (dress: string, ground: string, making: typeof figureMaking.now): Promise<void> => {
    figureMaking.now = making;
    root.style.setProperty('--panel', ground);
    root.dataset.theme = dress;
    await Promise.resolve();
    flushSync();
  };
  // On white paper, and on a white slide.
  await look(theme, theme === 'light' ? '#fff' : '', { sharp: SHARP, through: recording });
  return () => look(before, '', null);
}
