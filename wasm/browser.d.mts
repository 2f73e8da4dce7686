export * from './node.mjs';
