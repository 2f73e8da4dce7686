import type { EngineError, Kinds, Session } from '../../wasm/engine.mjs';
import { loadEngine } from '../../wasm/node.mjs';
import { toldBy } from './told';

/** A session whose calls take anything, as JavaScript lets them. */
export type LooseSession = Record<keyof Session, (...given: unknown[]) => unknown>;

/** A wrong call, and the error that it must throw. */
export interface Refusal {
  given: string;
  call: (session: LooseSession) => unknown;
  error: Pick<EngineError, 'name' | 'code' | 'path' | 'given' | 'wanted' | 'message'>;
}

/**
 * @param says what follows the path in the message
 * @param told what was given and what is wanted, where the sentence's form does not tell it
 */
export const refusal = (
  given: string,
  call: Refusal['call'],
  code: EngineError['code'],
  path: string,
  says: string,
  told: Pick<EngineError, 'given' | 'wanted'> = toldBy(says),
): Refusal => ({ given, call, error: { name: 'EngineError', code, path, ...told, message: `${path} ${says}` } });

export const wholeNumber = (least: number, most: number): string =>
  `it must be a whole number from ${least} to ${most}.`;
export const seedRange = wholeNumber(0, 4294967295);
export const rateRange = 'it must be a finite number, 0 or more.';
export const batchRange = "it must be a whole number from 1 to 1000000, or 'full'.";

const kinds = (await loadEngine()).kinds();

/** The names of one list of kinds: `it must be a, b or c.` */
export function oneOf(list: Exclude<keyof Kinds, 'pairings' | 'toyDatasets'>): string {
  const names: readonly string[] = kinds[list];
  return `it must be ${names.slice(0, -1).join(', ')} or ${names.at(-1)!}.`;
}
export const settingNames =
  'network, seed, learningRate, batchSize, batchOrder, optimizer, schedule, penalty, clipping, frozen and initializer.';
