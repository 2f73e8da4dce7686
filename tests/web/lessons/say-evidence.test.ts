import { expect, it } from 'vitest';
import { sayFound, sayInstead } from '../../../web/src/lessons/say-evidence';

const clue = { steps: 0, parameter: { layer: 0, kind: 'b', row: 0, col: 0 }, of: 'update' } as const;

it('says the right number, and that of the engine, of the bug that was named', () => {
  expect(sayFound({ clue, right: 0.5, named: 0.75, here: 0.75 }, 4)).toBe(
    'b₁ of layer 1 after the update of step 1 should be 0.5000; this engine says 0.7500.',
  );
});

it('says what would be seen instead, and that the engine is wrong there in another way', () => {
  expect(sayInstead({ clue, right: 0.5, named: 0.75, here: -0.25 }, 4)).toBe(
    'With that bug, b₁ of layer 1 after the update of step 1 would be 0.7500 (right is 0.5000). ' +
      'Here it is −0.2500: wrong, but not in that way.',
  );
});

it('calls right what differs from it behind the digits that are written', () => {
  const gradient = { steps: 2, parameter: { layer: 1, kind: 'W', row: 0, col: 0 }, of: 'gradient' } as const;
  expect(sayInstead({ clue: gradient, right: 0.05, named: 0.15, here: 0.04999999 }, 4)).toBe(
    'With that bug, ∂J/∂w₁₁ of layer 2 in step 3 would be 0.1500 (right is 0.05000). Here it is as it should be.',
  );
});
