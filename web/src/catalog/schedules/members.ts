import { about } from '../../messages/words';
import type { MemberEntry } from '../kind-entry';

/** Where a number of updates steps to. */
export const COUNTS = [1, 3, 10, 30, 100, 300, 1000, 3000, 10000];

/** Every schedule has it. */
export const warmUp: MemberEntry = {
  words: () => about.members.schedule.warmUp,
  usual: 0,
  steps: [0, 10, 30, 100, 300, 1000],
  whole: true,
  rare: true,
};
