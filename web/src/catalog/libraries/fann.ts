import { plainNumber } from '../../messages/intl';
import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, LibraryEntry, Setting, Training } from './training';

/** With the steepness at which each is the page's own. */
const ACTIVATIONS = {
  sigmoid: { name: 'FANN_SIGMOID', steepness: '0.5' },
  tanh: { name: 'FANN_SIGMOID_SYMMETRIC', steepness: '1' },
  identity: { name: 'FANN_LINEAR', steepness: '1' },
} as const;
type Known = keyof typeof ACTIVATIONS;

export const fann: LibraryEntry = { name: 'FANN', version: '2.2.0', answer };

function answer(training: Training): Answer {
  const { network } = training;
  const hidden = Object.keys(ACTIVATIONS) as Known[];
  const output = of.outputOf(training).activation;
  const isSquare = network.loss === 'halfSquaredError' || network.loss === 'meanSquaredError';
  const isKnown = isSquare && output in ACTIVATIONS;
  const why = [
    ...of.obstacles(training, { hidden, optimizers: ['gradientDescent'] }),
    ...(isKnown ? [] : [words.noLoss(words.endings.fann)]),
  ];
  if (why.length > 0) return { same: false, why };
  const factor = factorOf(training);
  const settings = settingsOf(training, factor);
  return { same: true, settings, code: codeOf(training, settings), notes: notesOf(training, factor) };
}

/** It halves the error of a symmetric output. */
function factorOf(training: Training): number {
  const square = training.network.loss === 'meanSquaredError' ? of.meanOverHalf(training) : 1;
  return of.outputOf(training).activation === 'tanh' ? 2 * square : square;
}

const settingsOf = (training: Training, factor: number): Setting[] => [
  ['fann_set_training_algorithm', training.batch === 1 ? 'FANN_TRAIN_INCREMENTAL' : 'FANN_TRAIN_BATCH'],
  ['fann_set_train_error_function', 'FANN_ERRORFUNC_LINEAR'],
  ['fann_set_learning_rate', of.roundDigits(factor * training.rate)],
];

function codeOf(training: Training, settings: readonly Setting[]): string {
  const { layers } = training.network;
  const shapes = layers.flatMap(({ activation }, l) => {
    const { name, steepness } = ACTIVATIONS[activation as Known];
    return [
      `fann_set_activation_function_layer(net, ${name}, ${l + 1});`,
      `fann_set_activation_steepness_layer(net, ${steepness}, ${l + 1});`,
    ];
  });
  return [
    '#include <doublefann.h>',
    '',
    `struct fann *net = fann_create_standard(${layers.length + 1}, ${of.layerSizes(training).join(', ')});`,
    ...shapes,
    ...settings.map(([name, value]) => `${name}(net, ${value});`),
    '/* the weights: fann_set_weight(net, from, to, w) */',
    'fann_train_epoch(net, data);',
  ].join('\n');
}

function notesOf(training: Training, factor: number): string[] {
  const rate = factor * training.rate;
  const has = (some: readonly string[]): boolean =>
    training.network.layers.some(({ activation }) => some.includes(activation));
  return [
    ...(factor === 1 ? [] : [words.rateTimes(of.spoken(factor), words.reasons.fann)]),
    ...(has(['sigmoid', 'tanh']) ? [words.fannClip] : []),
    ...(has(['identity']) ? [words.fannSum] : []),
    ...(Math.fround(rate) === rate ? [] : [words.fannRate(plainNumber(Math.fround(rate)))]),
    ...(training.batch < training.rows ? [words.rowsOfBatch] : []),
    ...of.usualNotes(training),
  ];
}
