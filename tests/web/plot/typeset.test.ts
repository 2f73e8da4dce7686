import { describe, expect, it } from 'vitest';
import { typeset } from '../../../web/src/plot/typeset';

/** What is set, without its one piece. */
const piece = (tex: string): string => /^<span class="piece">(.*)<\/span>$/.exec(typeset(tex))![1]!;
const thin = '<span class="room" style="margin-right:0.167em"></span>';

it('sets letters slanted, and numbers and names upright', () => {
  expect(piece('2.5 w')).toBe('2.5<i>w</i>');
  expect(piece('\\Phi(z)')).toBe('Φ(<i>z</i>)');
  expect(piece('\\operatorname{sign}(r)')).toBe('sign(<i>r</i>)');
});

it('sets a decimal comma without the room of a comma that separates', () => {
  expect(piece('0{,}5 w')).toBe('0,5<i>w</i>');
  expect(piece('(0{,}5, 2)')).toBe('(0,5<span class="comma">,</span>2)');
});

it('sets indices below, powers above, and both over one another', () => {
  expect(piece('y_k')).toBe('<i>y</i><span class="sub"><i>k</i></span>');
  expect(piece('10^{-5}')).toBe('10<span class="sup">−5</span>');
  expect(piece("g'")).toBe('<i>g</i><span class="sup">′</span>');
  expect(piece('w_{11}^{[1]}')).toBe('<i>w</i><span class="both"><span>[1]</span><span>11</span></span>');
});

it('takes for an index one digit, as TeX does', () => {
  expect(piece('x_12')).toBe('<i>x</i><span class="sub">1</span>2');
});

it('breaks after a relation or an operation, and nowhere else', () => {
  expect(typeset('a = (b - c)d')).toBe(
    [
      '<span class="piece"><i>a</i><span class="relation">=</span></span>',
      '<span class="piece">(<i>b</i><span class="operation">−</span></span>',
      '<span class="piece"><i>c</i>)<i>d</i></span>',
    ].join(''),
  );
  expect(typeset('\\sqrt{a + b}').match(/piece/g)).toHaveLength(1);
});

it.each(['-a', '(-a', '= -a', ', -a', 'b \\cdot -a'])('sets the sign of %s close', (tex) => {
  expect(typeset(tex)).toContain('−<i>a</i>');
});

it('leaves no room before a relation that begins a formula, nor around any in an index', () => {
  expect(piece('=')).toBe('<span class="relation first">=</span>');
  expect(piece('\\sum_{i=1}')).toContain('<i>i</i>=1');
});

describe('a function', () => {
  it('stands apart from what it is taken of, and not from a parenthesis', () => {
    expect(piece('\\ln y')).toBe(`ln${thin}<i>y</i>`);
    expect(piece('\\ln(y)')).toBe('ln(<i>y</i>)');
    expect(piece('y \\ln z')).toBe(`<i>y</i>${thin}ln${thin}<i>z</i>`);
  });
});

it('sets fractions as high as two lines, or low', () => {
  expect(piece('\\dfrac{a}{2}')).toBe('<span class="fraction"><span><i>a</i></span><span>2</span></span>');
  expect(piece('\\tfrac12')).toBe('<span class="fraction low"><span>1</span><span>2</span></span>');
  expect(piece('\\frac12')).toBe(piece('\\tfrac12'));
  expect(piece('\\displaystyle\\frac12')).toBe(piece('\\dfrac12'));
});

it('sets the ends of a sum above and below it in a line of its own, and beside it in others', () => {
  expect(piece('\\displaystyle\\sum_{i=1}^m')).toContain('class="limits"');
  expect(piece('\\sum_i')).toBe('<span class="big">∑</span><span class="sub"><i>i</i></span>');
});

it('sets parentheses larger where powers or fractions are in them', () => {
  expect(piece('\\left(e^z\\right)')).toMatch(/^<span class="big">\(<\/span>.*<span class="big">\)<\/span>$/);
  expect(piece('\\left(a\\right)')).toBe('(<i>a</i>)');
  expect(piece('\\Bigl[\\Bigr]')).toBe('<span class="bigger">[</span><span class="bigger">]</span>');
});

it('lays accents over their letter, higher over a capital', () => {
  expect(piece('\\hat y')).toBe('<span class="laid"><span><i>y</i></span><span class="mark">^</span></span>');
  expect(piece('\\bar L')).toContain('class="mark high"');
});

it('lets words stand as words, and no markup in', () => {
  expect(piece('\\text{else } 0')).toBe('<span class="text">else\u00a0</span>0');
  expect(piece('\\text{a<b&c}')).toBe('<span class="text">a&lt;b&amp;c</span>');
  expect(piece('a < b')).toContain('&lt;');
});

it('refuses a command that it has no setting for', () => {
  expect(() => typeset('\\oint x')).toThrow('\\oint');
});
