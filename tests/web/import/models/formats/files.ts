import { readFileSync } from 'node:fs';
import { openModel } from '../../../../../web/src/import/models/open-model';
import { ModelProblem, type BroughtModel } from '../../../../../web/src/import/models/model';
import { bytesOf } from '../../formats/opened';

/** What a library wrote: see tests/exports/libraries. */
export const written = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));
export const textOf = (name: string): string => new TextDecoder().decode(written(name));

/** Rows and the outputs of the library, by file. */
export function librariesOutputs(): Map<string, number[][]> {
  const found = new Map<string, number[][]>();
  for (const line of textOf('outputs.txt').trim().split('\n')) {
    const [file = '', ...numbers] = line.split(' ');
    found.set(file, [...(found.get(file) ?? []), numbers.map(Number)]);
  }
  return found;
}

export async function modelIn(given: string | Uint8Array, name = 'file'): Promise<BroughtModel> {
  const model = await openModel([{ name, bytes: typeof given === 'string' ? bytesOf(given) : given }]);
  if (!model) throw new Error('It is no model');
  return model;
}

/** The sentence by which a file is refused. */
export async function refusalOf(given: string | Uint8Array, name = 'file'): Promise<string> {
  try {
    await modelIn(given, name);
  } catch (problem) {
    if (problem instanceof ModelProblem) return problem.message;
    throw problem;
  }
  throw new Error('It was read');
}
