import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../web/src/plot/number-format';
import { fitNumber, fitText, textWidth } from '../../../web/src/plot/text-width';

describe('fitNumber', () => {
  it('gives every digit that there is room for', () => {
    expect(fitNumber(-0.0042871, 200, 13)).toBe('−0.004287');
    expect(fitNumber(-0.0042871, 60, 13)).toBe('−0.0043');
    expect(fitNumber(-0.0042871, 1, 13)).toBe('−0.004');
  });

  it('is never wider than its room, where one digit is not', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 20, max: 90 }), (value, room) => {
        const text = fitNumber(value, room, 13);
        expect(text === formatNumber(value, 1) || textWidth(text, 13) <= room).toBe(true);
      }),
    );
  });
});

describe('fitText', () => {
  it('takes a letter with an accent for as wide as the letter', () => {
    expect(textWidth('äöü', 13)).toBe(textWidth('aou', 13));
    expect(fitText('Schnabellänge', 97, 13.2)).toBe('Schnabellänge');
  });

  it('leaves a short name as it is and cuts a long one', () => {
    expect(fitText('flipper length', 102, 13)).toBe('flipper length');
    expect(fitText('a name that is much too long', 60, 13)).toMatch(/^a nam.*…$/);
  });
});
