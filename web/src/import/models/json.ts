import { models as words } from '../../messages/words';
import { isMembers, strictJson, type Json, type Members } from '../formats/json/strict-json';
import { SheetProblem } from '../problem';
import { inSlices } from '../slices';
import { ModelProblem } from './model';

export { isMembers, type Json, type Members };

/** Whether a text may be an object of JSON. */
export const isObjectText = (text: string): boolean => /^\uFEFF?\s*\{/.test(text);

/**
 * The one object of a text, strictly read.
 * @param otherwise the sentence where it is none
 * @throws ModelProblem naming the line where it can
 */
export async function membersOf(text: string, otherwise = words.json.oneObject): Promise<Members> {
  const value = await inSlices(strictJson(text)).catch(asModelProblem);
  if (!isMembers(value)) throw new ModelProblem(otherwise);
  return value;
}

export function asModelProblem(problem: unknown): never {
  throw problem instanceof SheetProblem ? new ModelProblem(problem.message) : problem;
}

// ---- members of an object, each as it has to be --------------------------------------------------

export function textIn(members: Members, name: string): string {
  const value = members[name];
  if (typeof value !== 'string') throw new ModelProblem(words.json.text(name));
  return value;
}

export function listIn(members: Members, name: string): Json[] {
  const value = members[name];
  if (!Array.isArray(value)) throw new ModelProblem(words.json.list(name));
  return value;
}

export function membersIn(members: Members, name: string): Members {
  const value = members[name];
  if (!isMembers(value)) throw new ModelProblem(words.json.object(name));
  return value;
}

/** A number; undefined where there is none of that name. */
export function numberIn(members: Members, name: string): number | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (!Number.isFinite(value)) throw new ModelProblem(words.json.number(name));
  return value as number;
}

export const allMembers = (values: readonly Json[], name: string): Members[] =>
  values.map((value) => {
    if (!isMembers(value)) throw new ModelProblem(words.json.objects(name));
    return value;
  });

/** A list of numbers. @param name for the sentence */
export function numbersOf(value: Json | undefined, name: string): number[] {
  if (!Array.isArray(value)) throw new ModelProblem(words.json.numbers(name));
  const wrong = value.findIndex((one) => !Number.isFinite(one));
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
