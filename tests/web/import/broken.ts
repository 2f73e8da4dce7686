import { bytesOf } from './formats/opened';

/** Numbers from 0 to below 1, always the same ones. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const MARKS = '{}[]()<>"\'\\,;:|%#?&/= \t\n\r\0-+.0129eEaNx\u00e9\uFEFF'.split('').map(bytesOf);

/** Some bytes changed, left out, said twice, or cut off; marks of the formats put in. */
export function broken(bytes: Uint8Array, random: () => number): Uint8Array {
  let given = Array.from(bytes);
  const below = (count: number): number => Math.floor(random() * count);
  for (let changes = 1 + below(4); changes > 0; changes--) {
    const at = below(given.length + 1);
    const kind = below(6);
    if (kind === 0) given[Math.min(at, given.length - 1)] = below(256);
    else if (kind === 1) given.splice(at, 1 + below(8));
    else if (kind === 2) given.splice(at, 0, ...given.slice(at, at + 1 + below(40)));
    else if (kind === 3 && random() < 0.3) given = given.slice(0, at);
    else given.splice(at, 0, ...MARKS[below(MARKS.length)]!);
  }
  return Uint8Array.from(given);
}
