import { statSync } from 'node:fs';
import { ensure } from './ensure.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { inRoot } from './paths.mjs';
import { main } from './problem.mjs';
import { buildModule, buildPage, ONE_FILE, PRODUCT_TOOLS } from './products.mjs';
import { say } from './say.mjs';

/** `npm run offline`: the page as one HTML file, which opens from a disk with no network. */
await main(async () => {
  const tools = await ensure(PRODUCT_TOOLS);
  await ensureNodeModules();
  await buildModule(tools);
  await buildPage();
  say(`The page as one file is ${ONE_FILE}, ${(statSync(inRoot(ONE_FILE)).size / 1e6).toFixed(1)} MB`);
});
