import { beyondDouble } from '../../catalog/decimal';
import { models as words } from '../../messages/words';
import { isList, isObject, scanJson, type Value } from '../formats/json/scan';
import { SheetProblem } from '../problem';
import { inSlices } from '../slices';
import { ModelProblem } from './model';

/** A value of JSON; true, false and null are texts: `true`, `false` and ``. */
export type Json = string | number | Json[] | Members;
export type Members = Map<string, Json>;

export const isMembers = (value: Json | undefined): value is Members => value instanceof Map;

/** Whether a text may be an object of JSON. */
export const isObjectText = (text: string): boolean => /^\uFEFF?\s*\{/.test(text);

/**
 * The one object of a text, in which no member stands twice.
 * @throws ModelProblem naming the line
 */
export async function membersOf(text: string): Promise<Members> {
  const values = await inSlices(scanJson(text)).catch(asModelProblem);
  const value = values.length === 1 ? plain(values[0]!) : undefined;
  if (!isMembers(value)) throw new ModelProblem(words.json.oneObject);
  return value;
}

export function asModelProblem(problem: unknown): never {
  throw problem instanceof SheetProblem ? new ModelProblem(problem.message) : problem;
}

function plain(value: Value): Json {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.items.map(plain);
  if (isObject(value)) return new Map([...value.members].map(([name, member]) => [name, plain(member)]));
  return numberOf(value.number);
}

function numberOf(text: string): number {
  const value = Number(text);
  const beyond = beyondDouble(text, value);
  if (beyond) throw new ModelProblem(words.json.beyond[beyond](text));
  return value;
}

// ---- members of an object, each as it has to be --------------------------------------------------

export function textIn(members: Members, name: string): string {
  const value = members.get(name);
  if (typeof value !== 'string') throw new ModelProblem(words.json.text(name));
  return value;
}

export function listIn(members: Members, name: string): Json[] {
  const value = members.get(name);
  if (!Array.isArray(value)) throw new ModelProblem(words.json.list(name));
  return value;
}

export function membersIn(members: Members, name: string): Members {
  const value = members.get(name);
  if (!isMembers(value)) throw new ModelProblem(words.json.object(name));
  return value;
}

/** A number; undefined where there is none of that name. */
export function numberIn(members: Members, name: string): number | undefined {
  const value = members.get(name);
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'number') throw new ModelProblem(words.json.number(name));
  return value;
}

export const allMembers = (values: readonly Json[], name: string): Members[] =>
  values.map((value) => {
    if (!isMembers(value)) throw new ModelProblem(words.json.objects(name));
    return value;
  });

/** A list of numbers. @param name for the sentence */
export function numbersOf(value: Json | undefined, name: string): number[] {
  if (!Array.isArray(value)) throw new ModelProblem(words.json.numbers(name));
  const wrong = value.findIndex((one) => typeof one !== 'number');
  if (wrong >= 0) throw new ModelProblem(words.json.notNumber(name, wrong + 1));
  return value as number[];
}

/** Rows of numbers, all as wide, row by row. */
export function matrixOf(value: Json | undefined, name: string): { rows: number; cols: number; values: Float64Array } {
  if (!Array.isArray(value) || value.length === 0) throw new ModelProblem(words.json.matrix(name));
  const rows = value.map((row) => numbersOf(row, name));
  const cols = rows[0]!.length;
  const uneven = rows.findIndex((row) => row.length !== cols);
  if (uneven >= 0) throw new ModelProblem(words.json.uneven(name, uneven + 1, rows[uneven]!.length, cols));
  return { rows: rows.length, cols, values: Float64Array.from(rows.flat()) };
}
