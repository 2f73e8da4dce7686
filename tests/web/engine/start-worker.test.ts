import { describe, expect, it } from 'vitest';
import type { EngineUnavailable } from '../../../web/src/engine/errors';
import { startWorker } from '../../../web/src/engine/start-worker';
import { PortWorker } from '../support/port-worker';

const first = new WebAssembly.Module(new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0, 0, 0]));
const parts = { first, rest: { url: 'http://page/rest.wasm', hash: null }, bug: null };

/** A worker and the end of the line on its inside. */
function newWorker(): { worker: PortWorker; inside: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  return { worker: new PortWorker(port1), inside: port2 };
}

it('hands the engine over and waits until the worker is ready', async () => {
  const { worker, inside } = newWorker();
  let received: unknown = null;
  inside.onmessage = ({ data }) => {
    received = data;
    inside.postMessage({ life: 'its lock' });
  };
  expect(await startWorker(() => worker.asWorker(), parts)).toEqual({ worker, life: 'its lock' });
  expect(received).toEqual(parts);
  expect(worker.terminated).toBe(0);
  worker.terminate();
});

async function expectRefusal(started: Promise<unknown>, words: string): Promise<void> {
  const thrown = await started.catch((problem: unknown) => problem as EngineUnavailable);
  expect(thrown).toMatchObject({ name: 'EngineUnavailable', reason: 'noWorker' });
  expect((thrown as EngineUnavailable).message).toContain(words);
}

describe('says that the engine is unavailable, and leaves no worker behind,', () => {
  it('where the browser makes no worker', async () => {
    const refuse = (): never => {
      throw new Error('blocked by the policy of this site');
    };
    await expectRefusal(startWorker(refuse, parts), 'blocked by the policy of this site');
  });

  it.each(['import failed', ''])('where the worker fails before it is ready (%j)', async (message) => {
    const { worker } = newWorker();
    const started = startWorker(() => worker.asWorker(), parts);
    worker.fail(message);
    await expectRefusal(started, message || 'gave no reason');
    expect(worker.terminated).toBe(1);
  });
});
