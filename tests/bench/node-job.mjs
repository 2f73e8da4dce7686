import { existsSync, readFileSync } from 'node:fs';
import { filesOfNode } from './files.mjs';
import { runJob } from './jobs.mjs';
import { rivals } from './rivals.mjs';
import { nativeRivals } from './rivals/native.mjs';

/** Linux counts the nanoseconds that the processor gave to a thread. */
const MAIN_THREAD = `/proc/self/task/${process.pid}/schedstat`;

function cpuOfProcess() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const clocks = {
  wall: () => performance.now(),
  cpu: () => (existsSync(MAIN_THREAD) ? Number(readFileSync(MAIN_THREAD, 'utf8').split(' ')[0]) / 1e6 : cpuOfProcess()),
};

process.once('message', async (job) => {
  const place = {
    rivals: [...rivals, ...nativeRivals],
    files: filesOfNode,
    clocks,
    say: (said) => process.send({ said }),
  };
  const answer = await runJob(job, place).then(
    (result) => ({ result }),
    ({ message }) => ({ failed: message }),
  );
  process.send(answer, () => process.exit());
});
