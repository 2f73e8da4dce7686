/** The kinds that the engine takes where nothing is said. */
export const usual = {
  optimizer: 'gradientDescent',
  schedule: 'constant',
  clipping: 'none',
  batchOrder: 'shuffled',
  initializer: 'xavierUniform',
} as const;
