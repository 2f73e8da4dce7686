import type { Slip } from '../../engine/types';
import { quiz } from '../../messages/words';
import type { Verdict } from '../../state/judge-answer';

/** What is said of an answer: a sentence, and slips by name, each with what helps. */
export interface SaidVerdict {
  sentence: string;
  slips: { name: string; hint: string }[];
  right: boolean;
}

/** Of slips that lead to one number so many are named. */
const MOST = 4;

const nameOf = ({ code, unit, layer }: Slip): string => quiz.inLayer(quiz.slips[code].name((unit ?? 0) + 1), layer + 1);

function namesOf(slips: readonly Slip[]): SaidVerdict['slips'] {
  const named = slips.slice(0, MOST).map((slip) => ({ name: nameOf(slip), hint: quiz.slips[slip.code].hint }));
  const more = slips.length - named.length;
  return more > 0 ? [...named, { name: quiz.more(more), hint: '' }] : named;
}

export function sayVerdict(verdict: Verdict, digits: number): SaidVerdict {
  switch (verdict.kind) {
    case 'right':
      return { sentence: quiz.right, slips: [], right: true };
    case 'rounded': {
      const names = namesOf(verdict.slips).map(({ name }) => name);
      const also = names.length > 0 ? ` ${quiz.alsoSlip(names.join('; '))}` : '';
      return { sentence: quiz.rounded + also, slips: [], right: true };
    }
    case 'short':
      return { sentence: quiz.short(digits), slips: [], right: false };
    case 'wrong':
      return { sentence: quiz.wrong, slips: [], right: false };
    case 'slip': {
      const { slips, near } = verdict;
      const several = near ? quiz.severalNear : quiz.severalSlips;
      const one = near ? quiz.near : quiz.slip;
      const sentence = slips.length === 1 ? one(nameOf(slips[0]!)) : several(slips.length);
      return { sentence, slips: namesOf(slips), right: false };
    }
  }
}
