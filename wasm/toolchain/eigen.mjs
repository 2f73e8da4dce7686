import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from './run.mjs';

const PREFIXES = ['/usr', '/usr/local', '/opt/homebrew', '/opt/homebrew/opt/eigen@3', '/opt/local'];

/** The folder with the CMake package of an Eigen 3.4: the one in Eigen3_DIR, else at a usual place, else null. */
export function findEigen() {
  const prefixes = [outputOf('pkg-config', ['--variable=prefix', 'eigen3']), ...PREFIXES].filter(Boolean);
  const folders = [process.env.Eigen3_DIR, ...prefixes.map((prefix) => join(prefix, 'share/eigen3/cmake'))];
  return folders.find((folder) => folder && isEigen34(folder)) ?? null;
}

function isEigen34(folder) {
  const version = join(folder, 'Eigen3ConfigVersion.cmake');
  return existsSync(version) && /PACKAGE_VERSION "?3\.4/.test(readFileSync(version, 'utf8'));
}
