import type { Term } from '../../engine/types';

/** Terms by their names; null for one that there is not. */
export function valuesOf<Name extends string>(terms: readonly Term<Name>[]): (name: Name) => number | null {
  const values = new Map(terms.map(({ name, value }) => [name, value]));
  return (name) => values.get(name) ?? null;
}
