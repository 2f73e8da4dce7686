import { need } from './ensure.mjs';
import { isForOthers } from './for-others.mjs';
import { main } from './problem.mjs';
import { buildPackage, MODULE_TOOLS } from './products.mjs';

/**
 * What npm runs before it packs, and where another project installs from git: builds what the package has. Installs no
 * tools.
 */
if (isForOthers(process.env)) await main(() => buildPackage(need(MODULE_TOOLS)));
