import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** A hash over the names and contents of files and whole folders of the checkout: the same while nothing changed. */
export function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).sort()) hash.update(`${path}\0`).update(readFileSync(inRoot(path)));
  return hash.digest('hex');
}

/** The files of a folder, deep but for node_modules, as paths from the checkout; a file is its own only one. */
export function filesUnder(path) {
  if (!statSync(inRoot(path)).isDirectory()) return [path];
  const names = readdirSync(inRoot(path)).filter((name) => name !== 'node_modules');
  return names.flatMap((name) => filesUnder(`${path}/${name}`));
}

/** What an earlier run wrote down, or null. */
export function readNote(path) {
  try {
    return JSON.parse(readFileSync(inRoot(path), 'utf8'));
  } catch {
    return null;
  }
}
