import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Two projects: the bridge in Node, and the page's code; both with the module that the page uses. */
export default defineConfig({
  root,
  test: {
    allowOnly: false,
    projects: [
      { root, test: { name: 'wasm', include: ['tests/wasm/**/*.test.ts'], environment: 'node' } },
      {
        root,
        plugins: [svelte({ configFile: `${root}/web/svelte.config.js` })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'web',
          include: ['tests/web/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000, // a busy machine is no fault
          setupFiles: ['tests/web/support/english.ts'],
        },
      },
    ],
  },
});
