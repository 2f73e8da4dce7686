import { readFileSync } from 'node:fs';
import { instantiate } from '../../../wasm/engine.mjs';
import type { Bug, LabEngine } from '../../../wasm/lab/lab.mjs';
import type { StartEngine } from '../../../web/src/engine/types';
import { HandClock } from './hand-clock';
import { SameThreadEngine } from './same-thread-engine';

const file = new URL('../../../build/wasm/backprop_lab.wasm', import.meta.url);
const module = await WebAssembly.compile(readFileSync(file));

/** Starts engines with bugs of the lab, each with a memory of its own, as workers have. */
export class LabEngines {
  /** The bugs with which one was started, in their order. */
  readonly started: (Bug | 'none')[] = [];
  /** Those that were started, in the same order. */
  readonly engines: SameThreadEngine[] = [];

  readonly startWith =
    (bug: Bug | 'none'): StartEngine =>
    async (onGone) => {
      const lab = (await instantiate(module)) as LabEngine;
      lab.useBug(bug);
      const engine = new SameThreadEngine(lab, new HandClock());
      this.started.push(bug);
      this.engines.push(engine);
      return engine.start(onGone);
    };
}
