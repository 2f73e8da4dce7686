import { readFileSync } from 'node:fs';
import { openFile } from '../../../../web/src/import/open-file';
import { SheetProblem } from '../../../../web/src/import/problem';
import type { Sheet } from '../../../../web/src/import/sheet';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file beside the script that made it. */
export const made = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

/** One of the tables that a file holds. */
export async function sheetIn(given: string | Uint8Array, name = 'file', place = 0): Promise<Sheet> {
  const found = await openFile(typeof given === 'string' ? bytesOf(given) : given, name);
  if (!found) throw new Error('plain text');
  return found.sheets[place]!.read();
}

export const namesIn = async (given: string | Uint8Array, name = 'file'): Promise<string[]> =>
  (await openFile(typeof given === 'string' ? bytesOf(given) : given, name))!.sheets.map(({ name }) => name);

export const isPlain = async (given: string | Uint8Array, name = 'file'): Promise<boolean> =>
  (await openFile(typeof given === 'string' ? bytesOf(given) : given, name)) === null;

/** The sentence by which a file is refused. */
export async function refusalOf(given: string | Uint8Array, name = 'file', place = 0): Promise<string> {
  try {
    await sheetIn(given, name, place);
  } catch (problem) {
    if (problem instanceof SheetProblem) return problem.message;
    throw problem;
  }
  throw new Error('It was read');
}
