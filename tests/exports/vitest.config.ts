import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run exports`: what is exported is run by those it is for, and networks go to other programs and come from there. */
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
