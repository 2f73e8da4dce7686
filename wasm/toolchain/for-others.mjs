import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './paths.mjs';

/**
 * Whether npm, whose environment this is, packs the checkout or installs it for another project. Where it only sets the
 * checkout up to work in (`npm ci`), nothing is built.
 */
export function isForOthers({ npm_command: command, npm_config_local_prefix: prefix, INIT_CWD: folder }) {
  if (command === 'pack' || command === 'publish') return true;
  const project = prefix ?? folder;
  return project === undefined || realpathSync(project) !== realpathSync(resolve(root));
}
