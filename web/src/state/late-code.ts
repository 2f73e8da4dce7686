import { refusalError } from '../engine/errors';
import { partMissing } from './refusal';

/** Code that comes when it is used. @throws EngineError where it does not come; it can be asked for again */
export const lateCode = <Code>(coming: Promise<Code>): Promise<Code> =>
  coming.catch(() => {
    throw refusalError(partMissing);
  });
