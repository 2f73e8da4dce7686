import type { Activation, DataSummary } from '../engine/types';
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
 * far as the largest target. Where targets are standardised, these ends, or the reach of the targets, are around their
 * mean, in their units.
 * @param classes null where the targets are numbers @param targets the least and the greatest of those
 * @param units mean and deviation of the targets of this output; null where they are learnt as they are
 */
export function outputScale(
  activation: Activation,
  classes: TargetClasses | null,
  { least, greatest }: { least: number; greatest: number },
  units: { mean: number; deviation: number } | null = null,
): OutputScale {
  const { range } = activations[activation];
  if (units) return aroundTheMean(units, range, Math.max(greatest - units.mean, units.mean - least));
  const largest = Math.max(Math.abs(least), Math.abs(greatest));
  const reach = classes ? classes.end : largest || 1;
  const level = classes?.level ?? (range ? (range[0] + range[1]) / 2 : 0);
  const [from, to] = range ?? [level - reach, level + reach];
  return { from, to, level, end: Math.max(to - level, level - from), bounded: range !== undefined };
}

function aroundTheMean(
  { mean, deviation }: { mean: number; deviation: number },
  range: readonly [number, number] | undefined,
  farthest: number,
): OutputScale {
  const reach = farthest || 1;
  const [from, to] = range ? range.map((end) => mean + end * deviation) : [mean - reach, mean + reach];
  return { from: from!, to: to!, level: mean, end: Math.max(to! - mean, mean - from!), bounded: range !== undefined };
}

/** Mean and deviation of the targets of one output. */
export const unitsOf = (
  { targetStandardizer }: Pick<DataSummary, 'targetStandardizer'>,
  output: number,
): { mean: number; deviation: number } | null =>
  targetStandardizer && { mean: targetStandardizer.mean[output]!, deviation: targetStandardizer.deviation[output]! };
