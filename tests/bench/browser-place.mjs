import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname } from 'node:path';
import { HOST } from '../../wasm/toolchain/port.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { Problem } from '../../wasm/toolchain/problem.mjs';
import { places } from './files.mjs';

const TYPES = {
  '.html': 'text/html',
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

const PAGE =
  '<!doctype html><title>bench</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';

/**
 * Headless Chromium: a new page for each job. The page is not cross-origin isolated, so that no rival can start threads:
 * one core is compared with one core.
 */
export async function openChromium(executablePath) {
  const { chromium } = await import('playwright-core');
  const server = createServer(serve).listen(0, HOST);
  await once(server, 'listening');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    name: 'Chromium',
    version: browser.version(),
    run: (job, say) => runIn(browser, `http://${HOST}:${server.address().port}/`, job, say),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Milliseconds that the processor gave to the page's main thread. */
async function cpuTimeOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'ThreadTime').value;
}

async function runIn(browser, url, job, say) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const broken = new Promise((_, reject) => {
    page.once('pageerror', reject);
    page.once('crash', () => reject(new Problem('The page crashed.')));
  });
  const answer = async () => {
    await page.exposeFunction('say', say);
    await page.exposeFunction('cpuTime', () => cpuTimeOf(session));
    await page.goto(url);
    await page.waitForFunction(() => globalThis.runJob);
    return page.evaluate((given) => globalThis.runJob(given), job);
  };
  try {
    return await Promise.race([answer(), broken]);
  } finally {
    await page.close();
  }
}

function serve({ url }, response) {
  const name = url.slice(1);
  if (name === '') return response.writeHead(200, { 'content-type': TYPES['.html'] }).end(PAGE);
  const path = inRoot(name === 'page.js' ? 'build/bench/page.js' : (places[name] ?? ''));
  if (!extname(path) || !existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(path)] });
  createReadStream(path).pipe(response);
}
