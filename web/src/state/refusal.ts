import type { PageRule, Refusal } from '../engine/refusal';

export type { Refusal };

/** There is no engine to ask, which the page says by itself. */
export const noEngine: Refusal = {
  code: 'closed',
  path: 'engine',
  given: null,
  wanted: { kind: 'page', reason: 'engine' },
};

/** What belongs to no control: what was meant for another session, what a part does not allow, a mistake of the page. */
const ofThePage: readonly PageRule[] = [
  'presentSession',
  'lockedPart',
  'hiddenPart',
  'courseAsks',
  'partMissing',
  'otherEngine',
  'soundPage',
];

/** Whether it is told above all. */
export const isOfThePage = ({ wanted }: Refusal): boolean =>
  wanted.kind === 'page' && ofThePage.includes(wanted.reason);

/** Whether the control that asked is to show it. */
export const isOfItsControl = (refusal: Refusal): boolean => !isOfThePage(refusal) && refusal !== noEngine;

/** Of what would end the questions of a course before they are answered. */
export const courseAsks: Refusal = {
  code: 'closed',
  path: '',
  given: null,
  wanted: { kind: 'page', reason: 'courseAsks' },
};

/** What does it has not come. */
export const partMissing: Refusal = {
  code: 'closed',
  path: '',
  given: null,
  wanted: { kind: 'page', reason: 'partMissing' },
};

/** A network needs at least one row to learn from. */
export const lastRow: Refusal = {
  code: 'size',
  path: 'data',
  given: null,
  wanted: { kind: 'page', reason: 'oneRow' },
};

/** A network needs at least one input. */
export const oneInput: Refusal = {
  code: 'size',
  path: 'data.features',
  given: null,
  wanted: { kind: 'page', reason: 'oneInput' },
};

/** A number outside of what the page takes. */
export const outside = (path: string, value: number, most: number): Refusal => ({
  code: 'range',
  path,
  given: { kind: 'number', value },
  wanted: { kind: 'whole', least: 1, most },
});

/** As many numbers as a row of the data has are wanted. */
export const otherCount = (path: string, count: number, columns: number): Refusal => ({
  code: 'shape',
  path,
  given: { kind: 'count', count, of: 'numbers' },
  wanted: { kind: 'count', least: columns, most: columns, because: 'given' },
});
