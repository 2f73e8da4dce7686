import type { Choice } from './defaults';
import { sameSource } from './other-data';

/**
 * What the page shows, each part of it with a number: it is another one as soon as a place in that part may mean something
 * else. Whatever waits for its turn carries what was seen when it was made.
 */
export interface Seen {
  /** The session: its weights, its steps, its beats. */
  session: number;
  /** The data set: its columns and its classes. */
  data: number;
  /** The rows of the data: row n is the same row, edited or not. */
  rows: number;
  /** The hidden layers: layer l is the same layer, of any width. */
  layers: number;
}

export const nothingSeen: Seen = { session: 0, data: 0, rows: 0, layers: 0 };

/** What keeps its places when another session is opened. */
export type Keeps = Readonly<Partial<Record<'data' | 'rows' | 'layers', boolean>>>;

export const seenAfter = (before: Seen, keeps: Keeps): Seen => ({
  session: before.session + 1,
  data: before.data + (keeps.data ? 0 : 1),
  rows: before.rows + (keeps.rows ? 0 : 1),
  layers: before.layers + (keeps.layers ? 0 : 1),
});

/** What keeps its places from one choice to another. @param edited what is edited of it, by which it stays what it is */
export function placesKept(before: Choice, choice: Choice, edited: Keeps): Keeps {
  return {
    data: choice.dataset === before.dataset && choice.columns === before.columns,
    rows: sameSource(choice, before) && (Boolean(edited.rows) || choice.rows === before.rows),
    layers: Boolean(edited.layers) && choice.network.layers.length === before.network.layers.length,
  };
}
