// Breaks the core on purpose, one line at a time: the suite must fail each time.
//   node tests/core/mutants.mjs [regular expression for the mutants' names]
// Works on a copy of the sources in a temporary folder; prints a table and exits 1 if a mutant survives.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutants } from './mutant_table.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'backprop-mutants-'));
const options = { cwd: folder, stdio: 'pipe', encoding: 'utf8', maxBuffer: 2 ** 30 };
const run = (command, ...args) => execFileSync(command, args, options);
// Without the suites of other numbers than double: compiling the core for those too would take twice as long.
const build = () => run('cmake', '--build', 'build', '--parallel', '2', '--target', 'core_tests', 'core_properties');
const others = ['--exclude-regex', 'core_(complex|float)'];
const test = () => run('ctest', '--test-dir', 'build', '--output-on-failure', '--timeout', '120', ...others);

/** What failed: tests by name, or what ctest says of a crash. */
function failures(output) {
  const names = output.match(/(?<=\[ {2}FAILED {2}\] )[\w/]+\.[\w/]+/g) ?? output.match(/(?<=\t *\d+ - ).*/g);
  return [...new Set(names ?? ['ctest'])];
}

function outcome() {
  try {
    build();
  } catch (error) {
    return { error: `${error.stdout}`.match(/error:.*/)?.[0] ?? error.message };
  }
  try {
    test();
  } catch (error) {
    return { failed: failures(`${error.stdout}`) };
  }
  return { failed: [] };
}

function tryMutant([, file, original, changed]) {
  const path = join(folder, 'core', file);
  const source = readFileSync(path, 'utf8');
  if (source.split(original).length !== 2) return { error: `${file} holds the line not exactly once` };
  writeFileSync(
    path,
    source.replace(original, () => changed),
  );
  try {
    return outcome();
  } finally {
    writeFileSync(path, source);
  }
}

function report(name, { error, failed = [] }) {
  const verdict = error ? 'BROKEN  ' : failed.length ? 'killed  ' : 'SURVIVED';
  const why = error ?? (failed.length ? `${failed.length} tests, such as ${failed[0]}` : '');
  console.log(`${verdict}  ${name.padEnd(38)}  ${why}`);
  return !error && failed.length > 0;
}

try {
  for (const part of ['CMakeLists.txt', 'core', 'tests/core', 'tests/bench/native.cpp'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  console.log('Building the suite as it is ...');
  const settings = ['-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_CXX_FLAGS_DEBUG=-O0', '-DBACKPROP_PROPERTY_SECONDS=2'];
  run('cmake', '-G', 'Ninja', '-S', '.', '-B', 'build', ...settings);
  const unchanged = outcome();
  if (unchanged.error || unchanged.failed.length) throw new Error(unchanged.error ?? `fails: ${unchanged.failed}`);
  const wanted = new RegExp(process.argv[2] ?? '');
  const chosen = mutants.filter(([name]) => wanted.test(name));
  const survivors = chosen.filter((mutant) => !report(mutant[0], tryMutant(mutant)));
  console.log(`${chosen.length - survivors.length} of ${chosen.length} mutants killed.`);
  process.exitCode = survivors.length ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
