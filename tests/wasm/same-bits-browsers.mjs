import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { HOST } from '../../wasm/toolchain/port.mjs';
import { say } from '../../wasm/toolchain/say.mjs';

const SCRIPTS = ['border', 'engine', 'english'].map((name) => `wasm/${name}.mjs`);
const FILES = [...SCRIPTS, 'build/wasm/backprop.mjs', 'build/wasm/backprop.wasm', 'tests/wasm/same-bits.mjs'];
const TYPES = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const PAGE = '<!doctype html><title>same bits</title><link rel="icon" href="data:,">';

/**
 * The hashes of the long runs in Chromium and in Firefox, which is the system's own: Playwright's channel moz-firefox
 * drives it over WebDriver BiDi. As root Chromium can have no sandbox.
 */
export async function inBrowsers(tools) {
  const { chromium, firefox } = await import('playwright-core');
  const sandbox = process.getuid() === 0 ? ['--no-sandbox'] : [];
  const server = createServer(serve).listen(0, HOST);
  await once(server, 'listening');
  const url = `http://${HOST}:${server.address().port}/`;
  try {
    return [
      await inBrowser('Chromium', chromium, { executablePath: tools.chromium, args: sandbox }, url),
      await inBrowser('Firefox', firefox, { executablePath: tools.firefox, channel: 'moz-firefox' }, url),
    ];
  } finally {
    server.close();
  }
}

async function inBrowser(name, type, options, url) {
  say(`In ${name}`);
  const browser = await type.launch(options);
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const hashes = await page.evaluate(hashesOnPage);
    return { name: `${name} ${browser.version()}`, hashes };
  } finally {
    await browser.close();
  }
}

/** Is sent to the page, and knows nothing but the files beside it. */
async function hashesOnPage() {
  const { instantiate } = await import('/wasm/engine.mjs');
  const { longRuns, trainedHash } = await import('/tests/wasm/same-bits.mjs');
  const engine = await instantiate(await WebAssembly.compileStreaming(fetch('/build/wasm/backprop.wasm')));
  return longRuns.map((run) => trainedHash(engine, run));
}

function serve({ url }, response) {
  const file = url.slice(1);
  if (file === '') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  if (!FILES.includes(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] }).end(readFileSync(inRoot(file)));
}
