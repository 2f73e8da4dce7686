/** What a pointer does to the data of a picture. */
export type Tool = 'choose' | 'add' | 'move' | 'remove';

/** Changes of the data that a picture can ask for; without them it only lets examples be chosen. */
export interface DataEditing {
  tool: Tool;
  /** Coordinates in the units of the two axes. */
  add?: (x: number, y: number) => void;
  move?: (index: number, x: number, y: number) => void;
  remove?: (index: number) => void;
}

/** A pointer over a picture: the place under it, and the row of the data that it is on. */
export interface Pointed {
  x: number;
  y: number;
  /** null where there is none nearby. */
  index: number | null;
}

export interface PointerActions {
  down(at: Pointed): void;
  move(at: Pointed): void;
  up(): void;
}

/** What pointers do with the tool in use. @param choose an example */
export function pointerActions(
  editing: () => DataEditing | undefined,
  choose: (index: number) => void,
): PointerActions {
  let held: number | null = null;
  return {
    down({ x, y, index }) {
      const { tool = 'choose', add, remove } = editing() ?? {};
      if (tool === 'add') return add?.(x, y);
      if (index === null) return;
      if (tool === 'remove') return remove?.(index);
      if (tool === 'move') held = index;
      choose(index);
    },
    move({ x, y }) {
      if (held !== null) editing()?.move?.(held, x, y);
    },
    up: () => void (held = null),
  };
}
