import { describe, expect, it } from 'vitest';
import { libraryEntries } from '../../../../web/src/catalog/libraries';
import type { Answer, Training } from '../../../../web/src/catalog/libraries/training';
import type { Activation, CompleteTrainingSettings, Loss } from '../../../../web/src/engine/types';

const usual: CompleteTrainingSettings = {
  ...{ learningRate: 0.1, batchSize: 'full', batchOrder: 'inOrder', frozen: [] },
  optimizer: {
    ...{ kind: 'gradientDescent', momentum: 0.9, decay: 0.99, beta1: 0.9, beta2: 0.99 },
    ...{ epsilon: 0.01, centred: false, weightDecay: 0.01 },
  },
  schedule: { kind: 'constant', every: 100, factor: 0.5, length: 1000, least: 0, decay: 0.01, warmUp: 0 },
  penalty: { l1: 0, l2: 0 },
  clipping: { kind: 'none', limit: 1 },
};

interface Choice {
  hidden?: Activation[];
  output?: Activation;
  loss?: Loss;
  units?: number;
  kind?: CompleteTrainingSettings['optimizer']['kind'];
  settings?: Partial<CompleteTrainingSettings>;
  rate?: number;
  rows?: number;
  batch?: number;
}

function training(choice: Choice): Training {
  const {
    hidden = ['tanh'],
    output = 'sigmoid',
    loss = 'binaryCrossEntropy',
    units = 1,
    kind,
    settings,
    ...rest
  } = choice;
  const layers = [...hidden.map((activation) => ({ units: 2, activation })), { units, activation: output }];
  const optimizer = { ...usual.optimizer, kind: kind ?? ('gradientDescent' as const) };
  return {
    network: { inputs: 3, layers, loss },
    settings: { ...usual, optimizer, ...settings },
    rate: 0.1,
    rows: 6,
    batch: 6,
    ...rest,
  };
}

const answerOf = (library: string, choice: Choice): Answer =>
  libraryEntries.find(({ name }) => name === library)!.answer(training(choice));

/** A setting that is told. */
function valueOf(library: string, name: string, choice: Choice = {}): string | undefined {
  const answer = answerOf(library, choice);
  if (!answer.same) throw new Error(answer.why.join(' '));
  return answer.settings.find(([given]) => given === name)?.[1];
}

function whyNot(library: string, choice: Choice = {}): string {
  const answer = answerOf(library, choice);
  return answer.same ? 'the same' : answer.why.join(' ');
}

const squared = { output: 'identity', loss: 'halfSquaredError' } as const;
const meanSquared = { output: 'identity', loss: 'meanSquaredError', units: 4 } as const;
const penalised = { settings: { penalty: { l1: 0, l2: 0.25 } } };

describe('values with the numbers of the present training', () => {
  it.each<[string, string, Choice, string]>([
    ['scikit-learn', 'learning_rate_init', {}, '0.1'],
    ['scikit-learn', 'activation', { hidden: ['sigmoid', 'sigmoid'] }, "'logistic'"],
    ['scikit-learn', 'hidden_layer_sizes', { hidden: ['relu', 'relu'] }, '(2, 2,)'],
    ['scikit-learn', 'alpha', penalised, '1.5'],
    ['scikit-learn', 'alpha', { ...penalised, batch: 4 }, '1'],
    ['scikit-learn', 'alpha', { ...penalised, ...meanSquared }, '3'],
    ['scikit-learn', 'learning_rate_init', meanSquared, '0.05'],
    ['scikit-learn', 'learning_rate_init', { ...meanSquared, kind: 'adam' }, '0.1'],
    ['scikit-learn', 'epsilon', { kind: 'adam' }, String(0.01 * Math.sqrt(1 - 0.99))],
    ['scikit-learn', 'momentum', {}, '0'],
    ['scikit-learn', 'nesterovs_momentum', { kind: 'momentum' }, 'False'],
    ['scikit-learn', 'nesterovs_momentum', { kind: 'nesterov' }, 'True'],
    ['PyTorch', 'lr', { rate: 0.025 }, '0.025'],
    ['PyTorch', 'nesterov', { kind: 'nesterov' }, 'True'],
    ['PyTorch', 'alpha', { kind: 'rmsProp' }, '0.99'],
    ['PyTorch', 'amsgrad', { kind: 'amsGrad' }, 'True'],
    ['TensorFlow.js', 'optimizer', { units: 4 }, 'tf.train.sgd(0.4)'],
    ['TensorFlow.js', 'optimizer', squared, 'tf.train.sgd(0.05)'],
    ['TensorFlow.js', 'optimizer', meanSquared, 'tf.train.sgd(0.1)'],
    ['TensorFlow.js', 'optimizer', { kind: 'adam', ...squared }, 'tf.train.adam(0.1, 0.9, 0.99, 0.02)'],
    [
      'TensorFlow.js',
      'loss',
      { output: 'softmax', loss: 'softmaxCrossEntropy', units: 3 },
      "'categoricalCrossentropy'",
    ],
    ['FANN', 'fann_set_learning_rate', squared, '0.1'],
    ['FANN', 'fann_set_learning_rate', { output: 'tanh', loss: 'halfSquaredError' }, '0.2'],
    ['FANN', 'fann_set_training_algorithm', { ...squared, batch: 1 }, 'FANN_TRAIN_INCREMENTAL'],
    ['FANN', 'fann_set_training_algorithm', squared, 'FANN_TRAIN_BATCH'],
    ['brain.js', 'learningRate', { hidden: ['relu'], output: 'relu', loss: 'meanSquaredError', batch: 1 }, '0.2'],
    ['ConvNetJS', 'l2_decay', { ...squared, ...penalised }, '1.5'],
    ['ConvNetJS', 'momentum', { ...squared, kind: 'momentum' }, '0.9'],
    ['R nnet', 'maxit', { hidden: ['sigmoid'], rate: 6 }, '1'],
    [
      'R nnet',
      'decay',
      { hidden: ['sigmoid'], rate: 6, ...penalised },
      'c(rep(c(0, rep(0.75, 3)), 2), rep(c(0, rep(0.75, 2)), 1))',
    ],
    ['synaptic', 'rate', { hidden: [], batch: 1 }, '0.1'],
    ['neataptic', 'batchSize', { hidden: [], ...squared, batch: 1 }, '1'],
  ])('%s: %s of %o', (library, name, choice, value) => expect(valueOf(library, name, choice)).toBe(value));
});

describe('why there are none', () => {
  it.each<[string, Choice, RegExp]>([
    ['scikit-learn', { hidden: ['tanh', 'relu'] }, /one activation for all hidden layers/],
    ['scikit-learn', { hidden: ['gelu'] }, /GELU/],
    ['scikit-learn', { hidden: [] }, /needs a hidden layer/],
    ['scikit-learn', { output: 'tanh', loss: 'halfSquaredError' }, /another output and loss/],
    ['scikit-learn', { kind: 'rmsProp' }, /no optimizer .*RMSProp/i],
    ['scikit-learn', { settings: { penalty: { l1: 1, l2: 0 } } }, /no penalty L1/],
    ['scikit-learn', { settings: { clipping: { kind: 'value', limit: 1 } } }, /clip/],
    ['scikit-learn', { batch: 1 }, /too small to hold them all/],
    ['PyTorch', { settings: { clipping: { kind: 'norm', limit: 1 } } }, /norm plus 0.000001/],
    ['PyTorch', { settings: { frozen: [{ layer: 0, kind: 'W', row: 0, col: 1 }] } }, /single entries/],
    ['TensorFlow.js', { kind: 'adaGrad' }, /no optimizer/],
    ['TensorFlow.js', { output: 'identity', loss: 'huber' }, /another output and loss/],
    ['R nnet', { hidden: ['sigmoid'] }, /rate 6 \(and not 0.1\)/],
    ['R nnet', { hidden: ['sigmoid', 'sigmoid'], rate: 6 }, /exactly one hidden layer/],
    ['FANN', {}, /no cross-entropy/],
    ['FANN', { ...squared, ...penalised }, /no penalty L2/],
    ['FANN', { ...squared, kind: 'momentum' }, /no optimizer/],
    ['brain.js', { hidden: ['tanh'], output: 'tanh', loss: 'halfSquaredError' }, /batch of 1/],
    [
      'brain.js',
      { hidden: ['relu'], output: 'tanh', loss: 'halfSquaredError', batch: 1 },
      /one activation for all layers/,
    ],
    [
      'brain.js',
      { hidden: ['tanh'], output: 'tanh', loss: 'halfSquaredError', batch: 1, kind: 'momentum' },
      /weights alone/,
    ],
    ['ConvNetJS', {}, /twice the rate/],
    ['ConvNetJS', { ...squared, kind: 'nesterov' }, /as plain sgd/],
    ['OpenCV', squared, /already updated/],
    ['synaptic', { batch: 1 }, /already updated/],
    ['neataptic', { batch: 1 }, /already updated/],
    ['neataptic', { hidden: [] }, /batch of 1/],
  ])('%s for %o', (library, choice, why) => expect(whyNot(library, choice)).toMatch(why));
});

describe('what is to be minded', () => {
  const notesOf = (library: string, choice: Choice): string => {
    const answer = answerOf(library, choice);
    return answer.same ? answer.notes.join(' ') : 'none';
  };
  it.each<[string, Choice, RegExp]>([
    ['scikit-learn', penalised, /L2 times the rows of the batch \(0.25 × 6\)/],
    ['scikit-learn', { kind: 'momentum' }, /begins anew/],
    ['scikit-learn', { batch: 4 }, /rows of this update alone/],
    ['scikit-learn', { kind: 'adam' }, /later ones differ/],
    ['PyTorch', { settings: { schedule: { ...usual.schedule, warmUp: 5 } } }, /schedule changes it/],
    ['TensorFlow.js', squared, /The rate is 0.5 times/],
    ['FANN', squared, /float32: 0.10000000149011612/],
    ['FANN', squared, /0.01 … 0.99/],
    ['synaptic', { hidden: [], batch: 1 }, /does not change its training/],
  ])('%s for %o', (library, choice, note) => expect(notesOf(library, choice)).toMatch(note));

  it('no code holds a number that is none', () => {
    for (const { answer } of libraryEntries)
      for (const choice of [{}, squared, meanSquared, { ...squared, batch: 1 }]) {
        const given = answer(training(choice));
        if (given.same) expect(given.code).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
      }
  });
});
