import { describe, expect, test } from 'vitest';
import { longRuns, trainedHash } from './same-bits.mjs';
import { engine } from './support';

describe('10,000 steps have the bits of the native build', () => {
  test.each(longRuns.map((run) => [run.what, run] as const))('%s', (_, run) => {
    expect(trainedHash(engine, run)).toBe(run.hash);
  });
});
