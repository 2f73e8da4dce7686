import type { Activation } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The activations of the engine. */
export const activations: WordsOf<Activation> = {
  identity: { label: 'Identität', inSentence: 'Identität' },
  sigmoid: { label: 'Sigmoid', inSentence: 'Sigmoid' },
  tanh: { label: 'Tanh', inSentence: 'tanh' },
  relu: { label: 'ReLU' },
  leakyRelu: { label: 'Leaky ReLU', inSentence: 'Leaky ReLU' },
  elu: { label: 'ELU' },
  softplus: { label: 'Softplus', inSentence: 'Softplus' },
  silu: { label: 'SiLU' },
  gelu: { label: 'GELU' },
  mish: { label: 'Mish' },
  softmax: { label: 'Softmax', inSentence: 'Softmax' },
};
