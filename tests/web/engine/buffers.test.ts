import { expect, it } from 'vitest';
import { buffersOf } from '../../../web/src/engine/buffers';

it('finds the buffers of typed arrays at any depth', () => {
  const a = new Float64Array([1]);
  const b = new Uint32Array([2]);
  const c = new Float64Array([3]);
  expect(buffersOf({ a, layers: [{ b }, { deeper: { c } }] })).toEqual([a.buffer, b.buffer, c.buffer]);
});

it('names a buffer once, however many views share it', () => {
  const buffer = new ArrayBuffer(16);
  expect(buffersOf([new Float64Array(buffer, 0, 1), new Float64Array(buffer, 8, 1)])).toEqual([buffer]);
});

it('leaves out shared memory, which cannot be transferred', () => {
  expect(buffersOf({ shared: new Uint8Array(new SharedArrayBuffer(8)) })).toEqual([]);
});

it('finds none in plain values', () => {
  expect(buffersOf({ step: 1, stopped: null, name: 'z', nothing: undefined })).toEqual([]);
});
