import type { BatchOrder } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** Orders of the training rows in an epoch. */
export const batchOrders: WordsOf<BatchOrder, KindUse> = {
  shuffled: {
    sentence: 'The rows are reshuffled for each epoch.',
    whenToUse: 'The usual choice: each epoch has different batches.',
  },
  inOrder: {
    sentence: 'The rows are used in the order of the data, the same in every epoch.',
    whenToUse: 'To follow the rows by hand.',
  },
};
