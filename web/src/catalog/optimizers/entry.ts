import type { Chosen, Optimizer, OptimizerMemory } from '../../engine/types';
import type { KindUse } from '../../messages/kinds';
import { withRate, type KindEntry } from '../kind-entry';

/** What an optimizer can remember of one parameter, by the engine's names. */
export type Kept = Exclude<keyof OptimizerMemory, 'beta1Power' | 'beta2Power'>;

/** One line of an update, in its order: what is kept comes to, or w itself. */
export interface UpdateStep {
  /** TeX; RATE stands for the letter of the rate. */
  tex: string;
  /** What the line brings up to date; w where left out. */
  keeps?: Kept;
  /** Biases go without it. */
  weightsOnly?: true;
}

export interface OptimizerUse extends KindUse {
  /** What it keeps from one update to the next; empty where that is nothing. */
  kept: (chosen: Chosen<Optimizer>) => string;
}

/** How the gradient g of a parameter w moves it, by PyTorch's formulas. */
export interface OptimizerEntry extends KindEntry {
  steps: (chosen: Chosen<Optimizer>) => readonly UpdateStep[];
  /** w moves by the rate times g, and nothing else: the update can be written out in numbers. */
  plain?: true;
  /** The powers of its betas over the updates stand in its formula, beta1^t and so on. */
  powers?: true;
}

/** The whole update on one line, with the rate's letter in it. */
export function updateTex({ steps }: OptimizerEntry, chosen: Chosen<Optimizer>, rate: string): string {
  const lines = steps(chosen).map(({ tex }) => withRate(tex, rate));
  return lines.join(lines.length > 2 ? ',\\; ' : ',\\quad ');
}
