import { readFileSync, rmSync } from 'node:fs';
import { buildPreset } from './cmake.mjs';
import { add, ofCheck, ofCtest, ofPlaywright, ofVitest } from './counts.mjs';
import { inRoot, npmCommand } from './paths.mjs';
import { choosePort } from './port.mjs';
import { Problem } from './problem.mjs';
import { buildBrokenModule, buildCommand, buildElement, buildModule, buildPage, PRODUCT_TOOLS } from './products.mjs';
import { run } from './run.mjs';

const NATIVE_TOOLS = ['cmake', 'ninja', 'eigen', 'compiler', 'googletest'];

const BUILDS = ['CMakeLists.txt', 'CMakePresets.json', 'wasm/toolchain'];
const CORE = ['core', 'wasm/lab', 'tests/core', 'tests/lab', ...BUILDS];
const PAGE = ['core', 'wasm', 'web', ...BUILDS, 'package.json', 'package-lock.json', 'LICENSE'];
const ALL = [...PAGE, 'tests', 'README.md', 'CHANGELOG.md'];

/**
 * The parts of `npm test` in their order: what each needs, and how it runs; run(tools) gives the counts. `inputs` are
 * the files that it reads, if it need not run again while they are the same (kept.mjs).
 */
export const parts = [
  { name: 'types', title: 'Types of page and tests', tools: [], inputs: ALL, run: checkTypes },
  core('core-native', 'Core, native', NATIVE_TOOLS),
  core('core-asan', 'Core, with sanitizers', NATIVE_TOOLS),
  core('core-wasm', 'Core, as WebAssembly in Node', [...PRODUCT_TOOLS, 'googletest'], [...CORE, 'wasm']), // and the module
  { name: 'vitest', title: "Bridge, and the page's code", tools: PRODUCT_TOOLS, inputs: ALL, run: testUnits },
  { name: 'page', title: 'Build of the page', tools: PRODUCT_TOOLS, run: testPageBuild },
  {
    name: 'e2e',
    title: 'Page in Chromium',
    tools: [...PRODUCT_TOOLS, 'chromium'],
    inputs: [...PAGE, 'tests/e2e', 'tests/wasm', 'tests/web'],
    run: testPage,
  },
];

function core(name, title, tools, inputs = CORE) {
  return { name, title, tools, inputs, run: (found) => testCore(name.replace('core-', ''), found) };
}

async function checkTypes() {
  const page = await passes(() =>
    run(npmCommand('svelte-check'), ['--tsconfig', 'web/tsconfig.json', '--fail-on-warnings']),
  );
  const tests = await passes(() => run(npmCommand('tsc'), ['--project', 'tests/tsconfig.json', '--noEmit']));
  return add(ofCheck(page), ofCheck(tests));
}

async function testCore(preset, tools) {
  await buildPreset(preset, tools, { testing: true });
  const ctest = tools.cmake.replace(/cmake$/, 'ctest');
  const whole = ['--test-output-size-passed', '10000000', '--test-output-size-failed', '10000000'];
  const args = (report) => [
    '--test-dir',
    inRoot(`build/${preset}`),
    '--output-on-failure',
    '--parallel',
    '2',
    '--output-junit',
    report,
    ...whole,
  ];
  return counted(`build/reports/core-${preset}.xml`, (report) => run(ctest, args(report)), ofCtest);
}

async function testUnits(tools) {
  await buildModule(tools);
  await buildCommand();
  await buildElement();
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const start = (report) => run(npmCommand('vitest'), [...args, `--outputFile.json=${report}`]);
  return counted('build/reports/vitest.json', start, (text) => ofVitest(JSON.parse(text)));
}

async function testPageBuild(tools) {
  await buildModule(tools);
  await buildPage();
  return ofCheck(true);
}

async function testPage(tools) {
  await testPageBuild(tools);
  await buildBrokenModule(tools);
  const env = { CHROMIUM: tools.chromium, PORT: String(await choosePort('')) };
  const start = () => run(npmCommand('playwright'), ['test', '--config', 'tests/e2e/playwright.config.ts'], { env });
  return counted('build/reports/e2e.json', start, (text) => ofPlaywright(JSON.parse(text)));
}

/** Run tests that leave a report and count by it; a failing command is at least one failure. */
async function counted(path, start, countsOf) {
  const report = inRoot(path);
  rmSync(report, { force: true });
  const good = await passes(() => start(report));
  const counts = countsOf(readFileSync(report, 'utf8'));
  return good ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** Whether a step ends without a Problem; a Problem is told. */
async function passes(step) {
  try {
    await step();
    return true;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    console.error(problem.message);
    return false;
  }
}
