import { startLab } from '../../engine/start-lab';
import type { StartEngine } from '../../engine/types';
import { caseOf } from './cases';

/** The engine of a case, with its bug. */
export const startCase = (number: number): StartEngine => startLab(caseOf(number).bug);
