import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run exports`: every exported program is run by the program it is for. */
export default defineConfig({
  root,
  test: { allowOnly: false, include: ['tests/exports/*.run.ts'], environment: 'node', testTimeout: 300_000 },
});
