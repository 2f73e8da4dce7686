import { afterEach, describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../../../web/src/engine/types';
import { hideNumbers } from '../../../../web/src/plot/hidden-numbers';
import { formatNumber } from '../../../../web/src/plot/number-format';
import { typeset } from '../../../../web/src/plot/typeset';
import { defaultNotation } from '../../../../web/src/state/notation.svelte';
import { parseExpression } from '../../../../web/src/state/parse-expression';
import { endNames, type Wanted } from '../../../../web/src/state/worksheet/wanted';
import type { Worksheet } from '../../../../web/src/state/worksheet/worksheets.svelte';
import { formulasOf } from '../../../../web/src/views/worksheet/formulas';
import { givenNumber, keyLines } from '../../../../web/src/views/worksheet/written';
import { sheetsOf } from '../../support/worksheets';

const sheet = async (wanted: Partial<Wanted>): Promise<Worksheet> => (await sheetsOf(wanted)).made[0]!;

/** TeX of arithmetic as one would type it. */
const typed = (tex: string): string =>
  tex
    .replaceAll('\\cdot', '*')
    .replaceAll(/\\tfrac1\{?2\}?(\\,|\s)*/g, '(1/2)*')
    .replaceAll(/\\[bB]ig[lr]|\\left|\\right|\\,/g, '')
    .replaceAll(/(\((?:[^()]|\([^()]*\))*\))\^2/g, '($1*$1)')
    .replaceAll(/10\^\{(-?\d+)\}/g, '(1e$1)');

/** What stands before and behind the last sign of equality. */
function sides(tex: string): { sum: string | null; answer: string } {
  const [, ...rest] = tex.split(' = ');
  return { sum: rest.length > 1 ? rest[0]! : null, answer: rest.at(-1)! };
}
const numberOf = (tex: string): number => parseExpression(typed(tex)).value!;

const orders: Partial<Wanted>[] = [
  ...endNames.map((end) => ({ shape: '2-2-2', end, hidden: 'sigmoid' }) as const),
  { shape: '3-2-1', hidden: 'tanh', examples: 2 },
  { shape: '2-3-1', hidden: 'relu', end: 'linear', examples: 2 },
  { shape: '2-2-1', end: 'squared', weight: { layer: 0, row: 1, col: 0 }, digits: 4 },
];

describe.each(orders)('a key: %o', (wanted) => {
  it('has every number as the engine computed it', async () => {
    const made = await sheet(wanted);
    const lines = keyLines(made, defaultNotation);
    expect(lines.map(({ question }) => question)).toEqual(made.questions);
    for (const [i, { tex }] of lines.entries()) {
      const written = formatNumber(made.solved.answers[i]!.value, made.wanted.digits);
      expect(formatNumber(numberOf(sides(tex).answer), made.wanted.digits), tex).toBe(written);
    }
  });

  it('leads to each answer by arithmetic that is right, but for rounding', async () => {
    const made = await sheet(wanted);
    let calculated = 0;
    for (const [i, { tex }] of keyLines(made, defaultNotation).entries()) {
      const { sum } = sides(tex);
      if (sum === null || /\\ln|g'?\(|e\^|\\max/.test(sum)) continue;
      const { value, rounding } = made.solved.answers[i]!;
      const by = parseExpression(typed(sum));
      expect(by.problem, tex).toBeNull();
      expect(Math.abs(by.value! - value), tex).toBeLessThanOrEqual(rounding * 1.001);
      calculated++;
    }
    expect(calculated).toBeGreaterThan(5);
  });

  it('names slips by numbers that are others than the answer', async () => {
    const made = await sheet(wanted);
    for (const { tex, slips } of keyLines(made, defaultNotation)) {
      const all = [formatNumber(numberOf(sides(tex).answer), made.wanted.digits), ...slips.map(({ value }) => value)];
      expect(new Set(all).size, tex).toBe(all.length);
    }
  });

  it('and its sheet are set in full', async () => {
    const made = await sheet(wanted);
    for (const { tex } of [...keyLines(made, defaultNotation), ...formulasOf(made, defaultNotation)])
      expect(typeset(tex), tex).not.toBe('');
  });
});

describe('layers of one kind with other numbers', () => {
  const leaky = (alpha?: number) => ({ units: 1, activation: 'leakyRelu' as const, ...(alpha && { alpha }) });
  const network = (...layers: { units: number; activation: 'leakyRelu'; alpha?: number }[]): NetworkSpec => ({
    inputs: 2,
    layers: [...layers, { units: 1, activation: 'identity' }],
    loss: 'halfSquaredError',
  });
  const texts = async (spec: NetworkSpec) => {
    const weight = { layer: 0, row: 0, col: 0 };
    const [made] = (await sheetsOf({ network: 'present', weight }, { network: spec })).made;
    return formulasOf(made!, defaultNotation).flatMap(({ tex, of }) => (of ? [`${of}: ${tex}`] : []));
  };

  it('have a formula each, with their own alpha', async () => {
    const [first, second, last] = await texts(network(leaky(), leaky(0.5)));
    expect(first).toMatch(/^layer 1: .*0\.01/);
    expect(second).toMatch(/^layer 2: .*0\.5/);
    expect(last).toMatch(/^layer 3: g\(z\) = z/);
  });

  it('share one where the alpha is the same, written out or not', async () => {
    expect((await texts(network(leaky(), leaky(0.01)))).map((text) => text.split(':')[0])).toEqual([
      'layers 1 and 2',
      'layer 3',
    ]);
  });
});

describe('a sheet for paper', () => {
  afterEach(() => hideNumbers(() => ({ numbers: [], names: [] })));

  it('hides nothing of what the page asks for', async () => {
    const made = await sheet({});
    const before = keyLines(made, defaultNotation);
    hideNumbers(() => ({ numbers: [...made.solved.answers.map(({ value }) => value), 0.5, 1], names: ['z1.1'] }));
    expect(keyLines(made, defaultNotation)).toEqual(before);
    expect(givenNumber(0.5)).toBe('0.5');
    expect(formatNumber(0.5)).toBe('?');
  });

  it('says of which layers a formula is where they differ, and needs no slope that cancels', async () => {
    const texts = async (wanted: Partial<Wanted>) =>
      formulasOf(await sheet(wanted), defaultNotation).map(({ tex, of }) => (of ? `${of}: ${tex}` : tex));
    const tanh = await texts({ shape: '2-2-1', hidden: 'tanh' });
    expect(tanh).toContainEqual(expect.stringMatching(/^layer 1: g\(z\) = \\tanh z.*g'\(z\) = 1-a\^2$/));
    expect(tanh).toContainEqual(expect.stringMatching(/^layer 2: g\(z\) = \\sigma\(z\)(?!.*g')/));
    expect(await texts({ shape: '2-1' })).not.toContainEqual(expect.stringContaining("g'(z)"));
    expect(await texts({ shape: '2-1', end: 'squared' })).toContainEqual(expect.stringContaining("g'(z) = a\\,(1-a)"));
  });
});
