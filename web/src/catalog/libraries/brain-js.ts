import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, LibraryEntry, Setting, Training } from './training';

const ACTIVATIONS = ['sigmoid', 'tanh', 'relu', 'leakyRelu'] as const;

export const brainJs: LibraryEntry = { name: 'brain.js', version: '2.0.0-beta.24', answer };

function answer(training: Training): Answer {
  const { network, settings } = training;
  const shapes = new Set(network.layers.map(({ activation, alpha }) => `${activation} ${alpha ?? ''}`));
  const isSquare = network.loss === 'halfSquaredError' || network.loss === 'meanSquaredError';
  const isKnown = isSquare && ACTIVATIONS.some((activation) => activation === of.outputOf(training).activation);
  const why = [
    ...of.obstacles(training, { hidden: ACTIVATIONS, optimizers: ['gradientDescent', 'momentum'] }),
    ...(settings.optimizer.kind === 'momentum' ? [words.brainMomentum] : []),
    ...(shapes.size > 1 ? [words.oneActivationForAll] : []),
    ...(isKnown ? [] : [words.noLoss(words.endings.brain)]),
    ...(network.layers.length === 1 ? [words.noHidden] : []),
    ...(training.batch === 1 ? [] : [words.rowByRow]),
  ];
  if (why.length > 0) return { same: false, why };
  const factor = network.loss === 'meanSquaredError' ? of.meanOverHalf(training) : 1;
  const made = settingsOf(training, factor);
  return { same: true, settings: made, code: codeOf(training, made), notes: notesOf(training, factor) };
}

function settingsOf(training: Training, factor: number): Setting[] {
  const { activation, alpha = 0.01 } = of.outputOf(training);
  return [
    ['inputSize', String(training.network.inputs)],
    [
      'hiddenLayers',
      `[${of
        .hiddenOf(training)
        .map(({ units }) => units)
        .join(', ')}]`,
    ],
    ['outputSize', String(of.outputOf(training).units)],
    ['activation', activation === 'leakyRelu' ? "'leaky-relu'" : `'${activation}'`],
    ...(activation === 'leakyRelu' ? ([['leakyReluAlpha', of.digits(alpha)]] as const) : []),
    ['learningRate', of.roundDigits(factor * training.rate)],
    // Both are refused as 0.
    ['momentum', '1e-12'],
    ['errorThresh', '1e-12'],
    ['iterations', '1'],
  ];
}

const SHAPE = ['inputSize', 'hiddenLayers', 'outputSize', 'activation', 'leakyReluAlpha'];

function codeOf({ network }: Training, settings: readonly Setting[]): string {
  const shape = settings.filter(([name]) => SHAPE.includes(name));
  const each = (letter: string): string => network.layers.map((_, l) => `${letter}${l + 1}`).join(', ');
  const training = settings.filter(([name]) => !SHAPE.includes(name));
  return [
    'import { NeuralNetwork } from "brain.js";',
    '',
    `const net = new NeuralNetwork({ ${of.named(shape, ': ')} });`,
    'net.initialize();',
    `net.weights = [[], ${each('W')}].map((rows) => rows.map((row) => Float32Array.from(row)));`,
    `net.biases = [[], ${each('b')}].map((biases) => Float32Array.from(biases));`,
    `net.train([{ input, output }], { ${of.named(training, ': ')} });`,
  ].join('\n');
}

const notesOf = (training: Training, factor: number): string[] => [
  words.float32,
  ...(factor === 1 ? [] : [words.rateTimes(of.spoken(factor), words.reasons.sumOverOutputs)]),
  words.brainZero,
  ...(training.rows > 1 ? [words.rowsOfBatch] : []),
  ...of.usualNotes(training),
];
