import type { NetworkSpec } from '../../engine/types';
import type { Clash } from './clashes';
import { drawNumbers, redraw, type HandNumbers } from './hand-numbers';

/** What is looked for. */
export interface Search {
  network: NetworkSpec;
  examples: number;
  random: () => number;
  /** What is wrong with these; null where that can't be known, or is no longer of interest. */
  judge: (numbers: HandNumbers) => Promise<readonly Clash[] | null>;
}

export interface Found {
  numbers: HandNumbers;
  clashes: readonly Clash[];
}

/** So many numbers are tried, and so many in a row that are no better than those before. */
export const MOST_TRIES = 3000;
const STALE = 200;

/**
 * Numbers with which nothing is wrong: from some that are drawn, one is drawn anew as long as that makes no more wrong, and
 * all anew where that leads nowhere.
 * @returns the best that were found; null where it was ended
 */
export async function findNumbers({ network, examples, random, judge }: Search): Promise<Found | null> {
  const tried = async (numbers: HandNumbers): Promise<Found | null> => {
    const clashes = await judge(numbers);
    return clashes && { numbers, clashes };
  };
  let best: Found | null = null;
  let here: Found | null = null;
  for (let [tries, stale] = [0, 0]; tries < MOST_TRIES; tries++) {
    const anew: boolean = !here || stale > STALE;
    const next = await tried(anew ? drawNumbers(network, examples, random) : redraw(here!.numbers, network, random));
    if (!next) return null;
    stale = anew || isBetter(next, here!) ? 0 : stale + 1;
    if (anew || !isBetter(here!, next)) here = next;
    if (!best || isBetter(next, best)) best = next;
    if (best.clashes.length === 0) return best;
  }
  return best;
}

const isBetter = (one: Found, other: Found): boolean => weightOf(one) < weightOf(other);

/** What any answer depends on counts more than an answer. */
const weightOf = ({ clashes }: Found): number =>
  clashes.reduce((sum, { kind }) => sum + (kind === 'slip' || kind === 'small' ? 1 : 3), 0);
