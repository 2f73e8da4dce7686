/** Long texts by name. Of those that were used longest ago some go where room is short. */
export interface ValueStore {
  /** null where there is none of this name */
  read(name: string): Promise<string | null>;
  /** @returns how many others had to go; it rejects where this one can't be kept */
  write(name: string, value: string): Promise<number>;
}

/** Characters of all values together. */
export const ROOM = 64_000_000;
