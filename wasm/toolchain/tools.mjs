import { findChromium } from './chromium.mjs';
import { findClangFormat, remarkOnClangFormat } from './clang-format.mjs';
import { findCompiler } from './compiler.mjs';
import { findEigen } from './eigen.mjs';
import { findEmscripten, findWasmSplit, remarkOnEmscripten, TESTED } from './emscripten.mjs';
import { findFirefox } from './firefox.mjs';
import { findGoogleTest } from './googletest.mjs';
import { outputOf, which } from './run.mjs';
import { compareVersions, versionOf } from './version.mjs';

const OLDEST_CMAKE = '3.25';

/**
 * What the commands need besides Node. find() looks for it and gives null where it is missing; packages are Debian's;
 * where says how else to come by it; remark() is a word on the one that was found.
 */
export const tools = {
  cmake: {
    what: `CMake ${OLDEST_CMAKE} or later`,
    packages: ['cmake'],
    where: 'https://cmake.org/download',
    find: findCMake,
  },
  ninja: {
    what: 'Ninja',
    packages: ['ninja-build'],
    where: 'https://ninja-build.org',
    find: () => which('ninja', 'ninja-build'),
  },
  emscripten: {
    what: `Emscripten ${TESTED} or later`,
    packages: ['emscripten'],
    where: 'https://emscripten.org/docs/getting_started/downloads.html',
    find: findEmscripten,
    remark: remarkOnEmscripten,
  },
  wasmSplit: {
    what: "Binaryen's wasm-split",
    packages: ['binaryen'],
    where: 'it comes with Emscripten, and from https://github.com/WebAssembly/binaryen/releases',
    find: findWasmSplit,
  },
  eigen: {
    what: 'Eigen 3.4',
    packages: ['libeigen3-dev'],
    where: 'https://eigen.tuxfamily.org, or its Eigen3Config.cmake by Eigen3_DIR',
    find: findEigen,
  },
  compiler: {
    what: 'a C++20 compiler with sanitizers',
    packages: ['g++'],
    where: 'GCC or Clang, or one named by CXX',
    find: findCompiler,
  },
  gcc: {
    what: 'GCC with C++20',
    packages: ['g++'],
    where: 'https://gcc.gnu.org',
    find: () => which('g++'),
  },
  clang: {
    what: 'Clang with C++20',
    packages: ['clang'],
    where: 'https://clang.llvm.org',
    find: () => which('clang++'),
  },
  googletest: {
    what: 'GoogleTest with its source',
    packages: ['libgtest-dev', 'googletest'],
    where: 'https://github.com/google/googletest, its source by GTEST_SOURCE',
    find: findGoogleTest,
  },
  chromium: {
    what: 'Chromium',
    packages: ['chromium-headless-shell|chromium|chromium-browser', 'chromium-sandbox|', 'fonts-liberation'],
    where: 'Chromium or Chrome, or one named by CHROMIUM',
    find: findChromium,
  },
  firefox: {
    what: 'Firefox',
    packages: ['firefox-esr|firefox'],
    where: 'https://www.mozilla.org/firefox, or one named by FIREFOX',
    find: findFirefox,
  },
  clangFormat: {
    what: 'clang-format',
    packages: ['clang-format-14|clang-format'],
    where: 'https://clang.llvm.org/docs/ClangFormat.html',
    find: findClangFormat,
    remark: remarkOnClangFormat,
  },
};

function findCMake() {
  const command = which('cmake');
  const version = command && versionOf(outputOf(command, ['--version']));
  return version && compareVersions(version, OLDEST_CMAKE) >= 0 ? command : null;
}
