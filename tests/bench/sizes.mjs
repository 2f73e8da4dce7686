import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { FIRST_PART, REST } from '../../wasm/toolchain/split.mjs';

const FILES = [
  'build/wasm/backprop.wasm',
  FIRST_PART,
  REST,
  'build/wasm/backprop.mjs',
  'build/wasm/backprop_float.wasm',
];

/** Bytes of what a page loads: as it is, by gzip, by Brotli. */
export const sizes = () =>
  FILES.filter((file) => existsSync(inRoot(file))).map((file) => {
    const bytes = readFileSync(inRoot(file));
    return {
      file,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
    };
  });
