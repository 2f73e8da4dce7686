import { EngineGone, isEnd, isRefusal } from '../engine/errors';
import type { Refusal } from '../engine/refusal';
import type { EngineClient, StartEngine } from '../engine/types';
import { report } from './report';

/**
 * The talk with an engine that may die: one task at a time, in the order in which they came, and nothing is heard of an
 * engine once another one has been started. No task rejects.
 */
export class Conversation {
  readonly #startEngine: StartEngine;
  readonly #onFailure: (reason: Error) => void;
  #engine: EngineClient | null = null;
  /** Number of the engine that was started last. */
  #life = 0;
  #lastInTurn: Promise<unknown> = Promise.resolve();

  /** @param onFailure called when the engine has failed and is closed */
  constructor(startEngine: StartEngine, onFailure: (reason: Error) => void) {
    this.#startEngine = startEngine;
    this.#onFailure = onFailure;
  }

  /**
   * Say the first thing to another engine. From then on the talk is with that one; where it refuses, with the one before.
   * @throws Error as either of them does
   */
  async change<T>(start: StartEngine, first: (engine: EngineClient) => Promise<T>): Promise<T> {
    const before = this.#life;
    let life: number | null = null;
    const engine = await start((reason) => life !== null && this.#fail(reason, life));
    try {
      const answer = await first(engine);
      if (before !== this.#life) throw new EngineGone('');
      this.close();
      life = this.#life;
      this.#engine = engine;
      return answer;
    } finally {
      if (this.#engine !== engine) engine.close();
    }
  }

  /** Run a task when those before it are done. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#lastInTurn.then(task);
    this.#lastInTurn = done.catch(() => {}); // or no later one would have a turn
    return done;
  }

  /** Start another engine and say the first thing to it. @param start it; left out for the usual one */
  async begin(first: (engine: EngineClient) => Promise<void>, start = this.#startEngine): Promise<void> {
    this.close();
    const life = this.#life;
    try {
      const engine = await start((reason) => this.#fail(reason, life));
      if (life !== this.#life) return engine.close();
      this.#engine = engine;
      await first(engine);
    } catch (problem) {
      this.#fail(problem as Error, life);
    }
  }

  /**
   * Ask the engine. @param refused called where it refuses, and then nothing has changed; and where the asking itself
   * went wrong, which is reported and is no failure of the engine
   * @returns null where it refused, has failed or is not there
   */
  async ask<T>(
    what: (engine: EngineClient) => Promise<T>,
    refused: (refusal: Refusal) => void = () => {},
  ): Promise<T | null> {
    if (!this.#engine) return null;
    const life = this.#life;
    try {
      return await what(this.#engine);
    } catch (problem) {
      if (isRefusal(problem)) refused(problem);
      else if (isEnd(problem)) this.#fail(problem, life);
      else {
        report(problem);
        refused(mistake((problem as Error).message));
      }
      return null;
    }
  }

  /** End the engine. */
  close(): void {
    this.#life++;
    this.#engine?.close();
    this.#engine = null;
  }

  #fail(reason: Error, life: number): void {
    if (life !== this.#life) return;
    this.close();
    this.#onFailure(reason);
  }
}

const mistake = (detail: string): Refusal => ({
  code: 'internal',
  path: '',
  given: null,
  wanted: { kind: 'page', reason: 'soundPage', detail },
});
