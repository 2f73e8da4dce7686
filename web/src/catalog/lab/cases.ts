import type { Bug } from '../../engine/types';
import type { ExperimentName } from './experiments';

/** An experiment and the bug in its engine. */
export interface LabCase {
  experiment: ExperimentName;
  bug: Bug;
}

/** In the order in which they are met; a link names one by its number, which does not give its bug away. */
export const cases: readonly LabCase[] = [
  { experiment: 'plain', bug: 'sign' },
  { experiment: 'plain', bug: 'slopeMissing' },
  { experiment: 'batches', bug: 'biasOften' },
  { experiment: 'plain', bug: 'transposed' },
  { experiment: 'adam', bug: 'meanMissing' },
  { experiment: 'batches', bug: 'leftOverCarried' },
  { experiment: 'plain', bug: 'updatedWeights' },
  { experiment: 'adam', bug: 'correctionOften' },
  { experiment: 'batches', bug: 'penaltyOnBias' },
  { experiment: 'plain', bug: 'biasOften' },
  { experiment: 'batches', bug: 'meanMissing' },
  { experiment: 'adam', bug: 'slopeMissing' },
];

/** What could be wrong, as far as an experiment can show it. */
export const candidates: Readonly<Record<ExperimentName, readonly Bug[]>> = {
  plain: ['sign', 'slopeMissing', 'transposed', 'meanMissing', 'updatedWeights', 'biasOften'],
  batches: ['slopeMissing', 'meanMissing', 'updatedWeights', 'biasOften', 'leftOverCarried', 'penaltyOnBias'],
  adam: ['sign', 'slopeMissing', 'meanMissing', 'updatedWeights', 'biasOften', 'correctionOften'],
};

/** @param number of the case, from 1 */
export const caseOf = (number: number): LabCase => cases[number - 1]!;
