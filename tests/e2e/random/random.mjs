/** Numbers drawn by a seed: a 32-bit mix of a counter (Weyl sequence and murmur3's finalizer). */
export class Draw {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below `count`. */
  below(count) {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32) * count);
  }

  of(list) {
    return list[this.below(list.length)];
  }

  /** Of a table of [weight, value] one value, as often as its weight says. */
  weighted(table) {
    let left = this.below(table.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, value] of table) if ((left -= weight) < 0) return value;
  }
}
