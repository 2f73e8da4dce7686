/** A worker whose other side is a message port, so that both sides run on one thread. */
export class PortWorker extends EventTarget {
  terminated = 0;
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => this.dispatchEvent(new MessageEvent('message', { data }));
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated++;
    this.#port.close();
  }

  /** As when an error is not caught inside the worker. */
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  asWorker(): Worker {
    return this as unknown as Worker;
  }
}
