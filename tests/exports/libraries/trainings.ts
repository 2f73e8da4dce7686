import { engine } from '../../web/import/models/brought-outputs';
import type { Training } from '../../../web/src/catalog/libraries/training';
import type { Loss, Settings } from '../../../web/src/engine/types';

/** A training, what it starts from, and the weights and biases after its first update. */
export interface Trained {
  name: string;
  training: Training;
  X: number[][];
  y: number[][];
  W: number[][][];
  b: number[][];
  after: [W: number[][], b: number[]][];
  /** The unit of a sigmoid or tanh layer that is closest to its end is as far from it as this, as a share of the range. */
  margin: number;
}

/** Numbers that look drawn and are the same everywhere. */
function draws(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

const ROWS = 6;
const INPUTS = 3;

export interface Wanted {
  layers: Settings['network']['layers'];
  loss: Loss;
  settings?: Partial<Settings>;
  /** Of the batch; all where left out. */
  rows?: number;
}

export function trained({ layers, loss, settings = {}, rows = ROWS }: Wanted): Trained {
  const draw = draws(7);
  const [X, y] = [
    Array.from({ length: rows }, () => row(INPUTS, draw)),
    targets(rows, layers.at(-1)!.units, loss, draw),
  ];
  const sizes = [INPUTS, ...layers.map(({ units }) => units)];
  const W = layers.map(({ units }, l) => Array.from({ length: units }, () => row(sizes[l]!, draw)));
  const b = layers.map(({ units }) => row(units, draw));
  const network = { inputs: INPUTS, layers, loss };
  const numbers = W.flatMap((matrix, l) => [...matrix.flat(), ...b[l]!]);
  using session = new engine.Session(
    { network, seed: 1, initializer: { kind: 'explicit', numbers }, learningRate: 0.3, batchSize: 'full', ...settings },
    { inputs: X, targets: y },
  );
  const { rate, batchExamples } = session.moment(0);
  const training = { network, settings: session.settings(), rate, rows, batch: batchExamples.length };
  const margin = Math.min(
    ...X.flatMap((row) =>
      session
        .trace(row)
        .layers.flatMap(({ a }, l) => Array.from(a.values, (value) => marginOf(layers[l]!.activation, value))),
    ),
  );
  session.step(1);
  const after = parted(session.checkpoint().parameters, sizes);
  const name = `${layers.map(({ activation }) => activation).join(', ')}; ${loss}; ${JSON.stringify(settings)}`;
  return { name, training, X, y, W, b, after, margin };
}

function marginOf(activation: string, a: number): number {
  if (activation === 'sigmoid') return Math.min(a, 1 - a);
  return activation === 'tanh' ? (1 - Math.abs(a)) / 2 : 1;
}

const row = (length: number, draw: () => number): number[] => Array.from({ length }, () => 2 * draw() - 1);

/** Classes for the cross-entropies, one for each row where there are several; else numbers. */
function targets(rows: number, units: number, loss: Loss, draw: () => number): number[][] {
  return Array.from({ length: rows }, (_, i) => {
    if (loss === 'softmaxCrossEntropy') return Array.from({ length: units }, (_, k) => (i % units === k ? 1 : 0));
    if (loss === 'binaryCrossEntropy')
      return Array.from({ length: units }, (_, k) => ((i + k) % 2 || (i === 2 && k > 0) ? 1 : 0));
    return Array.from({ length: units }, draw);
  });
}

function parted(parameters: ArrayLike<number>, sizes: readonly number[]): [number[][], number[]][] {
  const all = Array.from(parameters);
  return sizes.slice(1).map((units, l) => {
    const matrix = Array.from({ length: units }, () => all.splice(0, sizes[l]));
    return [matrix, all.splice(0, units)];
  });
}
