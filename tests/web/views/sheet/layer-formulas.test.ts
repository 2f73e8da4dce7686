import { expect, it } from 'vitest';
import katex from 'katex';
import { typeset } from '../../../../web/src/plot/typeset';
import { layerFormulas, type FormulaChoice } from '../../../../web/src/views/sheet/layer-formulas';

const choice: FormulaChoice = {
  first: false,
  last: false,
  mixed: false,
  fused: true,
  plain: true,
  of: 'batch',
  notation: { layout: 'column', output: 'yhat', rate: 'eta' },
};
const rows = { ...choice, notation: { ...choice.notation, layout: 'row' as const } };

it('writes columns', () => {
  const [forward, delta, gradient, update] = layerFormulas({ ...choice, first: true });
  expect(forward).toBe('z = W x + b,\\quad a = g(z)');
  expect(delta).toContain("(W_{\\text{next}}^{\\mathsf T}\\, \\delta_{\\text{next}}) \\circ g'(z)");
  expect(gradient).toContain('\\tfrac1m \\sum \\delta\\, x^{\\mathsf T}');
  expect(update).toContain('W - \\eta\\, \\tfrac{\\partial J}{\\partial W}');
});

it('writes rows with every product turned round', () => {
  const [forward, delta, gradient] = layerFormulas(rows);
  expect(forward).toBe('z = a_{\\text{prev}}\\, W + b,\\quad a = g(z)');
  expect(delta).toContain('\\delta_{\\text{next}}\\, W_{\\text{next}}^{\\mathsf T}');
  expect(gradient).toContain('a_{\\text{prev}}^{\\mathsf T}\\, \\delta');
});

it('writes the output’s delta as the pairing has it, in the notation chosen', () => {
  const delta = (changes: Partial<FormulaChoice>): string => layerFormulas({ ...choice, last: true, ...changes })[1]!;
  expect(delta({})).toBe('\\delta = \\hat y - y');
  expect(delta({ notation: { ...choice.notation, output: 'aL' } })).toBe('\\delta = a - y');
  expect(delta({ fused: false })).toContain('\\circ');
  expect(delta({ fused: false, mixed: true })).toContain('\\bigr)^{\\mathsf T}');
});

it('writes L without the mean, and no update that is not plain', () => {
  const [, , gradient, update] = layerFormulas({ ...choice, of: 'example', plain: false });
  expect(gradient).toBe(
    '\\tfrac{\\partial L}{\\partial W} = \\delta\\, a_{\\text{prev}}^{\\mathsf T},\\quad \\tfrac{\\partial L}{\\partial b} = \\delta',
  );
  expect(update).toBeUndefined();
});

it('writes that what is frozen stays', () => {
  expect(layerFormulas({ ...choice, frozen: { W: false, b: true } })[3]).toBe(
    'W_{\\text{new}} = W - \\eta\\, \\tfrac{\\partial J}{\\partial W},\\quad b_{\\text{new}} = b',
  );
});

it('writes TeX, and what the page sets', () => {
  for (const layout of ['column', 'row'] as const)
    for (const mixed of [true, false])
      for (const last of [true, false])
        for (const fused of [true, false])
          for (const formula of layerFormulas({
            ...choice,
            mixed,
            last,
            fused,
            notation: { ...choice.notation, layout },
          })) {
            expect(katex.renderToString(formula, { throwOnError: true })).toContain('math');
            expect(typeset(formula)).toContain('piece');
          }
});
