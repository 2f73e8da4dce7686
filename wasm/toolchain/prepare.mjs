import { need } from './ensure.mjs';
import { isForOthers } from './for-others.mjs';
import { main } from './problem.mjs';
import { buildCommand, buildElement, buildWholeModule, MODULE_TOOLS } from './products.mjs';

/** What npm runs before it packs, and where another project installs from git: builds the module, the
 * command and the element. Installs no tools. */
if (isForOthers(process.env))
  await main(async () => {
    await buildWholeModule(need(MODULE_TOOLS));
    await buildCommand();
    await buildElement();
  });
