import type { Activation } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The activations of the engine. */
export const activations: WordsOf<Activation> = {
  identity: { label: 'Identity', inSentence: 'identity' },
  sigmoid: { label: 'Sigmoid', inSentence: 'sigmoid' },
  tanh: { label: 'Tanh', inSentence: 'tanh' },
  relu: { label: 'ReLU' },
  leakyRelu: { label: 'Leaky ReLU', inSentence: 'leaky ReLU' },
  elu: { label: 'ELU' },
  softplus: { label: 'Softplus', inSentence: 'softplus' },
  silu: { label: 'SiLU' },
  gelu: { label: 'GELU' },
  mish: { label: 'Mish' },
  softmax: { label: 'Softmax', inSentence: 'softmax' },
};
