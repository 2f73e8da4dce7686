import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stepAsFile } from '../../../../../web/src/export/step-text';
import { plantedStep } from './step';

/**
 * Runs planted.py, print.R and print.m, and writes how they print the gradients of every bug: `recorded.json`. It needs
 * Python with NumPy and PyTorch, R and Octave.
 */
export function record(python: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  const [step, numbers] = [join(folder, 'step.json'), join(folder, 'numbers.txt')];
  writeFileSync(step, stepAsFile(plantedStep()));
  const at = (file: string): string => new URL(file, import.meta.url).pathname;
  const run = (command: string, ...given: string[]): string => execFileSync(command, given, { encoding: 'utf8' });
  const prints = JSON.parse(run(python, at('planted.py'), step, numbers)) as Print[];
  const bugs = [...new Set(prints.map(({ bug }) => bug))];
  for (const bug of bugs)
    for (const digits of [4, 8, 16]) {
      const given = [numbers, String(digits), bug];
      prints.push({ bug, digits, program: 'R', text: run('Rscript', at('print.R'), ...given) });
      prints.push({
        bug,
        digits,
        program: 'Octave',
        text: run('octave-cli', '--no-init-file', at('print.m'), ...given),
      });
    }
  const named = { versions: versions(python, run), values: readFileSync(numbers, 'utf8'), prints };
  writeFileSync(new URL('recorded.json', import.meta.url), `${JSON.stringify(named, null, 1)}\n`);
}

export interface Print {
  bug: string;
  program: string;
  digits: number;
  text: string;
}

const versions = (python: string, run: (command: string, ...given: string[]) => string): string[] => [
  run(python, '-c', 'import numpy, torch; print("NumPy", numpy.__version__, "PyTorch", torch.__version__)').trim(),
  run('Rscript', '-e', 'cat("R", as.character(getRversion()))'),
  run('octave-cli', '--eval', 'printf("Octave %s", version)'),
];
