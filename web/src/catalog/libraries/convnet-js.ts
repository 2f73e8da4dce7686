import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, Ending, LibraryEntry, Setting, Training } from './training';

/** Layers of its own, and what its gradient is multiplied by to be the page's. */
const ENDINGS: Partial<Record<Ending, { type: string; factor: (training: Training) => number }>> = {
  'softmax softmaxCrossEntropy': { type: 'softmax', factor: () => 1 },
  'identity halfSquaredError': { type: 'regression', factor: () => 1 },
  'identity meanSquaredError': { type: 'regression', factor: of.meanOverHalf },
};

export const convnetJs: LibraryEntry = { name: 'ConvNetJS', version: '0.3.0', answer };

function answer(training: Training): Answer {
  const ending = ENDINGS[of.endingOf(training)];
  const offers = {
    hidden: ['sigmoid', 'tanh', 'relu', 'identity'] as const,
    optimizers: ['gradientDescent', 'momentum'] as const,
    ...{ l1: true, l2: true },
  };
  const isLogistic = of.endingOf(training) === 'sigmoid binaryCrossEntropy';
  const why = [
    ...of.obstacles(training, offers),
    ...(training.settings.optimizer.kind === 'nesterov' ? [words.convnetNames] : []),
    ...(ending ? [] : [isLogistic ? words.convnetSigmoid : words.noLoss(words.endings.convnet)]),
  ];
  if (!ending || why.length > 0) return { same: false, why };
  const factor = ending.factor(training);
  const settings = settingsOf(training, factor);
  return { same: true, settings, code: codeOf(training, settings, ending.type), notes: notesOf(training, factor) };
}

/** Penalties are added once for a batch and then divided by its rows. */
function settingsOf(training: Training, factor: number): Setting[] {
  const { penalty, optimizer } = training.settings;
  return [
    ['method', "'sgd'"],
    ['learning_rate', of.roundDigits(factor * training.rate)],
    ['momentum', optimizer.kind === 'momentum' ? of.digits(optimizer.momentum) : '0'],
    ['batch_size', String(training.batch)],
    ['l1_decay', of.roundDigits((penalty.l1 * training.batch) / factor)],
    ['l2_decay', of.roundDigits((penalty.l2 * training.batch) / factor)],
  ];
}

function codeOf(training: Training, settings: readonly Setting[], type: string): string {
  const hidden = of.hiddenOf(training).map(({ units, activation }) => {
    const shape = activation === 'identity' ? '' : `, activation: '${activation}'`;
    return `  { type: 'fc', num_neurons: ${units}${shape} },`;
  });
  const { units } = of.outputOf(training);
  return [
    'import { Net, Trainer, Vol } from "convnetjs";',
    '',
    'const net = new Net();',
    'net.makeLayers([',
    `  { type: 'input', out_sx: 1, out_sy: 1, out_depth: ${training.network.inputs} },`,
    ...hidden,
    `  { type: '${type}', ${type === 'softmax' ? 'num_classes' : 'num_neurons'}: ${units} },`,
    ']);',
    ...(training.settings.penalty.l1 > 0
      ? ['for (const layer of net.layers) layer.l1_decay_mul = 1; // 0 by itself']
      : []),
    '// the weights: net.layers[l].filters[unit].w[input], net.layers[l].biases.w[unit]',
    'const trainer = new Trainer(net, {',
    ...settings.map(([name, value]) => `  ${name}: ${value},`),
    '});',
    `for (const { x, y } of batch) trainer.train(new Vol(x), y); // y: ${type === 'softmax' ? 'the class, from 0' : 'an array'}`,
  ].join('\n');
}

function notesOf(training: Training, factor: number): string[] {
  const { l1, l2 } = training.settings.penalty;
  return [
    ...(factor === 1 ? [] : [words.rateTimes(of.spoken(factor), words.reasons.sumOverOutputs)]),
    ...(l1 > 0 || l2 > 0 ? [words.decayTimesRows(training.batch, factor === 1 ? '' : of.spoken(1 / factor))] : []),
    ...(training.network.loss === 'softmaxCrossEntropy' ? [words.oneClass] : []),
    ...(training.batch < training.rows ? [words.rowsOfBatch] : []),
    ...of.usualNotes(training),
  ];
}
