import type { Slip, SlipCode } from '../../engine/types';
import { formatNumber } from '../../plot/number-format';

/** What learners get wrong most often, first. */
const OFTEN: readonly SlipCode[] = [
  ...(['slopeMissing', 'slopeAtA', 'biasLeftOut', 'transposed', 'updatedWeights', 'pathForgotten'] as const),
  ...(['meanMissing', 'activationLeftOut', 'inputForActivation', 'targetLeftOut', 'inputLeftOut'] as const),
  ...(['weightForDelta', 'lossFactor', 'log10', 'targetsSwapped', 'ascent', 'rateLeftOut', 'zInSlope'] as const),
];
/** They are seen without a key. */
const SEEN: readonly SlipCode[] = ['sign', 'notUpdated'];
/** On a key there is room for so many beside an answer. */
const MOST = 2;

/**
 * Of what slips lead to, what is likely to be found on a sheet: different slips with different numbers, first those that
 * are made in the layer itself.
 */
export function likelySlips(slips: readonly Slip[], value: number, layer: number, digits: number): Slip[] {
  const seen = new Set([formatNumber(value, digits)]);
  const likely: Slip[] = [];
  for (const slip of [...slips].sort((one, other) => placeOf(one, layer) - placeOf(other, layer))) {
    const written = formatNumber(slip.value, digits);
    if (SEEN.includes(slip.code)) continue;
    if (likely.length === MOST || seen.has(written) || likely.some(({ code }) => code === slip.code)) continue;
    seen.add(written);
    likely.push(slip);
  }
  return likely;
}

function placeOf(slip: Slip, layer: number): number {
  const place = OFTEN.indexOf(slip.code);
  return (slip.layer === layer ? 0 : 2 * OFTEN.length) + (place < 0 ? OFTEN.length : place);
}
