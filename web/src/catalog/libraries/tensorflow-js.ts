import type { Activation, LayerSpec } from '../../engine/types';
import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, Ending, LibraryEntry, Setting, Training } from './training';

const ACTIVATIONS: Partial<Record<Activation, string>> = {
  ...{ identity: 'linear', sigmoid: 'sigmoid', tanh: 'tanh', relu: 'relu', softplus: 'softplus', softmax: 'softmax' },
  ...{ silu: 'swish', gelu: 'gelu', mish: 'mish' },
};

/** Its name for the loss, and by what the gradient of that is multiplied to be that of the page. */
const LOSSES: Partial<Record<Ending, (units: number) => [name: string, factor: number]>> = {
  'sigmoid binaryCrossEntropy': (units) => ['binaryCrossentropy', units],
  'softmax softmaxCrossEntropy': () => ['categoricalCrossentropy', 1],
};
const SQUARES: Partial<Record<string, (units: number) => [name: string, factor: number]>> = {
  halfSquaredError: (units) => ['meanSquaredError', units / 2],
  meanSquaredError: () => ['meanSquaredError', 1],
  meanAbsoluteError: () => ['meanAbsoluteError', 1],
};

export const tensorflowJs: LibraryEntry = { name: 'TensorFlow.js', version: '4.22.0', answer };

function answer(training: Training): Answer {
  const { network } = training;
  const output = of.outputOf(training);
  const loss = (LOSSES[of.endingOf(training)] ?? SQUARES[network.loss])?.(output.units);
  const offers = {
    hidden: [...(Object.keys(ACTIVATIONS) as Activation[]), 'leakyRelu', 'elu'] as Activation[],
    optimizers: ['gradientDescent', 'momentum', 'nesterov', 'adam'] as const,
    ...{ l1: true, l2: true, frozen: true },
  };
  const why = [
    ...of.obstacles(training, offers),
    ...(network.layers.some(({ activation, alpha = 1 }) => activation === 'elu' && alpha !== 1)
      ? [words.eluAlpha]
      : []),
    ...(loss ? [] : [words.noLoss(words.endings.tensorflowJs)]),
    ...unfreezable(training),
  ];
  if (!loss || why.length > 0) return { same: false, why };
  const settings = settingsOf(training, ...loss);
  return { same: true, settings, code: codeOf(training, settings, loss[1]), notes: notesOf(training, loss[1]) };
}

/** It freezes layers, and refuses to train none. */
function unfreezable(training: Training): string[] {
  const layers = of.frozenLayers(training);
  if (layers.length === training.network.layers.length) return [words.allFrozen];
  return training.settings.frozen.every(({ layer }) => layers.includes(layer)) ? [] : [words.noFrozenParts];
}

function settingsOf(training: Training, loss: string, factor: number): Setting[] {
  const { kind, momentum, beta1, beta2, epsilon } = training.settings.optimizer;
  const rate = of.roundDigits(of.isPlain(training) ? factor * training.rate : training.rate);
  const optimizer = {
    gradientDescent: `tf.train.sgd(${rate})`,
    momentum: `tf.train.momentum(${rate}, ${momentum})`,
    nesterov: `tf.train.momentum(${rate}, ${momentum}, true)`,
    adam: `tf.train.adam(${rate}, ${beta1}, ${beta2}, ${of.roundDigits(epsilon / factor)})`,
  }[kind as 'gradientDescent' | 'momentum' | 'nesterov' | 'adam'];
  return [
    ['optimizer', optimizer],
    ['loss', `'${loss}'`],
  ];
}

function codeOf(training: Training, settings: readonly Setting[], factor: number): string {
  const layers = training.network.layers.flatMap((layer, l) => linesOf(layer, l, training, factor));
  const weights = training.network.layers.map((_, l) => `tf.tensor2d(W${l + 1}).transpose(), tf.tensor1d(b${l + 1})`);
  return [
    'import * as tf from "@tensorflow/tfjs";',
    '',
    'const net = tf.sequential();',
    ...layers,
    `net.setWeights([${weights.join(', ')}]);`,
    ...of.frozenLayers(training).map((l) => `net.layers[${placeOf(training, l)}].trainable = false;`),
    'net.compile({',
    ...settings.map(([name, value]) => `  ${name}: ${value},`),
    '});',
    `await net.fit(X, y, { batchSize: ${training.batch}, epochs: 1, shuffle: false });`,
  ].join('\n');
}

/** Among its layers, of which activations with an alpha are some. */
const placeOf = ({ network }: Training, layer: number): number =>
  layer + network.layers.slice(0, layer).filter(({ activation }) => !ACTIVATIONS[activation]).length;

/** Leaky ReLU and ELU are layers of their own. */
function linesOf(layer: LayerSpec, l: number, training: Training, factor: number): string[] {
  const { l1, l2 } = training.settings.penalty;
  const plain = ACTIVATIONS[layer.activation];
  const options = [
    ...(l === 0 ? [`inputShape: [${training.network.inputs}]`] : []),
    `units: ${layer.units}`,
    ...(plain ? [`activation: '${plain}'`] : []),
    // Its L2 has no half.
    ...(l1 > 0 || l2 > 0
      ? [
          `kernelRegularizer: tf.regularizers.l1l2({ l1: ${of.roundDigits(l1 / factor)}, l2: ${of.roundDigits(l2 / 2 / factor)} })`,
        ]
      : []),
  ];
  const own = layer.activation === 'elu' ? 'elu()' : `leakyReLU({ alpha: ${layer.alpha ?? 0.01} })`;
  return [`net.add(tf.layers.dense({ ${options.join(', ')} }));`, ...(plain ? [] : [`net.add(tf.layers.${own});`])];
}

function notesOf(training: Training, factor: number): string[] {
  const { l1, l2 } = training.settings.penalty;
  const isFused = of.endingOf(training) in LOSSES;
  return [
    words.float32,
    ...(factor !== 1 && of.isPlain(training)
      ? [words.rateTimes(of.spoken(factor), words.reasons.meanOverOutputs)]
      : []),
    ...(l1 > 0 && factor !== 1 ? [words.tensorflowL1(of.spoken(1 / factor))] : []),
    ...(l2 > 0 ? [words.tensorflowL2(of.spoken(1 / (2 * factor)))] : []),
    ...(isFused ? [words.tensorflowClip] : []),
    ...(training.batch < training.rows ? [words.rowsOfBatch] : []),
    ...of.usualNotes(training),
  ];
}
