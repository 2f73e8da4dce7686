import { checkAll } from './check-all.mjs';
import { measureWorkload } from './measure.mjs';
import { startUp } from './startup.mjs';
import { sweep } from './sweep.mjs';
import { workloads } from './workloads.mjs';

/**
 * What one process or one page does: a workload, the sweep, the gradient check or the start-up, by the message that names it.
 * @param rivals those that this place can run
 * @param clocks by name: 'wall' and 'cpu' (that the processor gave to the main thread), each a function or an async one
 */
export function runJob({ task, id, only, rounds, window, warm, clock }, { rivals, files, clocks, say }) {
  const pace = { rounds, window, warm, clock, clocks };
  if (task === 'sweep') return sweep({ pace, files });
  if (task === 'checkAll') return checkAll({ files });
  if (task === 'startUp') return startUp({ files });
  const workload = workloads.find((candidate) => candidate.id === id);
  const chosen = rivals.filter((rival) => only.length === 0 || only.includes(rival.id));
  return measureWorkload(workload, chosen, { pace, files, say });
}
