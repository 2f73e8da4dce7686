import { describe, expect, it } from 'vitest';
import { texHtml } from '../../../web/src/plot/tex-html';
import { defaultNotation } from '../../../web/src/state/notation.svelte';
import { endNames, hiddenKinds } from '../../../web/src/state/worksheet/wanted';
import { courseHtml, courseSet } from '../../../web/src/views/worksheet/course-questions';
import { rootOf } from '../support/courses';
import { sheetsOf } from '../support/worksheets';

describe('TeX as HTML', () => {
  it.each([
    ['z_1^{[2]}', '<i>z</i><sub>1</sub><sup>[2]</sup>'],
    ['\\tfrac{\\partial L}{\\partial w_{12}}', '<i>∂</i><i>L</i>/<i>∂</i><i>w</i><sub>12</sub>'],
    ['\\frac{1}{1 + e^{-z}}', '1/(1 + <i>e</i><sup>−<i>z</i></sup>)'],
    ['\\hat{y} - y', '<i>ŷ</i> − <i>y</i>'],
    ['W = \\begin{pmatrix} 0.1 & -0.2 \\\\ 3 & 4 \\end{pmatrix}', '<i>W</i> = [0.1, −0.2; 3, 4]'],
    ['0.2\\cdot (-0.5) \\le 2\\cdot 10^{-3}', '0.2 · (−0.5) ≤ 2 · 10<sup>−3</sup>'],
    ['\\sum_{i=1}^{m} L_i', '∑<sub><i>i</i> = 1</sub><sup><i>m</i></sup><i>L</i><sub><i>i</i></sub>'],
    ['\\frac{1}{2n}', '1/(2<i>n</i>)'],
    ['\\sqrt{2\\pi}', '√(2<i>π</i>)'],
    ['\\frac{1}{\\beta + x}', '1/(<i>β</i> + <i>x</i>)'],
    ['\\frac{-1}{2}', '(−1)/2'],
    ['\\sqrt{\\tfrac12}', '√(1/2)'],
    ['\\frac{1}{\\frac{a}{b}}', '1/(<i>a</i>/<i>b</i>)'],
    ['\\sqrt{x^2}', '√(<i>x</i><sup>2</sup>)'],
    ['\\frac{w_{12}}{\\hat{y}}', '<i>w</i><sub>12</sub>/<i>ŷ</i>'],
    ['\\lambda - 1', '<i>λ</i> − 1'],
    ['\\beta + 1', '<i>β</i> + 1'],
    ['\\bar x - x', '<i>x̄</i> − <i>x</i>'],
    ['a = [-1, -2] \\le \\lvert -3 \\rvert', '<i>a</i> = [−1, −2] ≤ |−3|'],
    ['2 =\\,-3', '2 = −3'],
    ['W_{\\text{new}}', '<i>W</i><sub>new</sub>'],
  ])('%s', (tex, html) => expect(texHtml(tex)).toBe(html));

  it('refuses what it does not know', () => {
    expect(() => texHtml('\\oint x')).toThrow('\\oint');
  });

  it('writes every formula of questions, of all kinds of sheets', async () => {
    const wanted = [
      ...hiddenKinds.map((hidden) => ({ hidden })),
      ...endNames.map((end) => ({ end, examples: end === 'squared' ? (1 as const) : (2 as const) })),
    ];
    const texts = new Set<string>();
    for (const each of wanted) {
      const { made } = await sheetsOf({ shape: '2-2-2', count: 1, ...each });
      for (const { text, solution } of courseSet(made, defaultNotation).set.questions)
        for (const one of [...text, solution]) texts.add(one);
    }
    expect(texts.size).toBeGreaterThan(100);
    for (const text of texts) expect(courseHtml(text)).not.toMatch(/\\|\{|NaN|undefined/);
    expect(() => rootOf(`<p>${[...texts].map(courseHtml).join('')}</p>`)).not.toThrow();
  });
});
