import type { Loss } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The losses of the engine. */
export const losses: WordsOf<Loss> = {
  binaryCrossEntropy: { label: 'Binary cross-entropy', inSentence: 'binary cross-entropy' },
  softmaxCrossEntropy: { label: 'Softmax cross-entropy', inSentence: 'softmax cross-entropy' },
  halfSquaredError: { label: 'Half squared error', inSentence: 'half squared error' },
  meanSquaredError: { label: 'Mean squared error', inSentence: 'mean squared error' },
  meanAbsoluteError: { label: 'Mean absolute error', inSentence: 'mean absolute error' },
  huber: { label: 'Huber loss' },
  hinge: { label: 'Hinge loss', inSentence: 'hinge loss' },
};
