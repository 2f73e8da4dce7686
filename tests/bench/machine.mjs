import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { outputOf, which } from '../../wasm/toolchain/run.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';

const firstLine = (command) => (which(command) ? outputOf(command, ['--version'])?.split('\n')[0] : undefined);

/** What the figures were measured on. */
export function machineOf() {
  const { dependencies } = JSON.parse(readFileSync(inRoot('tests/bench/package.json'), 'utf8'));
  return {
    date: new Date().toISOString(),
    processor: cpus()[0].model,
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    load: loadavg().map((value) => Number(value.toFixed(1))),
    compilers: [firstLine('g++'), firstLine('clang++'), firstLine('em++')].filter(Boolean),
    packages: dependencies,
  };
}
