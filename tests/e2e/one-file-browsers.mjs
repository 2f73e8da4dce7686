import { isDeepStrictEqual } from 'node:util';
import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { ensureNodeModules } from '../../wasm/toolchain/node-modules.mjs';
import { main, Problem } from '../../wasm/toolchain/problem.mjs';
import { buildModule, buildPage, PRODUCT_TOOLS } from '../../wasm/toolchain/products.mjs';
import { say } from '../../wasm/toolchain/say.mjs';

/**
 * `npm run one-file`: the page as one file, opened from the disk in Chromium and in Firefox, and the element in a page of
 * another origin: the same numbers, nothing said in the console; of the file nothing asked of the network. As root Chromium
 * can have no sandbox.
 */
await main(async () => {
  const tools = await ensure([...PRODUCT_TOOLS, 'chromium', 'firefox']);
  await ensureNodeModules();
  await buildModule(tools);
  await buildPage();
  const { chromium, firefox } = await import('playwright-core');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const one = await inBrowser('Chromium', chromium, { executablePath: tools.chromium, args: sandbox });
  const other = await inBrowser('Firefox', firefox, { executablePath: tools.firefox, channel: 'moz-firefox' });
  console.log(one);
  if (!isDeepStrictEqual(one, other)) throw new Problem(`Firefox shows ${JSON.stringify(other)}.`);
  say('The same in both');
});

async function inBrowser(name, type, options) {
  const { useElement } = await import('./element.mjs');
  const { useOneFile } = await import('./one-file.mjs');
  const browser = await type.launch(options);
  const said = [];
  const newPage = async () => {
    const page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    return page;
  };
  try {
    say(`The one file in ${name}`);
    const alone = await newPage();
    alone.on('request', (request) => /^http/.test(request.url()) && said.push(`asked ${request.url()}`));
    const oneFile = await useOneFile(alone);
    say(`The element in ${name}`);
    const element = await useElement(await newPage());
    if (said.length > 0) throw new Problem(`In ${name}: ${said.join('; ')}.`);
    return { ...oneFile, element };
  } finally {
    await browser.close();
  }
}
