import type { GradientComparison } from '../../engine/types';
import { explain } from '../../messages/words';
import { formatNumber } from '../../plot/number-format';
import { passes, TOLERATED_ERROR } from '../../state/gradient-check.svelte';
import { sayKink } from './say-kink';

/** What a gradient check comes to. */
export interface Verdict {
  /** '' where the two are not comparable. */
  mark: '✓' | '✗' | '?' | '';
  text: string;
  /** Whether something is wrong, or may be. */
  doubtful: boolean;
}

export function verdictOn({ error, kink }: GradientComparison): Verdict {
  const words = explain.gradientCheck;
  if (!Number.isFinite(error)) return { mark: '', text: words.notComparable, doubtful: false };
  if (kink) return { mark: '?', text: `${words.kink} ${sayKink(kink)}.`, doubtful: true };
  return passes(error)
    ? { mark: '✓', text: words.agrees, doubtful: false }
    : { mark: '✗', text: words.differs(formatNumber(TOLERATED_ERROR, 1)), doubtful: true };
}
