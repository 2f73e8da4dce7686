import { loadEngine } from '../../../../../wasm/node.mjs';
import type { Session } from '../../../../../web/src/engine/types';
import type { StepOfBatch } from '../../../../../web/src/export/step-text';

const { Session: Opened } = await loadEngine();

/** A 3-4-4-1 network, so that W of layer 2 is square, some steps into its training on five examples. */
export function plantedSession(): Session {
  const network = {
    inputs: 3,
    layers: [
      { units: 4, activation: 'sigmoid' as const },
      { units: 4, activation: 'tanh' as const },
      { units: 1, activation: 'sigmoid' as const },
    ],
    loss: 'binaryCrossEntropy' as const,
  };
  const inputs = [
    [1, 0.5, -1.5],
    [-2, 1, 0.25],
    [0.5, -1, 2],
    [3, 0, -0.5],
    [-1, 1.5, 1],
  ];
  const targets = [[1], [0], [0], [1], [1]];
  const session = new Opened({ network, seed: 5, learningRate: 0.5, batchSize: 'full' }, { inputs, targets });
  session.step(20);
  return session;
}

/** The same as another program is given it. */
export function plantedStep(): StepOfBatch {
  const session = plantedSession();
  const { network, learningRate } = session.settings();
  const step = { network, learningRate, layers: session.moment(0).layers, ...session.batch() };
  session.delete();
  return step;
}
