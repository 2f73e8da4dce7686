import { expose, transfer } from 'comlink';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buffersOf } from '../../../web/src/engine/buffers';
import { connect } from '../../../web/src/engine/client';
import { EngineGone, isRefusal, keepErrorFields } from '../../../web/src/engine/errors';
import { EngineHost } from '../../../web/src/engine/host';
import type { EngineClient, Frame, View } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { lasting } from '../support/openings';
import { PortWorker } from '../support/port-worker';

const engine = await loadEngine();
keepErrorFields();

/** The worker's side, with a trap for one of its calls. */
class Remote extends EngineHost {
  override frame(view: View): Frame {
    const frame = super.frame(view);
    return transfer(frame, buffersOf(frame));
  }

  override trainEpoch(): never {
    throw new WebAssembly.RuntimeError('memory access out of bounds');
  }
}

let worker: PortWorker;
let client: EngineClient;
const onGone = vi.fn();

beforeEach(() => {
  onGone.mockReset();
  const { port1, port2 } = new MessageChannel();
  expose(new Remote(engine, new HandClock()), port2);
  worker = new PortWorker(port1);
  client = connect({ worker: worker.asWorker(), life: null }, onGone);
});

afterEach(() => client.close());

it('passes every call on and brings its answer back', async () => {
  const opened = await client.open(lasting);
  expect(opened.data.examples).toBe(4);
  await client.play(10);
  expect((await client.frame({ example: 2, parameter: null })).running).toBe(true);
  await client.setPace('full');
  expect((await client.configure({ learningRate: 0.25 })).step).toBe(0);
  expect((await client.configure({ batchSize: 2 })).batchesPerEpoch).toBe(2);
  expect((await client.step(3)).step).toBe(3);
  await client.pause();
  await client.reset(5);
  const { moment } = await client.frame({ example: 1, parameter: null });
  expect(moment).toMatchObject({ step: 0, learningRate: 0.25, example: { index: 1 } });
});

it('answers in the order of the calls', async () => {
  const answers = [
    client.open(lasting),
    client.step(1),
    client.frame({ example: 0, parameter: null }),
    client.step(1),
    client.frame({ example: 0, parameter: null }),
  ] as const;
  const [, , first, , second] = await Promise.all(answers);
  expect([first.moment.step, second.moment.step]).toEqual([1, 2]);
});

it('brings the numbers of a frame across as they are', async () => {
  const host = new EngineHost(engine, new HandClock());
  host.open(lasting);
  await client.open(lasting);
  expect(await client.frame({ example: 3, parameter: null })).toEqual(host.frame({ example: 3, parameter: null }));
});

it('keeps all of a refusal on the way from the worker', async () => {
  await client.open(lasting);
  const refusal = await client.configure({ learningRate: -1 }).catch((problem: unknown) => problem);
  expect(isRefusal(refusal)).toBe(true);
  expect(refusal).toMatchObject({
    name: 'EngineError',
    code: 'range',
    path: 'learningRate',
    given: { kind: 'number', value: -1 },
    wanted: { kind: 'number', least: 0 },
  });
  expect((refusal as Error).message).toMatch(/learningRate is -1/);
  expect(onGone).not.toHaveBeenCalled();
});

it('rejects what waits, and says why, where the worker dies', async () => {
  const waiting = client.open(lasting);
  worker.fail('out of memory');
  await expect(waiting).rejects.toThrow(EngineGone);
  await expect(waiting).rejects.toThrow(/out of memory/);
  expect(onGone).toHaveBeenCalledExactlyOnceWith(await waiting.catch((problem: unknown) => problem));
  expect(worker.terminated).toBe(1);
});

it('rejects later calls where the worker is dead', async () => {
  worker.fail('');
  await expect(client.frame({ example: 0, parameter: null })).rejects.toThrow(/the browser gave no reason/);
});

it('says once that the worker is gone', () => {
  worker.fail('one');
  worker.fail('two');
  worker.dispatchEvent(new Event('messageerror'));
  client.close();
  expect(onGone).toHaveBeenCalledOnce();
  expect(worker.terminated).toBe(1);
});

it('takes a message that cannot be read for the end of the worker', async () => {
  const waiting = client.open(lasting);
  worker.dispatchEvent(new Event('messageerror'));
  await expect(waiting).rejects.toThrow(EngineGone);
});

it('ends the worker after a trap, since its memory may be in any state', async () => {
  await client.open(lasting);
  await expect(client.trainEpoch()).rejects.toThrow(EngineGone);
  expect(onGone).toHaveBeenCalledOnce();
  expect(worker.terminated).toBe(1);
  await expect(client.frame({ example: 0, parameter: null })).rejects.toThrow(/memory access out of bounds/);
});

it('rejects what waits and what comes later once it is closed, without calling that a death', async () => {
  const waiting = client.open(lasting);
  client.close();
  await expect(waiting).rejects.toThrow(EngineGone);
  await expect(client.frame({ example: 0, parameter: null })).rejects.toThrow(EngineGone);
  expect(onGone).not.toHaveBeenCalled();
  expect(worker.terminated).toBe(1);
});
