import { expose, transfer } from 'comlink';
import { instantiate } from '../../../wasm/engine.mjs';
import type { LabEngine } from '../../../wasm/lab/lab.mjs';
import { buffersOf } from './buffers';
import { workerClock } from './clock';
import { keepErrorFields } from './errors';
import { HEARD } from './heard';
import { EngineHost } from './host';
import { loadNow } from './load-now';
import type { Parts, Ready } from './start-worker';
import type { Frame, View } from './types';
import { holdLife } from './worker-life';

/** The first thing that the page sends, and the only thing before Comlink takes over. */
self.addEventListener(
  'message',
  // A rejected promise would stay in the worker; as an error it reaches the page, which waits for it to be ready.
  (event: MessageEvent<Parts>) => void start(event.data).catch((problem) => self.reportError(problem)),
  { once: true },
);

class WorkerHost extends EngineHost {
  /** The frame's arrays move to the page instead of being copied once more. */
  override frame(view: View): Frame {
    const frame = super.frame(view);
    return transfer(frame, buffersOf(frame));
  }
}

async function start({ first, rest, bug }: Parts): Promise<void> {
  let sent: WebAssembly.Module | null = null;
  let isWhole = rest === null;
  // Comlink takes no notice of it.
  self.addEventListener('message', ({ data }) => {
    if (!(data instanceof WebAssembly.Module)) return;
    [sent, isWhole] = [data, true];
  });
  const engine = await instantiate(first, () => {
    isWhole = true;
    return sent ?? loadNow(rest!);
  });
  if (bug) (engine as LabEngine).useBug(bug);
  keepErrorFields();
  // Before the call is made, which may take long.
  self.addEventListener('message', () => self.postMessage(HEARD));
  expose(new WorkerHost(engine, workerClock(), () => isWhole));
  self.postMessage({ life: await holdLife() } satisfies Ready);
}
