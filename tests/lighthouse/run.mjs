import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { readNote } from '../../wasm/toolchain/fingerprint.mjs';
import { ensureNodeModules } from '../../wasm/toolchain/node-modules.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { main, Problem } from '../../wasm/toolchain/problem.mjs';
import { buildModule, buildPage, PRODUCT_TOOLS } from '../../wasm/toolchain/products.mjs';
import { run } from '../../wasm/toolchain/run.mjs';
import { say } from '../../wasm/toolchain/say.mjs';
import { serve } from '../bench/in-use/serve.mjs';

const FOLDER = 'tests/lighthouse';
/** Of 100. How fast the page is also depends on the machine; what it is like does not. */
const WANTED = { accessibility: 100, 'best-practices': 100 };

/** Lighthouse, apart from the project's own packages: it brings two hundred of its own. */
async function ensureLighthouse() {
  const installed = readNote(`${FOLDER}/node_modules/.package-lock.json`)?.packages;
  const wanted = Object.entries(readNote(`${FOLDER}/package-lock.json`).packages).filter(([path]) => path !== '');
  if (wanted.every(([path, { version, optional }]) => optional || installed?.[path]?.version === version)) return;
  say(`Installing Lighthouse (npm ci in ${FOLDER})`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['ci', '--prefix', inRoot(FOLDER), ...quiet]);
}

/**
 * `npm run lighthouse`: what Lighthouse says of the built page, on a desktop and on a phone, and what Chromium says of
 * installing it. It fails where the page is not what it should be; how fast it is, is only told.
 */
await main(async () => {
  const tools = await ensure([...PRODUCT_TOOLS, 'chromium']);
  await ensureNodeModules();
  await ensureLighthouse();
  await buildModule(tools);
  await buildPage();
  const { judge } = await import('./judge.mjs');
  const { installability } = await import('./installability.mjs');
  const page = await serve(inRoot('dist'));
  // A name that the page does not take for this machine, so that it is kept as on a host.
  const address = page.url.replace('127.0.0.1', 'page.localhost');
  try {
    const wrong = [];
    for (const form of ['desktop', 'mobile']) {
      const { scores, findings } = await judge(address, form, tools.chromium);
      say(
        `${form}: ${Object.entries(scores)
          .map(([name, score]) => `${name} ${score}`)
          .join(', ')}`,
      );
      for (const finding of findings) console.log(`  ${finding}`);
      for (const [name, score] of Object.entries(WANTED))
        if (scores[name] < score) wrong.push(`${name} on ${form} is ${scores[name]}, not ${score}`);
    }
    const { told, problems } = await installability(address);
    say(`Installing: ${told}`);
    wrong.push(...problems);
    if (wrong.length > 0) throw new Problem(`${wrong.join('; ')}.`);
  } finally {
    page.close();
  }
});
