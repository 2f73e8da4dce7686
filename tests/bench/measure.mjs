import { makeProblem } from './workloads.mjs';
import { lossOf, toleranceOf, trueLosses } from './truth.mjs';

/**
 * One workload by all rivals in turn.
 * @param pace rounds; the least milliseconds of a timed window and of warming up; the clock's name, and clocks by name
 */
export async function measureWorkload(workload, rivals, { pace, files, say }) {
  const problem = makeProblem(workload);
  const truth = trueLosses(workload, problem);
  const rows = [];
  for (const rival of rivals) {
    say(`${workload.id} ${rival.name}`);
    rows.push(await prepare(rival, workload, problem, truth, { pace, files }));
  }
  const runners = rows.filter(({ runner }) => runner);
  for (let round = 0; round < pace.rounds; ++round)
    for (const row of runners) row.rates.push(row.count / ((await time(row.runner, row.count, pace)) / 1000));
  for (const { runner } of runners) await runner.close?.();
  return { truth, rows: rows.map(resultOf) };
}

/** A rival, checked and warm; with a reason instead of a runner where it does not run. */
async function prepare(rival, workload, problem, truth, { pace, files }) {
  const row = { rival: rival.id, name: rival.name, number: rival.number, differs: rival.differs(workload), rates: [] };
  const reason = rival.refuses(workload);
  if (reason) return { ...row, reason };
  try {
    const runner = await rival.open({ workload, problem, files });
    await runner.step(workload.checkedSteps);
    const loss = lossOf(workload, problem, await runner.layers());
    const error = Math.abs(loss - truth.after) / truth.after;
    if (!row.differs && !(error <= toleranceOf(rival)))
      return { ...row, loss, error, reason: `wrong: loss ${loss} instead of ${truth.after}`, wrong: true };
    const count = await warmUp(runner, rival.stepsPerRun?.(workload) ?? 1, pace);
    return { ...row, runner, loss, error, count };
  } catch (problemOfRival) {
    return { ...row, reason: `failed: ${problemOfRival.message}`, failed: true };
  }
}

/** Milliseconds by the clock of `pace`; a runner in a process of its own has its own clock for the processor's time. */
export async function time(runner, count, { clock, clocks }) {
  const now = runner.clocks?.[clock] ?? clocks[clock];
  const begin = await now();
  await runner.step(count);
  return (await now()) - begin;
}

/** Steps, a multiple of `unit`, that take at least `window` milliseconds once the code is compiled for good. */
export async function warmUp(runner, unit, pace) {
  const { window, warm } = pace;
  const end = performance.now() + warm;
  for (let count = unit; ;) {
    const spent = await time(runner, count, pace);
    const enough = spent >= window;
    if (enough && performance.now() >= end) return unit * Math.ceil((count * window) / spent / unit);
    if (!enough) count *= 2;
  }
}

/** What of a row can be sent and written. */
function resultOf({ runner, count, ...row }) {
  return { ...row, stepsPerWindow: runner ? count : 0, stepsPerSecond: runner ? median(row.rates) : null };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
