import { describe, expect, it, onTestFinished } from 'vitest';
import { libraryEntries } from '../../../../web/src/catalog/libraries';
import type { Answer, Training } from '../../../../web/src/catalog/libraries/training';
import type {
  Activation,
  CompleteTrainingSettings,
  LayerSpec,
  Loss,
  FrozenPart,
} from '../../../../web/src/engine/types';
import { libraries as germanLibraries } from '../../../../web/src/messages/de/libraries';
import { countIn } from '../../../../web/src/messages/intl';

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
  hidden?: (Activation | LayerSpec)[];
  output?: Activation;
  loss?: Loss;
  units?: number;
  kind?: CompleteTrainingSettings['optimizer']['kind'];
  settings?: Partial<CompleteTrainingSettings>;
  rate?: number;
  inputs?: number;
  rows?: number;
  batch?: number;
}

function training(choice: Choice): Training {
  const {
    hidden = ['tanh'],
    output = 'sigmoid',
    loss = 'binaryCrossEntropy',
    units = 1,
    inputs = 3,
    kind,
    settings,
    ...rest
  } = choice;
  const layers = [
    ...hidden.map((given) => (typeof given === 'string' ? { units: 2, activation: given } : given)),
    { units, activation: output },
  ];
  const optimizer = { ...usual.optimizer, kind: kind ?? ('gradientDescent' as const) };
  return {
    network: { inputs, layers, loss },
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
const WHOLE = [
  { layer: 0, kind: 'W' },
  { layer: 0, kind: 'b' },
  { layer: 1, kind: 'W' },
  { layer: 1, kind: 'b' },
] as const;
const frozen = (...parts: readonly FrozenPart[]) => ({ settings: { frozen: [...parts] } });
const codeOf = (library: string, choice: Choice): string => {
  const answer = answerOf(library, choice);
  return answer.same ? answer.code : answer.why.join(' ');
};
const penalised = { settings: { penalty: { l1: 0, l2: 0.25 } } };

describe('values with the numbers of the present training', () => {
  it.each<[string, string, Choice, string | undefined]>([
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
    ['R nnet', 'MaxNWts', { hidden: [{ units: 100, activation: 'sigmoid' }], inputs: 9, rate: 6 }, '1101'],
    ['R nnet', 'MaxNWts', { hidden: [{ units: 111, activation: 'sigmoid' }], inputs: 7, rate: 6 }, undefined],
    [
      'R nnet',
      'mask',
      {
        hidden: ['sigmoid'],
        rate: 6,
        ...frozen({ layer: 0, kind: 'W', row: 1, col: 0 }, { layer: 0, kind: 'b', row: 0 }, { layer: 1, kind: 'W' }),
      },
      '!seq_along(start) %in% c(1, 6, 10, 11)',
    ],
    [
      'OpenCV',
      'setActivationFunction',
      { hidden: [], output: 'tanh', loss: 'halfSquaredError', batch: 1 },
      'cv2.ml.ANN_MLP_SIGMOID_SYM, 2, 1',
    ],
    [
      'OpenCV',
      'setTrainMethod',
      { hidden: [], ...meanSquared, batch: 1, kind: 'momentum' },
      'cv2.ml.ANN_MLP_BACKPROP, 0.05, 0.9',
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
    ['TensorFlow.js', { hidden: [{ units: 2, activation: 'elu', alpha: 0.5 }] }, /ELU with an alpha of 1 only/],
    ['TensorFlow.js', { hidden: [{ units: 2, activation: 'elu', alpha: 1 }] }, /^the same$/],
    ['TensorFlow.js', frozen({ layer: 0, kind: 'W' }), /whole layers/],
    ['TensorFlow.js', frozen(...WHOLE), /^It refuses to train where everything is frozen.$/],
    ['TensorFlow.js', frozen(...WHOLE.slice(0, 2)), /^the same$/],
    ['FANN', { ...squared, ...frozen(WHOLE[0]) }, /moves all weights and biases/],
    ['PyTorch', { output: 'tanh' }, /^It takes its cross-entropies from z, of sigmoid and softmax outputs alone.$/],
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
    ['OpenCV', { ...squared, batch: 1 }, /^It passes .* already updated; [^.]*\.$/],
    ['OpenCV', { ...squared, hidden: [] }, /^It updates after each row; choose a batch of 1.$/],
    ['OpenCV', { hidden: [], batch: 1 }, /no sigmoid and no cross-entropy/],
    ['OpenCV', { ...squared, hidden: [], batch: 1 }, /^the same$/],
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
    ['scikit-learn', { kind: 'momentum' }, /begins anew/],
    ['scikit-learn', { batch: 4 }, /rows of this update alone/],
    ['scikit-learn', { kind: 'adam' }, /later ones differ/],
    ['PyTorch', { settings: { schedule: { ...usual.schedule, warmUp: 5 } } }, /schedule changes it/],
    ['TensorFlow.js', squared, /The rate is 0.5 times/],
    ['FANN', squared, /float32: 0.10000000149011612/],
    ['FANN', squared, /0.01 … 0.99/],
    ['FANN', squared, /cuts the z of a linear unit to -150 … 150/],
    ['FANN', { hidden: ['sigmoid'], output: 'sigmoid', loss: 'halfSquaredError' }, /^(?!.*linear unit)/],
    ['FANN', { ...squared, hidden: [] }, /^(?!.*0.01 … 0.99)/],
    ['synaptic', { hidden: [], batch: 1 }, /does not change its training/],
  ])('%s for %o', (library, choice, note) => expect(notesOf(library, choice)).toMatch(note));

  const three = { ...meanSquared, units: 3 };
  it.each<[string, Choice, value: string | RegExp, RegExp]>([
    ['scikit-learn', penalised, 'alpha=1.5', /the rows of the batch \(0.25 × 6 = 1.5\), because/],
    ['scikit-learn', { ...penalised, ...three }, 'alpha=2.25', /and times 1.5 \(0.25 × 6 × 1.5 = 2.25\), because/],
    ['ConvNetJS', { ...penalised, ...squared }, 'l2_decay: 1.5', /the page times 6 rows, because/],
    ['ConvNetJS', { ...penalised, ...three }, 'l2_decay: 2.25', /the page times 6 rows and times 1.5, because/],
    ['TensorFlow.js', penalised, 'l2: 0.125', /L2 is 0.5 times that of the page/],
    ['TensorFlow.js', { ...penalised, ...squared }, 'l2: 0.25', /L2 is that of the page/],
    ['TensorFlow.js', { ...penalised, units: 2 }, 'l2: 0.0625', /L2 is 0.25 times that of the page/],
    ['TensorFlow.js', { ...squared, settings: { penalty: { l1: 0.25, l2: 0 } } }, 'l1: 0.5', /L1 is 2 times that/],
    ['scikit-learn', three, 'learning_rate_init=0.0666666666666667', /The rate is 0.6667 times/],
  ])('and goes with the value that is told: %s for %o', (library, choice, value, note) => {
    expect(codeOf(library, choice)).toContain(value);
    expect(notesOf(library, choice)).toMatch(note);
  });

  it('numbers in German sentences have a comma, those in code a point', () => {
    countIn('de-DE');
    onTestFinished(() => countIn('en-GB'));
    expect(notesOf('scikit-learn', { ...penalised, ...three })).toMatch(/0,6667 times.*0,25 × 6 × 1,5 = 2,25/);
    expect(notesOf('FANN', squared)).toContain('0,10000000149011612');
    expect(whyNot('R nnet', { hidden: ['sigmoid'] })).toContain('0,1');
    expect(codeOf('FANN', squared)).toContain('0.1');
    expect(
      JSON.stringify(germanLibraries, (_, said: unknown) => (typeof said === 'function' ? String(said) : said)),
    ).not.toMatch(/\d\.\d/);
  });

  it('freezes what is to stay', () => {
    const deep = { hidden: [{ units: 2, activation: 'leakyRelu' }, 'tanh'] } satisfies Choice;
    expect(codeOf('TensorFlow.js', { ...deep, ...frozen(...WHOLE.slice(2)) })).toContain(
      'net.layers[2].trainable = false;',
    );
    expect(codeOf('PyTorch', frozen(WHOLE[0], WHOLE[1]))).toContain('loss.backward()');
    expect(codeOf('PyTorch', frozen(...WHOLE))).not.toContain('loss.backward()');
  });

  it('no code holds a number that is none', () => {
    for (const { answer } of libraryEntries)
      for (const choice of [{}, squared, meanSquared, { ...squared, batch: 1 }]) {
        const given = answer(training(choice));
        if (given.same) expect(given.code).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
      }
  });
});
