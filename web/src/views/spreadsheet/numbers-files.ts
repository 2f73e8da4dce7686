import type { Frame } from '../../engine/types';
import { curveCsv, matricesCsv, numbersInMatrices, parametersCsv, spaced, strideOf } from '../../export/numbers-csv';
import { decimalMark } from '../../messages/intl';
import { spreadsheet as words } from '../../messages/words';
import { formatCount } from '../../plot/number-format';
import { parametersAt, wayTo } from '../../state/parameters-at';
import type { Run } from '../../state/run.svelte';
import { withheld } from '../withheld';

/** What can be saved of a run as CSV: a file, or only what is said in its place. */
export type Made = { said: string; file?: { name: string; text: string } } | { problem: string };

/** Numbers in a file, and steps that are trained again, at most. */
export const MOST_NUMBERS = 500_000;
export const MOST_STEPS = 100_000;
/** Steps times rows times parameters: about half a minute. */
export const MOST_WORK = 2e10;
/** What a row takes besides, in parameters. */
export const ROW = 300;

type Shown = Pick<Run, 'frame' | 'experiment' | 'questions' | 'seen'>;

const countOf = ({ moment }: Frame): number =>
  moment.layers.reduce((sum, { W, b }) => sum + W.values.length + b.values.length, 0);

const saved = (name: string, text: string, ...more: string[]): Made => ({
  ...{ said: [words.saved, ...more].join(' '), file: { name: `${name}.csv`, text } },
});

/** The step that is shown. */
export async function matricesFile(run: Shown): Promise<Made> {
  const { frame, experiment, questions, seen } = run;
  const problem = withheld();
  if (problem !== null || !frame) return { problem: problem ?? words.notMade };
  const count = numbersInMatrices(experiment.network, countOf(frame), frame.moment.batchExamples.length);
  if (count > MOST_NUMBERS) return { problem: words.tooMany(formatCount(count), formatCount(MOST_NUMBERS)) };
  const numbers = await questions.stepNumbers();
  if (numbers === null) return { problem: run.seen.session === seen.session ? words.notMade : words.changed };
  return saved(`step-${numbers.moment.step}`, matricesCsv(numbers, words.heads, decimalMark()));
}

/** The loss curve. */
export function curveFile({ curve }: Pick<Run, 'curve'>): Made {
  const problem = withheld();
  if (problem !== null || !curve) return { problem: problem ?? words.notMade };
  return saved('loss-curve', curveCsv(curve, words.heads, decimalMark()));
}

type Way = Shown & Pick<Run, 'stepsDone' | 'recipe'>;

/**
 * Weights and biases at all steps, or at some where they are too many.
 * @param goesOn told the part of them that is there; whether there should be more
 */
export async function parametersFile(run: Way, goesOn: (done: number) => boolean): Promise<Made> {
  const { frame, experiment, questions, stepsDone: last } = run;
  const problem = withheld();
  if (problem !== null || !frame) return { problem: problem ?? words.notMade };
  const count = countOf(frame);
  const most = Math.min(MOST_STEPS, Math.floor(MOST_WORK / ((count + ROW) * frame.moment.batchExamples.length)));
  if (last > most) return { problem: words.tooFar(formatCount(most)) };
  const stride = strideOf(last + 1, MOST_NUMBERS / count);
  const steps = spaced(last, stride);
  let isStopped = false;
  const before = wayTo(run, last);
  const numbers = await parametersAt(questions, steps, (count) => {
    isStopped = !goesOn(count / steps.length);
    return !isStopped && wayTo(run, last) === before;
  });
  if (isStopped) return { said: words.stopped };
  if (numbers === null) return { problem: wayTo(run, last) === before ? words.notMade : words.changed };
  const text = parametersCsv(steps, numbers, experiment.network, words.heads, decimalMark());
  return saved('parameters', text, ...(stride > 1 ? [words.thinned(stride)] : []));
}
