import type { Plugin } from 'vite';
import { readFile } from 'node:fs/promises';
import katex from 'katex';

/** KaTeX's style sheet names woff2, woff and ttf of each font; every browser with WebAssembly SIMD reads woff2. */
export const woff2Only = (): Plugin => ({
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /katex.*\.css$/ },
    handler: (css) => css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, ''),
  },
});

/** `import tex from './formulas.json?tex'`: a table of TeX formulas, typeset while the page is built. */
export const texAtBuild = (): Plugin => ({
  name: 'tex-at-build',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('?tex')) return null;
    const file = id.slice(0, -'?tex'.length);
    this.addWatchFile(file);
    const formulas = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    const typeset = Object.entries(formulas).map(([name, tex]) => [
      name,
      katex.renderToString(tex, { throwOnError: true }),
    ]);
    return `export default ${JSON.stringify(Object.fromEntries(typeset))}`;
  },
});
