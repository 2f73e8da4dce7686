import type { OptimizerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The optimizers of the engine. */
export const optimizers: WordsOf<OptimizerKind> = {
  gradientDescent: { label: 'Gradient descent', inSentence: 'gradient descent' },
  momentum: { label: 'Momentum', inSentence: 'momentum' },
  nesterov: { label: 'Nesterov momentum' },
  adaGrad: { label: 'AdaGrad' },
  rmsProp: { label: 'RMSProp' },
  adam: { label: 'Adam' },
  adamW: { label: 'AdamW' },
  amsGrad: { label: 'AMSGrad' },
};
