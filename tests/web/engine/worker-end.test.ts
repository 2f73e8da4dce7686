import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { EngineGone } from '../../../web/src/engine/errors';
import { endOf } from '../../../web/src/engine/worker-end';
import { PortWorker } from '../support/port-worker';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const newWorker = (): PortWorker => new PortWorker(new MessageChannel().port1);

it('hands an answer through as it is', async () => {
  const answer = {};
  const end = endOf(newWorker().asWorker(), vi.fn());
  await expect(end.answerOrEnd(Promise.resolve(answer))).resolves.toBe(answer);
  end.close();
});

it('hands a refusal through as it is', async () => {
  const problem = new Error('refused');
  const onGone = vi.fn();
  const end = endOf(newWorker().asWorker(), onGone);
  await expect(end.answerOrEnd(Promise.reject(problem))).rejects.toBe(problem);
  expect(onGone).not.toHaveBeenCalled();
  end.close();
});

it('holds on to no answer once it was given', async () => {
  const end = endOf(newWorker().asWorker(), vi.fn());
  const answers: WeakRef<object>[] = [];
  for (let i = 0; i < 10; i++) answers.push(new WeakRef(await end.answerOrEnd<object>(Promise.resolve({}))));
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(answers.filter((answer) => answer.deref() !== undefined)).toHaveLength(0);
  end.close();
});

it('rejects every call that waits', async () => {
  const worker = newWorker();
  const end = endOf(worker.asWorker(), vi.fn());
  const never = new Promise(() => {});
  const waiting = [end.answerOrEnd(never), end.answerOrEnd(never)];
  worker.fail('gone');
  for (const call of waiting) await expect(call).rejects.toThrow(EngineGone);
});

it('leaves no rejection unheard where a call fails after the end', async () => {
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  const end = endOf(newWorker().asWorker(), vi.fn());
  let fail = (_: Error): void => {};
  const late = new Promise((_, reject) => (fail = reject));
  const waiting = end.answerOrEnd(late);
  end.close();
  await expect(waiting).rejects.toThrow(EngineGone);
  fail(new Error('late'));
  await expect(end.answerOrEnd(Promise.reject(new Error('later')))).rejects.toThrow(EngineGone);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
});

it.each([
  ['404', '404'],
  ['', 'it is not the file this page was built with'],
])('ends where a call lacks the rest of the engine (%j), and says so', async (reason, words) => {
  const worker = newWorker();
  const onGone = vi.fn();
  const end = endOf(worker.asWorker(), onGone);
  const waiting = end.answerOrEnd(new Promise(() => {}));
  const problem = Object.assign(new Error(reason), { name: 'RestMissing' }); // as it comes from the worker
  const told = { name: 'EngineUnavailable', reason: 'notLoaded', message: expect.stringContaining(words) as string };
  await expect(end.answerOrEnd(Promise.reject(problem))).rejects.toMatchObject(told);
  await expect(waiting).rejects.toMatchObject(told);
  expect(onGone).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(told));
  expect(worker.terminated).toBe(1);
});
