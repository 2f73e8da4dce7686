import { engine as messages } from '../messages/words';
import { EngineGone, EngineUnavailable } from './errors';

type End = EngineGone | EngineUnavailable;

/** Settles the calls that wait for a worker when that worker will never answer them. */
export interface WorkerEnd {
  /** The answer to a call, or why the worker ended first. A trap in the engine ends it, and a rest that can't be had. */
  answerOrEnd<T>(answer: Promise<T>): Promise<T>;
  /** The worker has ended without a word. */
  lost(): void;
  /** End the worker. */
  close(): void;
}

/**
 * Watch over a worker.
 * @param onGone called once where the worker dies before it is closed
 */
export function endOf(worker: Worker, onGone: (reason: Error) => void): WorkerEnd {
  let reason: End | null = null;
  // Not Promise.race with one long-lived promise: that would keep every answer ever given.
  const waiting = new Set<(reason: End) => void>();

  function end(gone: End): void {
    if (reason) return;
    reason = gone;
    worker.terminate();
    for (const reject of waiting) reject(gone);
    waiting.clear();
  }

  function fail(gone: End): void {
    const first = reason === null;
    end(gone);
    if (first) onGone(gone);
  }

  const die = (cause: string, silently = false): void =>
    fail(new EngineGone(messages.engineDied(cause || messages.unnamedReason), silently));

  worker.addEventListener('error', (event) => die(event.message));
  worker.addEventListener('messageerror', () => die(messages.messageUnreadable));

  return {
    answerOrEnd: <T>(answer: Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        if (reason) reject(reason);
        else waiting.add(reject);
        const refuse = (problem: Error): void => {
          if (isTrap(problem)) die(problem.message);
          else if (lacksRest(problem)) fail(unavailable(problem.message));
          else reject(problem);
        };
        void answer.then(resolve, refuse).then(() => waiting.delete(reject));
      }),
    lost: () => die(messages.engineSilent, true),
    close: () => end(new EngineGone(messages.engineClosed)),
  };
}

/** After a trap the engine's memory may be in any state. The error has lost its class on the way from the worker. */
const isTrap = (problem: Error): boolean => problem.name === 'RuntimeError';

/** Nor can the engine be asked on where the rest of it was missing within a call. */
const lacksRest = (problem: Error): boolean => problem.name === 'RestMissing';

const unavailable = (reason: string): EngineUnavailable =>
  new EngineUnavailable('notLoaded', messages.notLoaded(reason || messages.otherBytes));
