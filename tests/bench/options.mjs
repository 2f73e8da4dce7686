import { Problem } from '../../wasm/toolchain/problem.mjs';
import { workloads } from './workloads.mjs';

const USAGE = `npm run bench -- [W1 ... W6] [--only=id,id] [--node] [--chromium] [--quick] [--cpu-time] [--no-build] [--no-extras]`;

const NORMAL = { rounds: 7, window: 400, warm: 3000 };
const QUICK = { rounds: 3, window: 150, warm: 500 };

/**
 * What follows `npm run bench --`: workloads by name (default all);
 * --only=a,b      rivals by their id (rivals.mjs);
 * --node, --chromium   one place alone;
 * --quick         shorter windows and fewer rounds: a look, no measurement;
 * --cpu-time      count the processor's time instead of the clock's: for a machine that others use too;
 * --no-build      take what is built;  --no-extras   no sweep, no gradient check and no start-up.
 */
export function optionsFrom(words) {
  const ids = words.filter((word) => /^W\d$/.test(word));
  const flags = words.filter((word) => !ids.includes(word));
  const has = (flag) => flags.includes(flag);
  const only =
    flags
      .find((flag) => flag.startsWith('--only='))
      ?.slice('--only='.length)
      .split(',') ?? [];
  check(ids, flags);
  return {
    ids: ids.length > 0 ? ids : workloads.map(({ id }) => id),
    only,
    places: ['node', 'chromium'].filter((place) => has(`--${place}`) || !(has('--node') || has('--chromium'))),
    pace: { ...(has('--quick') ? QUICK : NORMAL), clock: has('--cpu-time') ? 'cpu' : 'wall' },
    build: !has('--no-build'),
    extras: !has('--no-extras'),
  };
}

const FLAGS = ['--node', '--chromium', '--quick', '--cpu-time', '--no-build', '--no-extras'];

function check(ids, flags) {
  const unknown =
    ids.find((id) => !workloads.some((workload) => workload.id === id)) ??
    flags.find((flag) => !FLAGS.includes(flag) && !flag.startsWith('--only='));
  if (unknown) throw new Problem(`${unknown} is unknown to the bench: ${USAGE}`);
}
