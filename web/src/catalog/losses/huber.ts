import { errorLine, line, type LossEntry } from './entry';

export const huber: LossEntry = {
  words: {
    label: 'Huber loss',
    sentence:
      'Half the squared error up to a distance of 1 and the absolute error beyond, averaged over the outputs: smooth at the target.',
    whenToUse: 'Where far-off targets are not to take over.',
  },
  tex: ({ yhat, y, mean }) =>
    `L = ${mean}h(${yhat} - ${y}),\\quad h(r) = \\tfrac12 r^2 \\text{ for } \\lvert r \\rvert \\le 1, \\text{ else } \\lvert r \\rvert - \\tfrac12`,
  lines: (output) => [
    errorLine(output),
    line('\\lvert r\\rvert', 'absoluteError'),
    line(`${output.share}\\,h(r)`, 'part'),
  ],
  slope: ({ yhat, y, share }) => `${share}\\max(-1,\\min(1,${yhat}-${y}))`,
};
