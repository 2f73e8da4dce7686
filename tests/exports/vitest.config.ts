import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run exports`: exported programs and papers are run by those they are for. */
export default defineConfig({
  root,
  plugins: [svelte({ configFile: `${root}/web/svelte.config.js` })],
  resolve: { conditions: ['browser'] },
  test: {
    allowOnly: false,
    include: ['tests/exports/*.run.ts'],
    environment: 'node',
    setupFiles: ['tests/web/support/english.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
