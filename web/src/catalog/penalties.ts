import type { Clipping, Regularizer } from '../engine/types';
import type { KindEntry, MemberEntry } from './kind-entry';

const STRENGTHS = [0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** The penalties on large weights, never on biases. */
export const penalties: Readonly<Record<keyof Regularizer, MemberEntry<number>>> = {
  l1: {
    label: 'L1 penalty',
    words: 'Pulls every weight towards 0 with the same force, so that weights that are not needed become 0.',
    usual: 0,
    steps: STRENGTHS,
    rare: true,
  },
  l2: {
    label: 'L2 penalty',
    words: 'Pulls large weights towards 0, the harder the larger they are.',
    usual: 0,
    steps: STRENGTHS,
  },
};

/** What the penalties make of J, as TeX. */
export const penaltyTex = 'J = \\bar L + l_1 \\sum |w| + \\tfrac{l_2}{2} \\sum w^2';

const limit: MemberEntry = {
  label: 'Limit c',
  words: 'How large it may be.',
  usual: 1,
  steps: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
};

/** One entry for each way to shorten the gradient before the optimizer is given it. */
export const clippings: Readonly<Record<Clipping['kind'], KindEntry>> = {
  none: { label: 'None', words: 'The gradient is taken as it is.', formula: '', members: {} },
  value: {
    label: 'Each entry',
    words: 'Each entry of the gradient is kept between −c and c.',
    formula: 'g_i \\leftarrow \\max(-c, \\min(c, g_i))',
    members: { limit },
  },
  norm: {
    label: 'The length',
    words: 'The whole gradient, over all layers, is made no longer than c and keeps its direction.',
    formula: 'g \\leftarrow g \\min(1, c / \\lVert g \\rVert)',
    members: { limit },
  },
};
