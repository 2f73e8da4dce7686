import { catalog } from '../../messages/words';
import { errorLine, line, type LossEntry } from './entry';

export const meanAbsoluteError: LossEntry = {
  words: catalog.losses.meanAbsoluteError,
  tex: ({ yhat, y, mean }) => `L = ${mean}\\lvert ${yhat} - ${y} \\rvert`,
  lines: (output) => [errorLine(output), line(`${output.share}\\lvert ${output.yhat}-${output.y}\\rvert`, 'part')],
  slope: ({ yhat, y, share }) => `${share}\\operatorname{sign}(${yhat}-${y})`,
};
