import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isPacked, packed, unpacked } from '../../../../web/src/state/link/pack';

const MOST = 1000;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

describe('packed values of a link', () => {
  it('leaves short values as they are', () => {
    expect(packed('40:rate:0.1')).toBe('40:rate:0.1');
  });

  it('makes long values shorter, of characters that an address takes unchanged', () => {
    const text = '0.25,-1.5,'.repeat(40);
    const value = packed(text);
    expect(value.length).toBeLessThan(text.length / 4);
    expect(value).toMatch(/^~[\w-]+$/);
    expect(isPacked(value)).toBe(true);
    expect(unpacked(value, MOST)).toBe(text);
  });

  it('keeps letters of every script', () => {
    const text = 'Größe λ 企鵝 🐧 '.repeat(30);
    expect(unpacked(packed(text), 2 * MOST)).toBe(text);
  });

  it('leaves what packing would make longer', () => {
    const text = Array.from({ length: 60 }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 90))).join('');
    const noise = base64(new Uint8Array(120).map((_, i) => (i * i * 2654435761) >>> 13)) + text;
    expect(packed(noise)).toBe(noise);
  });

  it.each([
    ['nothing', '~'],
    ['other characters', '~ab cd'],
    ['no base64', '~a'],
    ['no deflated bytes', `~${base64(new Uint8Array(40).fill(255))}`],
    ['an end that is cut off', packed('0.25,-1.5,'.repeat(40)).slice(0, -6)],
    ['bytes that are no text', `~${base64(deflateSync(new Uint8Array([0xc3, 0x28])))}`],
  ])('refuses %s', (_, value) => {
    expect(unpacked(value, MOST)).toBeNull();
  });

  it('stops unpacking what becomes too much', () => {
    const bomb = `~${base64(deflateSync(new Uint8Array(50_000_000), { level: 1 }))}`;
    const before = process.memoryUsage().arrayBuffers;
    expect(unpacked(bomb, MOST)).toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});
