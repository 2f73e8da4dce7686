import type { Engine } from './engine.mjs';
export type * from './engine.mjs';

/** Start the engine in Node, from the module that `npm run build` (or `npm start`) has built. */
export function loadEngine(): Promise<Engine>;
