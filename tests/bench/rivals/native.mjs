import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { inRoot } from '../../../wasm/toolchain/paths.mjs';

/**
 * The core as a native program (native.cpp), one for each compiler. It is told the workload and its numbers, then steps
 * at each line with a count; the time that passes here holds one round trip through two pipes.
 */
const nativeWith = (compiler) => ({
  id: `native-${compiler}`,
  name: `this core, native, ${compiler === 'gcc' ? 'g++' : 'clang++'}`,
  number: 'double',
  refuses: () => (existsSync(programOf(compiler)) ? '' : 'not built'),
  differs: () => '',
  async open({ workload, problem }) {
    const child = spawn(programOf(compiler), { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (text) => {
      child.stdin.write(`${text}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('the native program ended');
      return value;
    };
    await ask(described(workload, problem));
    return {
      step: (count) => ask(`step ${count}`),
      clocks: { cpu: async () => Number(await ask('clock')) },
      layers: async () => layersFrom(workload, (await ask('parameters')).trim().split(' ').map(Number)),
      close: async () => {
        child.stdin.end();
        await once(child, 'exit');
      },
    };
  },
});

export const nativeRivals = [nativeWith('gcc'), nativeWith('clang')];

export const programOf = (compiler) => inRoot(`build/bench-${compiler}/backprop_bench`);

/** Words and numbers apart by spaces, in the order in which native.cpp reads them. */
function described({ inputs, layers, loss, batchSize, learningRate }, { x, y, layers: start }) {
  const words = [inputs, layers.length, ...layers.flatMap(({ units, activation }) => [units, activation]), loss];
  const numbers = [x, y, ...start.flatMap(({ W, b }) => [W, b])].flatMap((part) => Array.from(part));
  return [...words, batchSize, learningRate, x.length / inputs, ...numbers].join(' ');
}

/** W (row by row) and b, layer by layer. */
function layersFrom({ inputs, layers }, numbers) {
  let at = 0;
  const take = (count) => numbers.slice(at, (at += count));
  return layers.map(({ units }, l) => ({
    W: take(units * (l === 0 ? inputs : layers[l - 1].units)),
    b: take(units),
  }));
}
