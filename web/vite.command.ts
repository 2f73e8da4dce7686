import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fileURLToPath } from 'node:url';
import { noticesOfCommand } from './vite-notices.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The command of the package, build/command/backprop-playground.mjs: one file, which takes the engine from its package. */
export default defineConfig({
  root: here('.'),
  plugins: [svelte({ configFile: here('./svelte.config.js') }), ...noticesOfCommand()],
  // The package has no dependencies: everything else is part of the file.
  ssr: { noExternal: true, external: ['backprop-playground'] },
  build: {
    ssr: here('src/command/main.ts'),
    outDir: here('../build/command'),
    emptyOutDir: true,
    copyPublicDir: false,
    minify: true,
    target: 'node20',
    rolldownOptions: {
      external: ['backprop-playground'],
      output: { entryFileNames: 'backprop-playground.mjs', codeSplitting: false },
    },
  },
});
