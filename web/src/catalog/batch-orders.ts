import type { BatchOrder } from '../engine/types';

/** The order of the training rows in an epoch, for batches that do not take all of them. */
export const batchOrders: Readonly<Record<BatchOrder, { label: string; words: string }>> = {
  shuffled: { label: 'Shuffled', words: 'The rows are shuffled anew for each epoch.' },
  inOrder: { label: 'As they lie', words: 'The rows are taken as they lie, in every epoch alike.' },
};
