import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import type { Plugin } from 'vite';
import {
  ELEMENT,
  isAsset,
  ONE_FILE,
  PAGE,
  SERVICE_WORKER,
  type KeptFile,
  type KeptFiles,
} from './src/offline/kept-files.ts';

/**
 * Not in the list: the page as one file, which is kept once it is asked for; the element, which pages of others load and
 * this one never does; and the worker, which browsers keep.
 */
export const LEFT_OUT: readonly string[] = [ONE_FILE, ELEMENT, SERVICE_WORKER];

const hash = (bytes: string | Buffer, as: 'hex' | 'base64'): string => createHash('sha256').update(bytes).digest(as);

/** Every file of a folder that the browser keeps, with what tells one version of it from another. */
export function keptFilesIn(folder: string): KeptFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(`${folder}/${name}`).isFile() && !LEFT_OUT.includes(name))
    .sort();
  const files = names.map((name) => keptFile(name, readFileSync(`${folder}/${name}`)));
  return {
    version: hash(JSON.stringify(files), 'hex').slice(0, 16),
    firstScript: firstScriptOf(readFileSync(`${folder}/${PAGE}`, 'utf8')),
    files,
  };
}

const keptFile = (url: string, bytes: Buffer): KeptFile => ({
  url,
  revision: isAsset(url) ? null : hash(bytes, 'hex').slice(0, 16),
  ...(isAsset(url) && { integrity: `sha256-${hash(bytes, 'base64')}` }),
});

function firstScriptOf(html: string): string {
  const [, script] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html) ?? [];
  if (!script) throw new Error('The page names no script');
  return script;
}

/** Write the service worker beside the page. @param plugins of its bundle */
export const offline = (plugins: () => Plugin[]): Plugin => {
  let code: string;
  return {
    name: 'offline',
    async generateBundle() {
      code = await workerCode(plugins());
    },
    writeBundle({ dir }) {
      const kept = JSON.stringify(keptFilesIn(dir!));
      writeFileSync(
        `${dir}/${SERVICE_WORKER}`,
        code.replace('self.KEPT_FILES', () => kept),
      );
    },
  };
};

async function workerCode(plugins: Plugin[]): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('src/offline/service-worker.ts', import.meta.url)),
    plugins,
    transform: { define: { 'process.env.NODE_ENV': '"production"' }, target: 'es2022' },
    output: { format: 'iife', minify: true },
    write: false,
  });
  return output[0].code;
}
