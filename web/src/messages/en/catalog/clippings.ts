import type { Clipping } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** Ways to shorten the gradient. */
export const clippings: WordsOf<Clipping['kind']> = {
  none: {
    label: 'None',
    sentence: 'The gradient is taken as it is.',
    whenToUse: 'The usual choice.',
  },
  value: {
    label: 'Each entry',
    sentence: 'Each entry of the gradient is kept between −c and c.',
    whenToUse: 'For single entries that are far too large; the direction of the gradient changes.',
  },
  norm: {
    label: 'The length',
    sentence: 'The whole gradient, over all layers, is made no longer than c and keeps its direction.',
    whenToUse: 'For deep networks whose gradients explode now and then.',
  },
};
