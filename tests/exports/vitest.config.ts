import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run exports`: exported programs are run by those they are for. */
export default defineConfig({
  root,
  test: { allowOnly: false, include: ['tests/exports/*.run.ts'], environment: 'node', testTimeout: 300_000 },
});
