import { beyondDouble } from '../../../catalog/decimal';
import { files as words } from '../../../messages/words';
import { SheetProblem } from '../../problem';
import type { Sliced } from '../../slices';
import { isList, isObject, scanJson, type Value } from './scan';

/** A value of JSON as JavaScript has it; NaN and the infinities, as Python writes them, are for whoever wants a number to refuse. */
export type Json = null | boolean | number | string | Json[] | Members;
/** Without a prototype, so that no name is there but those of the file. */
export interface Members {
  [name: string]: Json;
}

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The one value of a text; undefined where there is none, or several. No member stands twice, and no number is one that no
 * double holds.
 * @throws SheetProblem naming the line where it can
 */
export function* strictJson(text: string): Sliced<Json | undefined> {
  const values = yield* scanJson(text);
  return values.length === 1 ? plain(values[0]!) : undefined;
}

function plain(value: Value): Json {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.items.map(plain);
  if (isObject(value)) return membersOf(value.members);
  return 'number' in value ? numberOf(value.number) : WORDS[value.word]!;
}

const WORDS: Readonly<Record<string, Json>> = {
  true: true,
  false: false,
  null: null,
  NaN,
  Infinity,
  '-Infinity': -Infinity,
};

function membersOf(members: ReadonlyMap<string, Value>): Members {
  const found = Object.create(null) as Members;
  for (const [name, member] of members) found[name] = plain(member);
  return found;
}

function numberOf(text: string): number {
  const value = Number(text);
  const beyond = beyondDouble(text, value);
  if (beyond) throw new SheetProblem(words.json.beyond[beyond](text));
  return value;
}
