import type { Compared, ComparedRun } from '../../engine/types';
import type { Refusal } from '../../state/refusal';

/** One of the runs, as it is shown. */
export interface RunRow {
  name: string;
  /** What else is to be known about its setting; empty for nothing. */
  note: string;
  /** null where the engine refuses such settings. */
  run: ComparedRun | null;
  refused: Refusal | null;
  /** Of its line; that of the page's ink for the run that is shown. */
  hue: string;
  /** Its place among the dashes of charts. */
  place: number;
}

const HUES = ['var(--ink)', 'var(--class-1)', 'var(--class-2)', 'var(--class-4)'];

/** The run that is shown, and then the others. @param names of the others */
export function rowsOf({ shown, others }: Compared, name: string, note: string, names: readonly string[]): RunRow[] {
  const all = [
    { run: shown, name, note },
    ...others.map((other, i) => ({ ...apart(other), name: names[i]!, note: '' })),
  ];
  return all.map((row, place) => ({ refused: null, ...row, place, hue: HUES[place]! }));
}

const apart = (other: Compared['others'][number]) =>
  'refused' in other ? { run: null, refused: other.refused } : { run: other };

/** What a curve has at those of these steps that it has come to. */
export function alongSteps(steps: Float64Array, { steps: own, cost }: ComparedRun['curve']): Float64Array {
  const at = new Map(Array.from(own, (step, place) => [step, cost[place]!]));
  const known = steps.filter((step) => at.has(step));
  return known.map((step) => at.get(step)!);
}
