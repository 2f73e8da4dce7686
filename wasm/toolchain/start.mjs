import { ensure } from './ensure.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { choosePort } from './port.mjs';
import { main } from './problem.mjs';
import { buildModule, buildPage, PRODUCT_TOOLS } from './products.mjs';

/** `npm start`: install what is missing, build the module and the page, serve the page. */
await main(async () => {
  await choosePort(); // a wrong PORT is told now, not after the build
  const tools = await ensure(PRODUCT_TOOLS);
  await ensureNodeModules();
  await buildModule(tools);
  await buildPage();
  await import('./serve.mjs'); // needs the npm packages
});
