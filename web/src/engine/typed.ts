import type { Change } from './types';

/** Whether numbers are typed after so many updates: the weights there are did not come of the last one then. */
export const isTypedAt = (step: number, changes: readonly Change[]): boolean =>
  changes.some((change) => 'entries' in change && change.step === step);
