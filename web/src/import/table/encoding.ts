/** How a file writes its characters as bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

/** By the names that are the same in every language. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

/** Bytes that are looked at to tell UTF-16 without its mark. */
const LOOK = 4096;

/** The text of a file, and how it was written: a mark at its beginning says so, or else the bytes. */
export function decode(bytes: Uint8Array, as: Encoding = encodingOf(bytes)): { text: string; encoding: Encoding } {
  return { text: new TextDecoder(as).decode(bytes), encoding: as };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return withoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Digits, delimiters and most letters have a zero as one of their two bytes, always the same one. */
function withoutMark(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, LOOK);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < 0.2 * looked) return null;
  return odd > 8 * even ? 'utf-16le' : even > 8 * odd ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
