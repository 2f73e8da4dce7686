/** Notes beside infinities and NaN. */
export const notFinite = {
  infinite: '∞ means that a number has passed the largest double, about 1.797e308, or that something was divided by 0.',
  nan: 'NaN, “not a number”, is what ∞ − ∞, 0 · ∞ and 0 / 0 give, as they have no value.',
  /** @param yhat 0 or 1 */
  saturated: (yhat: number, symbol: string) =>
    `${symbol} has rounded to ${yhat}: one of the two factors is infinite and the other is 0, and as doubles their product is NaN. ` +
    `The engine never multiplies them: it uses δ = ${symbol} − y, and computes L from z.`,
  leftOfZero: (symbol: string, value: string) =>
    `${symbol} is stored as ${value}: 0 apart from rounding, like the sine of π, which is rounded too.`,
};
