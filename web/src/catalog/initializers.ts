import type { InitializerKind } from '../engine/types';
import type { KindEntry, MemberEntry } from './kind-entry';

const NUMBERS = [-3, -1, -0.5, -0.3, -0.1, 0, 0.1, 0.3, 0.5, 1, 3];

const bias: MemberEntry = {
  label: 'Biases',
  words: 'The number that every bias begins with.',
  usual: 0,
  steps: NUMBERS,
  rare: true,
};

const uniform = (radius: string): string => `w \\sim U[-r, r),\\; r = ${radius}`;
const normal = (deviation: string): string => `w \\sim N(0, s),\\; s = ${deviation}`;

/** What the starting weights are drawn from, for each kind of the engine; n inputs and u units, N(mean, deviation). */
export const initializers: Readonly<Record<InitializerKind, KindEntry>> = {
  xavierUniform: {
    label: 'Xavier, uniform',
    words: 'Made for tanh and sigmoid: what goes forward and what comes back keep their size.',
    formula: uniform('\\sqrt{6 / (n + u)}'),
    members: { bias },
  },
  xavierNormal: {
    label: 'Xavier, normal',
    words: 'As Xavier’s uniform weights, drawn from a normal distribution.',
    formula: normal('\\sqrt{2 / (n + u)}'),
    members: { bias },
  },
  heUniform: {
    label: 'He, uniform',
    words: 'Made for ReLU, which lets half of what comes in through.',
    formula: uniform('\\sqrt{6 / n}'),
    members: { bias },
  },
  heNormal: {
    label: 'He, normal',
    words: 'As He’s uniform weights, drawn from a normal distribution.',
    formula: normal('\\sqrt{2 / n}'),
    members: { bias },
  },
  lecunUniform: {
    label: 'LeCun, uniform',
    words: 'What goes forward keeps its size where the activation is steep.',
    formula: uniform('\\sqrt{3 / n}'),
    members: { bias },
  },
  lecunNormal: {
    label: 'LeCun, normal',
    words: 'As LeCun’s uniform weights, drawn from a normal distribution.',
    formula: normal('\\sqrt{1 / n}'),
    members: { bias },
  },
  uniform: {
    label: 'Uniform',
    words: 'Every number between two ends is as likely as any other.',
    formula: 'w \\sim U[\\text{from}, \\text{to})',
    members: {
      low: { label: 'From', words: 'The least weight.', usual: -0.5, steps: NUMBERS },
      high: { label: 'To', words: 'The greatest weight.', usual: 0.5, steps: NUMBERS },
      bias,
    },
  },
  normal: {
    label: 'Normal',
    words: 'Weights lie about a mean, most of them within one deviation.',
    formula: 'w \\sim N(\\text{mean}, \\text{deviation})',
    members: {
      mean: { label: 'Mean', words: 'What they lie about.', usual: 0, steps: NUMBERS },
      deviation: {
        label: 'Deviation',
        words: 'How far from the mean they lie.',
        usual: 1,
        steps: [0, 0.01, 0.03, 0.1, 0.3, 1, 3],
      },
      bias,
    },
  },
  zeros: {
    label: 'All 0',
    words: 'All units of a layer are alike, and stay alike: they learn the same.',
    formula: 'w = 0',
    members: { bias },
  },
  constant: {
    label: 'All the same',
    words: 'All units of a layer are alike, and stay alike: they learn the same.',
    formula: 'w = \\text{value}',
    members: {
      value: { label: 'Value', words: 'The number that every weight begins with.', usual: 0, steps: NUMBERS },
      bias,
    },
  },
  explicit: { label: 'Given numbers', words: 'Every weight and bias is given.', formula: '', members: {} },
};
