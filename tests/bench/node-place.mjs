import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../wasm/toolchain/problem.mjs';

/** Node: a new process for each job, so that no workload lives with the code that was compiled for another. */
export const openNode = () => ({
  name: 'Node',
  version: process.versions.node,
  run: (job, say) =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(new URL('node-job.mjs', import.meta.url)), {
        stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
      });
      child.on('message', ({ said, failed, result }) => {
        if (said) say(said);
        else if (failed) reject(new Problem(failed));
        else resolve(result);
      });
      child.on('exit', (code) =>
        reject(new Problem(`The measuring process ended (${code}) at ${job.id ?? job.task}.`)),
      );
      child.send(job);
    }),
  close: async () => {},
});
