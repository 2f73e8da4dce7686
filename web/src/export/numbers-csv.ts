import type { Curve, LayerUpdate, Matrix, NetworkSpec, StepNumbers } from '../engine/types';
import { runsAsCsv } from './runs-csv';

/** What the heads of the columns say. */
export interface CsvWords {
  quantity: string;
  example: string;
  row: string;
  column: string;
  value: string;
  step: string;
  training: string;
  heldOut: string;
  cost: string;
}

type Line = readonly (string | number | null)[];

/** The mark at its beginning tells spreadsheets that it is UTF-8. */
const csv = (heads: readonly string[], lines: readonly Line[], mark: string): string =>
  `\uFEFF${runsAsCsv(heads, lines, mark)}`;

/**
 * W, b, their gradients and what an update makes of them, L and J, and of each example of the batch its row, z, a, delta and
 * L, a line for each number: whose it is, of which example, its row and column, all from 1. The rate, the penalty, the
 * gradient with it before it is clipped, and what the optimizer remembers are not in it.
 */
export function matricesCsv(
  { inputs, targets, batches, examples, updates }: StepNumbers,
  words: CsvWords,
  mark: string,
): string {
  const [update] = updates as [StepNumbers['updates'][number]];
  const matrices = update.layers.flatMap((layer, l) => matricesOf(layer, l + 1));
  const rows = batches[0]!;
  const ofExamples = examples.flatMap(({ row, loss, layers }, i) => {
    const vectors: [string, ArrayLike<number>][] = [
      ['X', rowOf(inputs, rows[i]!)],
      ['Y', rowOf(targets, rows[i]!)],
      ...layers.flatMap(({ z, a, delta }, l): [string, ArrayLike<number>][] => [
        [`z_${l + 1}`, z],
        [`a_${l + 1}`, a],
        [`delta_${l + 1}`, delta],
      ]),
    ];
    return [
      ...vectors.flatMap(([name, values]) =>
        Array.from(values, (value, unit): Line => [name, row + 1, unit + 1, 1, value]),
      ),
      ['L', row + 1, 1, 1, loss] satisfies Line,
    ];
  });
  const lines: Line[] = [
    ...matrices.flatMap(([name, matrix]) => linesOf(name, matrix)),
    ...([
      ['L', null, 1, 1, update.loss],
      ['J', null, 1, 1, update.cost],
    ] satisfies Line[]),
    ...ofExamples,
  ];
  return csv([words.quantity, words.example, words.row, words.column, words.value], lines, mark);
}

function matricesOf({ W, b, dW, db, descent, newW, newb }: LayerUpdate, l: number): [string, Matrix][] {
  return [
    [`W_${l}`, W],
    [`b_${l}`, b],
    [`dW_${l}`, dW],
    [`db_${l}`, db],
    ...(descent
      ? ([
          [`g_W_${l}`, descent.dW],
          [`g_b_${l}`, descent.db],
        ] satisfies [string, Matrix][])
      : []),
    [`W_${l}_new`, newW],
    [`b_${l}_new`, newb],
  ];
}

const linesOf = (name: string, { cols, values }: Matrix): Line[] =>
  Array.from(values, (value, i) => [name, null, Math.floor(i / cols) + 1, (i % cols) + 1, value]);

const rowOf = ({ cols, values }: Matrix, row: number): Float64Array => values.subarray(row * cols, (row + 1) * cols);

/** How many numbers that is at most. */
export const numbersInMatrices = ({ inputs, layers }: NetworkSpec, parameters: number, batch: number): number => {
  const units = layers.reduce((sum, layer) => sum + layer.units, 0);
  return 4 * parameters + 2 + batch * (inputs + layers.at(-1)!.units + 3 * units + 1);
};

/** The loss curve, a line for each step that it has. */
export function curveCsv({ steps, training, heldOut, cost }: Curve, words: CsvWords, mark: string): string {
  const isHeldOut = heldOut.length > 0;
  const heads = [words.step, words.training, ...(isHeldOut ? [words.heldOut] : []), words.cost];
  const lines = Array.from(steps, (step, i) => [step, training[i]!, ...(isHeldOut ? [heldOut[i]!] : []), cost[i]!]);
  return csv(heads, lines, mark);
}

/** Every so many-th of some steps is kept, so that there are no more than can be. */
export const strideOf = (steps: number, most: number): number => Math.ceil(steps / Math.max(1, Math.floor(most)));

/** Steps from 0 on, one stride apart, and the last. */
export const spaced = (last: number, stride: number): number[] => [
  ...Array.from({ length: Math.ceil(last / stride) }, (_, i) => i * stride),
  last,
];

/** All weights and biases, a line for each step, by the names that links have: w1.2.3 is row 2, column 3 of layer 1. */
export function parametersCsv(
  steps: readonly number[],
  parameters: readonly Float64Array[],
  network: NetworkSpec,
  words: CsvWords,
  mark: string,
): string {
  const lines = steps.map((step, i) => [step, ...parameters[i]!]);
  return csv([words.step, ...namesOf(network)], lines, mark);
}

function namesOf({ inputs, layers }: NetworkSpec): string[] {
  let cols = inputs;
  return layers.flatMap(({ units }, i) => {
    const weights = Array.from(
      { length: units * cols },
      (_, k) => `w${i + 1}.${Math.floor(k / cols) + 1}.${(k % cols) + 1}`,
    );
    cols = units;
    return [...weights, ...Array.from({ length: units }, (_, k) => `b${i + 1}.${k + 1}`)];
  });
}
