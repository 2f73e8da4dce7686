import { expect, it } from 'vitest';
import { modelIn, modelInText } from '../../../../web/src/state/brought/reading.svelte';

it('what fails in reading is told in a sentence, as what is too long', async () => {
  const broken = { name: 5, size: 3, arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)) } as unknown as File;
  expect(await modelIn([broken])).toMatchObject({ problem: expect.stringMatching(/could not be read/) as string });
  expect(await modelInText(' '.repeat(20_000_001))).toMatchObject({
    problem: expect.stringMatching(/the most that can be read/) as string,
  });
});
