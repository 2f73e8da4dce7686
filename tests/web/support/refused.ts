import type { PageRule } from '../../../web/src/engine/refusal';

/** What every refusal by this rule of the page has. */
export const refusedBy = (reason: PageRule): object => ({ wanted: { kind: 'page', reason } });

/** Meant for the network or the rows that were there before. */
export const meantBefore = refusedBy('presentSession');
