import { catalog } from '../../messages/words';
import { errorLine, line, type LossEntry } from './entry';

export const meanSquaredError: LossEntry = {
  words: catalog.losses.meanSquaredError,
  tex: ({ yhat, y, mean }) => `L = ${mean}(${yhat} - ${y})^2`,
  lines: (output) => [errorLine(output), line(`${output.share}(${output.yhat}-${output.y})^2`, 'part')],
  slope: ({ yhat, y, outputs }) => `${outputs === 1 ? '2' : `\\tfrac2{${outputs}}`}(${yhat}-${y})`,
};
