import { describe, expect, it } from 'vitest';
import type { NetworkSpec, Quantity, QuantityKind, Session, Settings, Slips } from '../../../wasm/engine.mjs';
import { formatNumber } from '../../../web/src/plot/number-format';
import { blankKinds } from '../../../web/src/state/blank';
import { isBlankOf } from '../../../web/src/state/named-blank';
import { judge, typedDigits, type Verdict } from '../../../web/src/state/judge-answer';
import { parseExpression } from '../../../web/src/state/parse-expression';
import { engine } from '../../wasm/support';

const slips = (value: number, others: readonly number[] = [], rounding = 0): Slips => ({
  value,
  rounding,
  slips: others.map((other, unit) => ({ code: 'pathForgotten', value: other, layer: 0, unit })),
});

const said = (text: string, about: Slips, digits = 4): Verdict =>
  judge(parseExpression(text).value!, about, digits, typedDigits(text));

describe('an answer is', () => {
  const delta = slips(-0.541673, [0.541673, 0.458327], 0.0011);

  it('right within half a unit of the last digit shown, typed or calculated', () => {
    for (const text of ['-0.5417', '\u22120,5417', '-0.541673', '0.4583-1', '-5.417e-1', '-0.54166', '-0.54172'])
      expect(said(text, delta).kind, text).toBe('right');
    expect(said('-0.54', delta, 2).kind).toBe('right');
  });

  it('right though rounded on the way within what the engine states, with the slips that also lead there', () => {
    expect(said('-0.5425', delta)).toEqual({ kind: 'rounded', slips: [] });
    expect(said('-0.5425', slips(-0.541673, [-0.5425], 0.0011))).toMatchObject({
      kind: 'rounded',
      slips: [{ unit: 0 }],
    });
    expect(said('-0.5430', delta).kind).toBe('wrong');
  });

  it('what slips lead to, all of them where they lead to one number', () => {
    expect(said('0.5417', delta)).toMatchObject({ kind: 'slip', near: false, slips: [{ unit: 0 }] });
    const both = said('0.25', slips(-0.5, [0.25, 0.75, 0.25]));
    expect(both).toMatchObject({ kind: 'slip', slips: [{ unit: 0 }, { unit: 2 }] });
    expect(said('0.5420', delta)).toMatchObject({ kind: 'slip', near: true, slips: [{ unit: 0 }] });
  });

  it('short where it has fewer digits than are shown, and else wrong', () => {
    expect(said('-0.54', delta).kind).toBe('short');
    expect(said('-0.5', delta).kind).toBe('short');
    expect(said('-0.53', delta).kind).toBe('wrong');
    expect(said('0.3', delta).kind).toBe('wrong');
    expect(said('0', slips(0)).kind).toBe('right');
    expect(said('0.1', slips(0, [], 0)).kind).toBe('wrong');
  });
});

it.each([
  ['-0.5417', 4],
  ['0.0050', 2],
  ['12', 2],
  ['1,20e-3', 3],
  ['0.5-1', null],
  ['1/3', null],
])('%s has its significant digits', (text, digits) => {
  expect(typedDigits(text)).toBe(digits);
});

// ---- random questions ---------------------------------------------------------------------------

/** Numbers from a seed, from 0 to below 1 (a linear congruential generator). */
function drawn(seed: number) {
  let state = seed >>> 0;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let i = 0; i < 8; i++) next();
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const one = <T>(of: readonly T[]): T => of[whole(0, of.length - 1)]!;
  return { next, whole, one };
}
type Drawn = ReturnType<typeof drawn>;

const { activations, optimizers, pairings } = engine.kinds();
const allowed = pairings.filter(({ verdict }) => verdict !== 'refused');

function drawSession(draw: Drawn): { session: Session; network: NetworkSpec; example: number } {
  const output = draw.one(allowed);
  const hidden = Array.from({ length: draw.whole(0, 2) }, () => ({
    units: draw.whole(1, 4),
    activation: draw.one(activations),
  }));
  const units = output.activation === 'softmax' ? draw.whole(2, 4) : draw.whole(1, 3);
  const network = {
    inputs: draw.whole(1, 4),
    layers: [...hidden, { units, activation: output.activation }],
    loss: output.loss,
  };
  const examples = draw.whole(1, 6);
  const numbers = (count: number, number: () => number) => Array.from({ length: count }, number);
  const target = { binaryCrossEntropy: [0, 1], hinge: [-1, 1] }[output.loss as string];
  const targets = Array.from({ length: examples }, () => {
    if (output.loss !== 'softmaxCrossEntropy')
      return numbers(units, () => (target ? draw.one(target) : draw.next() * 2 - 1));
    const right = draw.whole(0, units - 1);
    return Array.from({ length: units }, (_, k) => Number(k === right));
  });
  const settings: Settings = {
    network,
    ...{ seed: draw.whole(1, 1e6), learningRate: draw.one([0.05, 0.3, 1]) },
    batchSize: draw.one(['full' as const, draw.whole(1, examples)]),
    penalty: draw.one([{}, { l2: 0.1 }, { l1: 0.03, l2: 0.05 }]),
    optimizer: { kind: draw.one(optimizers) },
    clipping: draw.one([{ kind: 'none' as const }, { kind: 'norm' as const, limit: 0.3 }]),
    initializer: { kind: 'uniform', low: -1.2, high: 1.2, bias: 0.3 },
  };
  const inputs = Array.from({ length: examples }, () => numbers(network.inputs, () => draw.next() * 4 - 2));
  const session = new engine.Session(settings, { inputs, targets });
  session.step(draw.whole(0, 3));
  return { session, network, example: draw.whole(0, examples - 1) };
}

function drawQuantity(draw: Drawn, network: NetworkSpec): Required<Quantity> {
  for (;;) {
    const kind = draw.one(Object.keys(blankKinds) as QuantityKind[]);
    const layer = draw.whole(0, network.layers.length - 1);
    const quantity = { kind, layer, row: draw.whole(0, 3), col: draw.whole(0, 3) };
    if (isBlankOf(quantity, network)) return quantity;
  }
}

/** The right number as people write it. */
function spellings(value: number, digits: number): string[] {
  const shown = formatNumber(value, digits);
  const more = formatNumber(value, Math.min(17, digits + 3));
  return [
    ...[shown, shown.replace('\u2212', '-'), shown.replace('.', ','), value.toExponential(digits - 1)],
    ...[more, String(value), `${value * 3}/3`, `${value / 2} + ${value / 2}`, `0.5 × ${2 * value}`],
  ].filter((text) => text.length <= 100);
}

// Seconds where the machine is busy with other things, too.
describe('of 2,000 random questions', { timeout: 60_000 }, () => {
  const questions: { draw: Drawn; asked: Slips; digits: number; what: string }[] = [];
  for (let seed = 1; questions.length < 2000; seed++) {
    const draw = drawn(seed);
    const { session, network, example } = drawSession(draw);
    for (let i = 0; i < 4; i++) {
      const quantity = drawQuantity(draw, network);
      const digits = draw.whole(2, 8);
      const asked = session.slips(quantity, example, digits);
      const what = `${seed}: ${JSON.stringify(quantity)} with ${digits} digits`;
      if (Number.isFinite(asked.value)) questions.push({ draw, asked, digits, what });
    }
    session.delete();
  }

  it('the right answer is right in every spelling', () => {
    for (const { asked, digits, what } of questions)
      for (const text of spellings(asked.value, digits)) {
        const kind = said(text, asked, digits).kind;
        expect(['right', 'rounded'], `${what}: ${text} for ${asked.value}`).toContain(kind);
        if (!/[×/]| \+ /.test(text)) expect(kind, `${what}: ${text}`).toBe('right');
      }
  });

  it('no right answer is wrong, however many digits it has', () => {
    for (const { asked, digits, what } of questions)
      for (let typed = 2; typed <= 8; typed++) {
        const { kind } = said(formatNumber(asked.value, typed), asked, digits);
        if (typed >= digits) expect(kind, what).toBe('right');
        else expect(['right', 'rounded', 'short', 'slip'], what).toContain(kind);
        // A slip is named only where it leads to just these digits.
        const lead = asked.slips.some(({ value }) => formatNumber(value, digits) === formatNumber(Number(asked.value.toPrecision(typed)), digits)); // prettier-ignore
        if (kind === 'slip') expect(lead, what).toBe(true);
      }
  });

  it('what a slip leads to is named as that slip, with all others that lead there', () => {
    let named = 0;
    for (const { asked, digits, what } of questions)
      for (const slip of asked.slips) {
        for (const text of [String(slip.value), formatNumber(slip.value, digits)]) {
          const verdict = said(text, asked, digits);
          if (verdict.kind === 'right' || verdict.kind === 'rounded') {
            const unit = 10 ** (Math.floor(Math.log10(Math.abs(asked.value))) + 1 - digits);
            expect(Math.abs(slip.value - asked.value), what).toBeLessThanOrEqual(
              asked.rounding * (1 + 1e-9) + 2 * unit,
            );
            continue;
          }
          const found = verdict.kind === 'slip' && !verdict.near && verdict.slips.includes(slip);
          if (!found) expect.fail(`${what}: ${slip.code} ${text} for ${asked.value} is ${JSON.stringify(verdict)}`);
          named++;
        }
      }
    expect(named).toBeGreaterThan(20_000);
  });

  it('a number that nothing leads to is no slip', () => {
    for (const { asked, digits, what } of questions) {
      const far = 7.31 * Math.max(1, ...[asked.value, ...asked.slips.map(({ value }) => value)].map(Math.abs)) + 20 * asked.rounding; // prettier-ignore
      expect(said(String(far), asked, digits).kind, what).toBe('wrong');
    }
  });
});
