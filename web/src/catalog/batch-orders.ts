import type { BatchOrder } from '../engine/types';
import { catalog } from '../messages/words';
import type { KindWords } from '../messages/kinds';

/** The order of the training rows in an epoch, for batches that do not take all of them. */
export const batchOrders: Readonly<Record<BatchOrder, { words: KindWords }>> = {
  shuffled: {
    words: catalog.batchOrders.shuffled,
  },
  inOrder: {
    words: catalog.batchOrders.inOrder,
  },
};
