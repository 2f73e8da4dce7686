/** Time and waiting, so that the training loop can be tested with a clock that is moved by hand. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Run `task` after so many milliseconds; 0 for as soon as the messages that wait have been answered. */
  after(milliseconds: number, task: () => void): void;
}

/**
 * The clock of a worker. A message to oneself stands behind the page's messages in the queue and, unlike
 * `setTimeout`, is not held back by 4 ms once it is nested.
 */
export function workerClock(): Clock {
  const { port1, port2 } = new MessageChannel();
  const tasks: (() => void)[] = [];
  port1.onmessage = () => tasks.shift()?.();
  return {
    now: () => performance.now(),
    after(milliseconds, task) {
      if (milliseconds > 0) setTimeout(task, milliseconds);
      else port2.postMessage(tasks.push(task));
    },
  };
}
