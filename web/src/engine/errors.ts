import { transferHandlers, type TransferHandler } from 'comlink';
import type { Refusal } from './refusal';
import { inEnglish } from './wordless';

/** Why the engine could not be started; `message` says what to do. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
  readonly reason: 'noWebAssembly' | 'notFound' | 'notLoaded' | 'damaged' | 'notSupported' | 'noWorker';

  constructor(reason: EngineUnavailable['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * The worker could not load the rest of the engine, which a call of it needs. The reason is the browser's, the server's
 * status, or nothing where what came is not the file that was built; a worker has no words for it.
 */
export class RestMissing extends Error {
  override readonly name = 'RestMissing';
}

/** The worker died or was closed: calls that wait for it will never be answered. */
export class EngineGone extends Error {
  override readonly name = 'EngineGone';
  /** Whether it ended without a word: then nothing is known to be wrong with what it was doing. */
  readonly silently: boolean;

  constructor(message: string, silently = false) {
    super(message);
    this.silently = silently;
  }
}

/** A refusal that is thrown: an EngineError, or one of the page's own in the same form. */
export type RefusalError = Error & Refusal;

const isEngineError = (problem: unknown): problem is RefusalError =>
  problem instanceof Error && problem.name === 'EngineError';

/** Whether a value was refused: then nothing has changed. */
export const isRefusal = (problem: unknown): problem is RefusalError =>
  isEngineError(problem) && problem.code !== 'internal';

/** Whether the engine can be asked no more: it never came, has ended, or is broken inside. All else is a mistake of the asking. */
export const isEnd = (problem: unknown): problem is Error =>
  problem instanceof EngineGone ||
  problem instanceof EngineUnavailable ||
  (problem instanceof Error && problem.name === 'RuntimeError') ||
  (isEngineError(problem) && problem.code === 'internal');

/**
 * A refusal in the engine's own form, for what the page checks itself. Its sentence is made where it is shown, in the
 * language of the page (messages/refusals.ts), which a worker does not know.
 */
export const refusalError = (refusal: Refusal): RefusalError =>
  Object.assign(new Error(inEnglish(refusal)), { name: 'EngineError' }, refusal);

/** The data of a refusal that was thrown. */
export const refusalOf = ({ code, path, given, wanted }: Refusal): Refusal => ({ code, path, given, wanted });

interface Thrown {
  value: unknown;
}

interface ThrownOnWire {
  isError: boolean;
  value: unknown;
}

/**
 * Let thrown errors keep their refusal on the way from the worker: Comlink sends name, message and stack only. The receiving side assigns whatever comes, so that only the worker needs this.
 */
export function keepErrorFields(): void {
  const plain = transferHandlers.get('throw') as TransferHandler<Thrown, ThrownOnWire>;
  transferHandlers.set('throw', {
    ...plain,
    serialize(thrown: Thrown): [ThrownOnWire, Transferable[]] {
      const [wire, transferables] = plain.serialize(thrown);
      const told = isEngineError(thrown.value) ? refusalOf(thrown.value) : {};
      return [wire.isError ? { ...wire, value: { ...(wire.value as object), ...told } } : wire, transferables];
    },
  });
}
