import { devicePixelRatio } from 'svelte/reactivity/window';
import { figureMaking } from './figure-making.svelte';

/** The context of a canvas that is emptied and has so many CSS pixels, as sharp as the screen; effects run again where that changes. */
export function emptyCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const { now } = figureMaking;
  const sharp = now?.sharp ?? devicePixelRatio.current ?? 1;
  canvas.width = Math.round(width * sharp);
  canvas.height = Math.round(height * sharp);
  const context = canvas.getContext('2d');
  context?.scale(sharp, sharp);
  return context && now ? now.through(canvas, context) : context;
}
