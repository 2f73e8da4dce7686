import type { BatchOrder } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** Orders of the training rows in an epoch. */
export const batchOrders: WordsOf<BatchOrder, KindUse> = {
  shuffled: {
    sentence: 'Die Zeilen werden für jede Epoche neu gemischt.',
    whenToUse: 'Die übliche Wahl: Jede Epoche hat andere Batches.',
  },
  inOrder: {
    sentence: 'Die Zeilen kommen in der Reihenfolge der Daten an die Reihe, in jeder Epoche in derselben.',
    whenToUse: 'Um den Zeilen von Hand zu folgen.',
  },
};
