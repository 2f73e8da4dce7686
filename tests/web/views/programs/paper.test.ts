import { afterEach, describe, expect, it } from 'vitest';
import { hideNumbers } from '../../../../web/src/plot/hidden-numbers';
import { texNumber } from '../../../../web/src/plot/tex-number';
import { paperOf } from '../../../../web/src/views/programs/paper';
import { latexText, latexWidth } from '../../../../web/src/export/latex';
import { paperStepOf, type PaperCase } from '../../support/paper-steps';

const article: PaperCase = {
  name: 'article',
  settings: {
    network: {
      inputs: 3,
      layers: [
        { units: 2, activation: 'sigmoid' },
        { units: 1, activation: 'sigmoid' },
      ],
      loss: 'binaryCrossEntropy',
    },
  },
  parameter: { layer: 0, kind: 'W', row: 0, col: 0 },
};

afterEach(() => hideNumbers(() => ({ numbers: [], names: [] })));

describe('a step as a LaTeX document', () => {
  it('derives the selected weight in symbols and in the numbers of the page', () => {
    const step = paperStepOf(article);
    const text = paperOf(step);
    const { sum } = step.explanation!.paths;
    const { x, y, yhat } = { ...step.moment.example, yhat: step.moment.example.layers[1]!.a.values[0]! };
    const [delta, hidden] = step.moment.example.layers.map(({ delta }) => delta.values[0]!).toReversed();
    expect(text).toContain(
      '\\underbrace{\\dfrac{\\partial L}{\\partial \\hat y}\\cdot \\dfrac{\\partial \\hat y}{\\partial z_{1}^{[2]}}}_{\\hat y-y}',
    );
    expect(text).toContain(`= \\left(${texNumber(yhat, 4)}-${texNumber(y[0]!, 4)}\\right)`);
    expect(text).toContain(`= ${texNumber(delta!, 4)}\\cdot ${texNumber(step.moment.layers[1]!.W.values[0]!, 4)}`);
    expect(sum).toBeCloseTo(hidden! * x[0]!, 12);
    expect(text).toContain(`&= ${texNumber(sum, 4).replace(/[()]/g, '')}`);
  });

  it('has every matrix of the step, with the digits of the page', () => {
    const step = paperStepOf({ ...article, notation: { digits: 3 } });
    const { newW } = step.moment.layers[0]!;
    const [a, b, c] = Array.from(newW.values, (value) => texNumber(value, 3).replace(/[()]/g, ''));
    expect(paperOf(step)).toContain(`\\begin{bmatrix} ${a} & ${b} & ${c} \\\\`);
  });

  it('has matrices transposed where vectors are rows', () => {
    const step = paperStepOf({ ...article, notation: { layout: 'row' } });
    const [first, , , second] = Array.from(step.moment.layers[0]!.W.values, (value) =>
      texNumber(value, 4).replace(/[()]/g, ''),
    );
    expect(paperOf(step)).toContain(`\\begin{bmatrix} ${first} & ${second} \\\\`);
  });

  it('gives away no number that is asked for', () => {
    const step = paperStepOf(article);
    const asked = step.explanation!.gradient.cost;
    const written = texNumber(asked, 4).replace(/[()]/g, '');
    expect(paperOf(step)).toContain(written);
    hideNumbers(() => ({ numbers: [asked], names: [] }));
    expect(paperOf(step)).not.toContain(written);
    expect(paperOf(step)).toContain('\\text{?}');
  });

  it('says where its derivation would be if none is selected', () => {
    const { parameter: _, ...none } = article;
    expect(paperOf(paperStepOf(none))).toContain('Select a weight or a bias');
  });
});

describe('LaTeX', () => {
  it('has text as it is, whatever is in it', () => {
    expect(latexText('50 % & a_b {c} \\d ~ ^ # $ < δ ä 漢')).toBe(
      '50 \\% \\& a\\_b \\{c\\} \\textbackslash{}d \\textasciitilde{} \\textasciicircum{} \\# \\$ $<$ $\\delta$ ä ?',
    );
  });

  it('is about as wide as it looks', () => {
    expect(latexWidth('\\dfrac{1}{12345}')).toBe(5);
    expect(latexWidth('\\begin{bmatrix} 1 & 22 \\\\ 333 & 4 \\end{bmatrix}')).toBe(9);
  });
});
