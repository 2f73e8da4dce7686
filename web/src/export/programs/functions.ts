import type { Activation } from '../../engine/types';
import { formula, withNumbers } from './formula';
import { activations, BINARY_CROSS_ENTROPY, losses } from './kinds';
import { numbersOf, type Activated, type Plan } from './plan';

/** The functions of single numbers that a program applies. */
export function functions(plan: Plan): string[] {
  const lines = new Set<string>();
  for (const [i, layer] of plan.layers.entries()) {
    if (layer.activation === 'softmax') continue;
    for (const kind of activations[layer.activation].needs ?? [])
      for (const line of functionsOf(plan, { activation: kind })) lines.add(line);
    for (const line of functionsOf(plan, layer, i + 1)) lines.add(line);
  }
  return [...lines, ...lossFunctions(plan)];
}

function functionsOf(plan: Plan, layer: Activated, l?: number): string[] {
  const { value, slope } = activations[layer.activation as Exclude<Activation, 'softmax'>];
  const numbers = numbersOf(layer);
  const one = (what: 'g' | 'slope', of: readonly string[], text: string): string =>
    plan.to.defineFunction(plan.nameOf(what, layer, l), of, withNumbers(formula(text), numbers)).join('\n');
  return [one('g', ['z'], value), one('slope', ['z', 'a'], slope)];
}

function lossFunctions(plan: Plan): string[] {
  const { to } = plan;
  const { loss } = plan.settings.network;
  if (loss === 'softmaxCrossEntropy') return [];
  if (loss === 'binaryCrossEntropy')
    return [...to.defineFunction(to.name('lossOf'), ['z', 'y'], formula(BINARY_CROSS_ENTROPY))];
  const { value, slope } = losses[loss];
  return [
    ...to.defineFunction(to.name('lossOf'), ['a', 'y'], formula(value)),
    ...to.defineFunction(to.name('lossSlope'), ['a', 'y'], formula(slope)),
  ];
}
