import type { BatchOrder } from '../engine/types';
import type { KindWords } from './kind-entry';

/** The order of the training rows in an epoch, for batches that do not take all of them. */
export const batchOrders: Readonly<Record<BatchOrder, { words: KindWords }>> = {
  shuffled: {
    words: {
      label: 'Shuffled',
      sentence: 'The rows are shuffled anew for each epoch.',
      whenToUse: 'The usual choice: no batch meets the same rows again and again.',
    },
  },
  inOrder: {
    words: {
      label: 'As they lie',
      sentence: 'The rows are taken as they lie, in every epoch alike.',
      whenToUse: 'For following the rows by hand.',
    },
  },
};
