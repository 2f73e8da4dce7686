/**
 * Digits with a decimal point or comma, and an exponent where there is one. No digit can be matched in two ways, so that
 * the time grows with the length of a text and not with its square.
 */
const DECIMAL = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** Whether digits before the exponent say that a decimal is not 0. */
const hasSize = (decimal: string): boolean => /[1-9]/.test(decimal.split(/e/i)[0]!);

/** How a double fails to hold a decimal at all: as an infinity, or as 0 where it is not 0; null where it holds one. */
export function beyondDouble(decimal: string, value: number): 'large' | 'small' | null {
  if (!Number.isFinite(value)) return 'large';
  return value === 0 && hasSize(decimal) ? 'small' : null;
}
