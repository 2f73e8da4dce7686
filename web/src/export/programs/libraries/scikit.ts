import type { Activation, Course, Matrix } from '../../../engine/types';
import { layersOf, turned } from '../course';
import { indented, rowsOf, withPoint } from '../language';
import { Plan, type ProgramWords } from '../plan';
import { numpy } from '../languages/numpy';

/** Why scikit-learn has no training that makes the same step. */
export const scikitGaps = [
  ...(['hiddenKind', 'mixedKinds', 'output', 'twoClasses', 'targets', 'optimizer'] as const),
  ...(['schedule', 'noRate', 'l1', 'clipping', 'frozen'] as const),
] as const;
export type ScikitGap = (typeof scikitGaps)[number];

const names: Readonly<Partial<Record<Activation, string>>> = {
  ...{ identity: 'identity', sigmoid: 'logistic', tanh: 'tanh', relu: 'relu' },
};

const formulas: Readonly<Partial<Record<Activation, string>>> = {
  ...{ identity: 'z', sigmoid: 'expit(z)', tanh: 'np.tanh(z)', relu: 'np.maximum(0, z)' },
};

/** Its estimator by the pairing of output and loss; its classes are counted, not given as outputs. */
type Task = 'binary' | 'labels' | 'classes' | 'numbers';

function taskOf({ moment }: Course): Task | null {
  const { layers, loss } = moment.settings.network;
  const { activation, units } = layers.at(-1)!;
  if (activation === 'sigmoid' && loss === 'binaryCrossEntropy') return units === 1 ? 'binary' : 'labels';
  if (activation === 'softmax' && loss === 'softmaxCrossEntropy') return 'classes';
  return activation === 'identity' && loss === 'halfSquaredError' ? 'numbers' : null;
}

/** What of the training it has not; empty where it makes the same step. */
export function scikitGapsOf(course: Course): ScikitGap[] {
  const { network, optimizer, schedule, learningRate, penalty, clipping, frozen } = course.moment.settings;
  const hidden = network.layers.slice(0, -1).map(({ activation }) => activation);
  const task = taskOf(course);
  const holds: Readonly<Record<ScikitGap, boolean>> = {
    hiddenKind: hidden.some((kind) => !(kind in names)),
    mixedKinds: new Set(hidden).size > 1,
    output: task === null,
    twoClasses: task === 'classes' && network.layers.at(-1)!.units === 2,
    targets: task !== null && task !== 'numbers' && !areClasses(course.targets, task),
    optimizer: !['gradientDescent', 'momentum', 'nesterov'].includes(optimizer.kind),
    schedule: schedule.kind !== 'constant' || schedule.warmUp > 0,
    noRate: learningRate === 0,
    l1: penalty.l1 > 0,
    clipping: clipping.kind !== 'none',
    frozen: frozen.length > 0,
  };
  return scikitGaps.filter((gap) => holds[gap]);
}

const areClasses = (targets: Matrix, task: Task): boolean =>
  targets.values.every((y) => y === 0 || y === 1) &&
  (task !== 'classes' || rowsOf(targets).every((row) => row.filter((y) => y === 1).length === 1));

const list = (numbers: readonly number[]): string => `np.array([${numbers.join(', ')}])`;
const rows = (matrix: Matrix): string => numpy.defineMatrix('', matrix)[0]!.replace(' = ', '');

function targetsOf({ targets }: Course, task: Task): string {
  const given = rowsOf(targets);
  if (task === 'classes') return list(given.map((row) => row.indexOf(1)));
  if (task === 'binary') return list([...targets.values]);
  if (task === 'labels') return `${rows(targets)}.astype(int)`;
  return targets.cols === 1 ? `np.array([${[...targets.values].map(withPoint).join(', ')}])` : rows(targets);
}

/**
 * The updates of a course by scikit-learn's networks, one call of partial_fit each. It keeps no gradients: they are what
 * an update adds to its velocities.
 * @throws Error where {@link scikitGapsOf} has some
 */
export function scikitProgram(course: Course, words: ProgramWords): string {
  const task = taskOf(course);
  if (task === null || scikitGapsOf(course).length > 0) throw new Error('scikit-learn makes no such step');
  const plan = new Plan(course, numpy, words);
  const { moment, inputs, batches } = course;
  const { step } = moment;
  const end = step + batches.length;
  const estimator = task === 'numbers' ? 'MLPRegressor' : 'MLPClassifier';
  const update = [
    ...(plan.whole
      ? ['x, y = X, Y']
      : [`rows = batches[${step === 0 ? 't' : `t - ${step}`}]`, 'x, y = X[rows], Y[rows]']),
    `if t == ${step}:`,
    ...indented(before(plan, task), '    '),
    ...settled(plan),
    'model.partial_fit(x, y)',
    `if t == ${step}:`,
    ...indented(shown(plan), '    '),
  ];
  return `${[
    `# ${plan.title}`,
    ...['import numpy as np', ...(hiddenOf(plan) === 'sigmoid' ? ['from scipy.special import expit'] : [])],
    ...[`from sklearn.neural_network import ${estimator}`, ''],
    `# ${words.rows(inputs.rows)}`,
    ...[`X = ${rows(inputs)}`, `Y = ${targetsOf(course, task)}`],
    ...(plan.whole ? [] : numpy.defineBatches('batches', batches)),
    ...['', ...model(plan, estimator), '', `# ${words.start(step)}`, `# ${words.filled}`, first(plan, task)],
    ...start(plan),
    ...['', `for t in range(${step}, ${end}):`, ...indented(update, '    ')],
    ...['', `# ${words.start(end)}`, ...parameters(plan)],
  ].join('\n')}\n`;
}

/** That of all hidden layers; none where there are none. */
const hiddenOf = ({ layers }: Plan): Activation | undefined => layers.slice(0, -1)[0]?.activation;

/** Its alpha is divided by the rows of each batch. */
function settled({ settings, whole }: Plan): string[] {
  const { l2 } = settings.penalty;
  if (whole) return [];
  return [`model.set_params(batch_size=len(x)${l2 > 0 ? `, alpha=${l2} * len(x)` : ''})`];
}

function model(plan: Plan, estimator: string): string[] {
  const { settings, layers } = plan;
  const { optimizer, learningRate, penalty } = settings;
  const hidden = layers.slice(0, -1);
  const isPlain = optimizer.kind === 'gradientDescent';
  const options = {
    hidden_layer_sizes: `(${hidden.map(({ units }) => `${units},`).join(' ')})`,
    activation: `'${names[hiddenOf(plan) ?? 'identity']}'`,
    solver: "'sgd'",
    learning_rate_init: learningRate,
    momentum: isPlain ? 0 : optimizer.momentum,
    nesterovs_momentum: optimizer.kind === 'nesterov' ? 'True' : 'False',
    alpha: penalty.l2 > 0 ? `${penalty.l2} * len(X)` : 0,
    batch_size: 'len(X)',
    shuffle: 'False',
  };
  return [`model = ${estimator}(`, ...Object.entries(options).map(([name, value]) => `    ${name}=${value},`), ')'];
}

function first({ layers }: Plan, task: Task): string {
  const classes = task === 'numbers' ? '' : `, classes=np.arange(${task === 'binary' ? 2 : layers.at(-1)!.units})`;
  return `model.partial_fit(X, Y${classes})`;
}

/** Their order is all W, then all b; W is transposed there. A velocity has the rate, and goes downhill. */
function start(plan: Plan): string[] {
  const { moment } = plan.course;
  const fill = (places: (layer: number, kind: 'W' | 'b') => string, numbers: Float64Array, factor = ''): string[] =>
    layersOf(plan.settings, numbers).flatMap(({ W, b }, i) => [
      `${places(i, 'W')}[:] = ${factor}${rows(turned(W))}`,
      `${places(i, 'b')}[:] = ${factor}${rows(b)}[:, 0]`,
    ]);
  const lines = fill((i, kind) => (kind === 'W' ? `model.coefs_[${i}]` : `model.intercepts_[${i}]`), moment.parameters);
  const velocity = (i: number, kind: string): string => `velocities[${kind === 'W' ? i : i + plan.last}]`;
  return [
    ...lines,
    'velocities = model._optimizer.velocities',
    ...(plan.remembered.includes('v')
      ? [`# ${plan.words.memory}`, ...fill(velocity, moment.optimizer.velocity, `-${plan.settings.learningRate} * `)]
      : ['for v in velocities:', '    v[:] = 0']),
  ];
}

/** The mean loss by the last z: of two large numbers that nearly cancel none is made. */
const lossFormulas: Readonly<Record<Task, string>> = {
  binary: 'np.logaddexp(0, np.where(y == 1, -z[:, 0], z[:, 0])).mean()',
  labels: 'np.logaddexp(0, np.where(y == 1, -z, z)).sum() / len(x)',
  classes: 'np.logaddexp.reduce(z - z[np.arange(len(y)), y][:, None], axis=1).mean()',
  numbers: '((z - y.reshape(z.shape)) ** 2).sum() / 2 / len(x)',
};

/** L from z: the network's own loss clips its outputs, and is a mean over them where its step takes their sum. */
function before(plan: Plan, task: Task): string[] {
  const hidden = hiddenOf(plan);
  return [
    ...[`# ${plan.words.unclipped}`, 'weights = [W.copy() for W in model.coefs_]', 'a = x'],
    ...(hidden
      ? [
          'for W, b in zip(weights[:-1], model.intercepts_):',
          ...indented(['z = a @ W + b', `a = ${formulas[hidden]}`], '    '),
        ]
      : []),
    'z = a @ weights[-1] + model.intercepts_[-1]',
    `L = ${lossFormulas[task]}`,
  ];
}

/** L and J, the gradients of L, then the new numbers. */
function shown(plan: Plan): string[] {
  const { learningRate, optimizer, penalty } = plan.settings;
  const { l2 } = penalty;
  const cost = `${l2} / 2 * sum((W ** 2).sum() for W in weights)`;
  const mu = optimizer.kind === 'gradientDescent' ? 0 : optimizer.momentum;
  const gradient = (place: number): string =>
    `(${mu} * velocities[${place}] - model._optimizer.velocities[${place}]) / ${learningRate}`;
  return [
    `# ${plan.words.shown}`,
    l2 > 0 ? `penalty = ${cost}` : 'penalty = 0',
    ...["print('L =', L)", "print('J =', L + penalty)"],
    ...plan.parts.map(({ layer, kind, gradient: name }) => {
      const i = layer - 1;
      return kind === 'W'
        ? `print('${name} =', (${gradient(i)}${l2 > 0 ? ` - ${l2} * weights[${i}]` : ''}).T.tolist())`
        : `print('${name} =', (${gradient(i + plan.last)}).tolist())`;
    }),
    ...parameters(plan),
  ];
}

const parameters = ({ parts }: Plan): string[] =>
  parts.map(({ layer, kind, name }) =>
    kind === 'W'
      ? `print('${name} =', model.coefs_[${layer - 1}].T.tolist())`
      : `print('${name} =', model.intercepts_[${layer - 1}].tolist())`,
  );
