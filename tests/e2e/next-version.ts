import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVICE_WORKER } from '../../web/src/offline/kept-files';
import { keptFilesIn } from '../../web/vite-offline';
import { dist } from './offline-host';

const TAGLINE = 'Watch a small network learn';
/** What the next version says in its place. */
export const NEXT_TAGLINE = 'See a small network learn';

const textFiles = /\.(html|js|css)$/;

/** The built page as a later build would be: another sentence in it, and every file of its assets under another name. */
export function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'next-version-'));
  cpSync(dist, folder, { recursive: true });
  const names = readdirSync(join(folder, 'assets'));
  const next = new Map(names.map((name) => [name, name.replace(/.(\.\w+)$/, '~$1')]));
  const old = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const renew = (path: string): void => {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), text.replace(old, (name) => next.get(name)!).replace(TAGLINE, NEXT_TAGLINE));
  };
  for (const name of names) {
    if (textFiles.test(name)) renew(`assets/${name}`);
    renameSync(join(folder, 'assets', name), join(folder, 'assets', next.get(name)!));
  }
  renew('index.html');
  listAnew(folder);
  return folder;
}

/** The service worker of a folder, with the files that are in it. */
export function listAnew(folder: string): void {
  const path = join(folder, SERVICE_WORKER);
  const list = JSON.stringify(keptFilesIn(folder));
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/\{"version":.*?"files":\[.*?\]\}/, () => list),
  );
}
