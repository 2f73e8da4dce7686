import { encode } from 'uqr';

export interface QrCode {
  /** Of one side, in squares, with the quiet zone. */
  size: number;
  /** The dark squares, each of side 1, as an SVG path. */
  path: string;
}

/** Squares of light around it, as the standard asks. */
const QUIET = 4;
/** 97 squares a side: finer ones are not read from a screen. */
const LARGEST_VERSION = 20;

/** @returns null where the text is too long for a code that a phone can read */
export function qrCodeOf(text: string): QrCode | null {
  try {
    const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: 0, maxVersion: LARGEST_VERSION });
    return { size: size + 2 * QUIET, path: data.map(rowPath).join('') };
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}

/** Runs of dark squares, so that no seams show between them. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs = [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ];
  return runs.map(({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`).join('');
}
