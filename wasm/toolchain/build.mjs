import { ensure } from './ensure.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { main } from './problem.mjs';
import { buildCommand, buildElement, buildModule, buildPage, PRODUCT_TOOLS } from './products.mjs';
import { say } from './say.mjs';

/** `npm run build`: the page as a static folder with relative addresses, dist/. */
await main(async () => {
  const tools = await ensure(PRODUCT_TOOLS);
  await ensureNodeModules();
  await buildModule(tools);
  await buildCommand();
  await buildElement();
  await buildPage();
  say('The page is in dist/');
});
