import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { activationDerivation } from '../../../web/src/catalog/activation-derivations';
import { activationTex, lossSlopeTex, lossTex, slopeTex } from '../../../web/src/catalog/derivatives';
import { cancellationLines, lossLines, lossSlopeLines } from '../../../web/src/catalog/loss-lines';
import { optimizers, optimizerTex } from '../../../web/src/catalog/optimizers';
import { initializers } from '../../../web/src/catalog/initializers';
import { withRate } from '../../../web/src/catalog/kind-entry';
import { clippings, penaltyTex } from '../../../web/src/catalog/penalties';
import { schedules } from '../../../web/src/catalog/schedules';
import { symbols } from '../../../web/src/catalog/symbols';
import type { Activation, Engine, Loss, Session, UnitTerms } from '../../../web/src/engine/types';
import { Cursor } from '../../../web/src/state/cursor.svelte';
import { defaultNotation } from '../../../web/src/state/notation.svelte';
import { valuesOf } from '../../../web/src/views/explain/terms-of';
import { maths } from '../../../web/src/messages/maths';
import { sayTex } from '../../../web/src/plot/say-tex';
import { inNumbers } from '../../../web/src/views/explain/written';
import { loadEngine } from '../../../wasm/node.mjs';

const engine: Engine = await loadEngine();
const { activations, losses, pairings } = engine.kinds();
const cursor = new Cursor();

/** One hidden and one output unit each of these kinds, and its numbers. */
function opened(hidden: Activation, output: Activation, loss: Loss, outputs = 1) {
  const network = {
    inputs: 2,
    layers: [
      { units: 2, activation: hidden },
      { units: outputs, activation: output },
    ],
    loss,
  };
  const session = new engine.Session(
    { network, seed: 1, learningRate: 0.1, batchSize: 'full' },
    {
      inputs: [[1, -2]],
      targets: [Array.from({ length: outputs }, (_, k) => (k === 0 ? 1 : loss === 'hinge' ? -1 : 0))],
    },
  );
  cursor.fit(network);
  cursor.goTo(Infinity);
  const names = symbols(defaultNotation, { layers: 2, outputs });
  return { session, names, numbers: inNumbers(names, session.moment(0), cursor, 4) };
}

const pairOf = (loss: Loss) => pairings.find((pair) => pair.loss === loss && pair.verdict === 'natural')!;
/** Every formula is drawn, and has words. */
function typeset(tex: string): string {
  expect(sayTex(tex), tex).toMatch(/^[\w ,.-]*$/);
  for (const [, command] of tex.matchAll(/\\([A-Za-z]+)/g)) {
    expect(STRUCTURE.test(command!) || command! in maths.commands, command).toBe(true);
  }
  return katex.renderToString(tex, { throwOnError: true });
}
/** What a formula is built with, and is not a word itself. */
const STRUCTURE =
  /^([dt]?frac|sqrt|sum|hat|bar|cancel|text|operatorname|[lr]vert|[lr]Vert|[lr]floor|left|right|[bB]igg?[lr]?|math(sf|rm)|displaystyle|quad)$/;
const closed = (session: Session, terms: UnitTerms): UnitTerms => (session.delete(), terms);

describe.each(activations)('%s', (activation) => {
  const { session, names, numbers } = opened(activation, 'identity', 'halfSquaredError');
  const terms = closed(session, session.unitTerms(0, 1, 0));

  it('is typeset with its derivative, in letters and in numbers', () => {
    typeset(activationTex(activation, names));
    for (const write of [names, numbers]) for (const row of [0, 1]) typeset(slopeTex(activation, write, 0, row, 1));
  });

  it('has for each line of its derivation the engine’s number, in letters and in numbers alike', () => {
    const valueOf = valuesOf(terms.activation);
    const letters = activationDerivation(activation, 'z', 'a', names.times);
    const figures = activationDerivation(activation, numbers.z(0, 1), numbers.a(0, 1), numbers.times);
    expect(figures.map(({ lines }) => lines.map(({ value }) => value))).toEqual(
      letters.map(({ lines }) => lines.map(({ value }) => value)),
    );
    for (const { tex, value } of [...letters, ...figures].flatMap(({ lines }) => lines)) {
      typeset(tex);
      if (value && value !== 'a' && value !== 'slope') expect(valueOf(value), value).not.toBeNull();
    }
    expect(letters.flatMap(({ lines }) => lines).map(({ value }) => value)).toContain('slope');
  });
});

it.each([0.3, -0.4, 4])('both ways of the sigmoid’s derivative come to a (1 - a) at z = %s', (z) => {
  const network = {
    inputs: 1,
    layers: [{ units: 1, activation: 'sigmoid' as const }],
    loss: 'binaryCrossEntropy' as const,
  };
  const session = new engine.Session(
    { network, seed: 1, learningRate: 0, batchSize: 1, initializer: { kind: 'explicit', numbers: [1, 0] } },
    { inputs: [[z]], targets: [[1]] },
  );
  const { activation, slopes } = closed(session, session.unitTerms(0, 0, 0));
  const value = valuesOf(activation);
  const a = 1 / (1 + Math.exp(-z));
  expect(slopes[0]).toBeCloseTo(a * (1 - a), 15);
  for (const name of ['quotient', 'aMinusASquared'] as const) expect(value(name)).toBeCloseTo(slopes[0]!, 15);
  expect(value('outerDerivative')! * value('innerDerivative')!).toBeCloseTo(slopes[0]!, 15);
});

describe.each(losses)('%s', (loss) => {
  const { activation } = pairOf(loss);

  it.each([1, 3])('has for each line the engine’s number, with %s outputs', (outputs) => {
    const { session, names, numbers } = opened('tanh', activation, loss, outputs);
    const terms = closed(session, session.unitTerms(1, 0, 0));
    const valueOf = valuesOf(terms.loss!.terms);
    typeset(lossTex(loss, names, outputs));
    const lines = [names, numbers].flatMap((write) => [
      ...lossLines(loss, write, 0, outputs),
      ...lossSlopeLines(loss, write, 0, outputs),
    ]);
    for (const { tex, value } of lines) {
      typeset(tex);
      if (value && !['part', 'slope', 'delta'].includes(value)) {
        expect(valueOf(value as Parameters<typeof valueOf>[0]), value).not.toBeNull();
      }
    }
    expect(lines.map(({ value }) => value)).toEqual(expect.arrayContaining(['part', 'slope']));
    typeset(lossSlopeTex(loss, numbers, 0, outputs));
  });
});

it('the factors of binary cross-entropy and sigmoid cancel to yhat - y, line by line', () => {
  const { session, names, numbers } = opened('tanh', 'sigmoid', 'binaryCrossEntropy');
  const { loss, lossSlopes, slopes } = session.unitTerms(1, 0, 0);
  const delta = session.moment(0).example.layers[1]!.delta.values[0]!;
  session.delete();
  const valueOf = valuesOf(loss!.terms);
  expect(lossSlopes[0]! * slopes[0]!).toBeCloseTo(delta, 15);
  expect(valueOf('numerator')).toBeCloseTo(delta, 15);
  expect(valueOf('numerator')! / valueOf('denominator')!).toBeCloseTo(lossSlopes[0]!, 12);
  const lines = cancellationLines(names, 0);
  expect(lines.map(({ value }) => value)).toEqual(['slope', 'slope', 'numerator', 'numerator', 'delta']);
  expect(lines[3]!.tex).toBe('= \\hat y - y\\,\\hat y - y + y\\,\\hat y');
  for (const { tex } of [...lines, ...cancellationLines(numbers, 0)]) typeset(tex);
});

it.each(engine.kinds().optimizers)('%s is typeset with any letter for the rate', (kind) => {
  expect(optimizers[kind].formula).toContain('RATE');
  expect(optimizerTex({ kind }, '\\eta')).not.toContain('RATE');
  for (const rate of ['\\eta', '\\lambda']) typeset(optimizerTex({ kind }, rate));
});

it('writes RMSProp by what is chosen of it', () => {
  const texts = [{}, { momentum: 0.9 }, { centred: true }, { momentum: 0.9, centred: true }].map((numbers) =>
    optimizerTex({ kind: 'rmsProp', ...numbers }, '\\eta'),
  );
  texts.forEach(typeset);
  expect(texts.map((tex) => [tex.includes('\\mu v'), tex.includes('s - m^2')])).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ]);
  expect(withRate(optimizers.rmsProp.formula, '\\eta')).toBe(texts[0]);
});

it.each([...Object.values(schedules), ...Object.values(clippings), ...Object.values(initializers)])(
  'the formula of $label is typeset',
  ({ formula }) => void typeset(withRate(formula, '\\eta')),
);
it('the formula of the penalties is typeset', () => void typeset(penaltyTex));
