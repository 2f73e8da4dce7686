/** What a layer takes and gives. */
export interface Link {
  inputs: number;
  units: number;
}

/** Orders in which each layer takes what the one before it gives: none, the only one, or the first two. As places in the list. */
export function chainsOf(links: readonly Link[]): number[][] {
  const found: number[][] = [];
  /** Layers that were used and the width after them, from where no order leads to an end. */
  const dead = new Set<string>();
  const follow = (order: readonly number[], width: number | null): void => {
    if (order.length === links.length) return void found.push([...order]);
    const state = `${[...order].sort((one, other) => one - other).join()}:${width}`;
    if (dead.has(state)) return;
    const before = found.length;
    for (const [next, { inputs, units }] of links.entries())
      if (found.length < 2 && !order.includes(next) && (width === null || width === inputs))
        follow([...order, next], units);
    if (found.length === before) dead.add(state);
  };
  follow([], null);
  return found;
}
