import type { OptimizerUse } from '../../../catalog/optimizers/entry';
import type { OptimizerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

const ofRmsProp = {
  plain: 's is a running mean of the squared gradient, kept by the optimizer.',
  centred: 's and m are running means of the squared gradient and of the gradient, kept by the optimizer.',
  momentum: 'v adds up the moves so far, with older ones fading.',
};

/** The optimizers of the engine. */
export const optimizers: WordsOf<OptimizerKind, OptimizerUse> = {
  gradientDescent: {
    sentence: 'Each weight moves against its gradient.',
    whenToUse: 'To follow an update by hand.',
    kept: () => '',
  },
  momentum: {
    sentence: 'Moves build up while the gradient keeps its direction, like a rolling ball.',
    whenToUse: 'For long, narrow valleys, in which gradient descent zigzags.',
    kept: () => 'v adds up the gradients so far, with older ones fading; the optimizer keeps it.',
  },
  nesterov: {
    sentence: 'Momentum that looks ahead: the next move already counts.',
    whenToUse: 'Where momentum overshoots.',
    kept: () => 'v adds up the gradients so far, with older ones fading; the optimizer keeps it.',
  },
  adaGrad: {
    sentence: 'Weights that have had large gradients move less and less.',
    whenToUse: 'For sparse inputs, which are 0 in most rows.',
    kept: () => 's is the sum of the squared gradients so far, kept by the optimizer.',
  },
  rmsProp: {
    sentence: 'Every weight moves at about the same speed, however large its recent gradients.',
    whenToUse: 'For gradients that differ greatly in size between layers.',
    kept: ({ momentum, centred }) =>
      [centred ? ofRmsProp.centred : ofRmsProp.plain, ...(momentum ? [ofRmsProp.momentum] : [])].join(' '),
  },
  adam: {
    sentence: 'Momentum, plus a separate speed for each weight.',
    whenToUse: 'The usual choice: it is not very sensitive to the rate.',
    kept: () =>
      'm and s are running means of the gradient and of its square, kept by the optimizer; t counts the updates.',
  },
  adamW: {
    sentence: 'Adam, with every weight shrunk a little before each move.',
    whenToUse: 'When Adam fits the training set much better than the held-out set.',
    kept: () =>
      'm and s are running means of the gradient and of its square, kept by the optimizer; t counts the updates.',
  },
  amsGrad: {
    sentence: 'Adam that never forgets its largest gradients: a weight that they slowed down stays slow.',
    whenToUse: 'When Adam does not settle because large, informative gradients are rare.',
    kept: () =>
      'm and s are running means of the gradient and of its square, which the optimizer keeps, with the largest s so far; t counts the updates.',
  },
};
