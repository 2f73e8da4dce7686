import type { Activation, Loss } from '../../../../web/src/engine/types';
import { generator } from '../../import/broken';
import type { LayerOut, ModelOut } from '../../../../web/src/export/models/model-out';

const alphas: Partial<Record<Activation, number>> = { leakyRelu: 0.1, elu: 0.5 };

/** A network with drawn numbers of full length. */
export function drawnModel(
  sizes: readonly number[],
  kinds: readonly Activation[],
  seed = 1,
  loss: Loss = 'halfSquaredError',
): ModelOut {
  const random = generator(seed);
  const numbers = (count: number) => Float64Array.from({ length: count }, () => (random() - 0.5) * 3 + random() * 1e-9);
  const layers = kinds.map((activation, l): LayerOut => {
    const [inputs, units] = [sizes[l]!, sizes[l + 1]!];
    const alpha = alphas[activation];
    return {
      activation,
      ...(alpha !== undefined && { alpha }),
      units,
      inputs,
      weights: numbers(units * inputs),
      biases: numbers(units),
    };
  });
  return { inputs: sizes[0]!, layers, loss };
}

export const everyActivation: readonly Activation[] = [
  'identity',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'elu',
  'softplus',
  'silu',
  'gelu',
  'mish',
  'softmax',
];
