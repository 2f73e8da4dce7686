import type { Clipping } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** Ways to shorten the gradient. */
export const clippings: WordsOf<Clipping['kind'], KindUse> = {
  none: { sentence: 'The gradient is used as it is.', whenToUse: 'The usual choice.' },
  value: {
    sentence: 'Each entry of the gradient is clipped to between −c and c.',
    whenToUse: 'For single entries that are far too large; the direction of the gradient changes.',
  },
  norm: {
    sentence: 'The norm of the whole gradient, over all layers, is limited to c; the direction stays the same.',
    whenToUse: 'For deep networks whose gradients sometimes explode.',
  },
};
