import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { outputOf, which } from './run.mjs';

const TRIAL = '#include <concepts>\n#include <span>\nint main() { return std::same_as<int, int> ? 0 : 1; }\n';

/**
 * The C++ compiler for the native builds: CXX where it is set, else the first that passes a trial.
 * @throws Problem where CXX is set and fails it
 */
export function findCompiler() {
  const asked = process.env.CXX;
  if (!asked)
    return ['c++', 'g++', 'clang++'].map((name) => which(name)).find((path) => path && passesTrial(path)) ?? null;
  if (passesTrial(asked)) return asked;
  throw new Problem(
    `CXX=${asked} does not build a C++20 program with the address and undefined-behaviour sanitizers: set CXX to a compiler that does, or unset it.`,
  );
}

/** Whether it compiles, links and runs C++20 with the sanitizers. */
function passesTrial(compiler) {
  const folder = mkdtempSync(join(tmpdir(), 'compiler-'));
  try {
    const [source, program] = [join(folder, 'trial.cpp'), join(folder, 'trial')];
    writeFileSync(source, TRIAL);
    const built = outputOf(compiler, ['-std=c++20', '-fsanitize=address,undefined', source, '-o', program]);
    return built !== null && outputOf(program, []) !== null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
