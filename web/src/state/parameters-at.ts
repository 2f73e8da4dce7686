import type { Checkpoint } from '../engine/types';
import type { Questions } from './questions';
import type { Run } from './run.svelte';

/** Milliseconds that one call of the engine should take: so often it is told, and can be stopped. */
const CALL = 200;
const FASTER = 10;

/** What has led to a step: another experiment, other weights to start from, or a change by hand on the way, lead elsewhere. */
export const wayTo = (
  { seen, experiment, recipe }: Pick<Run, 'seen' | 'experiment' | 'recipe'>,
  step: number,
): string => JSON.stringify([seen.session, experiment.seed, recipe?.changes.filter((change) => change.step < step)]);

/**
 * Weights and biases at steps, each later than the one before it, trained again in calls that take about as long as each other.
 * @param goesOn told how many of the steps are there; whether there should be more
 * @returns null where it was stopped, or another session is open
 */
export async function parametersAt(
  { answer }: Pick<Questions, 'answer'>,
  steps: readonly number[],
  goesOn: (done: number) => boolean,
): Promise<Float64Array[] | null> {
  const found: Float64Array[] = [];
  let from: Checkpoint | undefined;
  for (let count = 1; found.length < steps.length;) {
    const begin = performance.now();
    const piece = steps.slice(found.length, found.length + count);
    const answered = await answer((engine) => engine.parametersAt(piece, from));
    if (!answered) return null;
    for (const parameters of answered.parameters) found.push(parameters);
    if (!goesOn(found.length)) return null;
    from = answered.at;
    const spent = Math.max(0.1, performance.now() - begin);
    count = Math.max(1, Math.round(piece.length * Math.min(FASTER, CALL / spent)));
  }
  return found;
}
