import type { Course } from '../../engine/types';
import { numbersOf } from '../programs/plan';

/** A number that training is set to: it has a cell, which formulas call by its name. */
export interface Setting {
  name: string;
  value: number;
}

/** The numbers of a kind that its formulas take. */
const ofOptimizer: Readonly<Record<string, readonly string[]>> = {
  gradientDescent: [],
  momentum: ['momentum'],
  nesterov: ['momentum'],
  adaGrad: ['epsilon'],
  rmsProp: ['decay', 'epsilon'],
  adam: ['beta1', 'beta2', 'epsilon'],
  adamW: ['beta1', 'beta2', 'epsilon', 'weightDecay'],
  amsGrad: ['beta1', 'beta2', 'epsilon'],
};
const ofSchedule: Readonly<Record<string, readonly string[]>> = {
  constant: [],
  step: ['every', 'factor'],
  exponential: ['factor'],
  cosine: ['length', 'least'],
  inverseTime: ['decay'],
};

/** As cells are named: beta_1, for programs take beta1 for a cell, and weight_decay. */
const named = (name: string): string =>
  name.replace(/\d/, '_$&').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Those of optimizer and schedule may have the same name. */
const ofRate = (name: string): string => (name === 'decay' ? 'rate_decay' : named(name));
export const alphaOf = (layer: number): string => `alpha_${layer}`;

/** All that formulas take, in the order in which they are shown. */
export function settingsOf({ moment }: Course): Setting[] {
  const { learningRate, schedule, optimizer, penalty, clipping, network } = moment.settings;
  const some = (of: object, names: readonly string[], rename = named): Setting[] =>
    names.map((name) => ({ name: rename(name), value: numbersOf(of)[name]! }));
  return [
    { name: 'eta', value: learningRate },
    ...some(schedule, [...ofSchedule[schedule.kind]!, ...(schedule.warmUp > 0 ? ['warmUp'] : [])], ofRate),
    ...some(optimizer, ofOptimizer[optimizer.kind]!),
    ...(optimizer.kind === 'rmsProp' && optimizer.momentum > 0 ? some(optimizer, ['momentum']) : []),
    ...some(
      penalty,
      (['l1', 'l2'] as const).filter((name) => penalty[name] > 0),
    ),
    ...(clipping.kind === 'none' ? [] : some(clipping, ['limit'])),
    ...network.layers.flatMap(({ alpha }, i) => (alpha === undefined ? [] : [{ name: alphaOf(i + 1), value: alpha }])),
  ];
}

/** What formulas call the numbers of the settings, and what these stand for. */
export const settingNames: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.values(ofOptimizer).flat(), 'l1', 'l2', 'limit', 'eta'].map((name) => [name, named(name)]),
);
export const rateNames: Readonly<Record<string, string>> = Object.fromEntries(
  ['eta', ...Object.values(ofSchedule).flat(), 'warmUp'].map((name) => [name, ofRate(name)]),
);
