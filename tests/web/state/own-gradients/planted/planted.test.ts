import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { GradientVerdict } from '../../../../../web/src/engine/types';
import { readGradients } from '../../../../../web/src/state/own-gradients/read-gradients';
import { placeMatrices } from '../../../../../web/src/state/own-gradients/place-matrices';
import { slotsOf } from '../../../../../web/src/state/own-gradients/slots';
import { record, type Print } from './record';
import { plantedSession } from './step';

/** Programs print anew with RECORD_PLANTED=python3, where NumPy, PyTorch, R and Octave are there. */
if (process.env.RECORD_PLANTED) record(process.env.RECORD_PLANTED);

/** As the programs printed them when `record` was run. */
const recorded = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as {
  versions: string[];
  prints: Print[];
};
const session = plantedSession();
afterAll(() => session.delete());

function verdictOn(text: string): GradientVerdict {
  const slots = slotsOf(session.settings().network);
  const { texts, problem } = placeMatrices(text, slots);
  expect(problem).toBeNull();
  const { layers, problems } = readGradients(texts!, slots);
  expect(problems).toEqual({});
  return session.judgeGradients(layers);
}

const named = ({ program, digits, bug, text }: Print) =>
  [`${program}, ${digits} digits, ${bug}`, { digits, bug, text }] as const;

describe('gradients of a NumPy program with one bug', () => {
  it.each(recorded.prints.map(named))('%s', (_, { digits, bug, text }) => {
    const verdict = verdictOn(text);
    const codes = verdict.causes.map(({ mistakes }) => mistakes.map(({ code }) => code));
    if (bug === 'none') {
      expect(verdict.agreement).toBe('digits');
      if (digits > 4) expect(codes).toEqual([]);
    } else if (bug === 'handedTurned') {
      // dW1 shows by its shape that it is turned, the square dW2 by its numbers; a single row may lie either way.
      expect(verdict.matrices.filter(({ turned }) => turned).map(({ layer }) => layer)).toEqual([0]);
      expect(codes).toEqual([['handedTurned']]);
    } else {
      expect(verdict.agreement).toBe('none');
      // Four digits may leave a second one open, which is said; the right one is always among them.
      expect(codes).toContainEqual([bug]);
      if (digits > 4) expect(codes).toHaveLength(1);
      expect(verdict.causes[0]!.matrices).toHaveLength(verdict.matrices.length);
    }
  });
});

it('has the prints of four programs, eight bugs and three widths', () => {
  expect(recorded.prints).toHaveLength(9 * 4 * 3);
  expect(new Set(recorded.prints.map(({ program }) => program))).toEqual(new Set(['NumPy', 'PyTorch', 'R', 'Octave']));
});
