import type { Refusal } from './refusal';

/**
 * A refusal without words, in place of wasm/english.mjs where the page is built: here it is data, of which the page makes a
 * sentence in its own language (messages/refusals.ts).
 */
export const inEnglish = ({ code, path }: Pick<Refusal, 'code' | 'path'>): string => `${code} ${path}`.trim();
