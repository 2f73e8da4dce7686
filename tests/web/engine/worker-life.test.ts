import { expect, it, vi } from 'vitest';
import { connect } from '../../../web/src/engine/client';
import { EngineGone } from '../../../web/src/engine/errors';
import { holdLife, whenOver, type Locks } from '../../../web/src/engine/worker-life';
import { settled } from '../support/hand-display';
import { PortWorker } from '../support/port-worker';

/** Locks as a browser has them; `end` is what it does when a worker ends. */
function handLocks() {
  const waiting = new Map<string, (() => unknown)[]>();
  const request = (name: string, hold: () => unknown): Promise<unknown> => {
    const queue = waiting.get(name) ?? [];
    waiting.set(name, [...queue, hold]);
    if (queue.length === 0) hold();
    return new Promise(() => {});
  };
  const end = (name: string): void => void waiting.get(name)![1]?.();
  return { locks: { request } as unknown as Locks, end };
}

const never = { request: () => Promise.reject(new Error('no origin')) } as unknown as Locks;

it('tells that the holder has ended, and not before', async () => {
  const { locks, end } = handLocks();
  const over = vi.fn();
  const name = (await holdLife(locks))!;
  whenOver(name, over, locks);
  expect(over).not.toHaveBeenCalled();
  end(name);
  expect(over).toHaveBeenCalledOnce();
});

it('does without where a browser has no locks, or none for this page', async () => {
  expect(await holdLife(undefined)).toBeNull();
  expect(await holdLife(never)).toBeNull();
  whenOver('any', vi.fn(), never);
  await settled();
});

it('ends the calls to a worker that has ended without a word', async () => {
  const { locks, end } = handLocks();
  const life = await holdLife(locks);
  const worker = new PortWorker(new MessageChannel().port1);
  const onGone = vi.fn();
  const client = connect({ worker: worker.asWorker(), life }, onGone, { locks });
  const waiting = client.pause();
  end(life!);
  await expect(waiting).rejects.toThrow(EngineGone);
  await expect(waiting).rejects.toThrow(/it ended without giving a reason/);
  expect(onGone.mock.calls).toMatchObject([[{ silently: true }]]);
  await expect(client.pause()).rejects.toThrow(EngineGone);
});

it('knows of no end where the page itself ends the worker', async () => {
  const { locks, end } = handLocks();
  const life = await holdLife(locks);
  const onGone = vi.fn();
  const client = connect({ worker: new PortWorker(new MessageChannel().port1).asWorker(), life }, onGone, { locks });
  client.close();
  end(life!);
  expect(onGone).not.toHaveBeenCalled();
});
