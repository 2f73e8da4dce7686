import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { which } from '../../wasm/toolchain/run.mjs';

/** With windows: the shell without them installs nothing, and finds no fault in any page. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What Chromium says of the manifest and of installing the page, and whether its worker serves the page. */
export async function installability(address) {
  const executablePath = which(...BROWSERS);
  if (!executablePath) return { told: `not judged: no ${BROWSERS[0]} is there`, problems: [] };
  const folder = mkdtempSync(join(tmpdir(), 'installability-')); // a private window can't install either
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(folder, { executablePath, args });
  try {
    return await judge(await context.newPage(), address);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}

async function judge(page, address) {
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  const worker = await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? null);
  const devtools = await page.context().newCDPSession(page);
  const { data, errors } = await devtools.send('Page.getAppManifest');
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  const { name, icons } = JSON.parse(data || '{"name":"none","icons":[]}');
  return {
    told: `manifest of ${name} with ${icons.length} icons; the page is served by ${worker}`,
    problems: [
      ...errors.map(({ message }) => `manifest: ${message}`),
      ...installabilityErrors.map(({ errorId }) => `installing: ${errorId}`),
      ...(worker ? [] : ['no worker serves the page']),
    ],
  };
}
