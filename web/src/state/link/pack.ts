import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { remembered } from './remembered';

/** Sign of a packed value: deflated (RFC 1951), in the base64 alphabet that addresses take unchanged. */
const SIGN = '~';
/** Shorter ones stay readable. */
const READABLE = 120;
/** Longer ones have no room in an address, however they are packed: they are packed fast. */
const LONG = 200_000;
/** Bytes that are unpacked between two looks at how much it has become: each becomes at most about 1000. */
const PIECE = 256;

/** A long value in fewer characters; a short one, and one that packing does not shorten, as it is. */
export const packed = (text: string): string => (text.length <= READABLE ? text : packedLong(text));

const packedLong = remembered((text: string): string => {
  const short = SIGN + toBase64(deflateSync(strToU8(text), { level: text.length > LONG ? 1 : 9 }));
  return short.length < text.length ? short : text;
});

export const isPacked = (value: string): boolean => value.startsWith(SIGN);

/**
 * @param most characters that it may become
 * @returns null where it is not well formed, or would become more
 */
export function unpacked(value: string, most: number): string | null {
  const bytes = fromBase64(value.slice(SIGN.length));
  if (!bytes) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    size += piece.length;
    ended = final;
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < bytes.length && size <= most; at += PIECE)
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    if (!ended || size > most) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(joined(pieces, size));
  } catch {
    return null;
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function fromBase64(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
  } catch {
    return null;
  }
}
