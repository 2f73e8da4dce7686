import type { Loss, LossTerm } from '../engine/types';
import { lossSlopeTex } from './derivatives';
import type { Symbols } from './symbols';

/** The number beside a line: a term of the engine, the output's part of L, or dL/dyhat, or delta. */
export type LossLineValue = LossTerm | 'part' | 'slope' | 'delta';

export interface LossLine {
  tex: string;
  value: LossLineValue | null;
}

const line = (tex: string, value: LossLineValue | null = null): LossLine => ({ tex, value });

/** What output k adds to L, line by line. @param outputs over how many a mean is taken */
export function lossLines(loss: Loss, write: Symbols, k: number, outputs: number): LossLine[] {
  const [yhat, y, by] = [write.yhat(k), write.y(k), write.times];
  const share = outputs === 1 ? '' : `\\tfrac1{${outputs}}`;
  const r = line(`r = ${yhat}-${y}`, 'error');
  switch (loss) {
    case 'binaryCrossEntropy':
      return [
        line(`\\ln ${yhat}`, 'logYhat'),
        line(`\\ln(1-${yhat})`, 'logOneMinusYhat'),
        line(`${y}${by}\\ln ${yhat}`, 'yLogYhat'),
        line(`(1-${y})${by}\\ln(1-${yhat})`, 'restLog'),
        line(`${y}${by}\\ln ${yhat} + (1-${y})${by}\\ln(1-${yhat})`, 'bracket'),
        line(`L = -\\bigl[${y}${by}\\ln ${yhat} + (1-${y})${by}\\ln(1-${yhat})\\,\\bigr]`, 'part'),
      ];
    case 'softmaxCrossEntropy':
      return [line(`\\ln ${yhat}`, 'logYhat'), line(`-${y}${by}\\ln ${yhat}`, 'part')];
    case 'halfSquaredError':
      return [r, line('r^2', 'errorSquared'), line(`\\tfrac12 (${yhat}-${y})^2`, 'part')];
    case 'meanSquaredError':
      return [r, line(`${share}(${yhat}-${y})^2`, 'part')];
    case 'meanAbsoluteError':
      return [r, line(`${share}\\lvert ${yhat}-${y}\\rvert`, 'part')];
    case 'huber':
      return [r, line('\\lvert r\\rvert', 'absoluteError'), line(`${share}\\,h(r)`, 'part')];
    case 'hinge':
      return [
        line(`${y}${by}${yhat}`, 'margin'),
        line(`1-${y}${by}${yhat}`, 'shortOfMargin'),
        line(`\\max(0,\\,1-${y}${by}${yhat})`, 'part'),
      ];
  }
}

/** dL/dyhat, with where its signs come from. @param names what is differentiated stands in letters always */
export function lossSlopeLines(loss: Loss, write: Symbols, k: number, outputs: number, names = write): LossLine[] {
  const [yhat, y] = [write.yhat(k), write.y(k)];
  const [of, constant] = [names.yhat(k), names.y(k)];
  const derivative = line(lossSlopeTex(loss, write, k, outputs), 'slope');
  if (loss !== 'binaryCrossEntropy') return [derivative];
  return [
    line(`\\dfrac{d}{d${of}}\\,${constant}\\ln ${of} = \\dfrac{${y}}{${yhat}}`, 'yOverYhat'),
    line(`\\dfrac{d}{d${of}}\\,(1-${constant})\\ln(1-${of}) = \\dfrac{1-${y}}{1-${yhat}}\\cdot(-1)`),
    line(`-\\Bigl[\\dfrac{${y}}{${yhat}} - \\dfrac{1-${y}}{1-${yhat}}\\Bigr] = ${derivative.tex}`, 'slope'),
  ];
}

/** Sigmoid with binary cross-entropy: how the two factors of delta cancel to yhat - y. */
export function cancellationLines(write: Symbols, k: number): LossLine[] {
  const [yhat, y, by] = [write.yhat(k), write.y(k), write.times];
  const below = `${yhat}${by}(1-${yhat})`;
  return [
    line(lossSlopeTex('binaryCrossEntropy', write, k, 1), 'slope'),
    line(`= \\dfrac{${yhat}${by}(1-${y}) - ${y}${by}(1-${yhat})}{${below}}`, 'slope'),
    line(
      `\\dfrac{${yhat}${by}(1-${y}) - ${y}${by}(1-${yhat})}{\\cancel{${below}}}\\cdot\\cancel{${below}}`,
      'numerator',
    ),
    line(`= ${yhat} - ${y}${by}${yhat} - ${y} + ${y}${by}${yhat}`, 'numerator'),
    line(`= ${yhat} - ${y}`, 'delta'),
  ];
}
