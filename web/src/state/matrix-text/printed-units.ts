/** A number as it is printed: its exponent, if it has one, and the digits before that. */
interface Printed {
  value: number;
  exponent: number | null;
  decimals: number;
  significant: number;
}

/** null for what is exact: a fraction, NaN, an infinity. */
function printed(cell: string, value: number): Printed | null {
  const [, digits, decimals = '', exponent] = /^[^\d.,]*(\d*(?:[.,](\d*))?)(?:[eEdDfF]([+-]?\d+))?/.exec(cell) ?? [];
  if (!digits || cell.includes('/') || !Number.isFinite(value)) return null;
  const significant = digits.replace(/[.,]/, '').replace(/^0+/, '').length;
  return {
    value,
    exponent: exponent === undefined ? null : Number(exponent),
    decimals: decimals.length,
    significant,
  };
}

const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/** The power of ten of the first digit of a number. */
const sizeOf = (value: number): number => Number(value.toExponential().split('e')[1]);

const isPower = ({ exponent }: Printed): boolean => exponent !== null;

/**
 * The exponent of the unit of a zero: one that is filled up (`0.0000`) has its own; another one stands for less than the
 * numbers beside it show. `0.0` alone, as Python and JSON write it, is 0: null.
 */
function exponentOfZero(zero: Printed, decimals: number, finest: number | null): number | null {
  if (zero.decimals > 1 && zero.exponent === null) return -zero.decimals;
  return finest === null ? null : Math.min(-decimals, finest);
}

/** Of the last places of the numbers that are not 0, the finest; null where all are 0. */
function finestOf(known: readonly Printed[]): number | null {
  const exponents = known
    .filter(({ value }) => value !== 0)
    .map(({ value, significant }) => sizeOf(value) + 1 - significant);
  return exponents.length === 0 ? null : least(exponents);
}

/** Of numbers that are printed in one way: what one shows tells how many digits the others have. */
function unitsAmong(all: readonly (Printed | null)[]): number[] {
  const known = all.filter((one) => one !== null);
  if (known.every(({ decimals, exponent }) => decimals === 0 && exponent === null)) return all.map(() => 0);
  const finest = finestOf(known);
  const kinds = [known.filter(isPower), known.filter((one) => !isPower(one))].map((kind) => ({
    decimals: most(kind.map(({ decimals }) => decimals)),
    significant: most(kind.map(({ significant }) => significant)),
  }));
  return all.map((one) => {
    if (one === null) return 0;
    const kind = kinds[isPower(one) ? 0 : 1]!;
    if (one.value === 0) {
      const exponent = exponentOfZero(one, kind.decimals, finest);
      return exponent === null ? 0 : 10 ** exponent;
    }
    return 10 ** Math.max((one.exponent ?? 0) - kind.decimals, sizeOf(one.value) + 1 - kind.significant);
  });
}

const columnsOf = <T>(rows: readonly (readonly T[])[]): T[][] => rows[0]!.map((_, c) => rows.map((row) => row[c]!));

/** Whether zeros fill every column up, so that each has digits of its own: R, pandas and Julia print so. */
const areFilled = (columns: readonly (Printed | null)[][]): boolean =>
  columns.every((column) => column.length > 1 && new Set(column.map((one) => one?.decimals)).size === 1);

/**
 * The unit of the last place of each number of a print; 0 for what is exact, as whole numbers among themselves are.
 * Programs leave out zeros at the end: `0.5` beside `0.1234` is `0.5000`, and `12.35` beside `0.001235` has four digits.
 * @param isTable lines without brackets, whose columns may be printed each in a way of its own
 */
export function printedUnits(
  cells: readonly (readonly string[])[],
  values: readonly (readonly number[])[],
  isTable: boolean,
): number[][] {
  const all = cells.map((row, r) => row.map((cell, c) => printed(cell, values[r]![c]!)));
  const columns = columnsOf(all);
  if (isTable && areFilled(columns)) return columnsOf(columns.map(unitsAmong));
  const units = unitsAmong(all.flat());
  return all.map((row, r) => row.map((_, c) => units[r * row.length + c]!));
}
