import type { Refusal } from '../state/refusal';
import { refusalSentence } from '../messages/refusals';
import { isRecord, whole } from './fields';
import { Refused } from './refused';
import type { Answer, Reply, RequestId, Versioned } from './types';

/** A request that can be replied to; what it asks for is still to be read. */
export interface Incoming {
  id: RequestId;
  version: unknown;
  kind: unknown;
  link: unknown;
  command: unknown;
  name: unknown;
}

const LONGEST_ID = 64;

/** null for a message of something else, or one that has no name to be replied to by. */
export function incomingFrom(data: unknown): Incoming | null {
  if (!isRecord(data) || !Object.hasOwn(data, 'backpropPlayground')) return null;
  const own = (name: string): unknown => (Object.hasOwn(data, name) ? data[name] : undefined);
  const id = own('id');
  if (!isId(id)) return null;
  const [kind, link, command, name] = ['kind', 'link', 'command', 'name'].map(own);
  return { id, version: own('backpropPlayground'), kind, link, command, name };
}

const isId = (id: unknown): id is RequestId =>
  typeof id === 'string' ? id.length <= LONGEST_ID : Number.isSafeInteger(id) && Number(id) >= 0;

/** @throws Refused where it is of another version of the messages */
export const checkVersion = ({ version }: Incoming): unknown => whole(1, 1)('backpropPlayground', version);

export const accepted = (id: RequestId, result: Answer = null): Versioned & Reply => ({
  ...{ backpropPlayground: 1, kind: 'reply' },
  id,
  result,
});

export const refused = (id: RequestId, refusal: Refusal): Versioned & Reply => ({
  ...{ backpropPlayground: 1, kind: 'reply' },
  id,
  refusal,
  sentence: refusalSentence(refusal),
});

/** A mistake of the page is told as one, and ends nothing. */
export const refusalBy = (problem: unknown): Refusal =>
  problem instanceof Refused
    ? problem.refusal
    : {
        code: 'internal',
        path: '',
        given: null,
        wanted: { kind: 'page', reason: 'soundPage', detail: String(problem) },
      };

/** More are refused at once. */
export const MOST_WAITING = 32;

export const tooMany: Refusal = {
  code: 'size',
  path: '',
  given: null,
  wanted: { kind: 'page', reason: 'requests', detail: String(MOST_WAITING) },
};
