/**
 * Course systems add some 1e-14 to a tolerance, and keep doubles: nearer to 0 they would take any answer, beyond this none
 * that is typed.
 */
const LEAST = 1e-9;
const MOST = 1e15;

/** Whether a number can stand in a file for a course. */
export const isPlain = (value: number): boolean => value === 0 || (Math.abs(value) >= LEAST && Math.abs(value) < MOST);

/** The shortest decimal that names exactly this double, never with an exponent, which GIFT does not read. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign, first, rest = '', power] = parts;
  const point = 1 + Number(power);
  const digits = `${first}${rest}`;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const whole = digits.slice(0, point).padEnd(point, '0');
  return point < digits.length ? `${sign}${whole}.${digits.slice(point)}` : `${sign}${whole}`;
}
