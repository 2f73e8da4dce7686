import { decimalMark } from '../../messages/intl';
import type { Sliced } from '../slices';
import { PIECE } from '../slices';
import type { Delimiter } from './cut';
import { inBrackets } from './like-number';
import {
  indexOfStyle,
  numberIn,
  STYLES,
  stylesOf,
  type DecimalMark,
  type NumberStyle,
  type Thousands,
} from './number-style';

/** What was chosen by hand of the style of numbers. */
export interface StyleByHand {
  decimal?: DecimalMark | undefined;
  thousands?: Thousands | undefined;
}

/** The styles that make numbers of the most cells, one of those that read alike; several where they read differently. */
export function* stylesFor(
  rows: readonly (readonly string[])[],
  delimiter: Delimiter | null,
  byHand: StyleByHand,
): Sliced<NumberStyle[]> {
  const possible = STYLES.map((style, i) => ({ style, i })).filter(
    ({ style: { decimal, thousands } }) =>
      decimal === (byHand.decimal ?? decimal) && thousands === (byHand.thousands ?? thousands),
  );
  const { kinds, telling } = yield* survey(rows);
  const accepted = (i: number): number => [...kinds].reduce((sum, [bits, count]) => sum + ((bits >> i) & 1) * count, 0);
  const most = Math.max(...possible.map(({ i }) => accepted(i)));
  const best = possible.filter(({ i }) => accepted(i) === most).map(({ style }) => style);
  const different: NumberStyle[] = [];
  for (const style of best) if (!different.some((other) => readAlike(telling, style, other))) different.push(style);
  return different.sort((a, b) => liking(b, delimiter, telling.mixed) - liking(a, delimiter, telling.mixed));
}

/** Of the cells in which styles differ: one of each kind, since those of a kind are read alike. */
interface Telling {
  cells: ReadonlyMap<number, string>;
  /** Whether numbers with a mark and whole ones without it stand in one column. */
  mixed: boolean;
}

function* survey(rows: readonly (readonly string[])[]): Sliced<{ kinds: Map<number, number>; telling: Telling }> {
  const kinds = new Map<number, number>();
  const cells = new Map<number, string>();
  const marked = new Set<number>();
  const whole = new Set<number>();
  for (const [i, row] of rows.entries()) {
    if (i % PIECE === 0) yield;
    row.forEach((cell, col) => {
      const number = inBrackets(cell) ?? cell;
      const bits = stylesOf(number);
      if (bits === 0) return;
      kinds.set(bits, (kinds.get(bits) ?? 0) + 1);
      const isWhole = bits === (1 << STYLES.length) - 1;
      (isWhole ? whole : marked).add(col);
      if (!isWhole && !cells.has(bits)) cells.set(bits, number);
    });
  }
  return { kinds, telling: { cells, mixed: [...marked].some((col) => whole.has(col)) } };
}

const readAlike = ({ cells }: Telling, a: NumberStyle, b: NumberStyle): boolean =>
  [...cells].every(([bits, cell]) => {
    const [inA, inB] = [a, b].map((style) => (bits >> indexOfStyle(style)) & 1);
    return inA === inB && (inA === 0 || numberIn(cell, a) === numberIn(cell, b));
  });

/** Which is likelier of two that read as many numbers: a semicolon parts columns where a comma is the decimal mark. */
function liking({ decimal, thousands }: NumberStyle, delimiter: Delimiter | null, mixed: boolean): number {
  const usual = delimiter === ';' ? ',' : delimiter === ',' ? '.' : decimalMark();
  return (decimal === usual ? 1 : 0) + (mixed && thousands !== '' ? 2 : 0);
}
