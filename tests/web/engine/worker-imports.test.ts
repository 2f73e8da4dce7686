import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** The files that a file brings with it, types apart. */
function broughtBy(path: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  const names = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)';/gm;
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(names))
    broughtBy(join(dirname(path), /\.m?[jt]s$/.test(name) ? name : `${name}.ts`), seen);
  return seen;
}

it('the worker brings no words of the page: it is in the page a second time', () => {
  const files = [...broughtBy(fileURLToPath(new URL('../../../web/src/engine/worker.ts', import.meta.url)))];
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => /\/(messages|state|views)\//.test(file))).toEqual([]);
});
