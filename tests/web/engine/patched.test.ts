import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deltaOf } from '../../../wasm/toolchain/delta.mjs';
import { patched } from '../../../web/src/engine/patched';

const built = (file: string): Uint8Array => readFileSync(new URL(`../../../build/wasm/${file}`, import.meta.url));

/** Bytes of few values: much of them is alike. */
const bytes = fc.array(fc.nat(2), { maxLength: 400 }).map((numbers) => Uint8Array.from(numbers));

describe('a file made of another one', () => {
  it('has every byte, whatever the two are', () => {
    fc.assert(
      fc.property(bytes, bytes, (from, to) => {
        expect(patched(from, deltaOf(from, to))).toEqual(to);
      }),
    );
  });

  it('takes copies from before and behind the one before', () => {
    const from = Uint8Array.from({ length: 600 }, (_, i) => (i * i) % 251);
    const to = Uint8Array.from([...from.subarray(500), 1, 2, 3, ...from.subarray(20, 320), ...from.subarray(450), 7]);
    const delta = deltaOf(from, to);
    expect(delta.length).toBeLessThan(40);
    expect(patched(from, delta)).toEqual(to);
  });

  it('is the engine of the lab, byte for byte, in a fifth of its room', () => {
    const [engine, lab, delta] = ['backprop.wasm', 'backprop_lab.wasm', 'backprop_lab.delta'].map(built);
    expect(Buffer.from(patched(engine!, delta!)).equals(lab!)).toBe(true);
    expect(delta!.length).toBeLessThan(lab!.length / 5);
  });
});
