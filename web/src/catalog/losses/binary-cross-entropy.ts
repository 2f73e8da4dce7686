import { catalog } from '../../messages/words';
import { line, type LossEntry, type OneOutput } from './entry';

const slope = ({ yhat, y }: OneOutput): string => `\\dfrac{1-${y}}{1-${yhat}}-\\dfrac{${y}}{${yhat}}`;

export const binaryCrossEntropy: LossEntry = {
  words: catalog.losses.binaryCrossEntropy,
  tex: ({ yhat, y, sum }) => `L = -${sum}\\bigl[\\,${y} \\ln ${yhat} + (1-${y}) \\ln(1-${yhat})\\,\\bigr]`,
  lines: ({ yhat, y, by }) => [
    line(`\\ln ${yhat}`, 'logYhat'),
    line(`\\ln(1-${yhat})`, 'logOneMinusYhat'),
    line(`${y}${by}\\ln ${yhat}`, 'yLogYhat'),
    line(`(1-${y})${by}\\ln(1-${yhat})`, 'restLog'),
    line(`${y}${by}\\ln ${yhat} + (1-${y})${by}\\ln(1-${yhat})`, 'bracket'),
    line(`L = -\\bigl[${y}${by}\\ln ${yhat} + (1-${y})${by}\\ln(1-${yhat})\\,\\bigr]`, 'part'),
  ],
  slope,
  slopeLines: (output, names) => {
    const { yhat, y } = output;
    return [
      line(`\\dfrac{d}{d${names.yhat}}\\,${names.y}\\ln ${names.yhat} = \\dfrac{${y}}{${yhat}}`, 'yOverYhat'),
      line(`\\dfrac{d}{d${names.yhat}}\\,(1-${names.y})\\ln(1-${names.yhat}) = \\dfrac{1-${y}}{1-${yhat}}\\cdot(-1)`),
      line(`-\\Bigl[\\dfrac{${y}}{${yhat}} - \\dfrac{1-${y}}{1-${yhat}}\\Bigr] = ${slope(output)}`, 'slope'),
    ];
  },
  cancellation: (output) => {
    const { yhat, y, by } = output;
    const below = `${yhat}${by}(1-${yhat})`;
    const above = `${yhat}${by}(1-${y}) - ${y}${by}(1-${yhat})`;
    return [
      line(slope(output), 'slope'),
      line(`= \\dfrac{${above}}{${below}}`, 'slope'),
      line(`\\dfrac{${above}}{\\cancel{${below}}}\\cdot\\cancel{${below}}`, 'numerator'),
      line(`= ${yhat} - ${y}${by}${yhat} - ${y} + ${y}${by}${yhat}`, 'numerator'),
      line(`= ${yhat} - ${y}`, 'delta'),
    ];
  },
};
