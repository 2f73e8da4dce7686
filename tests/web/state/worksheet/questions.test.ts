import { describe, expect, it } from 'vitest';
import { blankText } from '../../../../web/src/state/blank';
import { blanksAsked, questionsOf } from '../../../../web/src/state/worksheet/questions';
import { tasks, type Wanted } from '../../../../web/src/state/worksheet/wanted';
import { orderOf } from '../../support/worksheets';

/** As links name them, with the example where there are two. */
function asked(change: Partial<Wanted>): string {
  const order = orderOf(change);
  return questionsOf(order, order.wanted)
    .map(({ blank, example }) => blankText(blank) + (change.examples === 2 ? `/${example + 1}` : ''))
    .join(' ');
}

describe('a sheet asks', () => {
  it('for every number of a step, in its order, from the last layer back where that goes', () => {
    expect(asked({ shape: '2-2-1', tasks: ['forward', 'loss', 'deltas'] })).toBe(
      'z1.1 a1.1 z1.2 a1.2 z2.1 a2.1 L delta2.1 delta1.1 delta1.2',
    );
    expect(asked({ shape: '2-2-1', tasks: ['gradients'] })).toBe(
      'dLdw1.1.1 dLdw1.1.2 dLdb1.1 dLdw1.2.1 dLdw1.2.2 dLdb1.2 dLdw2.1.1 dLdw2.1.2 dLdb2.1',
    );
    expect(asked({ shape: '2-1', tasks: ['update'] })).toBe('wnew1.1.1 wnew1.1.2 bnew1.1');
  });

  it('of two examples for each by itself, and for the means once', () => {
    expect(asked({ shape: '2-1', examples: 2 })).toBe(
      'z1.1/1 a1.1/1 z1.1/2 a1.1/2 L/1 L/2 J/1 delta1.1/1 delta1.1/2 dw1.1.1/1 dw1.1.2/1 db1.1/1 wnew1.1.1/1 wnew1.1.2/1 bnew1.1/1',
    );
    const order = orderOf({ shape: '2-1', examples: 2, tasks: ['forward', 'loss'] });
    expect(blanksAsked(questionsOf(order, order.wanted)).map(blankText)).toEqual(['z1.1', 'a1.1', 'L', 'J']);
  });

  it('of one weight for what leads back to it', () => {
    const weight = { layer: 0, row: 1, col: 0 };
    const back = (change: Partial<Wanted>) => asked({ shape: '2-2-1', weight, tasks: tasks.slice(2), ...change });
    expect(back({})).toBe('delta2.1 dLda1.2 slope1.2 delta1.2 dLdw1.2.1 wnew1.2.1');
    const last = { weight: { layer: 1, row: 0, col: 1 } };
    // Where loss and activation are one function no slope comes in.
    expect(back(last)).toBe('delta2.1 dLdw2.1.2 wnew2.1.2');
    expect(back({ ...last, end: 'squared' })).toBe('dLda2.1 slope2.1 delta2.1 dLdw2.1.2 wnew2.1.2');
  });
});
