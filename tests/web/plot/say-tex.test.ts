import { describe, expect, it } from 'vitest';
import { activations } from '../../../web/src/catalog/activations';
import { costTex, lossTex } from '../../../web/src/catalog/losses/write';
import { partial, symbols, type SymbolChoice } from '../../../web/src/catalog/symbols';
import { sayNumber, sayTex } from '../../../web/src/plot/say-tex';

const choice: SymbolChoice = { rate: 'eta', layout: 'column', output: 'yhat' };
const names = symbols(choice, { layers: 2, outputs: 1 });
const several = symbols({ ...choice, output: 'aL' }, { layers: 2, outputs: 12 });

describe('the factors of the chain rule', () => {
  it.each([
    [partial('L', names.W(0, 0, 0)), 'dL by dw 1 1 of layer 1'],
    [partial('J', names.b(1, 0)), 'dJ by db 1 of layer 2'],
    [partial('L', names.yhat(0)), 'dL by d y-hat'],
    [partial(names.yhat(0), names.z(1, 0)), 'd y-hat by d z 1 of layer 2'],
    [partial(names.z(1, 0), names.a(0, 1)), 'd z 1 of layer 2 by d a 2 of layer 1'],
    [partial(several.a(1, 11), several.z(1, 0)), 'd a 12 of layer 2 by d z 1 of layer 2'],
    [partial('L', several.W(1, 11, 2)), 'dL by dw 12 3 of layer 2'],
    [names.delta(1, 0), 'delta 1 of layer 2'],
  ])('%s', (tex, words) => expect(sayTex(tex)).toBe(words));
});

it('the indices of a weight are said in the order of the notation', () => {
  const rows = symbols({ ...choice, layout: 'row' }, { layers: 2, outputs: 1 });
  expect(sayTex(names.W(0, 0, 2))).toBe('w 1 3 of layer 1');
  expect(sayTex(rows.W(0, 0, 2))).toBe('w 3 1 of layer 1');
});

it('a layer is never said in brackets, and no sign of TeX is left', () => {
  const formulas = [
    activations.sigmoid.tex({ letter: names.alpha, number: '1' }),
    lossTex('huber', several, 12),
    names.a(0, 3),
    ...costTex({ l1: 0.1, l2: 0.2 }),
  ];
  for (const tex of formulas) expect(sayTex(tex)).toMatch(/^[\w ,.-]+$/);
  expect(formulas.map(sayTex).join()).not.toMatch(/bracket/);
});

it.each([
  ['a\\,(1-a)', 'a times open parenthesis 1 minus a close parenthesis'],
  ['z = W x + b', 'z equals W times x plus b'],
  ["g'(z)", 'g prime of z'],
  ['\\tfrac1m \\sum_{i=1}^{m} L_i', '1 over m the sum over i from 1 to m of L i'],
  ['\\dfrac1{1+e^{-z}}', 'fraction, 1, over 1 plus e to the minus z, end of fraction'],
  ['\\max(0, z)', 'the greater of 0 and z'],
  ['-0{,}5\\,w', 'minus 0,5 times w'],
  ['\\max(0{,}5, z)', 'the greater of 0,5 and z'],
  ['w_{11}^{[1]}{}_{\\,\\text{old}}', 'w 1 1 of layer 1 old'],
  ['\\dfrac{1-\\square}{2}', 'fraction, 1 minus not computed yet, over 2, end of fraction'],
  ['\\unheard x', 'unheard times x'],
])('%s', (tex, words) => expect(sayTex(tex)).toBe(words));

it.each([
  [-1.0012, 'minus 1.001'],
  [6.306e-4, '6.306 times 10 to the minus 4'],
  [-Infinity, 'minus infinity'],
  [NaN, 'not a number'],
])('%s', (value, words) => expect(sayNumber(value, 4)).toBe(words));
