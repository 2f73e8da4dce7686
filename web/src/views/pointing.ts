import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Part } from '../state/part';
import type { Selection } from '../state/selection.svelte';

type Item = HTMLElement | SVGElement;

/**
 * An attachment: pointer and focus on an element light up its part in every view.
 * @param part asked for when it is pointed at: that it is another object with each step costs nothing
 */
export const lighting =
  (selection: Selection, part: () => Part): Attachment<Item> =>
  (element) =>
    listen(element, {
      pointerenter: () => selection.hover(part()),
      pointerleave: () => selection.hover(null),
      focus: () => selection.hover(part()),
      blur: () => selection.hover(null),
    });

/** An attachment: what makes an element stand for a part, whose button it is. A click keeps what is lit up. */
export const pointing =
  (selection: Selection, part: () => Part): Attachment<Item> =>
  (element) => {
    const dark = lighting(selection, part)(element);
    const deaf = listen(element, {
      click: () => selection.toggle(part()),
      keydown: (event) => {
        // A group of a drawing is no button by itself.
        const { key } = event as KeyboardEvent;
        if (!(element instanceof SVGElement) || (key !== 'Enter' && key !== ' ')) return;
        event.preventDefault();
        selection.toggle(part());
      },
    });
    return () => {
      dark?.();
      deaf();
    };
  };

/** As Svelte's own listeners do, outside of what is being computed: an element that is taken away loses the focus. */
function listen(element: Item, listeners: Readonly<Record<string, (event: Event) => void>>): () => void {
  const stops = Object.entries(listeners).map(([type, listener]) => on(element, type, listener));
  return () => stops.forEach((stop) => stop());
}
