import { Awaited } from './awaited';
import type { Answer, Refusal, Reply, Request, RequestId, RequestRefused } from './types';

type WithoutId<One> = One extends Request ? Omit<One, 'backpropPlayground' | 'id'> : never;

/** A request that has no name yet. */
export type Asked = WithoutId<Request>;

/** Requests to the page in a frame, and what they wait for. */
export class Requests {
  readonly #waiting = new Map<RequestId, Awaited<Answer>>();
  #count = 0;

  ask(page: Window, origin: string, asked: Asked): Promise<Answer> {
    const waiting = new Awaited<Answer>();
    const id = (this.#count += 1);
    this.#waiting.set(id, waiting);
    page.postMessage({ backpropPlayground: 1, id, ...asked }, origin);
    return waiting.promise;
  }

  take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('refusal' in reply) waiting?.reject(refused(reply.sentence, reply.refusal));
    else waiting?.resolve(reply.result);
  }

  /** None of them will be answered. */
  forget(reason: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(reason));
    this.#waiting.clear();
  }
}

const refused = (sentence: string, refusal: Refusal): RequestRefused =>
  Object.assign(new Error(sentence), { name: 'RequestRefused' as const, refusal });
