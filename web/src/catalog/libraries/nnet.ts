import type { FrozenPart } from '../../engine/types';
import { plainNumber } from '../../messages/intl';
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

/** That it takes unless MaxNWts says more. */
const MOST_WEIGHTS = 1000;

type Place = Required<FrozenPart>;

export const nnet: LibraryEntry = { name: 'R nnet', version: '7.3-18', answer };

/** Its first iteration goes against the gradient of its sum at the rate 1, so a mean needs the rate m. */
function answer(training: Training): Answer {
  const ending = ENDINGS[of.endingOf(training)];
  const rate = training.batch * (ending?.times ?? 1);
  const why = [
    ...of.obstacles(training, { hidden: ['sigmoid'], optimizers: ['gradientDescent'], l2: true, frozen: true }),
    ...(training.network.layers.length === 2 ? [] : [words.nnetLayers]),
    ...(ending ? [] : [words.noLoss(words.endings.nnet)]),
    ...(training.batch < training.rows ? [words.nnetBatch] : []),
    ...(training.rate === rate ? [] : [words.nnetRate(plainNumber(training.rate), plainNumber(rate))]),
  ];
  if (!ending || why.length > 0) return { same: false, why };
  const settings = settingsOf(training, ending.settings, ending.times);
  const code = `library(nnet)\nfit <- nnet(X, y, ${of.named(settings, ' = ')})`;
  return { same: true, settings, code, notes: [words.nnetOrder, words.nnetAccepts, words.nnetCut] };
}

function settingsOf(training: Training, ending: readonly Setting[], times: number): Setting[] {
  const { penalty, frozen } = training.settings;
  const { l2 } = penalty;
  const weights = placesOf(training).length;
  return [
    ['size', String(of.hiddenOf(training)[0]!.units)],
    ...ending,
    ...(l2 > 0 ? [['decay', decays(training, (times * training.batch * l2) / 2)] as const] : []),
    ['Wts', 'start'],
    ...(frozen.length > 0 ? [['mask', maskOf(training)] as const] : []),
    ...(weights > MOST_WEIGHTS ? [['MaxNWts', String(weights)] as const] : []),
    ['maxit', '1'],
  ];
}

/** Of all weights and biases in its order: unit by unit, the bias first. */
function placesOf(training: Training): Place[] {
  const sizes = of.layerSizes(training);
  return training.network.layers.flatMap(({ units }, layer) =>
    Array.from({ length: units }, (_, row) => [
      { layer, kind: 'b' as const, row, col: 0 },
      ...Array.from({ length: sizes[layer]! }, (_, col) => ({ layer, kind: 'W' as const, row, col })),
    ]).flat(),
  );
}

const isPart = (part: FrozenPart, { layer, kind, row, col }: Place): boolean =>
  part.layer === layer &&
  part.kind === kind &&
  (part.row === undefined || (part.row === row && (part.col ?? 0) === col));

/** It is TRUE where a weight moves. */
function maskOf(training: Training): string {
  const frozen = placesOf(training).flatMap((place, i) =>
    training.settings.frozen.some((part) => isPart(part, place)) ? [i + 1] : [],
  );
  return `!seq_along(start) %in% c(${frozen.join(', ')})`;
}

/** It takes the squares without a half, of biases too unless theirs is 0: one for each weight, each unit's bias first. */
function decays({ network }: Training, value: number): string {
  const [inputs, hidden, outputs] = [network.inputs, network.layers[0]!.units, network.layers[1]!.units];
  const unit = (weights: number): string => `c(0, rep(${of.roundDigits(value)}, ${weights}))`;
  return `c(rep(${unit(inputs)}, ${hidden}), rep(${unit(hidden)}, ${outputs}))`;
}
