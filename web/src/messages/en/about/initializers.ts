import type { InitializerKind } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** What starting weights are drawn from. */
export const initializers: WordsOf<InitializerKind, KindUse> = {
  xavierUniform: {
    sentence: 'Keeps both activations and gradients about the same size from layer to layer.',
    whenToUse: 'For tanh and sigmoid.',
  },
  xavierNormal: {
    sentence: 'Like Xavier’s uniform weights, but drawn from a normal distribution.',
    whenToUse: 'For tanh and sigmoid.',
  },
  heUniform: {
    sentence: 'Keeps activations about the same size where half of them are cut off.',
    whenToUse: 'For ReLU and its relatives.',
  },
  heNormal: {
    sentence: 'Like He’s uniform weights, but drawn from a normal distribution.',
    whenToUse: 'For ReLU and its relatives.',
  },
  lecunUniform: {
    sentence: 'Keeps activations about the same size where their slope is near 1.',
    whenToUse: 'For activations with a slope near 1 at 0.',
  },
  lecunNormal: {
    sentence: 'Like LeCun’s uniform weights, but drawn from a normal distribution.',
    whenToUse: 'For activations with a slope near 1 at 0.',
  },
  uniform: {
    sentence: 'Every number between two limits is equally likely.',
    whenToUse: 'To choose the range yourself.',
  },
  normal: {
    sentence: 'Weights scatter around a mean, most of them within one standard deviation.',
    whenToUse: 'To choose the spread yourself.',
  },
  zeros: {
    sentence: 'All units of a layer are alike, and stay alike: they learn the same thing.',
    whenToUse: 'To see why starting weights must differ.',
  },
  constant: {
    sentence: 'All units of a layer are alike, and stay alike: they learn the same thing.',
    whenToUse: 'To see why starting weights must differ.',
  },
  explicit: { sentence: 'Every weight and bias is given.', whenToUse: 'For worked examples with their own numbers.' },
};
