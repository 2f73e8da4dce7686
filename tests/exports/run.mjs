import { aptInstall, hasApt } from '../../wasm/toolchain/apt.mjs';
import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { readNote } from '../../wasm/toolchain/fingerprint.mjs';
import { ensureNodeModules } from '../../wasm/toolchain/node-modules.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { main, Problem } from '../../wasm/toolchain/problem.mjs';
import { buildModule, PRODUCT_TOOLS } from '../../wasm/toolchain/products.mjs';
import { outputOf, run } from '../../wasm/toolchain/run.mjs';
import { say } from '../../wasm/toolchain/say.mjs';

/** What runs the programs: a command that tells whether it is there, and Debian's package. */
const runners = [
  { command: ['python3', '-c', 'import numpy'], packages: ['python3-numpy'] },
  { command: ['python3', '-c', 'import torch'], packages: ['python3-torch'] },
  { command: ['python3', '-c', 'import sklearn'], packages: ['python3-sklearn'] },
  {
    command: ['python3', '-c', 'import nbconvert, ipykernel, matplotlib'],
    packages: ['jupyter-nbconvert', 'python3-ipykernel', 'python3-matplotlib'],
  },
  { command: ['pdflatex', '--version'], packages: ['texlive-latex-recommended'] },
  { command: ['pdftoppm', '-v'], packages: ['poppler-utils'] },
  { command: ['Rscript', '--version'], packages: ['r-base-core'] },
  { command: ['octave-cli', '--version'], packages: ['octave'] },
  { command: ['soffice', '--version'], packages: ['libreoffice-calc-nogui'] },
  { command: ['ssconvert', '--version'], packages: ['gnumeric'] },
  { command: ['python3', '-c', 'import cv2'], packages: ['python3-opencv'] },
  { command: ['python3', '-c', 'import onnx'], packages: ['python3-onnx'] },
  { command: ['Rscript', '-e', 'library(nnet)'], packages: ['r-cran-nnet'] },
  { command: ['xmllint', '--version'], packages: ['libxml2-utils'] },
  { command: ['test', '-e', '/usr/include/doublefann.h'], packages: ['libfann-dev'] },
];

/** The system's own Python has the system's packages. */
const python = ['/usr/bin/python3', 'python3'];
const isThere = ([program, ...args]) =>
  (program === 'python3' ? python : [program]).some((one) => outputOf(one, args) !== null);

/** HyperFormula, whose licence is the GPL, and a player of QTI, apart from the project's own packages. */
async function ensureReaders() {
  const installed = readNote('tests/exports/node_modules/.package-lock.json')?.packages;
  const wanted = Object.entries(readNote('tests/exports/package-lock.json').packages).filter(([path]) => path !== '');
  if (wanted.every(([path, { version }]) => installed?.[path]?.version === version)) return;
  say('Installing HyperFormula and QTI components (npm ci in tests/exports)');
  await run('npm', [
    'ci',
    '--prefix',
    inRoot('tests/exports'),
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

/**
 * `npm run exports`: exported programs, spreadsheets and questions, run by those they are for (all but Julia and MATLAB), and
 * networks that other libraries trained, read here; what runs them is installed where it is missing.
 */
await main(async () => {
  const tools = await ensure([...PRODUCT_TOOLS, 'gcc', 'eigen', 'chromium']);
  const missing = runners.filter(({ command }) => !isThere(command)).flatMap(({ packages }) => packages);
  if (missing.length > 0 && !hasApt()) throw new Problem(`Please install ${missing.join(', ')}, then run this again.`);
  if (missing.length > 0) await aptInstall(missing);
  await ensureNodeModules();
  await ensureReaders();
  await buildModule(tools);
  const vitest = inRoot('node_modules/vitest/vitest.mjs');
  await run(process.execPath, [vitest, 'run', '--config', 'tests/exports/vitest.config.ts'], {
    env: { CHROMIUM: tools.chromium },
  });
});
