import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, Ending, LibraryEntry, Setting, Training } from './training';

/** What it is told about its output, and how many times the sum of L its value is. */
const ENDINGS: Partial<Record<Ending, { settings: readonly Setting[]; times: number }>> = {
  'sigmoid binaryCrossEntropy': { settings: [['entropy', 'TRUE']], times: 1 },
  'softmax softmaxCrossEntropy': { settings: [['softmax', 'TRUE']], times: 1 },
  'identity halfSquaredError': { settings: [['linout', 'TRUE']], times: 2 },
  'sigmoid halfSquaredError': { settings: [], times: 2 },
};

export const nnet: LibraryEntry = { name: 'R nnet', version: '7.3-18', answer };

/** Its first iteration goes against the gradient of its sum at the rate 1, so a mean needs the rate m. */
function answer(training: Training): Answer {
  const ending = ENDINGS[of.endingOf(training)];
  const rate = training.batch * (ending?.times ?? 1);
  const why = [
    ...of.obstacles(training, { hidden: ['sigmoid'], optimizers: ['gradientDescent'], l2: true }),
    ...(training.network.layers.length === 2 ? [] : [words.nnetLayers]),
    ...(ending ? [] : [words.noLoss(words.endings.nnet)]),
    ...(training.batch < training.rows ? [words.nnetBatch] : []),
    ...(training.rate === rate ? [] : [words.nnetRate(of.digits(training.rate), of.digits(rate))]),
  ];
  if (!ending || why.length > 0) return { same: false, why };
  const settings = settingsOf(training, ending.settings, ending.times);
  const code = `library(nnet)\nfit <- nnet(X, y, ${of.named(settings, ' = ')})`;
  return { same: true, settings, code, notes: [words.nnetOrder, words.nnetAccepts, words.nnetCut] };
}

function settingsOf(training: Training, ending: readonly Setting[], times: number): Setting[] {
  const { l2 } = training.settings.penalty;
  return [
    ['size', String(of.hiddenOf(training)[0]!.units)],
    ...ending,
    ...(l2 > 0 ? [['decay', decays(training, (times * training.batch * l2) / 2)] as const] : []),
    ['Wts', 'start'],
    ['maxit', '1'],
  ];
}

/** It takes the squares without a half, of biases too unless theirs is 0: one for each weight, each unit's bias first. */
function decays({ network }: Training, value: number): string {
  const [inputs, hidden, outputs] = [network.inputs, network.layers[0]!.units, network.layers[1]!.units];
  const unit = (weights: number): string => `c(0, rep(${of.roundDigits(value)}, ${weights}))`;
  return `c(rep(${unit(inputs)}, ${hidden}), rep(${unit(hidden)}, ${outputs}))`;
}
