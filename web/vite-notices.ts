import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8').trim();

/** The file with every licence, beside the page. */
export const NOTICES = 'NOTICES.txt';

/** The folder of the package that a module is part of; null for the project's own. */
export function packageOf(id: string): string | null {
  const tool = /^\0?(vite|rolldown)\b/.exec(id)?.[1]; // the little that the tools add themselves
  if (tool) return `${root}node_modules/${tool}`;
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0].replace(/^\0/, '') ?? null;
}

/** Vite's licence goes on with those of what it does not put into a page. */
const licenceIn = (folder: string, file: string): string =>
  readFileSync(`${folder}/${file}`, 'utf8').split('\n# Licenses of bundled dependencies')[0]!.trim();

/**
 * Name, version and licence of an installed package.
 * @throws where it has no licence file: whoever bundles it has to say under which licence
 */
export function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!file) throw new Error(`The package ${name} (${basename(folder)}) is bundled and has no licence file`);
  return piece(`${name} ${version}: ${license}`, licenceIn(folder, file));
}

const line = '='.repeat(80);
const piece = (title: string, text: string): string => `${line}\n${title}\n${line}\n\n${text}\n`;

const own = (): string => piece('Backprop Playground: MIT', read('LICENSE'));
const noticesOf = (packages: Iterable<string>): string[] => [...packages].map(noticeOf).sort();
const data = (): string => piece('The data sets', read('web/notices/data.txt'));

/** Everything that the page is made of, with its licences: its own, the packages', the fonts', the data's, the engine's. */
export const noticesText = (packages: Iterable<string>): string =>
  [
    own(),
    ...noticesOf(packages),
    piece('The fonts of KaTeX: SIL Open Font License 1.1', read('web/notices/katex-fonts.txt')),
    data(),
    read('wasm/NOTICES.txt'),
    '',
  ].join('\n');

/** The same of the command, which has neither fonts nor the engine in it. */
const commandNotices = (packages: Iterable<string>): string => [own(), ...noticesOf(packages), data()].join('\n');

const isChunk = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk =>
  file.type === 'chunk';

/** Gathers the packages of a bundle, of the page's and of its worker's: those of which something is left in it. */
const gather = (packages: Set<string>): Plugin => ({
  name: 'gather-packages',
  generateBundle(_options, bundle) {
    const scripts = Object.values(bundle)
      .filter(isChunk)
      .flatMap(({ modules }) => Object.entries(modules).filter(([, { code }]) => code?.trim()))
      .map(([id]) => id);
    const styles = [...this.getModuleIds()].filter((id) => /\.css(\?|$)/.test(id));
    for (const id of [...scripts, ...styles]) {
      const folder = packageOf(id);
      if (folder) packages.add(folder);
    }
  },
});

/** As a script element of plain text can hold it. */
function insideElement(text: string): string {
  if (/<\/script|<!--/i.test(text)) throw new Error('A licence holds markup that would end the element it stands in');
  return `<script type="text/plain" id="notices">${text}</script>`;
}

/**
 * Writes the licences of all that was bundled: beside the page, or in it where it is one file.
 * @returns the plugins of the page, and those of its worker
 */
export function notices(oneFile: boolean): { page: Plugin[]; worker: () => Plugin[] } {
  const packages = new Set(oneFile ? [`${root}node_modules/lzma1`] : []); // that unpacks it
  const write: Plugin = {
    name: 'notices',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const text = noticesText(packages);
      const page = bundle['index.html'] as Rolldown.OutputAsset;
      if (oneFile) page.source = String(page.source).replace(/(?=<\/body>)/, () => insideElement(text));
      else {
        this.emitFile({ type: 'asset', fileName: NOTICES, source: text });
        this.emitFile({ type: 'asset', fileName: 'LICENSE', source: `${read('LICENSE')}\n` });
      }
    },
  };
  return { page: [gather(packages), write], worker: () => [gather(packages)] };
}

/** Writes the licences of all that was bundled into the command, beside it. */
export function noticesOfCommand(): Plugin[] {
  const packages = new Set<string>();
  const write: Plugin = {
    name: 'notices-of-command',
    enforce: 'post',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: NOTICES, source: commandNotices(packages) });
    },
  };
  return [gather(packages), write];
}
