// `npm run coverage`: which lines and branches of core/ the tests of the core run.
// Builds the preset `coverage` with GCC, runs its tests and prints a table; fails where a test does, or where less
// than 95 % of the lines are run. A line or branch of a template is run where any instance of it is; branches to the
// handling of exceptions, which GCC adds to nearly every call, do not count.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildPreset } from '../../wasm/toolchain/cmake.mjs';
import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { main, Problem } from '../../wasm/toolchain/problem.mjs';
import { outputOf, run, which } from '../../wasm/toolchain/run.mjs';

const REQUIRED = 0.95;
const build = inRoot('build/coverage');

/** GCC and the gcov of the same version. */
function findGcc() {
  const compiler = process.env.CXX || which('g++');
  const version = compiler && outputOf(compiler, ['-dumpfullversion']); // Clang has no such option
  const gcov = version && which(`gcov-${version.split('.')[0]}`, 'gcov');
  if (!gcov) throw new Problem('Coverage is counted by GCC: please install g++, or name one by CXX.');
  return { compiler, gcov };
}

const filesIn = (folder, extension) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(extension))
    .map((name) => join(folder, name));

/** What gcov says of the files of this project in one compiled source, run or not: a list of { file, lines }. */
function reportOf(gcov, notes) {
  const here = ['--relative-only', '--source-prefix', inRoot('.').replace(/\/$/, '')];
  const args = ['--json-format', '--stdout', '--branch-probabilities', ...here, notes];
  const options = { cwd: build, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] };
  const reports = execFileSync(gcov, args, options).split('\n').filter(Boolean).map(JSON.parse);
  return reports.flatMap(({ files }) => files);
}

/** Adds the lines of a file of core/ to files: name -> line number -> { count, branches }. */
function addFile(files, { file, lines }) {
  const name = relative(inRoot('core'), file);
  if (name.startsWith('..')) return;
  const known = files.get(name) ?? new Map();
  files.set(name, known);
  for (const line of lines) addLine(known, line);
}

function addLine(known, { line_number: number, count, branches }) {
  const line = known.get(number) ?? { count: 0, branches: [] };
  known.set(number, line);
  line.count += count;
  branches
    .filter((branch) => !branch.throw)
    .forEach((branch, i) => (line.branches[i] = (line.branches[i] ?? 0) + branch.count));
}

/** { lines, branches, missed } of a file: [run, all] and the numbers of the lines that were not run. */
function summaryOf(file, known) {
  const lines = [...known].sort(([a], [b]) => a - b);
  const branches = lines.flatMap(([, { branches }]) => branches);
  const ran = (counts) => [counts.filter((count) => count > 0).length, counts.length];
  return {
    file,
    lines: ran(lines.map(([, { count }]) => count)),
    branches: ran(branches),
    missed: lines.filter(([, { count }]) => count === 0).map(([number]) => number),
  };
}

const total = (summaries, what) => [0, 1].map((i) => summaries.reduce((sum, summary) => sum + summary[what][i], 0));

const share = ([some, all]) => some / all;
const cell = (counts) => (counts[1] === 0 ? '' : `${(100 * share(counts)).toFixed(1)} %  ${counts.join('/')}`);

function printTable(summaries) {
  const width = Math.max(...summaries.map(({ file }) => file.length));
  const row = (file, lines, branches, missed) =>
    console.log(`${file.padEnd(width)}  ${lines.padStart(18)}  ${branches.padStart(18)}  ${missed}`.trimEnd());
  row('', 'lines run', 'branches run', 'lines not run');
  for (const { file, lines, branches, missed } of summaries) row(file, cell(lines), cell(branches), missed.join(' '));
  row('core', cell(total(summaries, 'lines')), cell(total(summaries, 'branches')), '');
}

await main(async () => {
  const { compiler, gcov } = findGcc();
  const tools = { ...(await ensure(['cmake', 'ninja', 'eigen', 'googletest'])), compiler };
  await buildPreset('coverage', tools, { targets: ['core_tests', 'core_properties'], testing: true });
  for (const counts of filesIn(build, '.gcda')) rmSync(counts); // they would be added to
  const ofDouble = ['--exclude-regex', 'core_(complex|float)']; // the other numbers' suites are not built
  await run(tools.cmake.replace(/cmake$/, 'ctest'), ['--test-dir', build, '--output-on-failure', ...ofDouble]);
  const files = new Map();
  for (const notes of filesIn(build, '.gcno')) for (const file of reportOf(gcov, notes)) addFile(files, file);
  const summaries = [...files].sort().map(([file, known]) => summaryOf(file, known));
  printTable(summaries);
  if (share(total(summaries, 'lines')) >= REQUIRED) return;
  throw new Problem(`Less than ${100 * REQUIRED} % of the lines of core/ are run.`);
});
