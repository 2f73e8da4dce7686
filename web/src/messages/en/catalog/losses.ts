import type { Loss } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The losses of the engine. */
export const losses: WordsOf<Loss> = {
  binaryCrossEntropy: {
    label: 'Binary cross-entropy',
    inSentence: 'binary cross-entropy',
    sentence:
      'How surprised the network is by the right answer, for targets from 0 to 1. Several outputs add up: each is a yes or no of its own.',
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
    sentence: 'Half the square of the distance to the target. Several outputs add up.',
    whenToUse: 'For outputs that may be any number; behind a sigmoid it learns slowly where the unit is saturated.',
  },
  meanSquaredError: {
    label: 'Mean squared error',
    inSentence: 'mean squared error',
    sentence:
      'The square of the distance to the target, averaged over the outputs. With one output twice the half squared error, so that the same rate makes steps twice as long.',
    whenToUse: 'For outputs that may be any number, as most libraries have it.',
  },
  meanAbsoluteError: {
    label: 'Mean absolute error',
    inSentence: 'mean absolute error',
    sentence:
      'The distance to the target, averaged over the outputs. Near the target the steps do not shrink by themselves.',
    whenToUse: 'Where far-off targets are to pull no harder than near ones.',
  },
  huber: {
    label: 'Huber loss',
    sentence:
      'Half the squared error up to a distance of 1 and the absolute error beyond, averaged over the outputs: smooth at the target.',
    whenToUse: 'Where far-off targets are not to take over.',
  },
  hinge: {
    label: 'Hinge loss',
    inSentence: 'hinge loss',
    sentence:
      'Nothing to pay once yhat has the right sign and is at least 1, as in a support vector machine. Several outputs add up.',
    whenToUse: 'For targets −1 and 1 and an identity output.',
  },
};
