import type { LayerSpec, LayerUpdate, Matrix, NetworkSpec, Settings } from '../engine/types';
import { matrixText } from './matrix-text';
import { turned } from './programs/course';
import { rowsOf } from './programs/language';

/** A step that another program is to compute the gradients of. */
export interface StepOfBatch {
  network: NetworkSpec;
  /** W and b before the update. */
  layers: readonly Pick<LayerUpdate, 'W' | 'b'>[];
  /** As the network sees them: a row for each example. */
  inputs: Matrix;
  targets: Matrix;
  learningRate: number;
  penalty?: Settings['penalty'] | undefined;
}

/** What the comments of a program say. */
export interface StepWords {
  network: (shape: string, activations: string, loss: string) => string;
  batch: (count: number) => string;
  columns: (rows: number, cols: number) => string;
  penalty: (l1: number, l2: number) => string;
  wanted: (names: string) => string;
}

/** The step as NumPy code, with examples as columns: X, Y, W1, b1, ... */
export function stepAsNumpy({ network, layers, inputs, targets, penalty }: StepOfBatch, words: StepWords): string {
  const shape = [network.inputs, ...network.layers.map(({ units }) => units)].join('-');
  const activations = network.layers.map(activationText).join(', ');
  const { l1 = 0, l2 = 0 } = penalty ?? {};
  const define = (name: string, matrix: Matrix): string =>
    `${name} = ${matrixText(matrix, 'numpy')}  # ${words.columns(matrix.rows, matrix.cols)}`;
  return [
    'import numpy as np',
    '',
    `# ${words.network(shape, activations, network.loss)}`,
    `# ${words.batch(inputs.rows)}`,
    ...(l1 > 0 || l2 > 0 ? [`# ${words.penalty(l1, l2)}`] : []),
    define('X', turned(inputs)),
    define('Y', turned(targets)),
    ...layers.flatMap(({ W, b }, l) => [define(`W${l + 1}`, W), define(`b${l + 1}`, b)]),
    '',
    `# ${words.wanted(layers.flatMap((_, l) => [`dW${l + 1}`, `db${l + 1}`]).join(', '))}`,
    '',
  ].join('\n');
}

/** Such as `tanh`, or `elu (alpha 2)`. */
const activationText = ({ activation, alpha }: LayerSpec): string =>
  activation + (alpha === undefined ? '' : ` (alpha ${alpha})`);

/** The name and version of the file's form. */
export const GRADIENTS_FORM = { format: 'backprop-playground gradients', version: 1 };

/** The step as a file, with empty places for the gradients: `npx backprop-playground check` reads it. */
export function stepAsFile({ network, layers, inputs, targets, learningRate, penalty }: StepOfBatch): string {
  const file = {
    ...GRADIENTS_FORM,
    ...{ network, learningRate },
    ...(penalty && { penalty }),
    inputs: rowsOf(inputs),
    targets: rowsOf(targets),
    parameters: layers.map(({ W, b }) => ({ W: rowsOf(W), b: [...b.values] })),
    gradients: layers.map(() => ({ dW: null, db: null })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
