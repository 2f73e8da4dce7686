import type { Activation } from '../engine/types';
import { activations } from './activations';
import type { TargetClasses } from './target-classes';

/** What a picture of one output runs over, and the level at which its hue changes. */
export interface OutputScale {
  from: number;
  to: number;
  /** Where the answer changes; of numbers the middle. */
  level: number;
  /** As far from the level a colour has full strength. */
  end: number;
  /** Whether the activation never leaves it. */
  bounded: boolean;
}

/**
 * The values that the last activation can have, where they are between two ends: 0 to 1 of a sigmoid or a softmax, -1 to 1
 * of tanh. Of others, whose values have no ends, by the data: around the decision as far as the targets are, or around 0 as
 * far as the largest target.
 * @param classes null where the targets are numbers @param largest size of those
 */
export function outputScale(activation: Activation, classes: TargetClasses | null, largest: number): OutputScale {
  const { range } = activations[activation];
  const reach = classes ? classes.end : largest || 1;
  const level = classes?.level ?? (range ? (range[0] + range[1]) / 2 : 0);
  const [from, to] = range ?? [level - reach, level + reach];
  return { from, to, level, end: Math.max(to - level, level - from), bounded: range !== undefined };
}
