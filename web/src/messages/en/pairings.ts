const HINGE = 'Hinge asks for yhat at or beyond the target, -1 or 1.';

/** Why an output activation goes with a loss, or why not: to follow the names of the two and a colon. */
export const pairings = {
  cancels: {
    softmax:
      "The softmax's derivative cancels against the cross-entropy's: delta = yhat - y where the targets of a row add up to 1.",
    sigmoid: "The sigmoid's derivative cancels against the cross-entropy's: delta = yhat - y.",
  },
  linear: (delta: string) => `Its derivative is 1: delta is ${delta}.`,
  /** delta of an output that is passed on as it is, by the loss. */
  deltaOf: {
    halfSquaredError: 'yhat - y',
    meanSquaredError: '2 (yhat - y) / K, for K outputs',
    meanAbsoluteError: 'the sign of the error over K, however large the error is',
    huber: 'the error, cut off at -1 and 1, over K',
    hinge: '-y inside the margin and 0 beyond it',
  },
  otherDelta: 'the derivative of the loss',
  reduced: 'It fits any target, but an output whose z is negative learns a hundred times more slowly.',
  fading: (least: string) => `It fits targets above ${least}; far below z = 0 its derivative is almost 0.`,
  bounded: (least: string, most: string) =>
    `It fits targets between ${least} and ${most}; far from z = 0 its derivative is almost 0.`,
  reaches: `${HINGE} It reaches both, though slowly below 0.`,
  saturates:
    'Where the output is saturated its derivative is almost 0, so a badly wrong output hardly learns; its own cross-entropy has no such factor.',
  dies: 'An output whose z is negative has derivative 0 and no longer learns.',
  turns: (z: string) => `It falls before it rises: its derivative is 0 at z = ${z}, where an output no longer learns.`,
  outOfReach: (least: string, cost: string) =>
    `${HINGE} It stays above ${least}: a target of -1 always costs at least ${cost}.`,
  neverReached: {
    below: `${HINGE} It comes near -1 without reaching it, so z falls without end.`,
    both: `${HINGE} It comes near both without reaching them, so z grows without end.`,
  },
  leavesDomain: {
    both: 'Cross-entropy takes the logarithm of yhat and 1 - yhat, but these outputs leave the range from 0 to 1.',
    below: 'Cross-entropy takes the logarithm of yhat and 1 - yhat, but these outputs go below 0.',
    above: 'Cross-entropy takes the logarithm of yhat and 1 - yhat, but these outputs go above 1.',
  },
  sharedTotal:
    'Binary cross-entropy treats each output as a separate yes or no, but softmax outputs sum to 1; use softmax cross-entropy.',
  needsSharedTotal: 'Softmax cross-entropy needs outputs that sum to 1, which only a softmax gives.',
};
