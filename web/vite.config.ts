import { defineConfig } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { woff2Only } from './vite-tex.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page is a static folder, dist/, with relative addresses: it works under any sub-path of a static host. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [woff2Only(), svelte({ configFile: here('./svelte.config.js') })],
  // The worker goes into the page as a classic script, so that it also starts from file:// and under any path.
  worker: { format: 'iife' },
  build: {
    target: 'es2022',
    outDir: here('../dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { fs: { allow: [here('..')] } },
});
