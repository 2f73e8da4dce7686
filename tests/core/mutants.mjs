// Breaks the core on purpose, one line at a time: the suite must fail each time.
//   node tests/core/mutants.mjs [regular expression for the mutants' names]
// Works on copies of the sources in temporary folders, one for each core of the machine; prints a table and exits 1 if
// a mutant survives.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { mutants } from './mutant_table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// The first failure is enough.
const environment = { ...process.env, GTEST_FAIL_FAST: '1' };
// Without the lab, and the suites of other numbers than double: compiling the core for those too would take long.
const testing = ['--output-on-failure', '--stop-on-failure', '--timeout', '120'];
const others = ['--exclude-regex', 'core_(complex|float|without_lab)|^lab$'];

/** A copy of the sources, with its own build, in which one mutant at a time is tried. */
class Copy {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'backprop-mutants-'));
    for (const part of ['CMakeLists.txt', 'core', 'wasm/lab', 'tests/core', 'tests/lab', 'tests/bench/native.cpp'])
      cpSync(join(root, part), join(this.folder, part), { recursive: true });
  }

  async prepare() {
    // -O1 compiles in the time of -O0, and the suite then takes 3 s instead of 40.
    const settings = ['-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_CXX_FLAGS_DEBUG=-O1', '-DBACKPROP_PROPERTY_SECONDS=2'];
    await this.run('cmake', '-G', 'Ninja', '-S', '.', '-B', 'build', ...settings);
    const { error, failed } = await this.outcome();
    if (error ?? failed) throw new Error(error ?? `The suite fails as it is: ${failed}`);
  }

  async try([, file, original, changed]) {
    const path = join(this.folder, 'core', file);
    const source = readFileSync(path, 'utf8');
    if (source.split(original).length !== 2) return { error: `${file} holds the line not exactly once` };
    writeFileSync(
      path,
      source.replace(original, () => changed),
    );
    try {
      return await this.outcome();
    } finally {
      writeFileSync(path, source);
    }
  }

  /** @returns the compiler's error, or the test that failed, or neither */
  async outcome() {
    try {
      await this.run('cmake', '--build', 'build', '--parallel', '1', '--target', 'core_tests', 'core_properties');
    } catch (problem) {
      return { error: `${problem.stdout}`.match(/error:.*/)?.[0] ?? problem.message };
    }
    try {
      await this.run('ctest', '--test-dir', 'build', ...testing, ...others);
    } catch (problem) {
      return { failed: failure(`${problem.stdout}`) };
    }
    return {};
  }

  run(command, ...args) {
    return promisify(execFile)(command, args, { cwd: this.folder, env: environment, maxBuffer: 2 ** 30 });
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The name of the test that failed, or what ctest says of a crash. */
const failure = (output) =>
  (output.match(/(?<=\[ {2}FAILED {2}\] )[\w/]+\.[\w/]+/) ?? output.match(/(?<=\t *\d+ - ).*/) ?? ['ctest'])[0];

function verdictOf({ error, failed }) {
  if (error) return 'BROKEN  ';
  if (!failed) return 'SURVIVED';
  return failed.includes('(Timeout)') ? 'TIMEOUT ' : 'killed  '; // the machine may have been slow
}

function report(name, result) {
  const { error, failed } = result;
  const verdict = verdictOf(result);
  console.log(`${verdict}  ${name.padEnd(38)}  ${error ?? failed ?? ''}`);
  return verdict === 'killed  ';
}

const wanted = new RegExp(process.argv[2] ?? '');
// Those of one file after each other: what includes a header is compiled once for each, and not again to be as it was.
const waiting = mutants
  .filter(([name]) => wanted.test(name))
  .sort(([, one], [, other]) => (one < other ? -1 : Number(one > other)));
const count = waiting.length;
if (count === 0) {
  console.error(`No mutant has a name like ${wanted}.`);
  process.exit(1);
}
let killed = 0;

async function work(copy) {
  try {
    await copy.prepare();
  } catch (problem) {
    waiting.length = 0; // for the other copies too
    throw problem;
  }
  for (let mutant = waiting.shift(); mutant; mutant = waiting.shift())
    if (report(mutant[0], await copy.try(mutant))) killed += 1;
}

const copies = Array.from({ length: Math.min(count, availableParallelism()) }, () => new Copy());
try {
  console.log('Building the suite as it is ...');
  // None is removed before all have ended.
  const broken = (await Promise.allSettled(copies.map(work))).find(({ reason }) => reason);
  if (broken) throw broken.reason;
  console.log(`${killed} of ${count} mutants killed.`);
  process.exitCode = killed === count ? 0 : 1;
} finally {
  for (const copy of copies) copy.remove();
}
