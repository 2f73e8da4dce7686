import { fileURLToPath } from 'node:url';

/** The checkout. Every command works in it, wherever it was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A command that npm installed, such as `vite`. */
export const npmCommand = (name) => inRoot(`node_modules/.bin/${name}`);
