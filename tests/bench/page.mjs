import { runJob } from './jobs.mjs';
import { rivals } from './rivals.mjs';

/** The browser's side: its files come over HTTP. */
const urlOf = (name) => new URL(name, globalThis.location.href).href;
const files = {
  path: urlOf,
  url: urlOf,
  async bytes(name) {
    const response = await fetch(urlOf(name));
    if (!response.ok) throw new Error(`${name} is not there`);
    return new Uint8Array(await response.arrayBuffer());
  },
};

const clocks = { wall: () => performance.now(), cpu: () => globalThis.cpuTime() };

globalThis.runJob = (job) => runJob(job, { rivals, files, clocks, say: globalThis.say });
