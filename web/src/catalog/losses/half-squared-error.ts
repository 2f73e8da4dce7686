import { errorLine, line, type LossEntry } from './entry';

export const halfSquaredError: LossEntry = {
  words: {
    label: 'Half squared error',
    inSentence: 'half squared error',
    sentence: 'Half the square of the distance to the target. Several outputs add up.',
    whenToUse: 'For outputs that may be any number; behind a sigmoid it learns slowly where the unit is saturated.',
  },
  tex: ({ yhat, y, sum }) => `L = ${sum}\\tfrac12 (${yhat} - ${y})^2`,
  lines: (output) => [
    errorLine(output),
    line('r^2', 'errorSquared'),
    line(`\\tfrac12 (${output.yhat}-${output.y})^2`, 'part'),
  ],
  slope: ({ yhat, y }) => `${yhat}-${y}`,
};
