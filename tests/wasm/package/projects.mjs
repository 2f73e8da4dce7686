import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const exec = promisify(execFile);

/** What npm tells the scripts that it runs, a test among them: other runs of npm find out for themselves. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/.test(name)));
const npm = (args, cwd) => exec('npm', args, { cwd, env: environment, maxBuffer: 1e8 });

/**
 * Pack the checkout as it is built.
 * @returns {Promise<{ path: string, files: { path: string, size: number }[], size: number, unpackedSize: number }>}
 */
export async function pack(folder) {
  const { stdout } = await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  const parsed = JSON.parse(stdout);
  const { filename, files, size, unpackedSize } = Object.values(parsed)[0];
  return { path: join(folder, filename), files, size, unpackedSize };
}

/** Make an empty folder a project that has the package, from a tarball or a git address. */
export async function install(folder, from) {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await npm(['install', '--no-audit', '--no-fund', ...(from.startsWith('git+') ? [] : ['--offline']), from], folder);
}

/** Trains a small network and makes a text of dW: everywhere the same one. */
const train = `
const { Session } = await loadEngine();
const network = { inputs: 2, layers: [{ units: 1, activation: 'tanh' }], loss: 'huber' };
const session = new Session({ network, seed: 1, learningRate: 0.5, batchSize: 'full' }, { inputs: [[1, 2]], targets: [[1]] });
session.step(10);
const text = session.moment(0).layers[0].dW.values.join();
session.delete();
`;
const use = (name) => `import { loadEngine } from '${name}';${train}`;

/** @returns what a project prints in Node */
export async function inNode(folder) {
  await writeFile(join(folder, 'main.mjs'), `${use('backprop-playground')}console.log(text);\n`);
  return (await exec(process.execPath, ['main.mjs'], { cwd: folder })).stdout.trim();
}

/** @returns what the package's command prints in a project, and its exit status */
export async function command(folder, ...given) {
  const bin = join(folder, 'node_modules/.bin/backprop-playground');
  return exec(bin, given, { cwd: folder }).then(
    ({ stdout }) => ({ text: stdout, status: 0 }),
    ({ stdout, stderr, code }) => ({ text: stdout + stderr, status: code }),
  );
}

const show = 'document.body.textContent = text;';

/** Build a page of the project with Vite into its folder `bundle`. */
export async function bundle(folder) {
  await writeFile(join(folder, 'index.html'), '<body><script type="module" src="./page.js"></script></body>');
  await writeFile(join(folder, 'page.js'), `${use('backprop-playground')}${show}`);
  const outDir = join(folder, 'bundle');
  await build({ root: folder, configFile: false, base: './', logLevel: 'warn', build: { outDir, target: 'es2022' } });
}

/** Write a page that takes the package from where npm put it. */
export async function plainPage(folder) {
  const from = use('./node_modules/backprop-playground/wasm/browser.mjs');
  await writeFile(join(folder, 'plain.html'), `<body><script type="module">${from}${show}</script></body>`);
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' };

/** @returns what a page of the folder shows in Chromium, from a server that knows no type of .wasm */
export async function inChromium(folder, page, executablePath) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://host').pathname;
    readFile(join(folder, path)).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const shown = await browser.newPage();
    const problems = [];
    shown.on('pageerror', (problem) => problems.push(problem.message));
    await shown.goto(`http://127.0.0.1:${server.address().port}/${page}`);
    await shown.waitForFunction("document.body.textContent !== ''");
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return await shown.locator('body').textContent();
  } finally {
    await browser.close();
    server.close();
  }
}
