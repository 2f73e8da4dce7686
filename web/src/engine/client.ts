import { wrap } from 'comlink';
import { callNames } from './calls';
import { Hearing, type HearingOptions } from './hearing';
import type { EngineClient } from './types';
import { HEARD } from './heard';
import type { StartedWorker } from './start-worker';
import { endOf } from './worker-end';
import { whenOver, type Locks } from './worker-life';

export type ConnectOptions = Partial<Omit<HearingOptions, 'onDeaf'>> & { locks?: Locks };

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * Give the page the worker's calls. Comlink leaves a call to a dead worker unanswered for ever; here it is rejected.
 * @param started it is ready to be asked
 * @param onGone called once where the worker dies before it is closed
 */
export function connect(
  { worker, life }: StartedWorker,
  onGone: (reason: Error) => void,
  options: ConnectOptions = {},
): EngineClient {
  const remote = wrap<Record<string, Call>>(worker);
  const end = endOf(worker, onGone);
  const hearing = new Hearing({ ...options, onDeaf: () => end.lost() });
  if (life !== null) whenOver(life, () => end.lost(), options.locks);
  worker.addEventListener('message', ({ data }) => data === HEARD && hearing.heard());
  const send =
    (name: string): Call =>
    (...given) => {
      const answered = hearing.send();
      return end.answerOrEnd(remote[name]!(...given)).finally(answered);
    };
  const named = callNames.map((name) => [name, send(name)] as const);
  return { ...Object.fromEntries(named), close: () => end.close() } as EngineClient;
}
