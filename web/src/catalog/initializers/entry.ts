import { about } from '../../messages/words';
import type { FormulaEntry, MemberEntry } from '../kind-entry';

/** What the starting weights are drawn from; n inputs and u units, N(mean, deviation). */
export interface InitializerEntry extends FormulaEntry {
  /** Every number is given with it: it can't be chosen by its name alone, and no seed changes it. */
  given?: true;
}

/** Where a weight or a bias steps to. */
export const NUMBERS = [-3, -1, -0.5, -0.3, -0.1, 0, 0.1, 0.3, 0.5, 1, 3];

export const bias: MemberEntry = {
  words: () => about.members.initializer.bias,
  usual: 0,
  steps: NUMBERS,
  rare: true,
};

export const uniformTex = (radius: string): string => `w \\sim U[-r, r),\\; r = ${radius}`;
export const normalTex = (deviation: string): string => `w \\sim N(0, s),\\; s = ${deviation}`;
