/** What the engine uses of WebAssembly beyond its first version: for each a smallest module that has it. */
const modules: Readonly<Record<string, readonly number[]>> = {
  // A function that gives i8x16.popcnt of a splat.
  SIMD: [1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
  // A function with try and catch_all.
  exceptions: [1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11],
};

/** What a module begins with: \0asm, version 1. */
const HEAD = [0, 97, 115, 109, 1, 0, 0, 0];

/** Names of what this browser does not know. */
export const lackingFeatures = (): string[] =>
  Object.keys(modules).filter((name) => !WebAssembly.validate(new Uint8Array([...HEAD, ...modules[name]!])));
