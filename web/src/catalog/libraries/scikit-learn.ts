import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, Ending, LibraryEntry, Setting, Training } from './training';

const ACTIVATIONS = { sigmoid: 'logistic', tanh: 'tanh', relu: 'relu', identity: 'identity' } as const;

/** By what the gradient of its own loss is multiplied to be that of the page: its regression sums over the outputs. */
const FACTORS: Partial<Record<Ending, (training: Training) => number>> = {
  'sigmoid binaryCrossEntropy': () => 1,
  'softmax softmaxCrossEntropy': () => 1,
  'identity halfSquaredError': () => 1,
  'identity meanSquaredError': of.meanOverHalf,
};

export const scikitLearn: LibraryEntry = { name: 'scikit-learn', version: '1.2.1', answer };

function answer(training: Training): Answer {
  const hidden = [...new Set(of.hiddenOf(training).map(({ activation }) => activation))];
  const factor = FACTORS[of.endingOf(training)]?.(training);
  const offers = {
    hidden: Object.keys(ACTIVATIONS) as (keyof typeof ACTIVATIONS)[],
    optimizers: ['gradientDescent', 'momentum', 'nesterov', 'adam'] as const,
    l2: true,
  };
  const why = [
    ...of.obstacles(training, offers),
    ...(hidden.length > 1 ? [words.oneActivation] : []),
    ...(factor === undefined ? [words.noLoss(words.endings.scikitLearn)] : []),
    ...(hidden.length === 0 ? [words.noHidden] : []),
    ...(training.batch < classesOf(training) ? [words.fewRows] : []),
  ];
  if (why.length > 0) return { same: false, why };
  const settings = settingsOf(training, hidden[0] as keyof typeof ACTIVATIONS, factor!);
  return { same: true, settings, code: codeOf(training, settings), notes: notesOf(training, factor!) };
}

/** That fit has to see to know them; 0 where it needs none, as for several outputs of 0 and 1. */
function classesOf(training: Training): number {
  const { units, activation } = of.outputOf(training);
  if (activation === 'softmax') return units;
  return activation === 'sigmoid' && units === 1 ? 2 : 0;
}

function settingsOf(training: Training, hidden: keyof typeof ACTIVATIONS, factor: number): Setting[] {
  const { penalty } = training.settings;
  const units = of.hiddenOf(training).map((layer) => layer.units);
  // Adam steps as far for a gradient of any size, so that its rate stays and its penalty and epsilon take the factor.
  const rate = of.isPlain(training) ? factor * training.rate : training.rate;
  return [
    ['hidden_layer_sizes', `(${units.join(', ')},)`],
    ['activation', `'${ACTIVATIONS[hidden]}'`],
    ...solverOf(training, factor),
    ['learning_rate_init', of.roundDigits(rate)],
    ['alpha', of.roundDigits((penalty.l2 * training.batch) / factor)],
    ['batch_size', String(training.batch)],
    ['shuffle', 'False'],
    ['max_iter', '1'],
    ['warm_start', 'True'],
  ];
}

function solverOf({ settings }: Training, factor: number): Setting[] {
  const { kind, momentum, beta1, beta2, epsilon } = settings.optimizer;
  if (kind === 'adam')
    return [
      ['solver', "'adam'"],
      ['beta_1', of.digits(beta1)],
      ['beta_2', of.digits(beta2)],
      // It adds epsilon to the root of s before the correction of s.
      ['epsilon', of.digits((epsilon * Math.sqrt(1 - beta2)) / factor)],
    ];
  return [
    ['solver', "'sgd'"],
    ['momentum', of.digits(kind === 'gradientDescent' ? 0 : momentum)],
    ['nesterovs_momentum', kind === 'nesterov' ? 'True' : 'False'],
  ];
}

function codeOf(training: Training, settings: readonly Setting[]): string {
  const isRegression = of.outputOf(training).activation === 'identity';
  const kind = isRegression ? 'MLPRegressor' : 'MLPClassifier';
  const layers = training.network.layers.map((_, l) => `W${l + 1}.T`).join(', ');
  const biases = training.network.layers.map((_, l) => `b${l + 1}`).join(', ');
  const isOneOfMany = of.outputOf(training).activation === 'softmax';
  return [
    `from sklearn.neural_network import ${kind}`,
    '',
    `net = ${kind}(`,
    ...settings.map(([name, value]) => `    ${name}=${value},`),
    ')',
    ...(isOneOfMany ? ['# y: the class of each row'] : []),
    'net.fit(X, y)  # makes its arrays',
    `net.coefs_, net.intercepts_ = [${layers}], [${biases}]`,
    'net.fit(X, y)  # the step: one epoch over the rows of the batch',
  ].join('\n');
}

function notesOf(training: Training, factor: number): string[] {
  const { penalty, optimizer } = training.settings;
  return [
    ...(factor !== 1 && of.isPlain(training) ? [words.rateTimes(of.spoken(factor), words.reasons.sumOverOutputs)] : []),
    ...(penalty.l2 > 0 ? [alphaNote(training, factor)] : []),
    ...(optimizer.kind === 'adam' ? [words.adamEpsilon] : []),
    ...(classesOf(training) > 0 && training.batch < training.rows ? [words.allClasses] : []),
    ...(training.batch < training.rows ? [words.rowsOfBatch] : []),
    ...of.usualNotes(training),
  ];
}

function alphaNote({ settings, batch }: Training, factor: number): string {
  const { l2 } = settings.penalty;
  const product = [l2, batch, ...(factor === 1 ? [] : [1 / factor])].map(of.spoken).join(' × ');
  return words.alphaTimesRows(
    `${product} = ${of.spoken((l2 * batch) / factor)}`,
    factor === 1 ? '' : of.spoken(1 / factor),
  );
}
