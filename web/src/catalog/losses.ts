import type { Loss } from '../engine/types';

export interface LossEntry {
  label: string;
  /** The loss L of one example with one output, as text. */
  formula: string;
  /** dL/dyhat, as text. */
  derivative: string;
  /** What it measures and when to use it. */
  words: string;
}

/** One entry for each loss of the engine. */
export const losses: Readonly<Record<Loss, LossEntry>> = {
  binaryCrossEntropy: {
    label: 'Binary cross-entropy',
    formula: 'L = -[y log yhat + (1 - y) log(1 - yhat)]',
    derivative: 'dL/dyhat = (1 - y) / (1 - yhat) - y / yhat',
    words:
      'How surprised the network is by the right answer, for targets from 0 to 1. With a sigmoid output, delta is simply yhat - y.',
  },
  halfSquaredError: {
    label: 'Half squared error',
    formula: 'L = (yhat - y)^2 / 2',
    derivative: 'dL/dyhat = yhat - y',
    words:
      'Half the square of the distance to the target. For outputs that may be any number; behind a sigmoid it learns slowly where the unit is saturated.',
  },
};
