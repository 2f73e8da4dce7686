import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasApt } from '../../../../wasm/toolchain/apt.mjs';
import { inRoot } from '../../../../wasm/toolchain/paths.mjs';
import { spawnSync } from 'node:child_process';

/** What each registry packs, by its own client, and how that is unpacked. */
const registries = {
  npm: {
    download: (name, version) => ['npm', 'pack', `${name}@${version}`, '--silent'],
    unpack: (file) => ['tar', '-xzf', file, '--strip-components=1'],
    isHere: () => true,
  },
  debian: {
    download: (name, version) => ['apt-get', 'download', '-qq', `${name}=${version}`],
    unpack: (file) => ['dpkg-deb', '-x', file, '.'],
    isHere: hasApt,
  },
};

/** The folder of a package, downloaded once; null where this system has no such one. */
export async function unpacked(from, name, version) {
  const folder = inRoot(`build/real-files/${name.replace('/', '-')}-${version}`);
  if (existsSync(folder)) return folder;
  const registry = registries[from];
  if (!registry.isHere()) return null;
  const making = `${folder}.part`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  if (!works(registry.download(name, version), making)) return null;
  const [file] = await readdir(making);
  if (file === undefined || !works(registry.unpack(file), making)) return null;
  await rm(join(making, file));
  await rename(making, folder);
  return folder;
}

const works = ([command, ...args], cwd) => spawnSync(command, args, { cwd, stdio: 'ignore' }).status === 0;
