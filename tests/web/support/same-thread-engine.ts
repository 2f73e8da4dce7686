import { callNames } from '../../../web/src/engine/calls';
import type { Clock } from '../../../web/src/engine/clock';
import { EngineGone } from '../../../web/src/engine/errors';
import { EngineHost } from '../../../web/src/engine/host';
import type { Engine, EngineCalls, EngineClient, StartEngine } from '../../../web/src/engine/types';

type Name = keyof EngineCalls;

/** The engine behind the client's interface without a worker; answers can be held back, and it can die. */
export class SameThreadEngine {
  /** Names of the calls in the order in which they came. */
  readonly asked: Name[] = [];
  started = 0;
  closed = 0;
  unanswered = 0;
  mostUnanswered = 0;
  /** What is waited for before a call, and before its answer. */
  delay: () => Promise<void> | null = () => null;
  readonly #engine: Engine;
  readonly #clock: Clock;
  #held: (() => void)[] | null = null;
  #failure: Error | null = null;
  readonly #waiting = new Set<(reason: Error) => void>();
  #onGone: ((reason: Error) => void) | null = null;

  constructor(engine: Engine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  readonly start: StartEngine = async (onGone) => {
    this.started++;
    this.#onGone = onGone;
    const host = new EngineHost(this.#engine, this.#clock);
    const calls = callNames.map((name) => [name, (...given: unknown[]) => this.#call(host, name, given)] as const);
    return { ...Object.fromEntries(calls), close: () => this.#close() } as unknown as EngineClient;
  };

  /** How often this was asked. */
  count(name: Name): number {
    return this.asked.filter((asked) => asked === name).length;
  }

  /** Keep all answers back from now on. */
  hold(): void {
    this.#held = [];
  }

  /** Give the answers that were kept back, and the coming ones at once. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const answer of held) answer();
  }

  /** Let the next call fail inside the engine. */
  failNext(problem: Error): void {
    this.#failure = problem;
  }

  die(reason: string): void {
    this.#end(new EngineGone(reason));
    this.#onGone!(new EngineGone(reason));
  }

  #close(): void {
    this.closed++;
    this.#end(new EngineGone('closed'));
  }

  #end(reason: Error): void {
    for (const reject of this.#waiting) reject(reason);
    this.#waiting.clear();
  }

  async #call(host: EngineHost, name: Name, given: unknown[]): Promise<unknown> {
    this.asked.push(name);
    this.mostUnanswered = Math.max(this.mostUnanswered, ++this.unanswered);
    try {
      if (this.#failure) throw this.#failure;
      const calls = host as unknown as Record<Name, (...given: unknown[]) => unknown>;
      const asked = structuredClone(given);
      await this.delay();
      const answer = structuredClone(calls[name](...asked));
      await this.delay();
      await this.#released();
      return answer;
    } finally {
      this.unanswered--;
    }
  }

  #released(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      const answer = (): void => {
        this.#waiting.delete(reject);
        resolve();
      };
      if (this.#held) this.#held.push(answer);
      else answer();
    });
  }
}
