import { existsSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { buildPreset } from '../../wasm/toolchain/cmake.mjs';
import { readNote } from '../../wasm/toolchain/fingerprint.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { buildModule } from '../../wasm/toolchain/products.mjs';
import { Problem } from '../../wasm/toolchain/problem.mjs';
import { run, which } from '../../wasm/toolchain/run.mjs';
import { say } from '../../wasm/toolchain/say.mjs';

const here = inRoot('tests/bench');

/** Install the rivals, where the lock file differs from what is installed. Their install scripts only fetch GPU bindings. */
export async function ensureRivals() {
  if (packagesAgree()) return;
  say('Installing the rivals (npm ci in tests/bench)');
  await run('npm', ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

function packagesAgree() {
  const installed = readNote('tests/bench/node_modules/.package-lock.json')?.packages;
  const wanted = readNote('tests/bench/package-lock.json').packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (installed?.[path] ? installed[path].version === version : installed && optional),
  );
}

/** The engine as modules, and the core as programs; what can't be built is told, and its rows say so. */
export async function buildEngines(tools) {
  await buildModule(tools);
  await attempt('the float module', () => buildPreset('wasm', tools, { targets: ['backprop_wasm_float'] }));
  for (const [preset, compiler] of [
    ['bench-gcc', which('g++')],
    ['bench-clang', which('clang++')],
  ])
    if (compiler)
      await attempt(`the native core by ${compiler}`, () =>
        buildPreset(preset, { ...tools, compiler }, { targets: ['backprop_bench'] }),
      );
}

async function attempt(what, build) {
  try {
    say(`Building ${what}`);
    await build();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    console.error(`Left out: ${what} does not build. ${problem.message}`);
  }
}

/** The engine's JavaScript, once for each module, and the page with all rivals, in build/bench/. */
export async function bundle() {
  const { build } = createRequire(inRoot('tests/bench/package.json'))('esbuild');
  const common = { bundle: true, format: 'esm', logLevel: 'error', target: 'es2022' };
  const engine = (outfile, glue) =>
    build({
      ...common,
      entryPoints: [inRoot('wasm/engine.mjs')],
      outfile: inRoot(`build/bench/${outfile}`),
      plugins: [glueFrom(inRoot(`build/wasm/${glue}`))],
    });
  await engine('engine.mjs', 'backprop.mjs');
  if (existsSync(inRoot('build/wasm/backprop_float.mjs'))) await engine('engine-float.mjs', 'backprop_float.mjs');
  await build({
    ...common,
    entryPoints: [inRoot('tests/bench/page.mjs')],
    outfile: inRoot('build/bench/page.js'),
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['onnxruntime-web-use-extern-wasm'],
    define: { global: 'globalThis' },
    plugins: [nothingOfNode],
  });
}

/** wasm/engine.mjs imports its glue by name: take this file for it. */
const glueFrom = (path) => ({
  name: 'glue',
  setup: (build) => build.onResolve({ filter: /\/backprop\.mjs$/ }, () => ({ path })),
});

/** Rivals that also run in Node name its modules; the browser gets empty ones. */
const nothingOfNode = {
  name: 'nothing-of-node',
  setup(build) {
    const names = builtinModules.flatMap((name) => [name, `node:${name}`]);
    build.onResolve({ filter: /.*/ }, ({ path }) =>
      names.includes(path) ? { path, namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};
