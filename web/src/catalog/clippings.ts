import type { Clipping } from '../engine/types';
import type { FormulaEntry, MemberEntry } from './kind-entry';

export interface ClippingEntry extends FormulaEntry {
  /** The gradient stays as it is. */
  idle?: true;
  /** It goes by the length of the whole gradient. */
  byNorm?: true;
}

const limit: MemberEntry = {
  words: { label: 'Limit c', sentence: 'How large it may be.' },
  usual: 1,
  steps: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
};

/** One entry for each way to shorten the gradient before the optimizer is given it. */
export const clippings: Readonly<Record<Clipping['kind'], ClippingEntry>> = {
  none: {
    words: {
      label: 'None',
      sentence: 'The gradient is taken as it is.',
      whenToUse: 'The usual choice.',
    },
    tex: '',
    members: {},
    idle: true,
  },
  value: {
    words: {
      label: 'Each entry',
      sentence: 'Each entry of the gradient is kept between −c and c.',
      whenToUse: 'For single entries that are far too large; the direction of the gradient changes.',
    },
    tex: 'g_i \\leftarrow \\max(-c, \\min(c, g_i))',
    members: { limit },
  },
  norm: {
    words: {
      label: 'The length',
      sentence: 'The whole gradient, over all layers, is made no longer than c and keeps its direction.',
      whenToUse: 'For deep networks whose gradients explode now and then.',
    },
    tex: 'g \\leftarrow g \\min(1, c / \\lVert g \\rVert)',
    members: { limit },
    byNorm: true,
  },
};
