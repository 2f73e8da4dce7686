import { samePart, type Part } from '../state/part';
import type { Selection } from '../state/selection.svelte';

/** What makes an element stand for a part: hover and focus light it up in every view, a click keeps it. */
export const pointing = (selection: Selection, part: Part) => ({
  'data-roving': '',
  tabindex: -1,
  'aria-pressed': samePart(selection.selected, part),
  onpointerenter: () => selection.hover(part),
  onpointerleave: () => selection.hover(null),
  onfocus: () => selection.hover(part),
  onblur: () => selection.hover(null),
  onclick: () => selection.toggle(part),
});

/** The same for a group of a drawing, which is no button by itself. */
export const pointingInDrawing = (selection: Selection, part: Part) => ({
  ...pointing(selection, part),
  role: 'button' as const,
  onkeydown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    selection.toggle(part);
  },
});
