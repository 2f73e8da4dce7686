import { sharedLink } from '../state/share';
import { partText } from '../state/link/moment';
import type { Run } from '../state/run.svelte';
import { namesOf, numberOf } from './numbers';
import type { Moment, SelectionTold } from './types';

/** The moment that is shown, for the page that holds this one. */
export const momentOf = (run: Run): Moment => ({
  link: sharedLink(run.recipe!, 'here', run.page.choice),
  step: run.stepsDone,
  loss: numberOf(run, 'J'),
  running: run.running,
});

/** What is selected in it, with its numbers. */
export function selectionOf(run: Run): SelectionTold {
  const { selected } = run.selection;
  if (!selected) return { kind: 'selection', part: null, value: null, gradient: null };
  const { value, gradient } = namesOf(selected);
  return {
    kind: 'selection',
    part: partText(selected),
    value: numberOf(run, value),
    gradient: gradient === null ? null : numberOf(run, gradient),
  };
}
