import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const INLINE = {
  'style-src': /<style[^>]*>([\s\S]*?)<\/style>/g,
  'script-src': /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g,
};

/** Let the policy of a page take exactly the style and script that stand in it. */
export function withHashes(html: string): string {
  let policed = html;
  for (const [directive, inline] of Object.entries(INLINE)) {
    const hashes = Array.from(html.matchAll(inline), ([, text]) => ` ${hashOf(text!)}`);
    if (hashes.length === 0) continue;
    const place = new RegExp(`(?<=http-equiv="Content-Security-Policy"\\s+content="[^"]*\\b${directive}(?![\\w-]))`);
    if (!place.test(policed)) throw new Error(`The page's policy has no ${directive}`);
    policed = policed.replace(place, () => hashes.join(''));
  }
  return policed;
}

/** The style sheet behind what the page says while it loads: browsers show nothing that stands after it before it has come. */
function withStyleLast(html: string): string {
  const [link] = /<link rel="stylesheet"[^>]*>\s*/.exec(html) ?? [];
  if (!link) throw new Error('The page has no style sheet');
  return html.replace(link, '').replace('</body>', () => `  ${link.trim()}\n  </body>`);
}

/** What the page's script asks for first: in English these are on their way beside it, and not after it. */
const FIRST = ['/src/start.ts', '/src/messages/en/index.ts'];

const isFirst = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): boolean =>
  file.type === 'chunk' && FIRST.some((path) => file.facadeModuleId?.endsWith(path));

function withFirst(html: string, bundle: Rolldown.OutputBundle): string {
  const files = Object.values(bundle).filter(isFirst);
  if (files.length !== FIRST.length) throw new Error(`The page has no ${FIRST.join(' or ')} of its own`);
  const links = files.map(({ fileName }) => `  <link rel="modulepreload" crossorigin href="./${fileName}">\n  `);
  return html.replace('</head>', () => `${links.join('')}</head>`);
}

/** A page that says at once what it is, under a policy that takes what it says it with. */
export const loadingPage = (): Plugin => ({
  name: 'loading-page',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'] as Rolldown.OutputAsset;
    page.source = withHashes(withStyleLast(withFirst(String(page.source), bundle)));
  },
});
