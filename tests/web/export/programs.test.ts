import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programs } from '../../../web/src/export/programs/programs';
import { programs as words } from '../../../web/src/messages/en/programs';
import { cases, distances } from './programs-of';

const folder = mkdtempSync(join(tmpdir(), 'programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('programs that make the steps of the page', () => {
  it.each(cases.map((one, i) => [one.name, one, i] as const))('in JavaScript, run by Node: %s', (_, one, i) => {
    const file = join(folder, `${i}.mjs`);
    writeFileSync(file, programs.javascript.program(one.course, words.comments));
    const { first, last } = distances(execFileSync(process.execPath, [file], { encoding: 'utf8' }), one);
    expect(first).toBeLessThan(1e-12);
    expect(last).toBeLessThan(1e-9);
  });
});
