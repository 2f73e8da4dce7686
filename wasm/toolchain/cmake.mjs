import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprintOf, readNote } from './fingerprint.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * Build a preset in build/<preset>, configuring it first where that was not yet done with these tools.
 * @param targets what to build; everything where it is empty
 * @param testing whether the tests are wanted; where an earlier run wanted them they stay
 */
export async function buildPreset(preset, tools, { targets = [], testing = false } = {}) {
  await configure(preset, tools, testing);
  const only = targets.length > 0 ? ['--target', ...targets] : [];
  await run(tools.cmake, ['--build', inRoot(`build/${preset}`), ...only], { env: environmentOf(preset, tools) });
}

async function configure(preset, tools, testing) {
  const note = `build/${preset}/configured.json`;
  const before = readNote(note);
  const setup = {
    env: environmentOf(preset, tools),
    cache: cacheOf(preset, tools),
    presets: fingerprintOf(['CMakePresets.json']),
  };
  const same = JSON.stringify(before?.setup) === JSON.stringify(setup);
  if (same && before.done && (before.testing || !testing)) return;
  say(`Configuring build/${preset}`);
  const wanted = { setup, testing: testing || Boolean(before?.testing) };
  writeNote(note, { ...wanted, done: false });
  const args = [
    '--preset',
    preset,
    ...(before && !same ? ['--fresh'] : []),
    ...cacheArguments(setup.cache, wanted.testing),
  ];
  await run(tools.cmake, args, { env: setup.env });
  writeNote(note, { ...wanted, done: true });
}

const cacheArguments = (cache, testing) =>
  Object.entries({ ...cache, BUILD_TESTING: testing ? 'ON' : 'OFF' }).map(([name, value]) => `-D${name}=${value}`);

const cacheOf = (preset, { ninja, eigen, compiler }) => ({
  CMAKE_MAKE_PROGRAM: ninja,
  Eigen3_DIR: eigen,
  NODE: process.execPath,
  ...(preset === 'wasm' ? { CMAKE_CROSSCOMPILING_EMULATOR: process.execPath } : { CMAKE_CXX_COMPILER: compiler }),
});

/** What the preset `wasm` takes from the environment, at build time too; the native ones take nothing. */
const environmentOf = (preset, { emscripten }) =>
  preset === 'wasm' ? { ...emscripten.env, EMSCRIPTEN_TOOLCHAIN: emscripten.toolchain } : {};

function writeNote(path, note) {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  writeFileSync(inRoot(path), JSON.stringify(note));
}
