import { expect, it } from 'vitest';
import type { LayerSpec, Matrix } from '../../../web/src/engine/types';
import { check } from '../../../web/src/command/check';
import { stepAsFile, stepAsNumpy, type StepOfBatch } from '../../../web/src/export/step-text';
import { ownGradients } from '../../../web/src/messages/words';
import { loadEngine } from '../../../wasm/node.mjs';

const engine = await loadEngine();
const rowsOf = ({ rows, cols, values }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, row) => [...values.subarray(row * cols, (row + 1) * cols)]);

/** A step of a network that has alphas, and its gradients. */
function stepWith(layers: LayerSpec[]): { step: StepOfBatch; gradients: { dW: number[][]; db: number[] }[] } {
  const network = { inputs: 2, layers, loss: 'halfSquaredError' as const };
  const settings = { network, seed: 1, learningRate: 0.1, batchSize: 'full' as const };
  const inputs = [[-1, 0.5], [0.3, -2], [1, 1]]; // prettier-ignore
  const session = new engine.Session(settings, { inputs, targets: [[1], [0], [-1]] });
  const batch = session.batch();
  const moment = session.moment(0);
  session.delete();
  const step = { network, layers: moment.layers, inputs: batch.inputs, targets: batch.targets, learningRate: 0.1 };
  return { step, gradients: moment.layers.map(({ dW, db }) => ({ dW: rowsOf(dW), db: [...db.values] })) };
}

const { step, gradients } = stepWith([
  { units: 3, activation: 'elu', alpha: 2.5 },
  { units: 2, activation: 'leakyRelu', alpha: 0.01 },
  { units: 1, activation: 'identity' },
]);

it('a step as NumPy code says the alpha of each activation that has one', () => {
  const words = ownGradients.code;
  expect(stepAsNumpy(step, words)).toContain('elu (alpha 2.5), leakyRelu (alpha 0.01), identity;');
});

it('a step as a file has them too: the check goes by them', () => {
  const file = { ...(JSON.parse(stepAsFile(step)) as object), gradients };
  const judged = (change: (layers: LayerSpec[]) => void) => {
    const made = structuredClone(file) as typeof file & { network: { layers: LayerSpec[] } };
    change(made.network.layers);
    return check('mine.json', JSON.stringify(made), engine);
  };
  expect(judged(() => {}).status).toBe(0);
  expect(judged((layers) => delete layers[0]!.alpha).status).toBe(1);
  const { lines, status } = judged((layers) => (layers[0]!.alpha = 11));
  expect(status).toBe(2);
  expect(lines.join(' ')).toContain('network.layers[0].alpha is 11; it must be a number above 0 and at most 10.');
});
