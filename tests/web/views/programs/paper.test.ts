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

  it('has its learning rate as a number of mathematics, however small or large', () => {
    const rateOf = (learningRate: number): string =>
      /\$(\\eta = .*)\$/.exec(
        paperOf(paperStepOf({ ...article, settings: { ...article.settings, learningRate } })),
      )![1]!;
    expect(rateOf(1e-5)).toBe('\\eta = 1.000\\cdot 10^{-5}');
    expect(rateOf(20_000)).toBe('\\eta = 2.000\\cdot 10^{4}');
    expect(rateOf(0.3)).toBe('\\eta = 0.3000');
  });

  it('adds the gradients of the examples by their numbers on the page', () => {
    const of = (row: number): string => `\\dfrac{\\partial L_{${row + 1}}}{\\partial w_{11}^{[1]}}`;
    const written = (batchSize: number): { rows: Uint32Array; text: string } => {
      const step = paperStepOf({ ...article, settings: { ...article.settings, batchSize } });
      return { rows: step.explanation!.examples.examples, text: paperOf(step) };
    };
    const [few, many] = [written(2), written(5)];
    expect(few.text).toContain(`\\dfrac1{2}\\,\\bigl(${of(few.rows[0]!)} + ${of(few.rows[1]!)}\\bigr)`);
    const [first, second, , , last] = many.rows;
    expect(many.text).toContain(`\\dfrac1{5}\\,\\bigl(${of(first!)} + ${of(second!)} + \\dots + ${of(last!)}\\bigr)`);
    expect([...many.rows]).not.toEqual([0, 1, 2, 3, 4]);
  });

  it('counts the updates before it', () => {
    expect(paperOf(paperStepOf({ ...article, steps: 1 }))).toContain('3-2-1 network, after 1 update\\par');
    expect(paperOf(paperStepOf(article))).toContain('after 2 updates\\par');
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

  it('has the quotation marks of each language', () => {
    expect(latexText('“a” „b“')).toBe("``a'' ,,b``");
  });

  it('is about as wide as it looks', () => {
    expect(latexWidth('\\dfrac{1}{12345}')).toBe(5);
    expect(latexWidth('\\begin{bmatrix} 1 & 22 \\\\ 333 & 4 \\end{bmatrix}')).toBe(9);
  });
});
