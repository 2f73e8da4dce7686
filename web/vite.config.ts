import { defineConfig, type BuildEnvironmentOptions, type Rolldown } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashOf } from './src/engine/hash.ts';
import { ownAlphabets } from './vite-fonts.ts';
import { notices } from './vite-notices.ts';
import { offline } from './vite-offline.ts';
import { oneFile } from './vite-one-file.ts';
import { loadingPage } from './vite-policy.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page knows the files of its engine by what they are. */
const hashOfFile = (name: string): string => hashOf(readFileSync(here(`../build/wasm/${name}.wasm`)));
const hashes = (isFile: boolean) =>
  isFile
    ? { first: hashOfFile('backprop') }
    : { first: hashOfFile('backprop-first'), rest: hashOfFile('backprop-rest'), lab: hashOfFile('backprop_lab') };
/** The page as one file has the engine whole. */
const whole = {
  './engine-files': here('./src/engine/whole-engine-file.ts'),
  './lab-file': here('./src/engine/whole-lab-file.ts'),
};

/** The worker makes no sentences: the page does. */
const wordless = { './english.mjs': here('./src/engine/wordless.ts') };

/** A busy machine is no reason to warn. */
const checks = { pluginTimings: false };
/** Kilobytes: the page's own code is one chunk. */
const chunkSizeWarningLimit = 1500;

/**
 * What the first view shares with what comes later is small files, each of which would be a chunk of its own: together,
 * with what they need, they are packed better. Only files of the first view belong here.
 */
const firstShared = {
  name: 'shared',
  test: /web\/src\/(state\/(blank|beats|part|frozen|refusal|looking\.svelte)|engine\/(errors|parameters)|plot\/(number-format|text-width|voice\.svelte)|catalog\/(targets|decimal|bounds))\.ts$/,
};

/** The words of each language under its own name. */
const chunkFileNames = ({ facadeModuleId }: Rolldown.PreRenderedChunk): string => {
  const [, language, piece] = /\/src\/messages\/(\w+)\/(index|later|worksheet)\.ts$/.exec(facadeModuleId ?? '') ?? [];
  const words = piece === 'index' ? 'words' : `${piece}-words`;
  return `assets/${language ? `${words}-${language}` : '[name]'}-[hash].js`;
};

/** A static folder with relative addresses: it works under any sub-path of a static host. */
const folder: BuildEnvironmentOptions = {
  outDir: here('../dist'),
  modulePreload: { polyfill: false }, // browsers with WebAssembly exceptions know it
  emptyOutDir: true,
  assetsInlineLimit: 0,
  rolldownOptions: { output: { chunkFileNames, codeSplitting: { groups: [firstShared] } }, checks },
};

/** The page as one file that needs no other. */
const file: BuildEnvironmentOptions = {
  outDir: here('../build/offline'),
  emptyOutDir: true,
  assetsInlineLimit: Infinity,
  cssCodeSplit: false,
  modulePreload: false,
  copyPublicDir: false,
  rolldownOptions: { output: { codeSplitting: false }, checks },
};

/** The page: the folder dist/, or by `--mode offline` one file. */
export default defineConfig(({ mode, isPreview }) => {
  const isFile = mode === 'offline';
  const licences = notices(isFile);
  return {
    root: here('.'),
    base: './',
    define: isPreview ? {} : { ENGINE_HASHES: JSON.stringify(hashes(isFile)) },
    resolve: { alias: { ...wordless, ...(isFile ? whole : {}) } },
    plugins: [
      svelte({ configFile: here('./svelte.config.js') }),
      ...licences.page,
      ...(isFile ? [ownAlphabets(), oneFile(here('./public'))] : [loadingPage(), offline(licences.worker)]),
    ],
    // The worker goes into the page as a classic script, so that it also starts from file:// and under any path.
    worker: { format: 'iife' as const, plugins: licences.worker },
    build: {
      target: 'es2022',
      reportCompressedSize: false,
      chunkSizeWarningLimit,
      ...(isFile ? file : folder),
    },
    server: { fs: { allow: [here('..')] } },
  };
});
