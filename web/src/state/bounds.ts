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
} as const;
