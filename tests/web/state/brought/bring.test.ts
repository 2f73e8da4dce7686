import { beforeEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../../wasm/node.mjs';
import { datasets } from '../../../../web/src/catalog/datasets';
import type { NetworkSpec } from '../../../../web/src/engine/types';
import { refusalSentence } from '../../../../web/src/messages/refusals';
import type { Brought, BroughtData } from '../../../../web/src/state/brought/bring';
import { fewRowsFor, fits, setsFor } from '../../../../web/src/state/brought/data-for';
import { defaults } from '../../../../web/src/state/defaults';
import { formatAddress, keptLimits, parseLink } from '../../../../web/src/state/link/link';
import { filled } from '../../../../web/src/state/link/kept';
import { Run } from '../../../../web/src/state/run.svelte';
import { HandClock } from '../../support/hand-clock';
import { HandDisplay } from '../../support/hand-display';
import { SameThreadEngine } from '../../support/same-thread-engine';

const engine = await loadEngine();
let run: Run;

beforeEach(async () => {
  run = new Run({
    startEngine: new SameThreadEngine(engine, new HandClock()).start,
    nextFrame: new HandDisplay().nextFrame,
  });
  await run.start();
});

const network: NetworkSpec = {
  inputs: 3,
  layers: [
    { units: 2, activation: 'leakyRelu', alpha: 0.2 },
    { units: 1, activation: 'sigmoid' },
  ],
  loss: 'binaryCrossEntropy',
};
/** The tiny network of a book: 3-2-1, W1, b1, W2, b2. */
const numbers = [0.1 + 0.2, -0, 1 / 3, 5e-324, -1e-7, 0.6, 0.7, -0.8, 0.9, 1e21, 11];
const brought = (data: BroughtData = { what: 'kept' }, more: Partial<Brought> = {}): Brought => ({
  network,
  numbers,
  frozen: [],
  data,
  standardize: true,
  standardizeTargets: false,
  ...more,
});

const numbersShown = (): number[] => run.frame!.moment.layers.flatMap(({ W, b }) => [...W.values, ...b.values]);

describe('a network from elsewhere', () => {
  it('opens at step 0 and at rest, with its numbers to the bit, on the data that are there', async () => {
    await run.send({ do: 'step', count: 3 });
    await run.send({ do: 'play' });
    expect(await run.send({ do: 'bring', brought: brought() })).toBeNull();
    expect(run.frame!.progress.step).toBe(0);
    expect(run.running).toBe(false);
    expect(numbersShown().map((value) => [value, Object.is(value, -0)])).toEqual(
      numbers.map((value) => [value, Object.is(value, -0)]),
    );
    expect(run.experiment.dataset.id).toBe('penguins');
    expect(run.experiment.network).toEqual(network);
  });

  it('lies in the link, which opens it with the same bits', async () => {
    await run.send({
      do: 'bring',
      brought: brought(
        { what: 'dataset', id: 'iris' },
        {
          network: {
            ...network,
            inputs: 4,
            layers: [{ units: 3, activation: 'softmax' }],
            loss: 'softmaxCrossEntropy',
          },
          numbers: numbers.concat(1, 2, 3, 4),
        },
      ),
    });
    await run.send({ do: 'step', count: 2 });
    const { link } = formatAddress(run.recipe!);
    const before = numbersShown();
    await run.send({ do: 'open', choice: defaults });
    expect(await run.send({ do: 'openRecipe', recipe: parseLink(link) })).toBeNull();
    expect(numbersShown()).toEqual(before);
    expect(run.experiment.choice.initializer!.numbers![1]).toBe(-0);
  });

  it('is kept by name where the address has no room for it', async () => {
    const wide: NetworkSpec = {
      inputs: 64,
      layers: [
        { units: 128, activation: 'relu' },
        { units: 10, activation: 'softmax' },
      ],
      loss: 'softmaxCrossEntropy',
    };
    const many = Array.from({ length: 65 * 128 + 129 * 10 }, (_, i) => Math.sin(i) / 3);
    expect(
      await run.send({
        do: 'bring',
        brought: {
          network: wide,
          numbers: many,
          frozen: [],
          data: { what: 'own', ...fewRowsFor(wide) },
          standardize: false,
          standardizeTargets: false,
        },
      }),
    ).toBeNull();
    const { link, values } = formatAddress(run.recipe!);
    expect(link.length).toBeLessThan(32_000);
    expect(parseLink(filled(link, values), keptLimits).choice.initializer!.numbers).toEqual(many);
  });

  it('meets inputs and targets as each is said to reach it', async () => {
    const columns = { inputs: ['x'], meaning: { kind: 'number' as const, names: ['y'] } };
    const rows = { inputs: [[100], [200], [400]], answers: { targets: [[1000], [2000], [3000]] } };
    await run.send({ do: 'editData', edit: { what: 'own', columns, rows } });
    expect(run.experiment.choice).toMatchObject({ standardize: true, standardizeTargets: true });
    const line: NetworkSpec = { inputs: 1, layers: [{ units: 1, activation: 'identity' }], loss: 'halfSquaredError' };
    const given = { network: line, numbers: [2, -1], frozen: [], data: { what: 'kept' as const } };
    await run.send({ do: 'bring', brought: { ...given, standardize: true, standardizeTargets: true } });
    expect(run.experiment.choice).toMatchObject({ standardize: true, standardizeTargets: true });
    await run.send({ do: 'bring', brought: { ...given, standardize: true, standardizeTargets: false } });
    expect(run.experiment.choice.standardize).toBe(true);
    expect(run.experiment.choice.standardizeTargets).toBeUndefined();
    await run.send({ do: 'bring', brought: { ...given, standardize: false, standardizeTargets: true } });
    expect(run.experiment.choice).toMatchObject({ standardize: false, standardizeTargets: true });
    await run.send({ do: 'bring', brought: { ...given, standardize: false, standardizeTargets: false } });
    expect((await run.questions.predict([[100]]))!.outputs.values).toEqual(Float64Array.of(199));
  });

  it('keeps biases away where its layers have none', async () => {
    const frozen = [{ layer: 0, kind: 'b' as const }];
    await run.send({
      do: 'bring',
      brought: brought(undefined, { frozen, numbers: numbers.map((value, i) => (i === 6 || i === 7 ? 0 : value)) }),
    });
    await run.send({ do: 'step', count: 5 });
    expect([...run.frame!.moment.layers[0]!.newb.values]).toEqual([0, 0]);
  });

  it.each([
    [{ network: { ...network, loss: 'softmaxCrossEntropy' as const } }, /softmax/i],
    [{ numbers: numbers.slice(1) }, /11/],
    [{ numbers: numbers.map(() => NaN) }, /finite|number/],
    [{ network: { ...network, inputs: 4 }, numbers: [...numbers, 1, 2] }, /3|4/],
  ])('is refused in a sentence, and what runs stays: %j', async (more, sentence) => {
    await run.send({ do: 'step', count: 3 });
    const before = JSON.stringify(run.recipe);
    const refusal = await run.send({ do: 'bring', brought: brought(undefined, more) });
    expect(refusalSentence(refusal!)).toMatch(sentence);
    expect(JSON.stringify(run.recipe)).toBe(before);
    expect(run.frame!.progress.step).toBe(3);
  });
});

describe('the data that a network can meet', () => {
  const spec = (inputs: number, units: number, loss: NetworkSpec['loss']): NetworkSpec => ({
    inputs,
    layers: [{ units, activation: 'identity' }],
    loss,
  });

  it('are sets with as many inputs and outputs, of classes where its loss is of classes', () => {
    expect(setsFor(spec(4, 3, 'softmaxCrossEntropy')).map(({ id }) => id)).toEqual(['penguins-three-species', 'iris']);
    expect(setsFor(spec(13, 3, 'softmaxCrossEntropy')).map(({ id }) => id)).toEqual(['wine']);
    expect(setsFor(spec(2, 1, 'binaryCrossEntropy')).map(({ id }) => id)).toContain('circle');
    expect(setsFor(spec(2, 1, 'binaryCrossEntropy')).every(({ meaning }) => meaning.kind === 'class')).toBe(true);
    expect(setsFor(spec(1, 1, 'halfSquaredError')).map(({ id }) => id)).toContain('sine');
    expect(setsFor(spec(5, 1, 'halfSquaredError'))).toEqual([]);
    expect(fits(spec(4, 3, 'softmaxCrossEntropy'), 4, datasets.iris!)).toBe(true);
    expect(fits(spec(4, 1, 'softmaxCrossEntropy'), 4, datasets.iris!)).toBe(false);
  });

  const losses = [
    'binaryCrossEntropy',
    'softmaxCrossEntropy',
    'halfSquaredError',
    'meanAbsoluteError',
    'hinge',
  ] as const;
  const ends = { binaryCrossEntropy: 'sigmoid', softmaxCrossEntropy: 'softmax', hinge: 'tanh' } as const;

  it.each(
    losses.flatMap((loss) =>
      [1, 2, 3, 64].flatMap((outputs) => [1, 2, 784].map((inputs) => [loss, inputs, outputs] as const)),
    ),
  )('are a few rows of its size, at the least: %s, %i-%i', async (loss, inputs, outputs) => {
    const activation = loss in ends ? ends[loss as keyof typeof ends] : ('identity' as const);
    const wanted: NetworkSpec = { inputs, layers: [{ units: outputs, activation }], loss };
    const own = fewRowsFor(wanted);
    const given = {
      network: wanted,
      numbers: new Array<number>((inputs + 1) * outputs).fill(0.01),
      frozen: [],
      standardize: false,
      standardizeTargets: false,
    };
    expect(await run.send({ do: 'bring', brought: { ...given, data: { what: 'own', ...own } } })).toBeNull();
    expect(await run.send({ do: 'step', count: 1 })).toBeNull();
    const { link, values } = formatAddress(run.recipe!);
    expect(await run.send({ do: 'openRecipe', recipe: parseLink(filled(link, values), keptLimits) })).toBeNull();
  });
});
