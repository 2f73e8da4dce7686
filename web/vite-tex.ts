import type { Plugin } from 'vite';

/** KaTeX's style sheet names woff2, woff and ttf of each font; every browser with WebAssembly SIMD reads woff2. */
export const woff2Only = (): Plugin => ({
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /katex.*\.css$/ },
    handler: (css) => css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, ''),
  },
});
