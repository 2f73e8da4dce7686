import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { curveCsv, matricesCsv, parametersCsv, spaced, strideOf } from '../../../web/src/export/numbers-csv';
import { spreadsheet } from '../../../web/src/messages/en/spreadsheet';
import { cases } from './programs-of';
import { workedOf } from './spreadsheet-of';

const words = spreadsheet.heads;
const read = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace('\uFEFF', ''), { skipEmptyLines: true }).data;

describe('the matrices of a step', () => {
  const worked = workedOf(cases[1]!); // batches of 4
  const lines = read(matricesCsv(worked, words, '.'));
  const of = (name: string, example = ''): number[] =>
    lines.filter(([quantity, row]) => quantity === name && row === example).map(([, , , , value]) => Number(value));

  it('are there by name, with all digits', () => {
    const [first, last] = cases[1]!.wanted.layers as [
      (typeof cases)[0]['wanted']['layers'][0],
      (typeof cases)[0]['wanted']['layers'][0],
    ];
    expect(of('dW_1')).toEqual([...first.dW.values]);
    expect(of('W_2_new')).toEqual([...last.newW.values]);
    expect(of('L')).toEqual([cases[1]!.wanted.L]);
  });

  it('have each example of the batch by its number in the data', () => {
    const { row, layers } = worked.examples[2]!;
    expect(of('delta_1', String(row + 1))).toEqual([...layers[0]!.delta]);
    expect(of('X', String(row + 1))).toHaveLength(3);
    expect(new Set(lines.slice(1).map(([, example]) => example)).size).toBe(5);
  });
});

it('the curve has held-out rows where there are some', () => {
  const some = {
    stride: 1,
    steps: Float64Array.of(0, 1),
    training: Float64Array.of(0.5, 0.25),
    cost: Float64Array.of(0.75, 0.1),
  };
  expect(curveCsv({ ...some, heldOut: new Float64Array() }, words, '.')).toBe(
    '\uFEFFstep,L training (mean),J training\r\n0,0.5,0.75\r\n1,0.25,0.1\r\n',
  );
  expect(curveCsv({ ...some, heldOut: Float64Array.of(1, 2) }, words, ',')).toBe(
    '\uFEFFstep;L training (mean);L held out (mean);J training\r\n0;0,5;1;0,75\r\n1;0,25;2;0,1\r\n',
  );
});

it('weights and biases have the names of links', () => {
  const network = {
    inputs: 2,
    layers: [
      { units: 2, activation: 'tanh' },
      { units: 1, activation: 'tanh' },
    ],
    loss: 'hinge',
  } as const;
  const csv = parametersCsv(
    [0, 7],
    [new Float64Array(9), new Float64Array(9).fill(1 / 3)],
    { ...network, layers: [...network.layers] },
    words,
    '.',
  );
  expect(read(csv)[0]).toEqual('step w1.1.1 w1.1.2 w1.2.1 w1.2.2 b1.1 b1.2 w2.1.1 w2.1.2 b2.1'.split(' '));
  expect(read(csv)[2]).toEqual(['7', ...Array<string>(9).fill('0.3333333333333333')]);
});

it('steps are kept one stride apart, the first and the last among them', () => {
  expect(spaced(0, 1)).toEqual([0]);
  expect(spaced(4, 1)).toEqual([0, 1, 2, 3, 4]);
  expect(spaced(7, 3)).toEqual([0, 3, 6, 7]);
  expect([strideOf(100, 100), strideOf(101, 100), strideOf(5, 0.3)]).toEqual([1, 2, 5]);
});
