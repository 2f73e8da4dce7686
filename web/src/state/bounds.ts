/** How large a network may be that is edited, or opened by a link. */
export const bounds = {
  hiddenLayers: 10,
  /** Units of a layer that stepping leads to; more can be typed. */
  steppedUnits: 64,
  /** Units of a layer, and inputs. */
  units: 1024,
} as const;
