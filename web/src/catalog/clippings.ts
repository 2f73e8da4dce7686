import type { Clipping } from '../engine/types';
import { about, catalog } from '../messages/words';
import type { FormulaEntry, MemberEntry } from './kind-entry';

export interface ClippingEntry extends FormulaEntry {
  /** The gradient stays as it is. */
  idle?: true;
  /** It goes by the length of the whole gradient. */
  byNorm?: true;
}

const limit: MemberEntry = {
  words: () => about.members.clipping.limit,
  usual: 1,
  steps: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
};

/** One entry for each way to shorten the gradient before the optimizer is given it. */
export const clippings: Readonly<Record<Clipping['kind'], ClippingEntry>> = {
  none: {
    words: catalog.clippings.none,
    tex: '',
    members: {},
    idle: true,
  },
  value: {
    words: catalog.clippings.value,
    tex: 'g_i \\leftarrow \\max(-c, \\min(c, g_i))',
    members: { limit },
  },
  norm: {
    words: catalog.clippings.norm,
    tex: 'g \\leftarrow g \\min(1, c / \\lVert g \\rVert)',
    members: { limit },
    byNorm: true,
  },
};
