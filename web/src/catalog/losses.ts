import type { Loss } from '../engine/types';

export interface LossEntry {
  label: string;
  /** The loss L of one example, as text; with one output where several only add up or are averaged. */
  formula: string;
  /** dL/dyhat of the same, as text. */
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
      'How surprised the network is by the right answer, for targets from 0 to 1. With a sigmoid output, δ is simply ŷ − y. Several outputs add up: each is a yes or no of its own.',
  },
  softmaxCrossEntropy: {
    label: 'Softmax cross-entropy',
    formula: 'L = -(sum over k of y_k log yhat_k)',
    derivative: 'dL/dyhat_k = -y_k / yhat_k',
    words:
      'How surprised the network is by the right class, for a softmax output with one unit for each class and targets that add up to 1. δ is simply ŷ − y.',
  },
  halfSquaredError: {
    label: 'Half squared error',
    formula: 'L = (yhat - y)^2 / 2',
    derivative: 'dL/dyhat = yhat - y',
    words:
      'Half the square of the distance to the target. For outputs that may be any number; behind a sigmoid it learns slowly where the unit is saturated. Several outputs add up.',
  },
  meanSquaredError: {
    label: 'Mean squared error',
    formula: 'L = (yhat - y)^2',
    derivative: 'dL/dyhat = 2 (yhat - y)',
    words:
      'The square of the distance to the target, averaged over the outputs. With one output twice the half squared error, so that the same rate makes steps twice as long.',
  },
  meanAbsoluteError: {
    label: 'Mean absolute error',
    formula: 'L = |yhat - y|',
    derivative: 'dL/dyhat = 1 for yhat > y, −1 for yhat < y, 0 where they are equal',
    words:
      'The distance to the target, averaged over the outputs. Far-off targets pull no harder than near ones, and near the target the steps do not shrink by themselves.',
  },
  huber: {
    label: 'Huber loss',
    formula: 'L = r^2 / 2 for |r| <= 1, else |r| - 1/2, with r = yhat - y',
    derivative: 'dL/dyhat = r, but at least −1 and at most 1',
    words:
      'Half the squared error up to a distance of 1 and the absolute error beyond, averaged over the outputs: smooth at the target, and far-off targets do not take over.',
  },
  hinge: {
    label: 'Hinge loss',
    formula: 'L = max(0, 1 - y yhat)',
    derivative: 'dL/dyhat = -y for y yhat < 1, else 0',
    words:
      'For targets −1 and 1 and an identity output: nothing to pay once yhat has the right sign and is at least 1, as in a support vector machine. Several outputs add up.',
  },
};
