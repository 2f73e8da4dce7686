import type { ExampleGradients } from '../../engine/types';
import type { LookingChoice } from '../../state/looking.svelte';

type Order = LookingChoice['order'];

export interface ExampleGradient {
  /** Row of the data, from 0. */
  example: number;
  gradient: number;
}

/** By the example's number, by the gradient from the least, or by its size from the largest. */
export function sortedExamples({ examples, gradients }: ExampleGradients, by: Order): ExampleGradient[] {
  const rows = Array.from(examples, (example, i) => ({ example, gradient: gradients[i]! }));
  const compare: Record<Order, (one: ExampleGradient, other: ExampleGradient) => number> = {
    number: (one, other) => one.example - other.example,
    gradient: (one, other) => one.gradient - other.gradient,
    size: (one, other) => Math.abs(other.gradient) - Math.abs(one.gradient),
  };
  return rows.sort((one, other) => compare[by](one, other) || one.example - other.example);
}
