import type { Tool } from '../../state/data-editing.svelte';

/** Changes of the data that a picture can ask for; without them it only lets examples be chosen. */
export interface PictureEditing {
  tool: Tool;
  /** Coordinates in the units of the two axes. */
  add: (x: number, y: number) => void;
  move: (index: number, x: number, y: number) => void;
  remove: (index: number) => void;
}

/** A pointer over a picture: the place under it, and the row of the data that it is on. */
export interface Pointed {
  x: number;
  y: number;
  /** null where there is none nearby. */
  index: number | null;
  /** Not between the axes: what is there is the nearest place that is. */
  outside?: boolean;
}

export interface PointerActions {
  down(at: Pointed): void;
  /** @returns the row that is dragged, at its new place */
  move(at: Pointed): Pointed | null;
  up(): void;
}

/** What pointers do with the tool in use; a row that is dragged moves once, where it is let go, and is
 * the one that was taken up. @param choose an example */
export function pointerActions(
  editing: () => PictureEditing | undefined,
  choose: (index: number) => void,
): PointerActions {
  let held: { index: number; editing: PictureEditing | undefined } | null = null;
  let dragged: Pointed | null = null;
  return {
    down({ x, y, index, outside }) {
      const { tool, add, remove } = editing() ?? { tool: 'choose' as const };
      if (tool === 'add') return outside ? undefined : add?.(x, y);
      if (index === null) return;
      if (tool === 'remove') return remove?.(index);
      if (tool === 'move') held = { index, editing: editing() };
      choose(index);
    },
    move({ x, y }) {
      dragged = held === null ? null : { x, y, index: held.index };
      return dragged;
    },
    up() {
      if (dragged && held) held.editing?.move(held.index, dragged.x, dragged.y);
      held = dragged = null;
    },
  };
}

/** What Enter and a pointer do in a picture, for the words about them. @param canChoose whether examples can be chosen */
export function doing(tool: Tool, canChoose: boolean): Record<'keys' | 'pointer', Tool | 'none'> {
  return {
    keys: !canChoose && (tool === 'choose' || tool === 'move') ? 'none' : tool,
    pointer: !canChoose && tool === 'choose' ? 'none' : tool,
  };
}
