import type { Finding } from '../../engine/types';
import { formatPercent, plural } from '../intl';

/** At most so many are named. */
const NAMED = 4;
const unitsOf = (units: readonly number[]): string =>
  units.length === 1
    ? `Unit ${units[0]}`
    : `Units ${units.slice(0, NAMED).join(', ')}${units.length > NAMED ? ` and ${units.length - NAMED} more` : ''}`;
const layerOf = ({ layer }: Finding): number => (layer ?? 0) + 1;

/** What may go wrong with a network, as the page says it. */
export const findings = {
  title: 'Worth knowing',
  /** One sentence on a unit, for its mark. */
  unit: {
    deadUnit: (_finding: Finding, largest: string) =>
      `Dead ReLU: z is at most ${largest} for every training example, so a and the gradients of all weights into it are 0: it does not learn.`,
    saturatedUnit: ({ value }: Finding) =>
      `Saturated: in ${formatPercent(value)} of the training examples it is on its flat part, where hardly any gradient passes.`,
    symmetricUnits: ({ value }: Finding) =>
      `Symmetric: ${value} units of this layer have the same weights, get the same gradients and stay alike forever.`,
    constantOutput: () => 'Constant: this output hardly depends on the inputs.',
  },
  /** The same beneath the drawing, with the unit or units it is about. Units and layers count from 1. */
  ofUnits: (units: readonly number[], layer: number, sentence: string) =>
    `${unitsOf(units)} of layer ${layer} – ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  more: (count: number) => `and ${count} more, marked in the drawing`,
  /** About a layer whose units are all dead, and the layers before it. */
  deadLayer: (layer: number) =>
    layer === 1
      ? 'Layer 1 does not learn: all its units are dead.'
      : `Layers 1 to ${layer} do not learn: all units of layer ${layer} are dead.`,
  /** A sentence about the network, or about a layer. */
  whole: {
    notFinite: (finding: Finding) =>
      finding.layer === null
        ? 'The loss is no longer a finite number.'
        : `Layer ${layerOf(finding)} has numbers that are infinite or NaN.`,
    risingLoss: ({ value, count }: Finding, times: string) =>
      `The loss has risen at ${plural(count, 'the last point', `each of the last ${count} points`)} of its curve` +
      (Number.isFinite(value) ? `, to ${times} times its value before the rise.` : '.') +
      ' A smaller learning rate may help.',
    vanishingGradient: (finding: Finding, value: string) =>
      finding.value === 0
        ? `In layer ${layerOf(finding)}, δ is exactly 0 for every training example: it does not learn in this step.`
        : `Vanishing gradient: over the training set, δ of layer ${layerOf(finding)} is on average ${value} times as large as that of the output layer, so it hardly learns.`,
    explodingGradient: (finding: Finding, value: string) =>
      `Exploding gradient: over the training set, δ of layer ${layerOf(finding)} is on average ${value} times as large as that of the output layer.`,
    largeInput: ({ unit }: Finding, size: string) =>
      `Input ${(unit ?? 0) + 1} is as large as ${size}, which drives units of layer 1 to their flat parts. Standardise the inputs (under Data).`,
    largeTarget: ({ unit }: Finding, size: string) =>
      `Answer ${(unit ?? 0) + 1} is as large as ${size}: steps that large drive hidden units to their flat parts. Standardise the answers (under Data).`,
    rateTooLarge: (finding: Finding, value: string) =>
      Number.isFinite(finding.value)
        ? `The learning rate is too large here: J rises in this step, although its slope predicts a fall (actual over predicted change: ${value}).`
        : 'The learning rate is too large here: after this step J is no longer finite.',
    rateTooSmall: (_finding: Finding, value: string) =>
      `Small steps: J falls as if on a straight line, by ${value} times what its slope predicts; a larger learning rate would be faster.`,
  },
  mark: 'Look here',
};
