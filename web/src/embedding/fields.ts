import { LinkProblem } from '../state/link/values';
import { refuse, Refused } from './refused';

/** Reads the value of a field. @throws Refused where it is none that is wanted */
export type Read<Value> = (path: string, given: unknown) => Value;

const isWhole = (given: unknown): given is number => Number.isSafeInteger(given);
const isFinite = (given: unknown): given is number => Number.isFinite(given);

export const whole =
  (least: number, most: number): Read<number> =>
  (path, given) =>
    isWhole(given) && given >= least && given <= most ? given : refuse(path, given, { kind: 'whole', least, most });

export const wholeOrFull =
  (least: number, most: number): Read<number | 'full'> =>
  (path, given) =>
    given === 'full' || (isWhole(given) && given >= least && given <= most)
      ? given
      : refuse(path, given, { kind: 'whole', least, most, or: 'full' });

export const number: Read<number> = (path, given) =>
  isFinite(given) ? given : refuse(path, given, { kind: 'number' }, 'finite');

export const atLeast =
  (least: number): Read<number> =>
  (path, given) =>
    isFinite(given) && given >= least ? given : refuse(path, given, { kind: 'number', least });

export const above =
  (below: number): Read<number> =>
  (path, given) =>
    isFinite(given) && given > below ? given : refuse(path, given, { kind: 'number', above: below });

export const flag: Read<boolean> = (path, given) =>
  typeof given === 'boolean' ? given : refuse(path, given, { kind: 'sort', sort: 'boolean' }, 'type');

export const oneOf =
  <Name extends string | number>(names: readonly Name[]): Read<Name> =>
  (path, given) =>
    names.find((name) => name === given) ?? refuse(path, given, { kind: 'oneOf', names: names.map(String) }, 'kind');

/** A text as links have it: `read` refuses what it can't read. */
export const linkText =
  <Value>(read: (text: string, path: string) => Value): Read<Value> =>
  (path, given) => {
    try {
      return read(textOf(given), path);
    } catch (problem) {
      if (!(problem instanceof LinkProblem)) throw problem;
      return refuseLink(path, given, problem);
    }
  };

/** @throws Refused always */
export const refuseLink = (path: string, given: unknown, { message }: LinkProblem): never =>
  refuse(path, given, { kind: 'page', reason: 'link', detail: message }, 'text');

/** A number can stand for its text; what is neither is none of the texts that are read. */
const textOf = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? String(given) : '';

/** It can be left out. */
export const maybe =
  <Value>(read: Read<Value>): Read<Value | undefined> =>
  (path, given) =>
    given === undefined ? undefined : read(path, given);

/** An object that is a list of fields with values of one kind. */
export const fieldsOf =
  <Value>(read: Read<Value>, most: number): Read<readonly (readonly [name: string, value: Value])[]> =>
  (path, given) => {
    const fields = isRecord(given)
      ? Object.entries(given)
      : refuse(path, given, { kind: 'sort', sort: 'object' }, 'type');
    const { length: count } = fields;
    if (count === 0 || count > most) {
      const wanted = { kind: 'count', least: 1, most } as const;
      throw new Refused({ code: 'size', path, given: { kind: 'count', count, of: 'entries' }, wanted });
    }
    return fields.map(([name, value]) => [name, read(`${path}.${name}`, value)] as const);
  };

export const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
