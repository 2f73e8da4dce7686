import type { Penalty } from '../engine/types';
import { about } from '../messages/words';
import type { MemberEntry } from './kind-entry';

const STRENGTHS = [0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** The penalties on large weights, never on biases. */
export const penalties: Readonly<Record<keyof Penalty, MemberEntry<number>>> = {
  l1: {
    words: () => about.members.penalty.l1,
    usual: 0,
    steps: STRENGTHS,
    rare: true,
  },
  l2: {
    words: () => about.members.penalty.l2,
    usual: 0,
    steps: STRENGTHS,
  },
};

/** What the penalties make of J, as TeX. */
export const penaltyTex = 'J = \\bar L + l_1 \\sum |w| + \\tfrac{l_2}{2} \\sum w^2';

/** What the penalties add to the mean of L, as TeX. @param strengths 0 or left out: none */
export const penaltyTermsTex = ({ l1, l2 }: Partial<Penalty>): string =>
  (l1 ? ' + l_1 \\sum |w|' : '') + (l2 ? ' + \\tfrac{l_2}{2} \\sum w^2' : '');
