import type { Refusal } from '../state/refusal';

/** A request that is refused. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.path);
    this.refusal = refusal;
  }
}

/** @throws Refused always: what was given for a field, and what would be right */
export function refuse(
  path: string,
  given: unknown,
  wanted: Refusal['wanted'],
  code: Refusal['code'] = 'range',
): never {
  throw new Refused({ code, path: beginningOf(path), given: saidOf(given), wanted });
}

/** Characters of a text that are told again. */
const MOST_SAID = 40;

const beginningOf = (text: string): string => (text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}...` : text);

/** What was given, as refusals say it. */
function saidOf(given: unknown): Refusal['given'] {
  if (typeof given === 'number') return { kind: 'number', value: given };
  if (typeof given === 'string') return { kind: 'text', text: beginningOf(given) };
  return { kind: 'sort', sort: sortOf(given) };
}

function sortOf(given: unknown) {
  if (given === undefined) return 'missing';
  if (given === null) return 'null';
  if (given === true) return 'true';
  if (given === false) return 'false';
  if (typeof given === 'bigint') return 'bigint';
  return Array.isArray(given) ? 'array' : 'object';
}
