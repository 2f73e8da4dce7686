import type { Activation } from '../../engine/types';

/** Apart from their entries, which come after the first view: those that write a slope across units (`crossSlope`). */
const mixed: readonly Activation[] = ['softmax'];

/** Whether every a depends on every z of the layer. */
export const isMixed = (kind: Activation): boolean => mixed.includes(kind);
