import type { OptimizerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The optimizers of the engine. */
export const optimizers: WordsOf<OptimizerKind> = {
  gradientDescent: { label: 'Gradientenabstieg', inSentence: 'Gradientenabstieg' },
  momentum: { label: 'Momentum', inSentence: 'Momentum' },
  nesterov: { label: 'Nesterov-Momentum' },
  adaGrad: { label: 'AdaGrad' },
  rmsProp: { label: 'RMSProp' },
  adam: { label: 'Adam' },
  adamW: { label: 'AdamW' },
  amsGrad: { label: 'AMSGrad' },
};
