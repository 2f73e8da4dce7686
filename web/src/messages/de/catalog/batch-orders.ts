import type { BatchOrder } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** Orders of the training rows in an epoch. */
export const batchOrders: WordsOf<BatchOrder> = {
  shuffled: { label: 'Gemischt' },
  inOrder: { label: 'Der Reihe nach' },
};
