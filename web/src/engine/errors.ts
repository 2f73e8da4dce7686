import { transferHandlers, type TransferHandler } from 'comlink';
import type { EngineError } from './types';

/** Why the engine could not be started; `message` says what to do. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
  readonly reason: 'noWebAssembly' | 'notFound' | 'notLoaded' | 'damaged' | 'notSupported' | 'noWorker';

  constructor(reason: EngineUnavailable['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The worker died or was closed: calls that wait for it will never be answered. */
export class EngineGone extends Error {
  override readonly name = 'EngineGone';
}

const isEngineError = (problem: unknown): problem is EngineError =>
  problem instanceof Error && problem.name === 'EngineError';

/** Whether the engine refused a value: then nothing has changed, and `field` names the value. */
export const isRefusal = (problem: unknown): problem is EngineError =>
  isEngineError(problem) && problem.code !== 'internal';

/** A refusal in the engine's own form, for values that the worker checks itself. */
export const refusal = (code: EngineError['code'], field: string, message: string): EngineError =>
  Object.assign(new Error(message), { name: 'EngineError' as const, code, field });

interface Thrown {
  value: unknown;
}

interface ThrownOnWire {
  isError: boolean;
  value: unknown;
}

/**
 * Let thrown errors keep their `code` and `field` on the way from the worker: Comlink sends name, message and stack
 * only. The receiving side assigns whatever comes, so that only the worker needs this.
 */
export function keepErrorFields(): void {
  const plain = transferHandlers.get('throw') as TransferHandler<Thrown, ThrownOnWire>;
  transferHandlers.set('throw', {
    ...plain,
    serialize(thrown: Thrown): [ThrownOnWire, Transferable[]] {
      const [wire, transferables] = plain.serialize(thrown);
      const fields = isEngineError(thrown.value) ? { code: thrown.value.code, field: thrown.value.field } : {};
      return [wire.isError ? { ...wire, value: { ...(wire.value as object), ...fields } } : wire, transferables];
    },
  });
}
