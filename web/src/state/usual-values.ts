/** 1, 3, 10 in every power of ten: near enough to a factor of 3 each. */
export const LEARNING_RATES: readonly number[] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

/** Powers of two below a number of examples. */
export function batchSizes(examples: number): number[] {
  const sizes: number[] = [];
  for (let size = 1; size < examples; size *= 2) sizes.push(size);
  return sizes;
}
