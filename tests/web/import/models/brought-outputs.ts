import { loadEngine } from '../../../../wasm/node.mjs';
import type { BroughtModel } from '../../../../web/src/import/models/model';
import type { Engine } from '../../../../web/src/engine/types';

export const engine: Engine = await loadEngine();

/** All weights and biases as the engine takes them: W row by row, then b. */
export const numbersOf = ({ layers }: BroughtModel): Float64Array =>
  Float64Array.from(layers.flatMap(({ weights, biases }) => [...weights, ...biases]));

/** What our engine computes with a network that was brought. */
export function outputsOf(model: BroughtModel, rows: readonly (readonly number[])[]): number[][] {
  const layers = model.layers.map(({ units, activation, alpha }) => ({
    units,
    activation,
    ...(alpha === undefined ? {} : { alpha }),
  }));
  const targets = rows.map(() => new Array<number>(layers.at(-1)!.units).fill(0));
  using session = new engine.Session(
    {
      network: {
        inputs: model.inputs,
        layers,
        loss: layers.at(-1)!.activation === 'softmax' ? 'softmaxCrossEntropy' : 'halfSquaredError',
      },
      initializer: { kind: 'explicit', numbers: numbersOf(model) },
      ...{ seed: 1, learningRate: 0.1, batchSize: 'full' },
    },
    { inputs: rows, targets },
  );
  return rows.map((row) => [...session.trace(row).outputs]);
}
