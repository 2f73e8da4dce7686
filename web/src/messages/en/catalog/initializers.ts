import type { InitializerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** What starting weights are drawn from. */
export const initializers: WordsOf<InitializerKind> = {
  xavierUniform: {
    label: 'Xavier, uniform',
    sentence: 'What goes forward and what comes back keep their size.',
    whenToUse: 'For tanh and sigmoid.',
  },
  xavierNormal: {
    label: 'Xavier, normal',
    sentence: 'As Xavier’s uniform weights, drawn from a normal distribution.',
    whenToUse: 'For tanh and sigmoid.',
  },
  heUniform: {
    label: 'He, uniform',
    sentence: 'What goes forward keeps its size where half of it is let through.',
    whenToUse: 'For ReLU and its relatives.',
  },
  heNormal: {
    label: 'He, normal',
    sentence: 'As He’s uniform weights, drawn from a normal distribution.',
    whenToUse: 'For ReLU and its relatives.',
  },
  lecunUniform: {
    label: 'LeCun, uniform',
    sentence: 'What goes forward keeps its size where the activation is steep.',
    whenToUse: 'For activations with a slope near 1 at 0.',
  },
  lecunNormal: {
    label: 'LeCun, normal',
    sentence: 'As LeCun’s uniform weights, drawn from a normal distribution.',
    whenToUse: 'For activations with a slope near 1 at 0.',
  },
  uniform: {
    label: 'Uniform',
    sentence: 'Every number between two ends is as likely as any other.',
    whenToUse: 'For choosing the range yourself.',
  },
  normal: {
    label: 'Normal',
    sentence: 'Weights lie about a mean, most of them within one deviation.',
    whenToUse: 'For choosing the spread yourself.',
  },
  zeros: {
    label: 'All 0',
    sentence: 'All units of a layer are alike, and stay alike: they learn the same.',
    whenToUse: 'For seeing why starting weights must differ.',
  },
  constant: {
    label: 'All the same',
    sentence: 'All units of a layer are alike, and stay alike: they learn the same.',
    whenToUse: 'For seeing why starting weights must differ.',
  },
  explicit: {
    label: 'Given numbers',
    sentence: 'Every weight and bias is given.',
    whenToUse: 'For examples with numbers of their own.',
  },
};
