import { isDecimal } from '../../catalog/decimal';
import { parseNumber, withAsciiMinus, type ParsedNumber } from '../parse-number';

/** A number as it was printed. */
export interface PrintedNumber {
  value: number;
  /** Half of this was lost at most when it was printed: one in its last digit. 0 where it is exact. */
  unit: number;
}

const NOT_FINITE: Readonly<Record<string, number>> = {
  ...{ nan: NaN, na: NaN, '<na>': NaN, '∞': Infinity, inf: Infinity, infinity: Infinity },
};

/** NaN and the infinities by their names in Python, R, Julia and JavaScript; null for another text. */
function notFinite(text: string): number | null {
  const [, sign, name] = /^([+-]?)(?:np\.|math\.|torch\.)?(.*)$/.exec(text.toLowerCase())!;
  const value = NOT_FINITE[name!];
  return value === undefined ? null : sign === '-' ? -value : value;
}

/** As JavaScript writes it: `1L`, `0.5f` and `1D-3` are numbers of R, C++ and Fortran, `0.1f-3` one of Julia. */
const plain = (text: string): string => {
  const number = withAsciiMinus(text).replace(/^"(.*)"$/, '$1');
  const other = /^([+-]?[\d.]+)(?:[LfF]|[dDfF]([+-]?\d+))$/.exec(number);
  return other ? `${other[1]}${other[2] === undefined ? '' : `e${other[2]}`}` : number;
};

/** Read one cell. NaN and the infinities are values here. */
export function printedNumber(text: string): ParsedNumber {
  const number = plain(text);
  const beyond = notFinite(number);
  return beyond === null ? parseNumber(number) : { value: beyond, problem: null };
}

/** Decimals of a number before its exponent, and the exponent where there is one; null where it is no decimal. */
function digitsOf(text: string): { decimals: number; exponent: number | null } | null {
  const number = plain(text);
  if (!isDecimal(number)) return null;
  const [mantissa = '', exponent] = number.split(/e/i);
  const [, decimals = ''] = mantissa.split(/[.,]/);
  return { decimals: decimals.length, exponent: exponent === undefined ? null : Number(exponent) };
}

/**
 * The units of the numbers of one print. All are printed to the same place, and zeros at the end may be left out: what
 * has most decimals tells. Without any decimals they are whole numbers, and exact.
 */
export function unitsOf(cells: readonly string[][]): number[][] {
  const all = cells.map((row) => row.map(digitsOf));
  const most = (withExponent: boolean): number =>
    Math.max(
      0,
      ...all.flat().map((digits) => (digits && (digits.exponent !== null) === withExponent ? digits.decimals : 0)),
    );
  const [fixed, scientific] = [most(false), most(true)];
  const unit = (digits: ReturnType<typeof digitsOf>): number => {
    if (!digits) return 0;
    if (digits.exponent !== null) return 10 ** (digits.exponent - scientific);
    return fixed === 0 ? 0 : 10 ** -fixed;
  };
  return all.map((row) => row.map(unit));
}
