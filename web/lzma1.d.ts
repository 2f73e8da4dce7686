/** The package names its own source as its types, which is less strict than ours. */
export function compress(bytes: Uint8Array, level: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9): Uint8Array;
