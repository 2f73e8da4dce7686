import { describe, expect, it } from 'vitest';
import { decode, ENCODINGS, type Encoding } from '../../../../web/src/import/table/encoding';

const TEXT = 'Höhe;Art\n1,5;a\n2,5;b\n';

function bytesOf(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') return Uint8Array.from(Buffer.from(text, 'latin1'));
  const little = Buffer.from(text, 'utf16le');
  return Uint8Array.from(encoding === 'utf-16le' ? little : little.swap16());
}

describe('the encoding of a file', () => {
  it.each(ENCODINGS)('is recognised as %s', (encoding) => {
    expect(decode(bytesOf(TEXT, encoding))).toEqual({ text: TEXT, encoding });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('is said by a mark: %s', (encoding) => {
    expect(decode(bytesOf(`\uFEFF${TEXT}`, encoding))).toEqual({ text: TEXT, encoding });
  });

  it('can be chosen', () => {
    expect(decode(bytesOf(TEXT, 'utf-8'), 'windows-1252').text).toBe(TEXT.replace('ö', 'Ã¶'));
  });
});
