import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrCodeOf } from '../../../web/src/plot/qr-code';

/** The dark squares of a path, as the path says, row by row. */
function squaresOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(run));
  return rows;
}

it('draws every dark square of the code, with four squares of light around it', () => {
  const text = 'https://example.org/#data=xor-gate&net=2-2-1&step=50';
  const { data } = encode(text, { border: 4, ecc: 'L', boostEcc: true });
  const code = qrCodeOf(text)!;
  expect(code.size).toBe(data.length);
  expect(squaresOf(code.path, code.size)).toEqual(data);
});

it('is none for a text that would make it too fine to be read', () => {
  expect(qrCodeOf('x'.repeat(858))?.size).toBe(97 + 8);
  expect(qrCodeOf('x'.repeat(859))).toBeNull();
});
