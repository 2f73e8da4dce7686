import type { Activation, Course, Loss, Matrix, Optimizer } from '../../../engine/types';
import { layersOf, takesAll, updatesOf, type LayerNumbers } from '../course';
import { formula, withNumbers, written } from '../formula';
import { countsUpdates, rateOf } from '../kinds';
import { indented, rowsOf, withPoint } from '../language';
import { frozenWithin, isFrozen } from '../parts';
import { numbersOf, type ProgramWords } from '../plan';

const modules: Readonly<Record<Activation, string>> = {
  identity: 'Identity()',
  sigmoid: 'Sigmoid()',
  tanh: 'Tanh()',
  relu: 'ReLU()',
  leakyRelu: 'LeakyReLU(alpha)',
  elu: 'ELU(alpha)',
  // By default it is a straight line from 20 on.
  softplus: 'Softplus(threshold=700)',
  silu: 'SiLU()',
  gelu: 'GELU()',
  mish: 'Mish()',
  softmax: 'Softmax(dim=1)',
};

/** The mean of L over the batch, of the model's output: z for the cross-entropies, else a. */
const losses: Readonly<Record<Loss, string>> = {
  binaryCrossEntropy: "F.binary_cross_entropy_with_logits(output, y, reduction='sum') / len(y)",
  softmaxCrossEntropy: '-(y * F.log_softmax(output, dim=1)).sum() / len(y)',
  halfSquaredError: '((output - y) ** 2).sum() / 2 / len(y)',
  meanSquaredError: 'F.mse_loss(output, y)',
  meanAbsoluteError: 'F.l1_loss(output, y)',
  huber: 'F.huber_loss(output, y)',
  hinge: 'F.relu(1 - y * output).sum() / len(y)',
};

/** PyTorch's names for what is remembered. */
const memories: Readonly<Record<Optimizer['kind'], Readonly<Partial<Record<keyof Memory, string>>>>> = {
  gradientDescent: {},
  momentum: { velocity: 'momentum_buffer' },
  nesterov: { velocity: 'momentum_buffer' },
  adaGrad: { square: 'sum' },
  rmsProp: { square: 'square_avg', mean: 'grad_avg', velocity: 'momentum_buffer' },
  adam: { mean: 'exp_avg', square: 'exp_avg_sq' },
  adamW: { mean: 'exp_avg', square: 'exp_avg_sq' },
  amsGrad: { mean: 'exp_avg', square: 'exp_avg_sq', largestSquare: 'max_exp_avg_sq' },
};
type Memory = Pick<Course['moment']['optimizer'], 'velocity' | 'mean' | 'square' | 'largestSquare'>;

const call = (name: string, options: Readonly<Record<string, string | number | boolean>>): string =>
  `torch.optim.${name}(${['parameters', ...Object.entries(options).map(([key, value]) => `${key}=${python(value)}`)].join(', ')})`;
const python = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);

function optimizerOf(optimizer: Optimizer, lr: number): string {
  const { momentum, decay, beta1, beta2, epsilon: eps, centred, weightDecay } = optimizer;
  const adam = { lr, betas: `(${beta1}, ${beta2})`, eps };
  switch (optimizer.kind) {
    case 'gradientDescent':
      return call('SGD', { lr });
    case 'momentum':
      return call('SGD', { lr, momentum });
    case 'nesterov':
      return call('SGD', { lr, momentum, nesterov: momentum > 0 });
    case 'adaGrad':
      return call('Adagrad', { lr, eps });
    case 'rmsProp':
      return call('RMSprop', { lr, alpha: decay, eps, momentum, centered: centred });
    case 'adam':
      return call('Adam', adam);
    case 'amsGrad':
      return call('Adam', { ...adam, amsgrad: true });
    case 'adamW':
      // Biases are not decayed.
      return call('AdamW', adam).replace(
        'parameters',
        `[{'params': parameters[0::2], 'weight_decay': ${weightDecay}}, {'params': parameters[1::2], 'weight_decay': 0}]`,
      );
  }
}

const tensor = ({ cols, ...matrix }: Matrix, isVector = false): string =>
  isVector
    ? `torch.tensor([${[...matrix.values].map(withPoint).join(', ')}])`
    : `torch.tensor([${rowsOf({ cols, ...matrix })
        .map((row) => `[${row.map(withPoint).join(', ')}]`)
        .join(',\n    ')}])`;

/** The updates of a course by PyTorch's own layers, losses and optimizers, in double precision. It prints as stepProgram. */
export function pytorchProgram(course: Course, words: ProgramWords): string {
  const { moment, inputs, targets, batches } = course;
  const { settings, step } = moment;
  const { network } = settings;
  const kinds = network.layers.map(({ activation }) => activation);
  const shape = [network.inputs, ...network.layers.map(({ units }) => units)].join('-');
  const whole = takesAll(course);
  const index = step === 0 ? 't' : `t - ${step}`;
  const body = [
    ...(whole ? ['x, y = X, Y'] : [`rows = batches[${index}]`, 'x, y = X[rows], Y[rows]']),
    ...rate(course),
    ...['', `# ${words.forward}`, 'output = model(x)', ''],
    ...[`# ${words.loss}`, `L = ${losses[network.loss]}`, ...cost(course), ''],
    `# ${words.backward}`,
    ...['optimizer.zero_grad()', 'L.backward(retain_graph=True)', `if t == ${step}:`],
    ...indented(["print('L =', L.item())", "print('J =', J.item())", ...prints(course, 'd', '.grad')], '    '),
    ...shaped(course, words),
    ...['', `# ${words.update}`, ...update(course), `if t == ${step}:`],
    ...indented(prints(course), '    '),
  ];
  const lines = [
    `# ${words.title(shape, kinds.join(', '), network.loss)}`,
    ...(/math\./.test(body.join()) ? ['import math', ''] : []),
    ...['import torch', 'import torch.nn.functional as F', '', 'torch.set_default_dtype(torch.float64)', ''],
    `# ${words.rows(inputs.rows)}`,
    ...[`X = ${tensor(inputs)}`, `Y = ${tensor(targets)}`],
    ...(whole ? [] : [`batches = [${batches.map((rows) => `[${rows.join(', ')}]`).join(',\n    ')}]`]),
    ...['', ...model(course), '', `# ${words.start(step)}`, ...start(course)],
    ...[`optimizer = ${optimizerOf(settings.optimizer, settings.learningRate)}`, ...remembered(course, words)],
    ...masks(course),
    ...['', `for t in range(${step}, ${step + batches.length}):`, ...indented(body, '    ')],
    ...['', `# ${words.start(step + batches.length)}`, ...prints(course)],
  ];
  return `${lines.join('\n')}\n`;
}

/** Cross-entropies are computed from z: the last activation is part of them. */
function model({ moment }: Course): string[] {
  const { network } = moment.settings;
  let cols = network.inputs;
  const layers = network.layers.flatMap((layer, i) => {
    const { units, activation } = layer;
    const linear = `torch.nn.Linear(${cols}, ${units})`;
    cols = units;
    const isInLoss = i === network.layers.length - 1 && /CrossEntropy/.test(network.loss);
    return isInLoss ? [linear] : [linear, `torch.nn.${modules[activation].replace('alpha', String(layer.alpha))}`];
  });
  return [
    'model = torch.nn.Sequential(',
    ...layers.map((layer) => `    ${layer},`),
    ')',
    'parameters = list(model.parameters())',
  ];
}

const names = ({ moment }: Course): string[] =>
  moment.settings.network.layers.flatMap((_, i) => [`W${i + 1}`, `b${i + 1}`]);
const tensorsOf = (layers: readonly LayerNumbers[]): string[] =>
  layers.flatMap(({ W, b }) => [tensor(W), tensor(b, true)]);

function start(course: Course): string[] {
  const { settings, parameters } = course.moment;
  const values = tensorsOf(layersOf(settings, parameters));
  return ['with torch.no_grad():', ...values.map((value, i) => `    parameters[${i}].copy_(${value})`)];
}

/** Where training has begun: PyTorch's optimizers keep it by parameter, with the updates so far. */
function remembered({ moment }: Course, words: ProgramWords): string[] {
  const { settings, optimizer, step } = moment;
  const kept = Object.entries(memories[settings.optimizer.kind]) as [keyof Memory, string][];
  const values = kept
    .filter(([what]) => optimizer[what].length > 0)
    .map(([what, name]) => [name, tensorsOf(layersOf(settings, optimizer[what]))] as const);
  if (step === 0 || values.length === 0) return [];
  const count =
    countsUpdates(settings.optimizer) || settings.optimizer.kind === 'rmsProp' || settings.optimizer.kind === 'adaGrad';
  const parts = values[0]![1].map((_, i) => {
    const members = values.map(([name, tensors]) => `'${name}': ${tensors[i]}`);
    if (count) members.unshift(`'step': torch.tensor(${updatesOf(moment)}.0)`);
    return `optimizer.state[parameters[${i}]] = {${members.join(',\n    ')}}`;
  });
  return [`# ${words.memory}`, ...parts];
}

function rate({ moment }: Course): string[] {
  const { schedule, learningRate } = moment.settings;
  if (schedule.kind === 'constant' && schedule.warmUp === 0) return [];
  const text = written(withNumbers(formula(rateOf(schedule)), { ...numbersOf(schedule), eta: learningRate }), {
    number: String,
    name: (name) => (name === 'pi' ? 'math.pi' : name),
    call: (name, of) => `${['min', 'pow'].includes(name) ? name : `math.${name}`}(${of.join(', ')})`,
  });
  return ['for group in optimizer.param_groups:', `    group['lr'] = ${text}`];
}

function cost(course: Course): string[] {
  const { l1, l2 } = course.moment.settings.penalty;
  const sum = (term: string): string => `sum(${term} for W in parameters[0::2])`;
  const terms = ['L'];
  if (l1 > 0) terms.push(`${l1} * ${sum('W.abs().sum()')}`);
  if (l2 > 0) terms.push(`${l2} / 2 * ${sum('(W ** 2).sum()')}`);
  return [`J = ${terms.join(' + ')}`];
}

function prints(course: Course, before = '', member = ''): string[] {
  const value = (i: number): string => `parameters[${i}]${member}.tolist()`;
  return names(course).map((name, i) => `print('${before}${name} =', ${value(i)})`);
}

/** Places of the parameters of which all, or some, is frozen. */
function frozen(course: Course): { place: number; free: Matrix; all: boolean }[] {
  return frozenWithin(course).flatMap((free, place) => (free ? [{ place, free, all: isFrozen(free) }] : []));
}

function masks(course: Course): string[] {
  const some = frozen(course).filter(({ all }) => !all);
  if (some.length === 0) return [];
  const entries = some.map(({ place, free }) => `${place}: ${tensor(free, place % 2 === 1)}`);
  return [`free = {${entries.join(',\n    ')}}`];
}

function shaped(course: Course, words: ProgramWords): string[] {
  const { penalty, clipping } = course.moment.settings;
  const parts = frozen(course);
  const areAllFrozen = parts.filter(({ all }) => all).length === names(course).length;
  const lines: string[] = [];
  if (penalty.l1 > 0 || penalty.l2 > 0) lines.push('optimizer.zero_grad()', 'J.backward()');
  for (const { place, all } of parts)
    lines.push(all ? `parameters[${place}].grad = None` : `parameters[${place}].grad *= free[${place}]`);
  const { limit } = clipping;
  if (clipping.kind === 'value') lines.push(`torch.nn.utils.clip_grad_value_(parameters, ${limit})`);
  if (clipping.kind === 'norm' && !areAllFrozen)
    lines.push(
      '# clip_grad_norm_ adds 1e-6 to the norm.',
      'gradients = [p.grad for p in parameters if p.grad is not None]',
      'norm = torch.sqrt(sum((g ** 2).sum() for g in gradients))',
      'for g in gradients:',
      `    g *= ${limit} / max(norm.item(), ${limit})`,
    );
  return lines.length === 0 ? [] : ['', `# ${words.shaped}`, ...lines];
}

function update(course: Course): string[] {
  const some = frozen(course).filter(({ all }) => !all);
  if (some.length === 0) return ['optimizer.step()'];
  return [
    'before = {i: parameters[i].detach().clone() for i in free}',
    'optimizer.step()',
    'with torch.no_grad():',
    '    for i in free:',
    '        parameters[i].copy_(free[i] * parameters[i] + (1 - free[i]) * before[i])',
  ];
}
