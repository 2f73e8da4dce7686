import { svelte } from '@sveltejs/vite-plugin-svelte';
import { inRoot } from '../../../../wasm/toolchain/paths.mjs';

/** The page's code in Node, as it is written. */
export default {
  root: inRoot('.'),
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  plugins: [svelte({ configFile: inRoot('web/svelte.config.js') })],
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
};
