import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../web/src/engine/hash';

describe('the hash of a value', () => {
  it('is the same for the same, and another one for what differs in one place', () => {
    const text = Array.from({ length: 2000 }, (_, i) => i % 10).join('');
    const names = new Set([hashOf(text)]);
    for (let i = 0; i < text.length; i++) names.add(hashOf(`${text.slice(0, i)}x${text.slice(i + 1)}`));
    expect(names.size).toBe(text.length + 1);
    expect(hashOf(text)).toBe(hashOf(text.slice()));
  });

  it('has 32 digits that are all used', () => {
    const names = Array.from({ length: 500 }, (_, i) => hashOf(String(i)));
    expect(new Set(names).size).toBe(500);
    for (let place = 0; place < 32; place++) expect(new Set(names.map((name) => name[place])).size).toBe(16);
  });

  it('is that of the characters, as of the bytes', () => {
    expect(hashOf(new TextEncoder().encode('rows'))).toBe(hashOf('rows'));
    expect(hashOf(new Uint8Array(3))).not.toBe(hashOf(new Uint8Array(4)));
  });
});
