import { describe, expect, it } from 'vitest';
import { defaultNotation } from '../../../web/src/catalog/notation';
import type { Settings } from '../../../web/src/engine/types';
import { beatsOf } from '../../../web/src/state/beats';
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
  return { moment, experiment: { network, options }, fused: true, selected: null, notation: { ...defaultNotation } };
}

const told = (narrated: Narrated): string[] =>
  [null, ...beatsOf(network)].map((beat) => narrate(beat, narrated).replaceAll('\u2212', '-'));

describe('the sentences of a step', () => {
  const sentences = told(article(1));

  it('say what each beat made known, with its numbers', () => {
    expect(sentences).toEqual([
      'Step 1 begins. The batch has one example; nothing of this step is computed yet.',
      'Forward, layer 1, linear part: weights times the inputs, plus bias: z₁ = -0.4000, z₂ = 1.450.',
      'Forward, layer 1, nonlinear part: sigmoid of z gives a₁ = 0.4013, a₂ = 0.8100.',
      'Forward, layer 2, linear part: weights times the a of layer 1, plus bias: z = -0.1671.',
      'Forward, layer 2, nonlinear part: sigmoid of z gives a = 0.4583.',
      'Example 1 has ŷ = 0.4583 and y = 1.000, so its loss is L = 0.7802; J over the one example of the batch is 0.7802.',
      'Backward: δ of the output is ŷ - y = 0.4583 - 1.000 = -0.5417.',
      'Backward, layer 2: δ times a of layer 1 is the gradient: ∂J/∂w₁₁ of layer 2 = -0.2174.',
      'Backward, layer 1: δ of layer 2 comes back through its weights and is multiplied by g′(z): δ₁ = -0.09110, δ₂ = 0.06669.',
      'Backward, layer 1: δ times x is the gradient: ∂J/∂w₁₁ of layer 1 = -0.09110.',
      'Update of layer 1 with η = 0.5000: w₁₁ of layer 1 goes from 0.1000 against its gradient -0.09110 to 0.1455.',
      'Update of layer 2 with η = 0.5000: w₁₁ of layer 2 goes from 0.7000 against its gradient -0.2174 to 0.8087.',
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
    expect(told(narrated)[7]).toContain('w₁₁');
  });

  it.each([
    [{ optimizer: { kind: 'adam' as const } }, '-0.2174'],
    [{ regularizer: { l2: 0.5 } }, '0.1326'], // 0.5 times 0.7 more
    [{ clipping: { kind: 'norm' as const, limit: 0.01 } }, '-0.2174'],
  ])('of an update do not say that it goes against the gradient, with %o', (options, gradient) => {
    const last = told(article(1, options)).at(-1)!;
    expect(last).toMatch(/w₁₁ of layer 2 goes from 0.7000 to \d\.\d+; its gradient is \S+$/);
    expect(last.endsWith(` ${gradient}.`)).toBe(true);
  });

  it('of J and its gradient have the penalty in them, and say so', () => {
    const sentences = told(article(1, { regularizer: { l2: 0.5 } }));
    expect(sentences[5]).toMatch(/its loss is L = 0\.7802; J over the one example of the batch, with the penalty, is /);
    expect(sentences[5]).not.toMatch(/is 0\.7802\.$/);
    expect(sentences[7]).toContain('with the penalty’s part added is the gradient: ∂J/∂w₁₁ of layer 2 = 0.1326.');
  });

  it('follow the notation', () => {
    const notation = { rate: 'alpha', layout: 'row', output: 'aL', digits: 3 } as const;
    const sentences = told({ ...article(1), selected: { kind: 'weight', layer: 0, row: 1, col: 2 }, notation });
    expect(sentences[6]).toBe('Backward: δ of the output is a - y = 0.458 - 1.00 = -0.542.');
    expect(sentences[9]).toContain('∂J/∂w₃₂');
    expect(sentences[10]).toMatch(/^Update of layer 1 with α = 0.500: w₃₂ of layer 1 goes/);
  });

  it('name the factors of delta where the loss is not of one piece with the output', () => {
    expect(told({ ...article(1), fused: false })[6]).toBe(
      'Backward: δ of the output is ∂L/∂ŷ times g′(z): δ = -0.5417.',
    );
  });
});
