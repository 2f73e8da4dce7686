import type { PageLook } from '../state/page-options.svelte';
import { sized } from '../ui/sized';

/** Let the style sheet know how the page is to look. */
export function applyLook({ size, theme }: PageLook): void {
  const { dataset } = document.documentElement;
  dataset.size = size;
  // Forced colours are light or dark by themselves.
  dataset.theme = matchMedia('(forced-colors: active)').matches ? 'system' : theme;
  // What is around the page, such as a phone's bar, takes its colour from one of two.
  for (const ground of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    ground.media =
      theme === 'system' ? `(prefers-color-scheme: ${ground.id})` : ground.id === theme ? 'all' : 'not all';
}

/** An attachment: reads an element's colours once it is laid out, and whenever the page takes others. */
export const eachLook =
  <E extends Element>(read: (element: E) => void) =>
  (element: E): (() => void) => {
    const tell = (): void => read(element);
    const stops = [sized(tell)(element), onLookChange(tell)];
    return () => stops.forEach((stop) => stop());
  };

/** Call back when the colours or the type of the page change: what is drawn on a canvas must be drawn again. */
export function onLookChange(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  const observer = new MutationObserver(changed);
  for (const query of queries) query.addEventListener('change', changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-size'] });
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    observer.disconnect();
  };
}
