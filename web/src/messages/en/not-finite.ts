/** What is said beside numbers that are none. */
export const notFinite = {
  infinite: '∞ stands where a number has passed the largest double, about 1.797e308, or something was divided by 0.',
  nan: 'NaN, “not a number”, stands where ∞ − ∞, 0 · ∞ or 0 / 0 came up, which have no value.',
  /** @param yhat 0 or 1 */
  saturated: (yhat: number, symbol: string) =>
    `${symbol} has rounded to ${yhat}: one of the two factors is infinite and the other is 0, and as doubles their product is NaN. ` +
    `The engine never multiplies them: it takes δ = ${symbol} − y, and L from z.`,
  leftOfZero: (symbol: string, value: string) =>
    `${symbol} is stored as ${value}: 0, but for the rounding of doubles, as π is rounded in the sine of π.`,
};
