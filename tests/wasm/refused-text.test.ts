import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSource, Settings } from '../../wasm/engine.mjs';
import { data, open, refusalOf, settings } from './support';

const long = fc
  .array(fc.constantFrom('a', '7', '\u0000', '"', 'é', '\u{1F600}', ' '), { minLength: 61, maxLength: 500 })
  .map((units) => units.join(''));

/** Wrong texts at every kind of place. */
const places: readonly ((text: string) => unknown)[] = [
  (text) => open({ batchSize: text } as unknown as Partial<Settings>),
  (text) => open({ [text]: 1 }),
  (text) => open({ optimizer: { kind: text } } as unknown as Partial<Settings>),
  (text) => open({ network: { ...settings().network, loss: text } } as unknown as Partial<Settings>),
  (text) => open({}, { ...data(), heldOut: text } as unknown as DataSource),
  (text) => open({}, { ...data(), inputs: [[text]] } as unknown as DataSource),
];

describe('a text that is refused', () => {
  it('is quoted in part, wherever it stands', () => {
    fc.assert(
      fc.property(long, fc.constantFrom(...places), (text, place) => {
        const { message } = refusalOf(() => place(text));
        expect(message).not.toContain(text.slice(0, 61));
        expect(message.length).toBeLessThan(700);
      }),
    );
  });

  it('does not end the sentence where it has a NUL', () => {
    for (const place of places) {
      const { message } = refusalOf(() => place('re\u0000lu'));
      expect(message).toMatch(/(it must|can|has|missing|unknown).*\.$/);
    }
    const { message } = refusalOf(() => open({ batchSize: 're\u0000lu' } as unknown as Partial<Settings>));
    expect(message).toBe('batchSize is "re\u0000lu"; it must be a whole number from 1 to 1000000, or \'full\'.');
  });
});
