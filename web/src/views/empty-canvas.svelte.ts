import { devicePixelRatio } from 'svelte/reactivity/window';

type Context = CanvasRenderingContext2D;

interface Making {
  /** How many pixels a canvas has for one of CSS. */
  sharp: number;
  /** What is drawn goes through it too. */
  through: (canvas: HTMLCanvasElement, context: Context) => Context;
}

/** What canvases are drawn for while figures are made of them; null: for the screen. */
export const figureMaking: { now: Making | null } = $state({ now: null });

/** The context of a canvas that is emptied and has so many CSS pixels, as sharp as the screen; effects run again where that changes. */
export function emptyCanvas(canvas: HTMLCanvasElement, width: number, height: number): Context | null {
  const { now } = figureMaking;
  const sharp = now?.sharp ?? devicePixelRatio.current ?? 1;
  canvas.width = Math.round(width * sharp);
  canvas.height = Math.round(height * sharp);
  const context = canvas.getContext('2d');
  context?.scale(sharp, sharp);
  return context && now ? now.through(canvas, context) : context;
}
