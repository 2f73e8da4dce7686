import type { Clipping } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** Ways to shorten the gradient. */
export const clippings: WordsOf<Clipping['kind']> = {
  none: { label: 'Keine' },
  value: { label: 'Nach Wert' },
  norm: { label: 'Nach Norm' },
};
