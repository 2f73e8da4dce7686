import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprintOf, readNote } from './fingerprint.mjs';
import { inRoot } from './paths.mjs';

/** What the tests themselves take from the environment. */
const READ = ['LINK_RUNS'];

/**
 * What the result of a part depends on: the files that it reads (`inputs`), tools, Node and environment. With the same
 * key it would do the same again. Taken before it runs: what changes meanwhile makes another key.
 * @returns null for a part that names no inputs, and always runs
 */
export const keyOf = ({ inputs }, tools, environment = process.env) =>
  inputs
    ? JSON.stringify([
        fingerprintOf(inputs),
        process.version,
        READ.map((name) => environment[name] ?? null),
        Object.entries(tools).map(([name, tool]) => [name, tool, changedAt(tool)]),
      ])
    : null;

/** Another version of a tool is another file at its place. */
function changedAt(tool) {
  try {
    return statSync(tool).mtimeMs;
  } catch {
    return null; // several files: its version stands in what is known of it
  }
}

/** The results of parts that passed, by name and key, in a note. */
export function keptResults(note = 'build/passed.json') {
  const kept = readNote(note) ?? {};
  return {
    /** @returns its counts and when it passed, or null where it has to run */
    of: (name, key) => (key !== null && kept[name]?.key === key ? kept[name] : null),

    /** Only a part of which every test passed is kept. */
    add(name, key, counts) {
      const passed = key !== null && counts.passed > 0 && counts.failed === 0 && counts.skipped === 0;
      kept[name] = passed ? { key, counts, when: new Date().toISOString() } : undefined;
      mkdirSync(dirname(inRoot(note)), { recursive: true });
      writeFileSync(inRoot(note), JSON.stringify(kept));
    },
  };
}
