import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { build, createServer as viteServer } from 'vite';

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

/** The same network and step as a link of the page; its beginning is where `session.moment` stands. */
export const LINK =
  '#data=own&net=2-1&columns=a%09b&values=y&rows=1,2,1&act=tanh&loss=huber&rate=0.5&batch=full&seed=1&heldout=0&standardize=0&targets=0&step=10&beat=start';

/** @returns what a project prints in Node */
export async function inNode(folder) {
  await writeFile(join(folder, 'main.mjs'), `${use('backprop-playground')}console.log(text);\n`);
  return (await exec(process.execPath, ['main.mjs'], { cwd: folder })).stdout.trim();
}

const binOf = (folder) => join(folder, 'node_modules/.bin/backprop-playground');

/** @returns what the package's command prints in a project, and its exit status */
export async function command(folder, ...given) {
  return exec(binOf(folder), given, { cwd: folder }).then(
    ({ stdout }) => ({ text: stdout, status: 0 }),
    ({ stdout, stderr, code }) => ({ text: stdout + stderr, status: code }),
  );
}

/**
 * Let the package's command serve the page in a project.
 * @param use what is done in the meantime, with the address that it prints
 * @returns what that gives, and the exit status after Ctrl+C
 */
export async function served(folder, use) {
  const serving = spawn(binOf(folder), [], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(serving, 'exit');
  try {
    const dead = ended.then(([status]) => Promise.reject(new Error(`It ended with the status ${status}.`)));
    const [line] = await Promise.race([once(serving.stdout.setEncoding('utf8'), 'data'), dead]);
    const result = await use(/http:\S+/.exec(line)[0]);
    serving.kill('SIGINT');
    const [status] = await ended;
    return { result, status };
  } finally {
    serving.kill();
  }
}

const show = 'document.body.textContent = text;';
const pageOf = (script) => `<body><script type="module">${script}</script></body>`;

/** Build a page of the project with Vite into its folder `bundle`. */
export async function bundle(folder) {
  await writeFile(join(folder, 'index.html'), '<body><script type="module" src="./page.js"></script></body>');
  await writeFile(join(folder, 'page.js'), `${use('backprop-playground')}${show}`);
  const outDir = join(folder, 'bundle');
  await build({ root: folder, configFile: false, base: './', logLevel: 'warn', build: { outDir, target: 'es2022' } });
}

/** The same with esbuild, which takes a .wasm along where it is imported: into the folder `esbuild`. */
export async function bundleByEsbuild(folder, esbuild) {
  const wasm = "import wasm from 'backprop-playground/backprop.wasm';\n";
  const script = `${wasm}${use('backprop-playground').replace('loadEngine()', 'loadEngine(wasm)')}${show}`;
  await writeFile(join(folder, 'for-esbuild.js'), script);
  await esbuild.build({
    absWorkingDir: folder,
    entryPoints: { page: 'for-esbuild.js' },
    outdir: 'esbuild',
    ...{ bundle: true, format: 'esm', loader: { '.wasm': 'file' }, logLevel: 'error' },
  });
  await writeFile(join(folder, 'esbuild/index.html'), '<body><script type="module" src="./page.js"></script></body>');
}

/** Write a page that takes the package from where npm put it. */
export async function plainPage(folder) {
  const from = use('./node_modules/backprop-playground/wasm/browser.mjs');
  await writeFile(join(folder, 'plain.html'), pageOf(`${from}${show}`));
}

/** @returns what a page shows that takes the package from a CDN: of another origin, with the files as they are packed */
export async function fromCdn(folder, executablePath) {
  const installed = join(folder, 'node_modules/backprop-playground');
  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  const under = `/npm/backprop-playground@${version}/`;
  const cdn = await serveFiles(installed, { under, headers: { 'access-control-allow-origin': '*' } });
  try {
    await writeFile(join(folder, 'cdn.html'), pageOf(`${use(`${cdn.address}wasm/browser.mjs`)}${show}`));
    return await inChromium(folder, 'cdn.html', executablePath);
  } finally {
    cdn.server.close();
  }
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' };

/** A server of a folder, at an address of its own, that knows no type of .wasm. */
async function serveFiles(folder, { under = '/', headers = {} } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://host').pathname;
    const file = path.startsWith(under) ? join(folder, path.slice(under.length)) : '';
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    readFile(file).then(
      (bytes) => response.writeHead(200, { ...headers, 'content-type': type }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, address: `http://127.0.0.1:${server.address().port}${under}` };
}

/** @returns what a page of the folder shows in Chromium */
export async function inChromium(folder, page, executablePath) {
  const { server, address } = await serveFiles(folder);
  try {
    return await shownAt(address + page, executablePath);
  } finally {
    server.close();
  }
}

/** @returns what the page that Vite bundles shows from its server for development, which puts packages elsewhere */
export async function inDevelopment(folder, executablePath) {
  const server = await viteServer({ root: folder, configFile: false, logLevel: 'warn', server: { host: '127.0.0.1' } });
  try {
    await server.listen();
    return await shownAt(server.resolvedUrls.local[0], executablePath);
  } finally {
    await server.close();
  }
}

async function shownAt(address, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const shown = await browser.newPage();
    const problems = [];
    shown.on('pageerror', (problem) => problems.push(problem.message));
    await shown.goto(address);
    await shown.waitForFunction("document.body.textContent !== ''");
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return await shown.locator('body').textContent();
  } finally {
    await browser.close();
  }
}
