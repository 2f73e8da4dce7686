import { describe, expect, it } from 'vitest';
import { defaultNotation } from '../../../web/src/catalog/notation';
import type { Settings } from '../../../web/src/engine/types';
import { beatsOf } from '../../../web/src/state/beats';
import type { Part } from '../../../web/src/state/part';
import { narrate, type Narrated } from '../../../web/src/views/narration';
import { loadEngine } from '../../../wasm/node.mjs';

const engine = await loadEngine();
const network = {
  inputs: 3,
  layers: [
    { units: 2, activation: 'sigmoid' as const },
    { units: 1, activation: 'sigmoid' as const },
  ],
  loss: 'binaryCrossEntropy' as const,
};

/** The article's 3-2-1 network with the example of the checklist. */
function article(rows: number, options: Partial<Settings> = {}): Narrated {
  const session = new engine.Session(
    { network, seed: 1, learningRate: 0.5, batchSize: 'full', ...options },
    { inputs: Array<number[]>(rows).fill([1, 0.5, -1.5]), targets: Array<number[]>(rows).fill([1]) },
  );
  session.setLayer(0, {
    W: [
      [0.1, -0.2, 0.3],
      [0.4, 0.5, -0.6],
    ],
    b: [0.05, -0.1],
  });
  session.setLayer(1, { W: [[0.7, -0.8]], b: [0.2] });
  const moment = session.moment(0);
  session.delete();
  return {
    ...{ moment, experiment: { network }, optimizer: options.optimizer?.kind ?? 'gradientDescent', fused: true },
    frozen: options.frozen ?? [],
    ...{ selected: null, notation: { ...defaultNotation }, walks: true, trains: true },
  };
}

const told = (narrated: Narrated): string[] =>
  [null, ...beatsOf(network)].map((beat) => narrate(beat, narrated).replaceAll('\u2212', '-'));

it('what is frozen stays, and the others move as ever', () => {
  const frozen = [{ layer: 0, kind: 'W', row: 0, col: 0 }] as const;
  expect(told(article(1, { frozen })).slice(-2)).toEqual([
    'Update of layer 1 with η = 0.5000: w₁₁ of layer 1 is frozen and stays 0.1000; its gradient is -0.09110.',
    'Update of layer 2 with η = 0.5000: w₁₁ of layer 2 moves against its gradient -0.2174, from 0.7000 to 0.8087.',
  ]);
});

describe('the sentences of a step', () => {
  const sentences = told(article(1));

  it('say what each beat made known, with its numbers', () => {
    expect(sentences).toEqual([
      'Step 1 has not begun: nothing is computed yet. Its batch has one example. Press “Next” to walk through it, or “1 step” to take it in one go.',
      'Forward, layer 1, linear part: weights times the inputs, plus bias: z₁ = -0.4000, z₂ = 1.450.',
      'Forward, layer 1, nonlinear part: sigmoid of z gives a₁ = 0.4013, a₂ = 0.8100.',
      'Forward, layer 2, linear part: weights times the a of layer 1, plus bias: z = -0.1671.',
      'Forward, layer 2, nonlinear part: sigmoid of z gives a = 0.4583.',
      'Example 1 has ŷ = 0.4583 and y = 1.000, so its loss is L = 0.7802; J over the one example of the batch is 0.7802.',
      'Backward: δ of the output is ŷ - y = 0.4583 - 1.000 = -0.5417.',
      'Backward, layer 2: δ times a of layer 1 is the gradient: ∂J/∂w₁₁ of layer 2 = -0.2174.',
      'Backward, layer 1: δ of layer 2 comes back through its weights and is multiplied by g′(z): δ₁ = -0.09110, δ₂ = 0.06669.',
      'Backward, layer 1: δ times x is the gradient: ∂J/∂w₁₁ of layer 1 = -0.09110.',
      'Update of layer 1 with η = 0.5000: w₁₁ of layer 1 moves against its gradient -0.09110, from 0.1000 to 0.1455.',
      'Update of layer 2 with η = 0.5000: w₁₁ of layer 2 moves against its gradient -0.2174, from 0.7000 to 0.8087.',
    ]);
  });

  it('speak of the mean where the batch has several examples', () => {
    expect(told(article(3))[7]).toBe(
      'Backward, layer 2: δ times a of layer 1, averaged over 3 examples, is the gradient: ∂J/∂w₁₁ of layer 2 = -0.2174.',
    );
  });

  it('speak of the selected weight', () => {
    const narrated: Narrated = {
      ...article(1),
      selected: { kind: 'weight', layer: 0, row: 1, col: 2 },
      notation: { ...defaultNotation, digits: 3 },
    };
    expect(told(narrated)[9]).toBe('Backward, layer 1: δ times x is the gradient: ∂J/∂w₂₃ of layer 1 = -0.100.');
    expect(told(narrated)[7]).toContain('w₁₂ of layer 2'); // which what is selected goes on through
  });

  const ofPart = (selected: Part): string[] => told({ ...article(1), selected });

  it('speak of the selected bias', () => {
    const told = ofPart({ kind: 'bias', layer: 0, row: 1 });
    expect(told[1]).toMatch(/plus bias: z₂ = 1.450\.$/);
    expect(told[9]).toBe('Backward, layer 1: δ is the gradient: ∂J/∂b₂ of layer 1 = 0.06669.');
    expect(told[10]).toMatch(/: b₂ of layer 1 moves against its gradient 0.06669, from -0.1000 to -0.1333\.$/);
  });

  it('speak of the selected unit: its z, a and δ', () => {
    const told = ofPart({ kind: 'unit', layer: 0, row: 1 });
    expect(told[1]).toMatch(/plus bias: z₂ = 1.450\.$/);
    expect(told[2]).toMatch(/gives a₂ = 0.8100\.$/);
    expect(told[8]).toMatch(/multiplied by g′\(z\): δ₂ = 0.06669\.$/);
    expect(told[9]).toContain('∂J/∂w₂₁ of layer 1');
    expect(told[7]).toContain('∂J/∂w₁₂ of layer 2');
  });

  it('speak of a weight of layer 2 in the beats of layer 2, and of one that leads to it in those of layer 1', () => {
    const told = ofPart({ kind: 'weight', layer: 1, row: 0, col: 1 });
    expect(told[7]).toBe('Backward, layer 2: δ times a of layer 1 is the gradient: ∂J/∂w₁₂ of layer 2 = -0.4388.');
    expect(told[11]).toMatch(/: w₁₂ of layer 2 moves against its gradient -0.4388, from -0.8000 to -0.5806\.$/);
    expect(told[9]).toContain('∂J/∂w₂₁ of layer 1');
    expect(told[1]).toContain('z₁ = -0.4000, z₂ = 1.450');
  });

  it('speak of a weight from the selected input, and of the first weights where the loss is selected', () => {
    expect(ofPart({ kind: 'input', row: 2 })[9]).toContain('∂J/∂w₁₃ of layer 1');
    expect(ofPart({ kind: 'loss' })[9]).toContain('∂J/∂w₁₁ of layer 1');
  });

  it('say what can be done at the beginning, of what a link has left', () => {
    const begun = (walks: boolean, trains: boolean) => narrate(null, { ...article(1), walks, trains });
    expect(begun(true, false)).toMatch(/example\. Press “Next” to walk through it\.$/);
    expect(begun(false, true)).toMatch(/example\. Press “1 step” to take it in one go\.$/);
    expect(begun(false, false)).toMatch(/Its batch has one example\.$/);
  });

  it('speak of one of many outputs where it is selected', () => {
    const layers = [{ units: 10, activation: 'softmax' as const }];
    const wide = { inputs: 1, layers, loss: 'softmaxCrossEntropy' as const };
    const y = Array.from({ length: 10 }, (_, unit) => (unit === 7 ? 1 : 0));
    const settings = { network: wide, seed: 1, learningRate: 1, batchSize: 'full' as const };
    const session = new engine.Session(
      { ...settings, initializer: { kind: 'zeros' } },
      { inputs: [[1]], targets: [y] },
    );
    const narrated: Narrated = { ...article(1), moment: session.moment(0), experiment: { network: wide } };
    session.delete();
    const selected = { kind: 'unit', layer: 0, row: 7 } as const;
    const delta = beatsOf(wide).find(({ kind }) => kind === 'delta')!;
    expect(narrate(delta, { ...narrated, selected }).replaceAll('\u2212', '-')).toBe(
      'Backward: δ₈ of the output is ŷ₈ - y₈ = 0.1000 - 1.000 = -0.9000.',
    );
    expect(narrate(delta, narrated)).toMatch(/and 6 more\.$/);
  });

  it.each([
    [{ optimizer: { kind: 'adam' as const } }, '-0.2174'],
    [{ penalty: { l2: 0.5 } }, '0.1326'], // 0.5 times 0.7 more
    [{ clipping: { kind: 'norm' as const, limit: 0.01 } }, '-0.2174'],
  ])('of an update do not say that it goes against the gradient, with %o', (options, gradient) => {
    const last = told(article(1, options)).at(-1)!;
    expect(last).toMatch(/w₁₁ of layer 2 goes from 0.7000 to \d\.\d+; its gradient is \S+$/);
    expect(last.endsWith(` ${gradient}.`)).toBe(true);
  });

  it('of J and its gradient have the penalty in them, and say so', () => {
    const sentences = told(article(1, { penalty: { l2: 0.5 } }));
    expect(sentences[5]).toMatch(/its loss is L = 0\.7802; J over the one example of the batch, with the penalty, is /);
    expect(sentences[5]).not.toMatch(/is 0\.7802\.$/);
    expect(sentences[7]).toContain('plus the penalty’s part, is the gradient: ∂J/∂w₁₁ of layer 2 = 0.1326.');
  });

  it('follow the notation', () => {
    const notation = { rate: 'alpha', layout: 'row', output: 'aL', digits: 3 } as const;
    const sentences = told({ ...article(1), selected: { kind: 'weight', layer: 0, row: 1, col: 2 }, notation });
    expect(sentences[6]).toBe('Backward: δ of the output is a - y = 0.458 - 1.00 = -0.542.');
    expect(sentences[9]).toContain('∂J/∂w₃₂');
    expect(sentences[10]).toMatch(/^Update of layer 1 with α = 0.500: w₃₂ of layer 1 moves/);
  });

  it('name the factors of delta where the loss is not of one piece with the output', () => {
    expect(told({ ...article(1), fused: false })[6]).toBe(
      'Backward: δ of the output is ∂L/∂ŷ times g′(z): δ = -0.5417.',
    );
  });
});
