import type { Loss } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** The losses of the engine. */
export const losses: WordsOf<Loss, KindUse> = {
  binaryCrossEntropy: {
    sentence:
      'How surprised the network is by the right answer, for targets from 0 to 1. Summed over the outputs: each is a separate yes or no.',
    whenToUse: 'For two classes, with a sigmoid output: then δ is simply ŷ − y.',
  },
  softmaxCrossEntropy: {
    sentence: 'How surprised the network is by the right class, for targets that add up to 1.',
    whenToUse: 'For several classes, with a softmax output and one unit for each class: then δ is simply ŷ − y.',
  },
  halfSquaredError: {
    sentence: 'Half the square of the distance to the target, summed over the outputs.',
    whenToUse: 'For outputs that may be any number; after a sigmoid it learns slowly where the unit is saturated.',
  },
  meanSquaredError: {
    sentence:
      'The square of the distance to the target, averaged over the outputs. With one output it is twice the half squared error, so gradient descent takes steps twice as long at the same rate.',
    whenToUse: 'For outputs that may be any number, as in most libraries.',
  },
  meanAbsoluteError: {
    sentence:
      'The distance to the target, averaged over the outputs. Near the target the steps do not shrink by themselves.',
    whenToUse: 'When outliers should pull no harder than other examples.',
  },
  huber: {
    sentence:
      'Half the squared error up to a distance of 1, growing like the absolute error beyond; averaged over the outputs, and smooth at the target.',
    whenToUse: 'When outliers should not dominate.',
  },
  hinge: {
    sentence:
      'Zero once yhat has the right sign and a size of at least 1, as in a support vector machine. Summed over the outputs.',
    whenToUse: 'For targets −1 and 1 and an identity output.',
  },
};
