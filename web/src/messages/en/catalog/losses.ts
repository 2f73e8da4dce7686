import type { Loss } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The losses of the engine. */
export const losses: WordsOf<Loss> = {
  binaryCrossEntropy: {
    label: 'Binary cross-entropy',
    inSentence: 'binary cross-entropy',
    sentence:
      'How surprised the network is by the right answer, for targets from 0 to 1. Summed over the outputs: each is a separate yes or no.',
    whenToUse: 'For two classes, with a sigmoid output: then δ is simply ŷ − y.',
  },
  softmaxCrossEntropy: {
    label: 'Softmax cross-entropy',
    inSentence: 'softmax cross-entropy',
    sentence: 'How surprised the network is by the right class, for targets that add up to 1.',
    whenToUse: 'For several classes, with a softmax output and one unit for each class: then δ is simply ŷ − y.',
  },
  halfSquaredError: {
    label: 'Half squared error',
    inSentence: 'half squared error',
    sentence: 'Half the square of the distance to the target, summed over the outputs.',
    whenToUse: 'For outputs that may be any number; after a sigmoid it learns slowly where the unit is saturated.',
  },
  meanSquaredError: {
    label: 'Mean squared error',
    inSentence: 'mean squared error',
    sentence:
      'The square of the distance to the target, averaged over the outputs. With one output it is twice the half squared error, so gradient descent takes steps twice as long at the same rate.',
    whenToUse: 'For outputs that may be any number, as in most libraries.',
  },
  meanAbsoluteError: {
    label: 'Mean absolute error',
    inSentence: 'mean absolute error',
    sentence:
      'The distance to the target, averaged over the outputs. Near the target the steps do not shrink by themselves.',
    whenToUse: 'When outliers should pull no harder than other examples.',
  },
  huber: {
    label: 'Huber loss',
    sentence:
      'Half the squared error up to a distance of 1, growing like the absolute error beyond; averaged over the outputs, and smooth at the target.',
    whenToUse: 'When outliers should not dominate.',
  },
  hinge: {
    label: 'Hinge loss',
    inSentence: 'hinge loss',
    sentence:
      'Zero once yhat has the right sign and a size of at least 1, as in a support vector machine. Summed over the outputs.',
    whenToUse: 'For targets −1 and 1 and an identity output.',
  },
};
