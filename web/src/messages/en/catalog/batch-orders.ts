import type { BatchOrder } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** Orders of the training rows in an epoch. */
export const batchOrders: WordsOf<BatchOrder> = { shuffled: { label: 'Shuffled' }, inOrder: { label: 'In order' } };
