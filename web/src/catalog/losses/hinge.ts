import { line, type LossEntry } from './entry';

export const hinge: LossEntry = {
  words: {
    label: 'Hinge loss',
    inSentence: 'hinge loss',
    sentence:
      'Nothing to pay once yhat has the right sign and is at least 1, as in a support vector machine. Several outputs add up.',
    whenToUse: 'For targets −1 and 1 and an identity output.',
  },
  tex: ({ yhat, y, sum }) => `L = ${sum}\\max(0,\\, 1 - ${y} ${yhat})`,
  lines: ({ yhat, y, by }) => [
    line(`${y}${by}${yhat}`, 'margin'),
    line(`1-${y}${by}${yhat}`, 'shortOfMargin'),
    line(`\\max(0,\\,1-${y}${by}${yhat})`, 'part'),
  ],
  slope: ({ y }) => `-${y}\\ \\text{or}\\ 0`,
};
