import { line, type LossEntry } from './entry';

export const softmaxCrossEntropy: LossEntry = {
  words: {
    label: 'Softmax cross-entropy',
    inSentence: 'softmax cross-entropy',
    sentence: 'How surprised the network is by the right class, for targets that add up to 1.',
    whenToUse: 'For several classes, with a softmax output and one unit for each class: then δ is simply ŷ − y.',
  },
  tex: ({ yhat, y, sum }) => `L = -${sum}${y} \\ln ${yhat}`,
  lines: ({ yhat, y, by }) => [line(`\\ln ${yhat}`, 'logYhat'), line(`-${y}${by}\\ln ${yhat}`, 'part')],
  slope: ({ yhat, y }) => `-\\dfrac{${y}}{${yhat}}`,
};
