import '../web/support/english';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOther } from '../../web/src/import/models/others';
import { nnetScript } from '../../web/src/import/models/r-script';
import { outputsOf } from '../web/import/models/brought-outputs';
import { folder, here, installPackages, python, run } from './libraries/run';

/** A library computes with double numbers, or with float32 ones, whose roundings grow a little on the way. */
const DOUBLE = 1e-12;
const FLOAT = 2e-6;

/** What trains networks with a library, writes them here, and prints their outputs: the file, then a row and its outputs. */
const libraries: Readonly<Record<string, { train: () => string; most: number }>> = {
  FANN: {
    train: () => {
      run('gcc', '-o', 'fann', here('fann.c'), '-ldoublefann', '-lm');
      return run('./fann');
    },
    most: DOUBLE,
  },
  OpenCV: { train: () => run(python, here('opencv.py')), most: DOUBLE },
  'PyTorch and ONNX': { train: () => run(python, here('torch_onnx.py')), most: FLOAT },
  nnet: {
    train: () => {
      writeFileSync(join(folder, 'script.R'), nnetScript);
      return run('Rscript', '--vanilla', here('nnet.R'), 'script.R');
    },
    most: DOUBLE,
  },
  'brain.js, synaptic, neataptic, ConvNetJS': {
    train: () => {
      installPackages();
      return run(process.execPath, here('javascript.mjs'));
    },
    most: DOUBLE,
  },
};
/** brain.js keeps float32 numbers. */
const mostOf = (file: string, most: number): number => (file.startsWith('brain') ? FLOAT : most);

const isLine = (line: string): boolean => /^\S+\.\w+( \S+)+$/.test(line.trim());

describe.each(Object.entries(libraries))('networks trained with %s', (_, { train, most }) => {
  it('give the same outputs here', async () => {
    const byFile = new Map<string, number[][]>();
    for (const line of train().split('\n').filter(isLine)) {
      const [file = '', ...numbers] = line.trim().split(/\s+/);
      byFile.set(file, [...(byFile.get(file) ?? []), numbers.map(Number)]);
    }
    expect(byFile.size).toBeGreaterThan(5);
    for (const [file, lines] of byFile) {
      const model = await readOther(readFileSync(join(folder, file)), file);
      expect(model, file).not.toBeNull();
      const outputs = outputsOf(
        model!,
        lines.map((numbers) => numbers.slice(0, model!.inputs)),
      );
      const wanted = lines.map((numbers) => numbers.slice(model!.inputs));
      const distance = Math.max(...wanted.flat().map((value, i) => Math.abs(value - outputs.flat()[i]!)));
      console.log(
        `${file}: ${distance.toExponential(1)} (${model!.precision}; ${model!.notes.map(({ code }) => code).join(', ')})`,
      );
      expect(outputs.flat()).toHaveLength(wanted.flat().length);
      expect(distance, file).toBeLessThan(mostOf(file, most));
    }
  });
});
