import type { OptimizerWords } from '../../../catalog/optimizers/entry';
import type { OptimizerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

const ofRmsProp = {
  plain: 's is a running mean of the square of the gradient, which the optimizer keeps.',
  centred: 's and m are running means of the square of the gradient and of the gradient, which the optimizer keeps.',
  momentum: 'v adds up the moves so far, the older ones less and less.',
};

/** The optimizers of the engine. */
export const optimizers: WordsOf<OptimizerKind, OptimizerWords> = {
  gradientDescent: {
    label: 'Gradient descent',
    inSentence: 'gradient descent',
    sentence: 'Each weight moves against its gradient.',
    whenToUse: 'For following an update by hand.',
    kept: () => '',
  },
  momentum: {
    label: 'Momentum',
    inSentence: 'momentum',
    sentence: 'Moves add up while the gradient keeps its direction, as of a ball that rolls.',
    whenToUse: 'For long, narrow valleys, which gradient descent crosses to and fro.',
    kept: () => 'v adds up the gradients so far, the older ones less and less; the optimizer keeps it.',
  },
  nesterov: {
    label: 'Nesterov momentum',
    sentence: 'Momentum that looks ahead: the coming move already counts.',
    whenToUse: 'Where momentum overshoots.',
    kept: () => 'v adds up the gradients so far, the older ones less and less; the optimizer keeps it.',
  },
  adaGrad: {
    label: 'AdaGrad',
    sentence: 'Weights that have had large gradients move less and less.',
    whenToUse: 'For inputs that are 0 in most rows.',
    kept: () => 's is the sum of the squares of the gradients so far, which the optimizer keeps.',
  },
  rmsProp: {
    label: 'RMSProp',
    sentence: 'Every weight moves at about the same speed, however large its gradients have been of late.',
    whenToUse: 'For gradients whose size differs much between layers.',
    kept: ({ momentum, centred }) =>
      [centred ? ofRmsProp.centred : ofRmsProp.plain, ...(momentum ? [ofRmsProp.momentum] : [])].join(' '),
  },
  adam: {
    label: 'Adam',
    sentence: 'Momentum, and a speed of its own for each weight.',
    whenToUse: 'The usual choice: it depends little on the rate.',
    kept: () =>
      'm and s are running means of the gradient and of its square that the optimizer keeps; t counts the updates.',
  },
  adamW: {
    label: 'AdamW',
    sentence: 'Adam, with every weight made a little smaller before each move.',
    whenToUse: 'Where Adam fits the training rows much better than others.',
    kept: () =>
      'm and s are running means of the gradient and of its square that the optimizer keeps; t counts the updates.',
  },
  amsGrad: {
    label: 'AMSGrad',
    sentence: 'Adam that never forgets its largest gradients: a weight that they slowed down stays slow.',
    whenToUse: 'Where Adam does not settle, as gradients that matter are large and rare.',
    kept: () =>
      'm and s are running means of the gradient and of its square, which the optimizer keeps, with the largest s so far; t counts the updates.',
  },
};
