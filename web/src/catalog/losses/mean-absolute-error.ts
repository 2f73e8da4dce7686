import { errorLine, line, type LossEntry } from './entry';

export const meanAbsoluteError: LossEntry = {
  words: {
    label: 'Mean absolute error',
    inSentence: 'mean absolute error',
    sentence:
      'The distance to the target, averaged over the outputs. Near the target the steps do not shrink by themselves.',
    whenToUse: 'Where far-off targets are to pull no harder than near ones.',
  },
  tex: ({ yhat, y, mean }) => `L = ${mean}\\lvert ${yhat} - ${y} \\rvert`,
  lines: (output) => [errorLine(output), line(`${output.share}\\lvert ${output.yhat}-${output.y}\\rvert`, 'part')],
  slope: ({ yhat, y, share }) => `${share}\\operatorname{sign}(${yhat}-${y})`,
};
