import { wrap } from 'comlink';
import type { EngineCalls, EngineClient } from './types';
import { endOf } from './worker-end';

const calls: Record<keyof EngineCalls, true> = {
  open: true,
  toyDataset: true,
  frame: true,
  play: true,
  pause: true,
  setPace: true,
  step: true,
  trainEpoch: true,
  goBack: true,
  compare: true,
  compareAtBest: true,
  surface: true,
  confusion: true,
  findings: true,
  valley: true,
  track: true,
  reset: true,
  configure: true,
  setLearningRate: true,
  setBatchSize: true,
  setParameters: true,
};

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * Give the page the worker's calls. Comlink leaves a call to a dead worker unanswered for ever; here it is rejected.
 * @param worker it has sent 'ready'
 * @param onGone called once where the worker dies before it is closed
 */
export function connect(worker: Worker, onGone: (reason: Error) => void): EngineClient {
  const remote = wrap<Record<string, Call>>(worker);
  const end = endOf(worker, onGone);
  const send =
    (name: string): Call =>
    (...given) =>
      end.answerOrEnd(remote[name]!(...given));
  const named = Object.keys(calls).map((name) => [name, send(name)] as const);
  return { ...Object.fromEntries(named), close: () => end.close() } as EngineClient;
}
