import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const INLINE = {
  'style-src': /<style[^>]*>([\s\S]*?)<\/style>/g,
  'script-src': /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g,
};

/**
 * Let the policy of a page take exactly the style and script that stand in it.
 * @param later those that it puts into itself
 */
export function withHashes(html: string, later: Partial<Record<keyof typeof INLINE, string>> = {}): string {
  let policed = html;
  for (const [directive, inline] of Object.entries(INLINE)) {
    const texts = Array.from(html.matchAll(inline), ([, text]) => text!);
    const hashes = [...texts, later[directive as keyof typeof INLINE] ?? []].flat().map((text) => ` ${hashOf(text)}`);
    if (hashes.length === 0) continue;
    const place = new RegExp(`(?<=http-equiv="Content-Security-Policy"\\s+content="[^"]*\\b${directive}(?![\\w-]))`);
    if (!place.test(policed)) throw new Error(`The page's policy has no ${directive}`);
    policed = policed.replace(place, () => hashes.join(''));
  }
  return policed;
}

/** What the page's script asks for first: in English these are on their way beside it, and not after it. */
const FIRST = ['/src/start.ts', '/src/messages/en/index.ts'];

const isChunk = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk =>
  file.type === 'chunk';

/** Those scripts, with all that they import. */
function firstOf(bundle: Rolldown.OutputBundle): ReadonlySet<Rolldown.OutputChunk> {
  const begun = Object.values(bundle)
    .filter(isChunk)
    .filter(({ facadeModuleId }) => FIRST.some((path) => facadeModuleId?.endsWith(path)));
  if (begun.length !== FIRST.length) throw new Error(`The page has no ${FIRST.join(' or ')} of its own`);
  const first = new Set(begun);
  for (const { imports } of first) for (const name of imports) first.add(bundle[name] as Rolldown.OutputChunk);
  return first;
}

/** The first part of the engine is on its way beside the scripts that will ask for it; a page has one. */
function engineIn(bundle: Rolldown.OutputBundle): string {
  const [engine, ...others] = Object.keys(bundle).filter((name) => /\/backprop-first-.*\.wasm$/.test(name));
  if (!engine || others.length > 0) throw new Error('The page has no engine, or several');
  return engine;
}

/**
 * The first scripts and the engine are asked for with the page. The style sheets stand behind what it says while it loads:
 * browsers show nothing that stands after one before it has come.
 */
function withFirst(html: string, bundle: Rolldown.OutputBundle): string {
  const first = [...firstOf(bundle)].filter(({ fileName }) => !html.includes(fileName));
  const styles = new Set(first.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  const lines = (links: readonly string[]): string => links.map((link) => `  <link ${link}>\n  `).join('');
  const early = [
    ...first.map(({ fileName }) => `rel="modulepreload" crossorigin href="./${fileName}"`),
    `rel="preload" as="fetch" type="application/wasm" crossorigin href="./${engineIn(bundle)}"`,
  ];
  const late = [...styles].map((style) => `rel="stylesheet" crossorigin href="./${style}"`);
  return html.replace('</head>', () => `${lines(early)}</head>`).replace('</body>', () => `${lines(late)}</body>`);
}

/** Without the comments and the indents of its source. */
const dense = (html: string): string => html.replace(/<!--[^]*?-->|^\s*\/\/.*$/gm, '').replace(/\n\s+/g, '\n');

/** A page that says at once what it is, under a policy that takes what it says it with. */
export const loadingPage = (): Plugin => ({
  name: 'loading-page',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'] as Rolldown.OutputAsset;
    page.source = withHashes(dense(withFirst(String(page.source), bundle)));
  },
});
