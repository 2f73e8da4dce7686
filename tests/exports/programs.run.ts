import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programs, type Program } from '../../web/src/export/programs/programs';
import { programs as words } from '../../web/src/messages/en/programs';
import { cases, distances, type Case } from '../web/export/programs-of';

/** How far numbers may be from those of the engine, after one update and after 100. */
interface Bound {
  first: number;
  last: number;
}

/** After one update only the order of sums differs; in 100 that grows, most with a centred RMSProp, where s - m^2 cancels. */
const DOUBLE: Bound = { first: 1e-12, last: 1e-7 };
/** 24 bits a number; a step of Adam divides by gradients that are near 0. */
const SINGLE: Bound = { first: 2e-5, last: 2e-5 };
/** There s - m^2 has no bit left, a kink of the loss is on another side, or an output is 0 or 1 where a double is not yet. */
const strays = ({ course, saturates }: Case): boolean =>
  saturates || course.moment.settings.optimizer.centred || course.moment.settings.network.loss === 'hinge';

const folder = mkdtempSync(join(tmpdir(), 'programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
/** The system's own, which has the packages. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/** What the cells of a notebook that has run have printed; where NumPy warns, such as of e^1000, that stands elsewhere. */
function outputsOf(notebook: string): string {
  interface Output {
    name?: string;
    text?: string[];
    data?: object;
  }
  const { cells } = JSON.parse(notebook) as { cells: { outputs?: Output[] }[] };
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  if (!outputs.some(({ data }) => data && 'image/png' in data)) throw new Error('There is no plot');
  return outputs.flatMap(({ name, text }) => (name === 'stdout' ? (text ?? []) : [])).join('');
}

const runners = {
  notebook: (file: string) => outputsOf(run('jupyter', 'nbconvert', '--to', 'notebook', '--execute', '--stdout', file)),
  scikit: (file: string) => run(python, file),
  tensorflow: (file: string) => run(process.execPath, file),
  pytorch: (file: string) => run(python, file),
  numpy: (file: string) => run(python, file),
  r: (file: string) => run('Rscript', '--vanilla', file),
  octave: (file: string) => run('octave-cli', '--quiet', '--no-init-file', file),
  eigen: (file: string) => {
    run('g++', '-std=c++20', '-I', '/usr/include/eigen3', '-o', `${file}.out`, file);
    return run(`${file}.out`);
  },
};

const boundOf = (name: string, one: Case): Bound =>
  name !== 'tensorflow' ? DOUBLE : strays(one) ? { ...SINGLE, last: Infinity } : SINGLE;

const TENSORFLOW = '@tensorflow/tfjs@4.22.0';

describe.each(Object.entries(runners))('in %s', (name, runner) => {
  beforeAll(() => {
    if (name === 'tensorflow') run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', TENSORFLOW);
  }, 300_000);

  const entry: Program = programs[name as keyof typeof programs];
  const all = cases.map((one, i) => [one.name, one, i] as const);
  const made = all.filter(([, { course }]) => !entry.gaps?.(course).length);
  it.each(made)('%s', (_, one, i) => {
    const file = join(folder, `${name}${i}.${entry.ending}`);
    writeFileSync(file, entry.program(one.course, words.comments));
    const { first, last } = distances(runner(file), one);
    const bound = boundOf(name, one);
    console.log(`${name} ${i}: ${first.toExponential(1)} after one update, ${last.toExponential(1)} after 100`);
    expect(first).toBeLessThan(bound.first);
    expect(last).toBeLessThan(bound.last);
  });
});
