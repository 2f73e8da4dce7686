import { errorLine, line, type LossEntry } from './entry';

export const meanSquaredError: LossEntry = {
  words: {
    label: 'Mean squared error',
    inSentence: 'mean squared error',
    sentence:
      'The square of the distance to the target, averaged over the outputs. With one output twice the half squared error, so that the same rate makes steps twice as long.',
    whenToUse: 'For outputs that may be any number, as most libraries have it.',
  },
  tex: ({ yhat, y, mean }) => `L = ${mean}(${yhat} - ${y})^2`,
  lines: (output) => [errorLine(output), line(`${output.share}(${output.yhat}-${output.y})^2`, 'part')],
  slope: ({ yhat, y, outputs }) => `${outputs === 1 ? '2' : `\\tfrac2{${outputs}}`}(${yhat}-${y})`,
};
