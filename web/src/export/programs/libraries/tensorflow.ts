import type { Course, LayerSpec, Loss, Matrix, Optimizer, OptimizerKind } from '../../../engine/types';
import { layersOf, turned, updatesOf } from '../course';
import { formula } from '../formula';
import { activations, countsUpdates, memories } from '../kinds';
import { decimal, indented, rowsOf, type EntryWriting } from '../language';
import type { Part } from '../parts';
import { cost } from '../passes';
import { Plan, type ProgramWords } from '../plan';
import { moves, rate, shaped } from '../updates';
import { inTensors, tensorWriting } from './tensors';

/** Its own names; leaky ReLU and another ELU are layers. */
const names: Readonly<Record<LayerSpec['activation'], string>> = {
  ...{ identity: 'linear', sigmoid: 'sigmoid', tanh: 'tanh', relu: 'relu', leakyRelu: 'linear', elu: 'elu' },
  ...{ softplus: 'softplus', silu: 'swish', gelu: 'gelu', mish: 'mish', softmax: 'softmax' },
};

/** The mean of L over the batch, of the model's output: z for the cross-entropies, else a. */
const losses: Readonly<Record<Loss, string>> = {
  binaryCrossEntropy: 'tf.losses.sigmoidCrossEntropy(y, output, undefined, 0, tf.Reduction.SUM).div(m)',
  // softmaxCrossEntropy has another gradient where the targets of a row do not sum to 1.
  softmaxCrossEntropy: 'tf.sum(tf.mul(y, tf.logSoftmax(output))).div(-m)',
  halfSquaredError: 'tf.losses.meanSquaredError(y, output, undefined, tf.Reduction.SUM).div(2 * m)',
  meanSquaredError: 'tf.losses.meanSquaredError(y, output)',
  // The derivative of its abs is -1 at 0.
  meanAbsoluteError: 'tf.mean(tf.mul(tf.sub(output, y), tf.sign(tf.sub(output, y))))',
  huber: 'tf.losses.huberLoss(y, output, undefined, 1)',
  // hingeLoss takes targets of 0 and 1.
  hinge: 'tf.sum(tf.relu(tf.sub(1, tf.mul(y, output)))).div(m)',
};

/** Its optimizers that make the same step: its AdaGrad and RMSProp have epsilon within the root. */
const optimizers: Readonly<Partial<Record<OptimizerKind, (optimizer: Optimizer, rate: number) => string>>> = {
  gradientDescent: (_, rate) => `tf.train.sgd(${rate})`,
  momentum: ({ momentum }, rate) => `tf.train.momentum(${rate}, ${momentum})`,
  nesterov: ({ momentum }, rate) => `tf.train.momentum(${rate}, ${momentum}, true)`,
  adam: ({ beta1, beta2, epsilon }, rate) => `tf.train.adam(${rate}, ${beta1}, ${beta2}, ${epsilon})`,
};

type TensorPlan = Plan<EntryWriting>;

/** Its own optimizer moves whole matrices. */
const ownOptimizer = (plan: TensorPlan) =>
  plan.moving.some(({ free }) => free) ? undefined : optimizers[plan.settings.optimizer.kind];

const tensor = (matrix: Matrix): string =>
  `tf.tensor2d([${rowsOf(matrix)
    .map((row) => `[${row.map(decimal).join(', ')}]`)
    .join(',\n  ')}])`;

/** A kernel is the transposed W, a bias a vector. */
const parameter = (kind: Part['kind'], matrix: Matrix): string =>
  kind === 'W' ? tensor(turned(matrix)) : `tf.tensor1d([${[...matrix.values].map(decimal).join(', ')}])`;

const printed = ({ kind }: Part, name: string): string =>
  `show('${name}', ${kind === 'W' ? `${name}.transpose()` : name});`;

/** The updates of a course by TensorFlow.js: its layers, its gradients, its optimizer where that makes the same step. */
export function tensorflowProgram(course: Course, words: ProgramWords): string {
  const plan: TensorPlan = new Plan(course, tensorWriting, words);
  const { inputs, targets, batches, moment } = course;
  const end = moment.step + batches.length;
  return `${[
    `// ${plan.title}`,
    `// ${words.singlePrecision}`,
    'import * as tf from "@tensorflow/tfjs";',
    '',
    'const show = (name, tensor) => console.log(`${name} = ${JSON.stringify(tensor.arraySync())}`);',
    '',
    `// ${words.rows(inputs.rows)}`,
    ...[`const X = ${tensor(inputs)};`, `const Y = ${tensor(targets)};`],
    ...(plan.whole ? [] : [`const batches = [${batches.map((rows) => `[${rows.join(', ')}]`).join(',\n  ')}];`]),
    ...['', ...model(plan), '', `// ${words.start(moment.step)}`, ...start(plan)],
    ...['', `for (let t = ${moment.step}; t < ${end}; t++) {`, '  tf.tidy(() => {', ...indented(update(plan), '    ')],
    ...['  });', '}', '', `// ${words.start(end)}`, ...plan.parts.map((part) => printed(part, part.name))],
  ].join('\n')}\n`;
}

/** Cross-entropies are computed from z: the last activation is part of them. */
function model(plan: TensorPlan): string[] {
  const { network } = plan.settings;
  const isOtherElu = ({ activation, alpha }: LayerSpec): boolean => activation === 'elu' && (alpha ?? 1) !== 1;
  const layers = plan.layers.flatMap((layer, i) => {
    const { units, alpha } = layer;
    const isInLoss = i === plan.last - 1 && /CrossEntropy/.test(network.loss);
    const activation = isInLoss || isOtherElu(layer) ? 'linear' : names[layer.activation];
    const shape = i === 0 ? `inputShape: [${network.inputs}], ` : '';
    const dense = `tf.layers.dense({ ${shape}units: ${units}, activation: '${activation}' })`;
    if (layer.activation === 'leakyRelu') return [dense, `tf.layers.leakyReLU({ alpha: ${alpha} })`];
    return isOtherElu(layer) ? [dense, `new Elu(${alpha})`] : [dense];
  });
  return [
    ...(plan.layers.some(isOtherElu) ? ELU : []),
    'const model = tf.sequential({',
    '  layers: [',
    ...layers.map((layer) => `    ${layer},`),
    '  ],',
    '});',
  ];
}

/** Its own ELU has no other alpha than 1. */
const ELU = [
  'class Elu extends tf.layers.Layer {',
  "  static className = 'Elu';",
  '  constructor(alpha) {',
  '    super({});',
  '    this.alpha = alpha;',
  '  }',
  '  call(inputs) {',
  '    const z = [inputs].flat()[0];',
  `    return ${inTensors(formula(activations.elu.value), { z: 'z' }).replaceAll('alpha', 'this.alpha')};`,
  '  }',
  '}',
];

function start(plan: TensorPlan): string[] {
  const { moment } = plan.course;
  const values = layersOf(plan.settings, moment.parameters);
  const all = plan.parts.map(({ layer, kind }) => parameter(kind, values[layer - 1]![kind]));
  return [
    `model.setWeights([${all.join(',\n  ')}]);`,
    `const [${plan.parts.map(({ name }) => name).join(', ')}] = model.getWeights();`,
    ...(ownOptimizer(plan) ? begunOptimizer(plan) : remembered(plan)),
    ...plan.moving.flatMap(({ kind, name, free }) => (free ? [`const free${name} = ${parameter(kind, free)};`] : [])),
  ];
}

/** What its optimizer keeps is set with the count of its updates. */
function begunOptimizer(plan: TensorPlan): string[] {
  const { moment } = plan.course;
  const { optimizer, learningRate } = plan.settings;
  const lines = [`const optimizer = ${ownOptimizer(plan)!(optimizer, learningRate)};`];
  if (moment.step === 0 || plan.remembered.length === 0) return lines;
  const kept = plan.remembered.flatMap((letter) => {
    const values = layersOf(plan.settings, moment.optimizer[memories[letter]]);
    return plan.moving.map(
      ({ layer, kind, name }) => `{ name: '${letter}${name}', tensor: ${parameter(kind, values[layer - 1]![kind])} }`,
    );
  });
  const count = `{ name: 'iter', tensor: tf.scalar(${updatesOf(moment)}, 'int32') }`;
  return [...lines, `// ${plan.words.memory}`, `await optimizer.setWeights([${[count, ...kept].join(',\n  ')}]);`];
}

function remembered(plan: TensorPlan): string[] {
  const { moment } = plan.course;
  const { optimizer } = moment;
  const lines = plan.remembered.flatMap((letter) => {
    const values = layersOf(plan.settings, optimizer[memories[letter]]);
    return plan.moving.map(
      ({ layer, kind, name }) =>
        `const ${letter}${name} = tf.variable(${parameter(kind, values[layer - 1]![kind])}, false);`,
    );
  });
  const powers = [`let power1 = ${optimizer.beta1Power};`, `let power2 = ${optimizer.beta2Power};`];
  const all = [...lines, ...(countsUpdates(plan.settings.optimizer) ? powers : [])];
  return all.length > 0 ? [`// ${plan.words.memory}`, ...all] : [];
}

function update(plan: TensorPlan): string[] {
  const { words } = plan;
  const { step } = plan.course.moment;
  const rows = `batches[${step === 0 ? 't' : `t - ${step}`}]`;
  const gradients = plan.parts.map(({ gradient }) => gradient).join(', ');
  const atFirst = (lines: readonly string[]): string[] => [`if (t === ${step}) {`, ...indented(lines, '  '), '}'];
  const first = [
    "console.log('L =', L);",
    "console.log('J =', J);",
    ...plan.parts.map((part) => printed(part, part.gradient)),
  ];
  return [
    plan.whole ? 'const [x, y] = [X, Y];' : `const [x, y] = [X.gather(${rows}), Y.gather(${rows})];`,
    'const m = x.shape[0];',
    ...['', `// ${words.forward}`, 'const lossOf = () => {', '  const output = model.apply(x);'],
    ...[`  // ${words.loss}`, `  return ${losses[plan.settings.network.loss]};`, '};'],
    `// ${words.backward}`,
    'const { value, grads } = tf.variableGrads(lossOf);',
    `const [${gradients}] = [${plan.parts.map(({ name }) => name).join(', ')}].map(({ name }) => grads[name]);`,
    ...['const L = value.dataSync()[0];', ...cost(plan)],
    ...[...atFirst(first), ...shaped(plan)],
    ...['', `// ${words.update}`, ...moved(plan)],
    ...atFirst(plan.parts.map((part) => printed(part, part.name))),
  ];
}

function moved(plan: TensorPlan): string[] {
  if (plan.moving.length === 0) return [];
  if (!ownOptimizer(plan)) return [...rate(plan), ...moves(plan)];
  const { kind, warmUp } = plan.settings.schedule;
  const isConstant = kind === 'constant' && warmUp === 0;
  const set =
    plan.settings.optimizer.kind === 'adam' ? 'optimizer.learningRate = rate;' : 'optimizer.setLearningRate(rate);';
  const given = plan.moving.map((part) => `[${part.name}.name]: ${plan.descent(part)}`);
  return [...(isConstant ? [] : [rate(plan)[0]!, set]), `optimizer.applyGradients({ ${given.join(', ')} });`];
}
