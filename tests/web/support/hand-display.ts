/** A display whose frames come when a test says so. */
export class HandDisplay {
  #tasks: (() => void)[] = [];

  readonly nextFrame = (task: () => void): void => void this.#tasks.push(task);

  get tasksWaiting(): number {
    return this.#tasks.length;
  }

  /** Draw one frame, and wait until all that it set off without a clock or a message has been done. */
  async draw(): Promise<void> {
    const tasks = this.#tasks;
    this.#tasks = [];
    for (const task of tasks) task();
    await settled();
  }
}

/** All promises that can be settled by now are. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
