import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARIES = ['/usr/lib', '/usr/lib64', '/usr/local/lib', '/opt/homebrew/lib', '/opt/local/lib'];

/** The source of GoogleTest (GTEST_SOURCE, else Debian's), where it also stands built for the native tests; or null. */
export function findGoogleTest() {
  const source = process.env.GTEST_SOURCE || '/usr/src/googletest';
  return existsSync(join(source, 'CMakeLists.txt')) && isInstalled() ? source : null;
}

const isInstalled = () =>
  Boolean(process.env.GTest_DIR) ||
  LIBRARIES.flatMap(withSubfolders).some((folder) => existsSync(join(folder, 'cmake/GTest')));

/** The folder and those in it: Debian has one for each architecture. */
function withSubfolders(folder) {
  if (!existsSync(folder)) return [];
  const subfolders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...subfolders.map(({ name }) => join(folder, name))];
}
