import { catalog } from '../../messages/words';
import { casesTex } from '../tex';
import { errorLine, line, type LossEntry } from './entry';

export const huber: LossEntry = {
  words: catalog.losses.huber,
  tex: ({ yhat, y, mean }) =>
    `L = ${mean}h(${yhat} - ${y}),\\quad h(r) = ${casesTex('\\tfrac12 r^2', '\\lvert r \\rvert \\le 1', '\\lvert r \\rvert - \\tfrac12')}`,
  lines: (output) => [
    errorLine(output),
    line('\\lvert r\\rvert', 'absoluteError'),
    line(`${output.share}\\,h(r)`, 'part'),
  ],
  slope: ({ yhat, y, share }) => `${share}\\max(-1,\\min(1,${yhat}-${y}))`,
};
