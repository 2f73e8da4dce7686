import type { Run } from '../../state/run.svelte';
import { isFused } from '../pairing';
import type { PaperStep } from './paper-writing';

/** The step that stands on the page; null where none does. */
export function shownStep(run: Run): PaperStep | null {
  const { moment, frame, explanation, experiment, opened } = run;
  if (!moment || !frame || !opened) return null;
  const { network } = experiment;
  const last = network.layers.length - 1;
  const terms = Array.from({ length: network.layers[last]!.units }, (_, output) => run.unitTerms(last, output));
  return {
    ...{ network, moment, explanation, used: frame.used },
    termsOf: (output) => terms[output] ?? null,
    fused: isFused(network, opened.kinds.pairings),
    notation: run.notation.choice,
  };
}
