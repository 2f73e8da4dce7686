import { catalog } from '../../messages/words';
import { errorLine, line, type LossEntry } from './entry';

export const halfSquaredError: LossEntry = {
  words: catalog.losses.halfSquaredError,
  tex: ({ yhat, y, sum }) => `L = ${sum}\\tfrac12 (${yhat} - ${y})^2`,
  lines: (output) => [
    errorLine(output),
    line('r^2', 'errorSquared'),
    line(`\\tfrac12 (${output.yhat}-${output.y})^2`, 'part'),
  ],
  slope: ({ yhat, y }) => `${yhat}-${y}`,
};
