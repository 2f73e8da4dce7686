import { refusalError } from '../engine/errors';
import { partMissing } from './refusal';

/** Milliseconds: what waits for it holds up all that is asked for after it. */
export const PATIENCE = 10_000;

/** Code that comes when it is used. @throws EngineError where it does not come, or not in time; it can be asked for again */
export function lateCode<Code>(coming: Promise<Code>): Promise<Code> {
  return new Promise((resolve, reject) => {
    const miss = (): void => reject(refusalError(partMissing));
    const timer = setTimeout(miss, PATIENCE);
    coming.then(resolve, miss).finally(() => clearTimeout(timer));
  });
}
