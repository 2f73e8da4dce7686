import type { InitializerKind } from '../engine/types';

/** What the starting weights are drawn from, for each kind of the engine. Biases start at 0. */
export const initializers: Readonly<Record<InitializerKind, string>> = {
  xavierUniform: 'Xavier, uniform',
  xavierNormal: 'Xavier, normal',
  heUniform: 'He, uniform',
  heNormal: 'He, normal',
  lecunUniform: 'LeCun, uniform',
  lecunNormal: 'LeCun, normal',
  uniform: 'Uniform, −0.5 to 0.5',
  normal: 'Normal, deviation 1',
  zeros: 'All 0',
  constant: 'All the same',
  explicit: 'Given numbers',
};
