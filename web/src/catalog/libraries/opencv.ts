import type { Activation, LayerSpec } from '../../engine/types';
import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, LibraryEntry, Setting, Training } from './training';

/** With the two numbers by which each is the page's own. */
const ACTIVATIONS: Partial<Record<Activation, (layer: LayerSpec) => string>> = {
  identity: () => 'IDENTITY, 0, 0',
  tanh: () => 'SIGMOID_SYM, 2, 1',
  relu: () => 'RELU, 0, 0',
  leakyRelu: ({ alpha = 0.01 }) => `LEAKYRELU, ${alpha}, 0`,
};

export const opencv: LibraryEntry = { name: 'OpenCV', version: '4.6.0', answer };

/** It passes the error back through weights that are already updated: the same only where there is no hidden layer. */
function answer(training: Training): Answer {
  const hasHidden = of.hiddenOf(training).length > 0;
  const isKnown = /SquaredError/.test(training.network.loss) && of.outputOf(training).activation in ACTIVATIONS;
  const offers = {
    hidden: Object.keys(ACTIVATIONS) as Activation[],
    optimizers: ['gradientDescent', 'momentum'] as const,
  };
  const why = [
    ...of.obstacles(training, offers),
    ...(hasHidden ? [words.updatedWeights] : []),
    ...(training.batch === 1 ? [] : [words.rowByRow]),
    ...(isKnown ? [] : [words.noLoss(words.endings.opencv)]),
  ];
  if (why.length > 0) return { same: false, why };
  const factor = training.network.loss === 'meanSquaredError' ? of.meanOverHalf(training) : 1;
  const settings = settingsOf(training, factor);
  return { same: true, settings, code: codeOf(settings), notes: notesOf(training, factor) };
}

function settingsOf(training: Training, factor: number): Setting[] {
  const { kind, momentum } = training.settings.optimizer;
  const output = of.outputOf(training);
  const rate = of.roundDigits(factor * training.rate);
  return [
    ['setLayerSizes', `np.array([${of.layerSizes(training).join(', ')}])`],
    ['setActivationFunction', `cv2.ml.ANN_MLP_${ACTIVATIONS[output.activation]!(output)}`],
    ['setTrainMethod', `cv2.ml.ANN_MLP_BACKPROP, ${rate}, ${kind === 'momentum' ? momentum : 0}`],
    ['setTermCriteria', '(cv2.TERM_CRITERIA_MAX_ITER, 1, 0)'],
  ];
}

/** Its weights can be set in what it writes and reads alone. */
const codeOf = (settings: readonly Setting[]): string =>
  [
    'import json',
    'import cv2',
    'import numpy as np',
    '',
    'net = cv2.ml.ANN_MLP_create()',
    ...settings.map(([name, value]) => `net.${name}(${value})`),
    'row = cv2.ml.TrainData_create(np.float32(X), cv2.ml.ROW_SAMPLE, np.float32(y))',
    'raw = cv2.ml.ANN_MLP_NO_INPUT_SCALE + cv2.ml.ANN_MLP_NO_OUTPUT_SCALE',
    'net.train(row, raw)  # makes its weights',
    "made = cv2.FileStorage('.json', cv2.FILE_STORAGE_WRITE + cv2.FILE_STORAGE_MEMORY)",
    'net.write(made)',
    'text = json.loads(made.releaseAndGetString())',
    "text['weights'] = [np.vstack([np.transpose(W1), b1]).ravel().tolist()]",
    'given = cv2.FileStorage(json.dumps(text), cv2.FILE_STORAGE_READ + cv2.FILE_STORAGE_MEMORY)',
    'net.read(given.root())',
    'net.train(row, raw + cv2.ml.ANN_MLP_UPDATE_WEIGHTS)',
  ].join('\n');

const notesOf = (training: Training, factor: number): string[] => [
  words.opencvFloat,
  ...(factor === 1 ? [] : [words.rateTimes(of.spoken(factor), words.reasons.sumOverOutputs)]),
  ...(training.rows > 1 ? [words.rowsOfBatch] : []),
  ...of.usualNotes(training),
];
