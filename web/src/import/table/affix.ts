import { isLikeNumber } from './like-number';
import { stylesOf } from './number-style';
import { isUnit } from './units';

/** What stands before or behind every number of a column: `$45`, `45 %`, `(1.5 €)`. */
export interface Affix {
  before: string;
  behind: string;
  /** A currency, a per cent sign or a unit; another word, as in `3 rooms`, may make a word of it. */
  isKnown: boolean;
}

const SIGN = '[-+\\u2212]';
/** Brackets for a minus; sign, currency, sign; the number; a unit. */
const PARTS = new RegExp(
  `^(\\()?(${SIGN}?) ?([^\\w.,;:<>≤≥~≈=±()+\\u2212-]{1,2}|[A-Z]{1,3}[$€£¥]?|Fr\\.|kr\\.?|zł|Kč)? ?(${SIGN}?)` +
    `((?:\\d[\\d.,'\\u2019 ]*)?\\d|[.,]\\d+)(e[-+]?\\d+)? ?([^\\d\\s.,;:()<>-][^\\d;()]{0,11})?(\\))?$`,
  'u',
);

interface Parts {
  before: string;
  behind: string;
  /** The number, with a minus for brackets. */
  bare: string;
}

function partsOf(cell: string): Parts | null {
  const found = cell.length < 60 ? PARTS.exec(cell) : null;
  if (!found) return null;
  const [, open = '', sign = '', before = '', second = '', digits = '', exponent = '', behind = '', close = ''] = found;
  if ((open === '') !== (close === '') || ((sign || open) && second) || (open && sign)) return null;
  return { before, behind: behind.trim(), bare: (open ? '-' : sign || second) + digits + exponent };
}

/** Of these columns, by their places, those whose cells mostly have one and the same affix. @param sample rows to look at */
export function affixesIn(sample: readonly (readonly string[])[]): ReadonlyMap<number, Affix> {
  const found = new Map<number, Affix>();
  for (let col = 0; col < (sample[0]?.length ?? 0); col++) {
    const affix = affixOf(sample.map((row) => row[col]!));
    if (affix) found.set(col, affix);
  }
  return found;
}

function affixOf(cells: readonly string[]): Affix | null {
  const counts = new Map<string, Set<string>>();
  let [plain, times] = [0, 0];
  for (const cell of cells) {
    const parts = endsInDigits(cell) ? null : partsOf(cell);
    if (!parts || parts.before + parts.behind === '' || stylesOf(parts.bare) === 0) {
      if (/\d/.test(cell) && !isLikeNumber(cell)) plain++;
      continue;
    }
    const key = `${parts.before}\n${parts.behind}`;
    counts.set(key, (counts.get(key) ?? new Set()).add(parts.bare));
    times++;
  }
  if (counts.size === 0 || times < plain) return null;
  const [[key, values]] = [...counts].sort(([, one], [, other]) => other.size - one.size) as [[string, Set<string>]];
  const [before = '', behind = ''] = key.split('\n');
  return meant(before, behind, values.size);
}

/** Nothing before and behind it: most cells of most files. */
const endsInDigits = (cell: string): boolean => {
  const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)];
  return last > 47 && last < 58 && first < 58 && first > 44;
};

/** So many different numbers make a measure of a word that is no unit. */
const SEVERAL = 3;
const MONEY =
  /^(?:\p{Sc}|[A-Z]{1,3}\p{Sc}|USD|EUR|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|INR|Rs|Fr\.|kr\.?|zł|Kč|euros?|dollars?)$/iu;
const isShare = (text: string): boolean => text === '%' || text === '‰';

function meant(before: string, behind: string, different: number): Affix | null {
  const [isMoney, isUnitBehind] = [MONEY.test(before || behind), isUnit(behind) && !/^[a-z]$/i.test(behind)];
  if (before !== '' && !isMoney) return null;
  if (isMoney || isShare(behind)) return { before, behind, isKnown: true };
  const several = isUnitBehind ? 2 : SEVERAL;
  return different < several ? null : { before, behind, isKnown: isUnitBehind };
}

/** Whether a cell is a number with a currency, a per cent sign or a unit. */
export function isMeasure(cell: string): boolean {
  const parts = endsInDigits(cell) ? null : partsOf(cell);
  if (!parts || parts.before + parts.behind === '' || stylesOf(parts.bare) === 0) return false;
  return meant(parts.before, parts.behind, SEVERAL)?.isKnown ?? false;
}

/** A cell without the affix of its column; null where it has not this one. */
export function withoutAffix(cell: string, { before, behind }: Affix): string | null {
  const parts = partsOf(cell);
  return parts?.before === before && parts.behind === behind ? parts.bare : null;
}

/** Rows in which columns with a known affix are numbers alone. */
export function bareRows(rows: readonly string[][], affixes: ReadonlyMap<number, Affix>): string[][] {
  const known = [...affixes].filter(([, { isKnown }]) => isKnown);
  if (known.length === 0) return rows as string[][];
  return rows.map((row) => {
    const bare = [...row];
    for (const [col, affix] of known) bare[col] = withoutAffix(row[col]!, affix) ?? row[col]!;
    return bare;
  });
}
