import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { activations } from '../../../web/src/catalog/activations';
import { alphaTex } from '../../../web/src/catalog/activations/alpha';
import { slopeTex } from '../../../web/src/catalog/activations/slope';
import { clippings } from '../../../web/src/catalog/clippings';
import { initializers } from '../../../web/src/catalog/initializers';
import { withRate } from '../../../web/src/catalog/kind-entry';
import {
  cancellationLines,
  lossLines,
  lossSlopeLines,
  lossSlopeTex,
  lossTex,
} from '../../../web/src/catalog/losses/write';
import { optimizers } from '../../../web/src/catalog/optimizers';
import { updateTex } from '../../../web/src/catalog/optimizers/entry';
import { penaltyTex } from '../../../web/src/catalog/penalties';
import { schedules } from '../../../web/src/catalog/schedules';
import { symbols } from '../../../web/src/catalog/symbols';
import type {
  Activation,
  Chosen,
  Engine,
  Loss,
  Optimizer,
  OptimizerKind,
  Session,
  UnitTerms,
} from '../../../web/src/engine/types';
import { Cursor } from '../../../web/src/state/cursor.svelte';
import { defaultNotation } from '../../../web/src/state/notation.svelte';
import { valuesOf } from '../../../web/src/views/explain/terms-of';
import { about, maths } from '../../../web/src/messages/words';
import { sayTex } from '../../../web/src/plot/say-tex';
import { typeset as set } from '../../../web/src/plot/typeset';
import { inNumbers } from '../../../web/src/views/explain/written';
import { loadEngine } from '../../../wasm/node.mjs';

const engine: Engine = await loadEngine();
const kinds = engine.kinds();
const { pairings } = kinds;
const cursor = new Cursor();

/** A small network that learns with this optimizer. */
const openedWith = (optimizer: Chosen<Optimizer>): Session =>
  new engine.Session(
    {
      network: { inputs: 1, layers: [{ units: 1, activation: 'identity' }], loss: 'halfSquaredError' },
      ...{ seed: 1, learningRate: 0.1, batchSize: 1, optimizer },
    },
    { inputs: [[1]], targets: [[2]] },
  );

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
/** Every formula is TeX, is set on the page, and has words. */
function typeset(tex: string): string {
  expect(sayTex(tex), tex).toMatch(/^[\w ,.-]*$/);
  for (const [, command] of tex.matchAll(/\\([A-Za-z]+)/g)) {
    expect(STRUCTURE.test(command!) || command! in maths.commands, command).toBe(true);
  }
  expect(katex.renderToString(tex, { throwOnError: true })).toContain('math');
  return set(tex);
}
/** What a formula is built with, and is not a word itself. */
const STRUCTURE =
  /^([dt]?frac|sqrt|sum|hat|bar|cancel|text|operatorname|[lr]vert|[lr]Vert|[lr]floor|left|right|[bB]igg?[lr]?|math(sf|rm)|displaystyle|quad)$/;
const closed = (session: Session, terms: UnitTerms): UnitTerms => (session.delete(), terms);

describe.each(kinds.activations)('%s', (activation) => {
  const { session, names, numbers } = opened(activation, 'identity', 'halfSquaredError');
  const terms = closed(session, session.unitTerms(0, 1, 0));

  it('is typeset with its derivative, in letters and in numbers', () => {
    typeset(activations[activation].tex(alphaTex({ activation }, names.alpha)));
    for (const write of [names, numbers]) for (const row of [0, 1]) typeset(slopeTex(activation, write, 0, row, 1));
  });

  it('has for each line of its derivation the engine’s number, in letters and in numbers alike', () => {
    const valueOf = valuesOf(terms.activation);
    const { derivation } = activations[activation];
    const letters = derivation('z', 'a', names.times, names.alpha);
    const figures = derivation(numbers.z(0, 1), numbers.a(0, 1), numbers.times, '0.25');
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

describe.each(kinds.losses)('%s', (loss) => {
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
  const lines = cancellationLines('binaryCrossEntropy', names, 0);
  expect(lines.map(({ value }) => value)).toEqual(['slope', 'slope', 'numerator', 'numerator', 'delta']);
  expect(lines[3]!.tex).toBe('= \\hat y - y\\,\\hat y - y + y\\,\\hat y');
  for (const { tex } of [...lines, ...cancellationLines('binaryCrossEntropy', numbers, 0)]) typeset(tex);
});

const update = (chosen: Chosen<Optimizer>, rate = '\\eta'): string => updateTex(optimizers[chosen.kind], chosen, rate);

it.each(kinds.optimizers)('%s is typeset with any letter for the rate', (kind) => {
  expect(optimizers[kind].steps({ kind }).at(-1)!.tex).toContain('RATE');
  expect(update({ kind })).not.toContain('RATE');
  for (const rate of ['\\eta', '\\lambda']) typeset(update({ kind }, rate));
});

it('writes RMSProp by what is chosen of it', () => {
  const texts = [{}, { momentum: 0.9 }, { centred: true }, { momentum: 0.9, centred: true }].map((numbers) =>
    update({ kind: 'rmsProp', ...numbers }),
  );
  texts.forEach(typeset);
  expect(texts.map((tex) => [tex.includes('\\mu v'), tex.includes('s - m^2')])).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ]);
});

/** A kind as it is, and with each of its numbers and flags at the top. */
const variants = (kind: OptimizerKind): Chosen<Optimizer>[] =>
  Object.entries(optimizers[kind].members).reduce<Chosen<Optimizer>[]>(
    (all, [name, { usual }]) => [...all, ...all.map((one) => ({ ...one, [name]: usual === false ? true : 0.5 }))],
    [{ kind }],
  );

it.each(kinds.optimizers)('%s writes a line for each thing that the engine keeps, and for no other', (kind) => {
  for (const optimizer of variants(kind)) {
    const session = openedWith(optimizer);
    const memory = session.memory({ layer: 0, kind: 'W', row: 0, col: 0 });
    session.delete();
    const { steps, powers, plain } = optimizers[kind];
    const lines = steps(optimizer);
    const kept = Object.entries(memory).flatMap(([of, number]) => (number instanceof Object ? [of] : []));
    expect(lines.flatMap(({ keeps = [] }) => keeps).sort()).toEqual(kept.sort());
    expect([powers ?? false, plain ?? false]).toEqual([memory.beta1Power !== 1, kind === 'gradientDescent']);
    expect(about.optimizers[kind].kept(optimizer) === '').toBe(kept.length === 0);
  }
});

it('gives each thing that an optimizer keeps one letter, the same in all of them', () => {
  const steps = kinds.optimizers.flatMap((kind) => variants(kind).flatMap((chosen) => optimizers[kind].steps(chosen)));
  const letters = new Set(steps.map(({ tex, keeps = 'parameter' }) => `${tex.split(' ')[0]} ${keeps}`));
  expect([...letters].sort()).toEqual(['m mean', 's square', 's_{\\max} largestSquare', 'v velocity', 'w parameter']);
});

it.each([...Object.values(schedules), ...Object.values(clippings), ...Object.values(initializers)])(
  'the formula of $words.label is typeset',
  ({ tex }) => void typeset(withRate(tex, '\\eta')),
);
it('the formula of the penalties is typeset', () => void typeset(penaltyTex));
