/** A promise that is settled from outside. */
export class Awaited<Value> {
  resolve!: (value: Value) => void;
  reject!: (reason: Error) => void;
  isSettled = false;
  readonly promise = new Promise<Value>((resolve, reject) => {
    this.resolve = (value) => this.#settle(() => resolve(value));
    this.reject = (reason) => this.#settle(() => reject(reason));
  });

  constructor() {
    this.promise.catch(() => undefined); // whoever waits for it is told
  }

  #settle(settle: () => void): void {
    this.isSettled = true;
    settle();
  }
}
