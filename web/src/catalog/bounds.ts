/** How large a network may be that is edited, or opened by a link. */
export const bounds = {
  hiddenLayers: 10,
  /** Units of a layer that stepping leads to; more can be typed. */
  steppedUnits: 64,
  /** Units of a layer: two such layers in a row take the page some seconds. */
  units: 512,
  /** Points that a formula makes, and rows that are brought. */
  points: 10_000,
  /** As many as the engine takes. */
  inputs: 4096,
  /** Outputs: names of classes or of numbers in one's own rows. */
  outputs: 64,
  /** Weights and biases that are given one by one: as many as the browser keeps room for. */
  numbers: 250_000,
} as const;
