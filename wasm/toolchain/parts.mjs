import { readFileSync, rmSync } from 'node:fs';
import { buildPreset } from './cmake.mjs';
import { add, ofCheck, ofCtest, ofPlaywright, ofVitest } from './counts.mjs';
import { inRoot, npmCommand } from './paths.mjs';
import { choosePort } from './port.mjs';
import { Problem } from './problem.mjs';
import { buildBrokenModule, buildModule, buildPage, PRODUCT_TOOLS } from './products.mjs';
import { run } from './run.mjs';

const NATIVE_TOOLS = ['cmake', 'ninja', 'eigen', 'compiler', 'googletest'];

/** The parts of `npm test` in their order: what each needs, and how it runs. run(tools) gives the counts. */
export const parts = [
  { name: 'types', title: 'Types of page and tests', tools: [], run: checkTypes },
  { name: 'core-native', title: 'Core, native', tools: NATIVE_TOOLS, run: (tools) => testCore('native', tools) },
  { name: 'core-asan', title: 'Core, with sanitizers', tools: NATIVE_TOOLS, run: (tools) => testCore('asan', tools) },
  {
    name: 'core-wasm',
    title: 'Core, as WebAssembly in Node',
    tools: [...PRODUCT_TOOLS, 'googletest'],
    run: (tools) => testCore('wasm', tools),
  },
  { name: 'vitest', title: "Bridge, and the page's code", tools: PRODUCT_TOOLS, run: testUnits },
  { name: 'page', title: 'Build of the page', tools: PRODUCT_TOOLS, run: testPageBuild },
  { name: 'e2e', title: 'Page in Chromium', tools: [...PRODUCT_TOOLS, 'chromium'], run: testPage },
];

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
