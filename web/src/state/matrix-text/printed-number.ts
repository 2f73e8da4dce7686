import { parsePrinted, withAsciiMinus, type ParsedNumber } from '../parse-number';

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
  return beyond === null ? parsePrinted(number) : { value: beyond, problem: null };
}
