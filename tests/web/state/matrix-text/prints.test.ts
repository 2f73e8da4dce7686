import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMatrix } from '../../../../web/src/state/parse-matrix';

/** Matrices as programs printed them when they were run, with the numbers that they stand for. */
interface Print {
  program: string;
  version: string;
  how: string;
  text: string;
  /** NaN and the infinities are named. */
  matrix: (number | string)[][] | null;
  readable: boolean;
  why: string | null;
}
const prints = JSON.parse(readFileSync(new URL('prints.json', import.meta.url), 'utf8')) as Print[];
const named = (print: Print, i: number) => [`${i}: ${print.program}, ${print.how}`, print] as const;
const valuesOf = ({ matrix }: Print): number[][] => matrix!.map((row) => row.map((x) => Number(x === 'NA' ? NaN : x)));

/** The numbers, where the text is taken for a matrix of this shape; null where it is refused, for its shape too. */
function taken(text: string, shape: { rows: number; cols: number }): number[][] | null {
  const { rows } = readMatrix(text, shape);
  const fits = rows?.length === shape.rows && rows[0]!.length === shape.cols;
  return fits ? rows : null;
}

describe.each(prints.filter(({ readable }) => readable).map(named))('%s', (_, print) => {
  const right = valuesOf(print);
  const [rows, cols] = [right.length, right[0]!.length];

  it('is read as what it stands for, where its shape is wanted or none is', () => {
    expect(taken(print.text, { rows, cols })).toEqual(right);
    expect(readMatrix(print.text).rows).toEqual(right);
  });

  it('is never taken for other numbers', () => {
    const shapes = [
      { rows: cols, cols: rows },
      { rows: rows * cols, cols: 1 },
      { rows: 1, cols: rows * cols },
      { rows: rows + 1, cols },
      { rows, cols: cols + 1 },
      { rows, cols: 1 },
      { rows: 2, cols: 3 },
    ].filter((shape) => shape.rows !== rows || shape.cols !== cols);
    for (const shape of shapes) expect(taken(print.text, shape), JSON.stringify(shape)).toBeNull();
  });
});

it.each(prints.filter(({ readable }) => !readable).map(named))('%s is refused', (_, { text }) => {
  const sides = [1, 2, 3, 4, 5, 6, 7, 32, 64, 100];
  for (const rows of sides.slice(1))
    for (const cols of sides.slice(1)) expect(taken(text, { rows, cols }), `${rows} x ${cols}`).toBeNull();
});
