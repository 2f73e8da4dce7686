import { hashOf as hash } from '../../engine/hash';
import { remembered } from './remembered';

/** A key of a link with its value as it stands there. */
export interface Pair {
  key: string;
  value: string;
  /** Whether no address may hold it, however short it is packed. */
  large: boolean;
}

/** A link that an address has room for, and the values that it only names. */
export interface ShortLink {
  link: string;
  /** By their names. */
  values: ReadonlyMap<string, string>;
}

/** In the place of a value that is kept elsewhere: its name, which is made of what it is. */
const SIGN = 'kept:';
const NAMED = /(?<=^|[#&])([^=&]+)=kept:([0-9a-f]{32})(?=&|$)/g;

export const linkOfPairs = (pairs: readonly Pair[]): string =>
  pairs.map(({ key, value }) => `${key}=${value}`).join('&');

/** A value that only looks like a name, so that it is read as what it is. */
export const unlikeName = (value: string): string => value.replace(/^kept:/, 'kept%3A');

/** Long values are named with every moment. */
const hashOf = remembered((value: string) => hash(value));

/** Name the longest values in their places, until the link is as short as this. */
export function shortened(pairs: readonly Pair[], most: number): ShortLink {
  const values = new Map<string, string>();
  let short = [...pairs];
  const name = (pair: Pair): void => {
    const hash = hashOf(pair.value);
    values.set(hash, pair.value);
    short = short.map((other) => (other === pair ? { ...pair, value: SIGN + hash } : other));
  };
  const longestFirst = [...pairs].sort((one, other) => other.value.length - one.value.length);
  for (const pair of pairs.filter(({ large }) => large)) name(pair);
  for (const pair of longestFirst) if (!pair.large && linkOfPairs(short).length > most) name(pair);
  return { link: linkOfPairs(short), values };
}

/** What a link only names: the key and the name of each value. */
export const namedIn = (link: string): { key: string; name: string }[] =>
  Array.from(link.matchAll(NAMED), ([, key, name]) => ({ key: key!, name: name! }));

/** The link with the values in the place of their names. */
export const filled = (link: string, values: ReadonlyMap<string, string>): string =>
  link.replace(NAMED, (text, key: string, name: string) => (values.has(name) ? `${key}=${values.get(name)}` : text));
