import type { InitializerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** What starting weights are drawn from. */
export const initializers: WordsOf<InitializerKind> = {
  xavierUniform: { label: 'Xavier, uniform' },
  xavierNormal: { label: 'Xavier, normal' },
  heUniform: { label: 'He, uniform' },
  heNormal: { label: 'He, normal' },
  lecunUniform: { label: 'LeCun, uniform' },
  lecunNormal: { label: 'LeCun, normal' },
  uniform: { label: 'Uniform' },
  normal: { label: 'Normal' },
  zeros: { label: 'All 0' },
  constant: { label: 'All the same' },
  explicit: { label: 'Given numbers' },
};
