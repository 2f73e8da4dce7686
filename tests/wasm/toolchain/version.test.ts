import { describe, expect, it } from 'vitest';
import { compareVersions, versionOf } from '../../../wasm/toolchain/version.mjs';

describe('versions', () => {
  it.each([
    ['3.1.6', '3.1.6', 0],
    ['3.25', '3.25.0', 0],
    ['3.1.69', '3.1.6', 1],
    ['3.9', '3.25', -1],
    ['4.0', '3.25.1', 1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
    expect(Math.sign(compareVersions(b, a)) + sign).toBe(0);
  });

  it('are found in what a tool says of itself', () => {
    expect(versionOf('cmake version 3.25.1\n\nCMake suite')).toBe('3.25.1');
    expect(versionOf('Debian clang-format version 14.0.6')).toBe('14.0.6');
    expect(versionOf('no number')).toBeNull();
    expect(versionOf(null)).toBeNull();
  });
});
