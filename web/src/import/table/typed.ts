import type { Sheet } from '../sheet';
import type { Sliced } from '../slices';
import type { NumberStyle } from './number-style';
import { stylesFor, type StyleByHand } from './styles';

const POINT: NumberStyle = { decimal: '.', thousands: '' };

/**
 * How texts of a sheet write numbers, of which a format that has numbers says nothing; [null] where the whole sheet is to
 * be looked at.
 */
export function* stylesOfTexts(sheet: Sheet, byHand: StyleByHand): Sliced<(NumberStyle | null)[]> {
  if (sheet.decimal !== 'point') return [null];
  const { rows, texts } = sheet;
  if (!texts || texts.size === 0) return [byHand.decimal === undefined ? POINT : null];
  const width = rows[0]?.length ?? 0;
  const alone = rows.map((row, i) => row.map((cell, col) => (texts.has(i * width + col) ? cell : '')));
  return yield* stylesFor(alone, null, byHand);
}

/** Its rows with all numbers in one style: those that the format has with a point, and those of its texts. */
export function typedIn({ rows, texts }: Sheet, { decimal }: NumberStyle): string[][] {
  const width = rows[0]?.length ?? 0;
  return rows.map((row, i) =>
    decimal === '.' || !texts
      ? [...row]
      : row.map((cell, col) => (texts.has(i * width + col) || !IS_TYPED.test(cell) ? cell : cell.replace('.', ','))),
  );
}
const IS_TYPED = /^-?\d*\.\d+(?:e[-+]?\d+)?$/i;
