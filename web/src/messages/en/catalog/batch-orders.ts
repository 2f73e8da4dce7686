import type { BatchOrder } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** Orders of the training rows in an epoch. */
export const batchOrders: WordsOf<BatchOrder> = {
  shuffled: {
    label: 'Shuffled',
    sentence: 'The rows are shuffled anew for each epoch.',
    whenToUse: 'The usual choice: no batch meets the same rows again and again.',
  },
  inOrder: {
    label: 'As they lie',
    sentence: 'The rows are taken as they lie, in every epoch alike.',
    whenToUse: 'For following the rows by hand.',
  },
};
