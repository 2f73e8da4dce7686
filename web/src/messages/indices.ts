const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const subscript = (digits: string): string => digits.replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]!);

/** A symbol with its index in running text, such as z₁. @param index from 1; empty where there is nothing to tell apart */
export const indexed = (symbol: string, index: string): string => `${symbol}${subscript(index)}`;

/**
 * A weight in running text, such as w₁₂. The comma between two indices is needed where one of them has several digits only.
 * @param indices such as `1,2`
 */
export const weightOf = (indices: string): string =>
  indexed('w', /^\d,\d$/.test(indices) ? indices.replace(',', '') : indices);

/** A negative number behind a minus stands in brackets. */
export const subtracted = (number: string): string => (number.startsWith('\u2212') ? `(${number})` : number);
