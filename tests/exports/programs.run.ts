import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programs } from '../../web/src/export/programs/programs';
import { programs as words } from '../../web/src/messages/en/programs';
import { cases, distances } from '../web/export/programs-of';

/** After one update only the order of sums differs; in 100 that grows, most with a centred RMSProp, where s - m^2 cancels. */
const FIRST = 1e-12;
const LAST = 1e-7;

const folder = mkdtempSync(join(tmpdir(), 'programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
/** The system's own, which has the packages. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const runners = {
  pytorch: (file: string) => run(python, file),
  numpy: (file: string) => run(python, file),
  r: (file: string) => run('Rscript', '--vanilla', file),
  octave: (file: string) => run('octave-cli', '--quiet', '--no-init-file', file),
  eigen: (file: string) => {
    run('g++', '-std=c++20', '-I', '/usr/include/eigen3', '-o', `${file}.out`, file);
    return run(`${file}.out`);
  },
};

describe.each(Object.entries(runners))('in %s', (name, runner) => {
  it.each(cases.map((one, i) => [one.name, one, i] as const))('%s', (_, one, i) => {
    const { ending, program } = programs[name as keyof typeof programs];
    const file = join(folder, `program${i}.${ending}`);
    writeFileSync(file, program(one.course, words.comments));
    const { first, last } = distances(runner(file), one);
    console.log(`${name} ${i}: ${first.toExponential(1)} after one update, ${last.toExponential(1)} after 100`);
    expect(first).toBeLessThan(FIRST);
    expect(last).toBeLessThan(LAST);
  });
});
