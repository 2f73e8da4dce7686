import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../build/element');
const name = 'backprop-playground';

/** Its types are types alone: the file that the page's side is checked against describes it to others. */
const types: Plugin = {
  name: 'types',
  writeBundle: () => copyFileSync(here('src/embedding/types.ts'), `${outDir}/${name}.d.mts`),
};

/**
 * The element for other pages, one file without dependencies: build/element/backprop-playground.mjs of the package; by
 * `--mode script` .js, which stands beside the page: a plain script, since a module of another origin is loaded only where
 * its server allows it.
 */
export default defineConfig(({ mode }) => {
  const isScript = mode === 'script';
  return {
    root: here('.'),
    plugins: [types],
    define: isScript ? { 'import.meta.url': 'document.currentScript.src' } : {},
    build: {
      lib: {
        entry: here('src/embedding/element.ts'),
        formats: [isScript ? 'iife' : 'es'],
        name: 'backpropPlayground',
        fileName: () => `${name}.${isScript ? 'js' : 'mjs'}`,
      },
      outDir,
      emptyOutDir: !isScript,
      copyPublicDir: false,
      rolldownOptions: { output: { minify: true } }, // a library's blanks would stay
      target: 'es2022',
      reportCompressedSize: false,
    },
  };
});
