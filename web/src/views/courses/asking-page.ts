import type { QuantityKind } from '../../engine/types';
import { beatsOf } from '../../state/beats';
import { isOfBatch } from '../../state/named-blank';
import type { PageChoice } from '../../state/page-options.svelte';
import { partsOf } from '../../state/page-sets';
import { beforeUpdate } from '../../state/place';
import type { Recipe } from '../../state/recipe';

const ofUpdate: readonly QuantityKind[] = ['newW', 'newb'];

/**
 * A moment that asks, with what its questions need beside them: the drawing, the explanation and the matrices, in which no
 * number can be typed. What this page hides or locks stays so.
 */
export function askingPage(moment: Recipe): Recipe {
  const asksUpdate = moment.blanks.some(({ kind }) => ofUpdate.includes(kind));
  const parts: PageChoice['parts'] = {
    ...partsOf('walk'),
    sheet: 'locked',
    ...(!moment.blanks.some(isOfBatch) && { example: 'locked' }), // of a batch one may want to see all examples
    ...(asksUpdate && { settings: 'locked', beats: 'hidden' }), // it takes the rate; the next step begins with its answer
    ...moment.page.parts,
  };
  return { ...(asksUpdate ? withGradients(moment) : moment), page: { ...moment.page, parts } };
}

/** Where nobody can walk there, all is known that the update takes. */
const withGradients = (moment: Recipe): Recipe =>
  moment.beat === null && moment.step > 0 ? moment : { ...moment, beat: beforeUpdate(beatsOf(moment.choice.network)) };
