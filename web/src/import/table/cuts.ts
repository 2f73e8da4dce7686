import { csv as words } from '../../messages/words';
import { SheetProblem } from '../problem';
import type { Sliced } from '../slices';
import { cut, DELIMITERS, type Cut, type Delimiter } from './cut';
import { isEven, worthOf } from './weigh';
import { unwrapped } from './wrapped';

/** A text as it is cut by a delimiter. */
export interface Found {
  delimiter: Delimiter;
  found: Cut;
}

/** Rows at the beginning by which ways of cutting are compared. */
export const SAMPLE = 300;
/** So near the best a way of cutting is compared over the whole text, and over it asked about. */
const NEAR = 0.95;
const EQUAL = 0.985;
/** What tabs in every line make of the cells at least. */
const TABS = 0.4;

/** The way of cutting that makes the most of the cells, and others that make as much of them. */
export function* cutsOf(text: string, byHand: Delimiter | undefined): Sliced<Found[]> {
  if (byHand) return [{ delimiter: byHand, found: yield* cutBy(text, byHand) }];
  const sampled: { delimiter: Delimiter; worth: number; even: boolean }[] = [];
  for (const each of DELIMITERS) {
    const sample = yield* cutBy(text, each, SAMPLE);
    sampled.push({ delimiter: each, worth: worthBy(each, sample), even: isEven(sample) });
  }
  // Where tabs part all lines alike, other marks are within values.
  const tabs = sampled.some(({ delimiter: each, worth, even }) => each === '\t' && even && worth > TABS);
  const possible = sampled.filter(({ delimiter: each }) => !tabs || each === '\t');
  const most = Math.max(...possible.map(({ worth }) => worth));
  if (most === 0) throw new SheetProblem(words.oneColumn);
  const whole: Found[] = [];
  for (const { delimiter: each, worth } of possible) {
    if (worth < NEAR * most) continue;
    whole.push({ delimiter: each, found: yield* cutBy(text, each) });
  }
  return equals(whole);
}

/** Where spaces part values, a row may go on in further lines. */
function* cutBy(text: string, delimiter: Delimiter, most?: number): Sliced<Cut> {
  const found = yield* cut(text, delimiter, most);
  return (delimiter === ' ' && found.broken === null ? unwrapped(found) : null) ?? found;
}

function equals(whole: readonly Found[]): Found[] {
  if (whole.length === 1) return [...whole];
  const weighed = whole.map((one) => ({ ...one, worth: worthBy(one.delimiter, one.found) }));
  const best = weighed.reduce((most, one) => (one.worth > most.worth ? one : most));
  return [best, ...weighed.filter((one) => one !== best && one.worth >= EQUAL * best.worth)];
}

/** Spaces also stand within values. */
const worthBy = (delimiter: Delimiter, found: Cut): number =>
  worthOf(found, delimiter) * (delimiter === ' ' ? 0.99 : 1);
