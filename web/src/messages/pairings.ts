import type { Loss, Pairing } from '../engine/types';

interface Judged extends Pick<Pairing, 'reason' | 'loss'> {
  outputs: { least: number; most: number; turn?: number | null };
}

/** Why an output activation goes with a loss, or why not: to follow the names of the two and a colon. */
export function pairingReason({ reason, outputs: { least, most, turn }, loss }: Judged): string {
  switch (reason) {
    case 'cancels':
      return loss === 'softmaxCrossEntropy'
        ? "The softmax's derivative cancels against the cross-entropy's: delta = yhat - y where the targets of a row add up to 1."
        : "The sigmoid's derivative cancels against the cross-entropy's: delta = yhat - y.";
    case 'linear':
      return `Its derivative is 1: delta is ${deltaOf[loss] ?? 'the derivative of the loss'}.`;
    case 'reduced':
      return 'It fits any target, but an output whose z is negative learns a hundred times slower.';
    case 'fading':
      return `It fits targets above ${short(least)}; far below z = 0 its derivative is almost 0.`;
    case 'bounded':
      return `It fits targets between ${short(least)} and ${short(most)}; far from z = 0 its derivative is almost 0.`;
    case 'reaches':
      return `${HINGE} It reaches both, if slowly below 0.`;
    case 'saturates':
      return 'Where the output is saturated its derivative is almost 0, so a badly wrong output hardly learns; its own cross-entropy has no such factor.';
    case 'dies':
      return 'An output whose z is negative has derivative 0 and no longer learns.';
    case 'turns':
      return `It falls before it rises: its derivative is 0 at z = ${(turn ?? 0).toFixed(2)}, where an output no longer learns.`;
    case 'outOfReach':
      return `${HINGE} It stays above ${short(least)}: a target of -1 always costs at least ${short(1 + least)}.`;
    case 'neverReached':
      return most > 1
        ? `${HINGE} It comes near -1 without reaching it, so z falls without end.`
        : `${HINGE} It comes near both without reaching them, so z grows without end.`;
    case 'leavesDomain':
      return `Cross-entropy takes the logarithm of yhat and 1 - yhat, and its outputs ${leaving(least, most)}.`;
    case 'sharedTotal':
      return 'Binary cross-entropy takes each output for a yes or no of its own, and the outputs of a softmax share one total; use softmax cross-entropy.';
    case 'needsSharedTotal':
      return 'Softmax cross-entropy takes outputs that share one total of 1, which only a softmax makes.';
  }
}

const HINGE = 'Hinge asks for yhat at or beyond the target, -1 or 1.';

/** With an identity output. */
const deltaOf: Partial<Record<Loss, string>> = {
  halfSquaredError: 'yhat - y',
  meanSquaredError: '2 (yhat - y) / K, for K outputs',
  meanAbsoluteError: 'the sign of the error over K, however large the error is',
  huber: 'the error, cut off at -1 and 1, over K',
  hinge: '-y inside the margin and 0 beyond it',
};

/** How outputs leave the range from 0 to 1. */
const leaving = (least: number, most: number): string => {
  if (least < 0 && most > 1) return 'leave the range from 0 to 1';
  return least < 0 ? 'go below 0' : 'go above 1';
};

const short = (value: number): string => String(Number(value.toFixed(2)));
