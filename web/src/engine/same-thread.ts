import { callNames } from './calls';
import type { Clock } from './clock';
import { EngineHost } from './host';
import type { Engine, EngineCalls, EngineClient } from './types';

type Calls = Record<keyof EngineCalls, (...given: unknown[]) => unknown>;

const clock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, task) => void setTimeout(task, milliseconds),
};

/** Between two calls timers have their turn, as beside a worker: without it no progress would be told. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The engine without a worker, for a program that has nothing else to do meanwhile. It ends with the program. */
export function inSameThread(engine: Engine): EngineClient {
  const calls = new EngineHost(engine, clock) as unknown as Calls;
  const ask =
    (name: keyof EngineCalls) =>
    async (...given: unknown[]): Promise<unknown> => {
      await turn();
      return calls[name](...given);
    };
  const named = callNames.map((name) => [name, ask(name)] as const);
  return { ...Object.fromEntries(named), close: () => undefined } as unknown as EngineClient;
}
