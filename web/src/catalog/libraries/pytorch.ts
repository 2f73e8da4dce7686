import type { Activation, LayerSpec, Loss } from '../../engine/types';
import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, LibraryEntry, Setting, Training } from './training';

const MODULES: Readonly<Record<Activation, (layer: LayerSpec) => string>> = {
  identity: () => 'nn.Identity()',
  sigmoid: () => 'nn.Sigmoid()',
  tanh: () => 'nn.Tanh()',
  relu: () => 'nn.ReLU()',
  leakyRelu: ({ alpha = 0.01 }) => `nn.LeakyReLU(${alpha})`,
  elu: ({ alpha = 1 }) => `nn.ELU(${alpha})`,
  // By default it is a straight line from 20 on.
  softplus: () => 'nn.Softplus(threshold=700)',
  silu: () => 'nn.SiLU()',
  gelu: () => 'nn.GELU()',
  mish: () => 'nn.Mish()',
  softmax: () => 'nn.Softmax(dim=1)',
};

/** The mean of L over the rows. The two cross-entropies take z. */
const LOSSES: Readonly<Record<Loss, string>> = {
  binaryCrossEntropy: "nn.BCEWithLogitsLoss(reduction='sum')(net(X), y) / len(X)",
  softmaxCrossEntropy: 'nn.CrossEntropyLoss()(net(X), y)',
  halfSquaredError: "nn.MSELoss(reduction='sum')(net(X), y) / (2 * len(X))",
  meanSquaredError: 'nn.MSELoss()(net(X), y)',
  meanAbsoluteError: 'nn.L1Loss()(net(X), y)',
  huber: 'nn.HuberLoss()(net(X), y)',
  hinge: 'torch.relu(1 - y * net(X)).sum() / len(X)',
};
const FUSED: readonly string[] = ['sigmoid binaryCrossEntropy', 'softmax softmaxCrossEntropy'];

export const pytorch: LibraryEntry = { name: 'PyTorch', version: '1.13.1', answer };

function answer(training: Training): Answer {
  const { clipping, frozen } = training.settings;
  const isFused = FUSED.includes(of.endingOf(training));
  const why = [
    ...(/CrossEntropy/.test(training.network.loss) && !isFused ? [words.torchFused] : []),
    ...(clipping.kind === 'norm' ? [words.torchNorm] : []),
    ...(frozen.some(({ row }) => row !== undefined) ? [words.noFrozenEntries] : []),
  ];
  if (why.length > 0) return { same: false, why };
  const settings = settingsOf(training);
  return { same: true, settings, code: codeOf(training, settings, isFused), notes: notesOf(training) };
}

function settingsOf(training: Training): Setting[] {
  const { kind, momentum, decay, beta1, beta2, epsilon, centred } = training.settings.optimizer;
  const lr: Setting = ['lr', of.digits(training.rate)];
  const eps: Setting = ['eps', of.digits(epsilon)];
  const speed: Setting = ['momentum', of.digits(momentum)];
  const betas: Setting = ['betas', `(${beta1}, ${beta2})`];
  if (kind === 'gradientDescent') return [lr];
  if (kind === 'momentum') return [lr, speed];
  if (kind === 'nesterov') return momentum > 0 ? [lr, speed, ['nesterov', 'True']] : [lr];
  if (kind === 'adaGrad') return [lr, eps];
  if (kind === 'rmsProp')
    return [lr, ['alpha', of.digits(decay)], eps, speed, ['centered', centred ? 'True' : 'False']];
  return [lr, betas, eps, ...(kind === 'amsGrad' ? ([['amsgrad', 'True']] as const) : [])];
}

const NAMES = {
  ...{ gradientDescent: 'SGD', momentum: 'SGD', nesterov: 'SGD', adaGrad: 'Adagrad', rmsProp: 'RMSprop' },
  ...{ adam: 'Adam', adamW: 'AdamW', amsGrad: 'Adam' },
} as const;

function codeOf(training: Training, settings: readonly Setting[], isFused: boolean): string {
  const { optimizer, clipping } = training.settings;
  const sizes = of.layerSizes(training);
  const modules = training.network.layers.flatMap((layer, l) => {
    const linear = `nn.Linear(${sizes[l]}, ${layer.units})`;
    const isLast = l === training.network.layers.length - 1;
    return isLast && isFused ? [linear] : [linear, MODULES[layer.activation](layer)];
  });
  return [
    'import torch',
    'from torch import nn',
    '',
    'net = nn.Sequential(',
    ...modules.map((module) => `    ${module},`),
    ').double()',
    'parameters = list(net.parameters())',
    'with torch.no_grad():',
    '    for parameter, value in zip(parameters, [W1, b1, W2, b2, ...]):',
    '        parameter.copy_(torch.as_tensor(value))',
    ...frozenLines(training),
    `optimizer = torch.optim.${NAMES[optimizer.kind]}(${groupsOf(training)}, ${of.named(settings)})`,
    `loss = ${LOSSES[training.network.loss]}`,
    ...penaltyLines(training),
    // It refuses to go back where nothing is to move.
    ...(of.frozenLayers(training).length < training.network.layers.length ? ['loss.backward()'] : []),
    ...(clipping.kind === 'value' ? [`nn.utils.clip_grad_value_(parameters, ${clipping.limit})`] : []),
    'optimizer.step()',
  ]
    .join('\n')
    .replace('W1, b1, W2, b2, ...', training.network.layers.map((_, l) => `W${l + 1}, b${l + 1}`).join(', '));
}

/** AdamW decays weights alone here, so weights and biases are groups of their own. */
function groupsOf({ settings }: Training): string {
  if (settings.optimizer.kind !== 'adamW') return 'parameters';
  const { weightDecay } = settings.optimizer;
  return `[{'params': parameters[0::2], 'weight_decay': ${weightDecay}}, {'params': parameters[1::2], 'weight_decay': 0}]`;
}

const frozenLines = ({ settings }: Training): string[] =>
  settings.frozen.map(({ layer, kind }) => `parameters[${2 * layer + (kind === 'b' ? 1 : 0)}].requires_grad_(False)`);

/** In the loss and not as weight_decay, which takes the biases too and comes after clipping. */
function penaltyLines({ settings }: Training): string[] {
  const { l1, l2 } = settings.penalty;
  return [
    ...(l1 > 0 ? [`loss = loss + ${l1} * sum(W.abs().sum() for W in parameters[0::2])`] : []),
    ...(l2 > 0 ? [`loss = loss + ${l2} / 2 * sum((W ** 2).sum() for W in parameters[0::2])`] : []),
  ];
}

const notesOf = (training: Training): string[] => [
  words.torchDouble,
  ...(training.settings.penalty.l2 > 0 ? [words.torchDecay] : []),
  ...(training.batch < training.rows ? [words.rowsOfBatch] : []),
  ...of.usualNotes(training),
];
