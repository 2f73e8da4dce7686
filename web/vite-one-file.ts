import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { withHashes } from './vite-policy.ts';

/** Name of the page as one file; the page links to it (src/state/offline-file.ts). */
export const ONE_FILE = 'backprop-playground.html';

/** What the one file may do: run its own script and style, read its own data, start its worker; nothing by network. */
const POLICY = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  'style-src',
  "style-src-attr 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  'connect-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Put script, style and icon into the page, which becomes the only file of the build. What they refer to is in them
 * already, as `data:` (build.assetsInlineLimit).
 */
export const oneFile = (publicDir: string): Plugin => ({
  name: 'one-file',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'] as Rolldown.OutputAsset;
    const files = Object.values(bundle).filter((file) => file !== page);
    const scripts = files.filter((file) => file.type === 'chunk');
    const [script] = scripts;
    const styles = files.filter((file) => file.type === 'asset');
    const [style] = styles;
    if (scripts.length !== 1 || styles.length !== 1 || !script || !style?.fileName.endsWith('.css'))
      throw new Error(
        `One script and one style can be put into the page: ${files.map((file) => file.fileName).join()}`,
      );
    // Vite leaves its mark where it would name the files to be loaded with an import; there are none.
    const code = insideScript(script.code.replaceAll('__VITE_PRELOAD__', '[]'));
    const css = String(style.source);
    let html = String(page.source);
    const put = (pattern: RegExp, text: string): void => {
      if (!pattern.test(html)) throw new Error(`The page has nothing like ${pattern}`);
      html = html.replace(pattern, () => text);
    };
    put(/<script>[^]*?<\/script>/, ''); // of a page whose parts may fail to come
    put(/<script type="module"[^>]*><\/script>/, '');
    put(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`);
    put(/(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/, POLICY);
    put(/(?<=<link rel="icon" href=")[^"]*/, svgAddress(`${publicDir}/icon.svg`));
    put(/(?=<\/body>)/, `<script type="module">${code}</script>`);
    for (const { fileName } of files) delete bundle[fileName];
    delete bundle[page.fileName];
    this.emitFile({ type: 'asset', fileName: ONE_FILE, source: withHashes(html) });
  },
});

/** As a script element can hold it: the words that would end it are escaped, which means the same to JavaScript. */
function insideScript(code: string): string {
  const escaped = code.replace(/<\/(?=script)/gi, '<\\/');
  if (/<script/i.test(escaped)) throw new Error('The script has “<script” in it, which a page can’t hold');
  return escaped;
}

const svgAddress = (path: string): string => `data:image/svg+xml;base64,${readFileSync(path).toString('base64')}`;
