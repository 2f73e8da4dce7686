import { catalog } from '../../messages/words';
import { line, type LossEntry } from './entry';

export const softmaxCrossEntropy: LossEntry = {
  words: catalog.losses.softmaxCrossEntropy,
  tex: ({ yhat, y, sum }) => `L = -${sum}${y} \\ln ${yhat}`,
  lines: ({ yhat, y, by }) => [line(`\\ln ${yhat}`, 'logYhat'), line(`-${y}${by}\\ln ${yhat}`, 'part')],
  slope: ({ yhat, y }) => `-\\dfrac{${y}}{${yhat}}`,
};
