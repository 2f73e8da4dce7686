import { catalog } from '../../messages/words';
import { wordTex } from '../tex';
import { line, type LossEntry } from './entry';

export const hinge: LossEntry = {
  words: catalog.losses.hinge,
  tex: ({ yhat, y, sum }) => `L = ${sum}\\max(0,\\, 1 - ${y} ${yhat})`,
  lines: ({ yhat, y, by }) => [
    line(`${y}${by}${yhat}`, 'margin'),
    line(`1-${y}${by}${yhat}`, 'shortOfMargin'),
    line(`\\max(0,\\,1-${y}${by}${yhat})`, 'part'),
  ],
  slope: ({ y }) => `-${y}\\ ${wordTex('or')}\\ 0`,
};
