import type { Delimiter } from './cut';
import type { Block } from './shape';

/** A block in which two columns are one, since what parts them may stand within a number: 1,5 or 1,234 or 1 234. */
export interface Joined {
  block: Block;
  /** Of its numbers. */
  example: string;
}

/** Readings with joined columns at most. */
const MOST = 2;

/** Such blocks, if the first line is one name short: as many names as columns are left then. */
export function joinedBelow(block: Block, delimiter: Delimiter): Joined[] {
  if (!block.isShort || (delimiter !== ',' && delimiter !== ' ')) return [];
  const [first, ...body] = block.rows;
  const names = first!.slice(1);
  return placesIn(body, delimiter)
    .slice(0, MOST)
    .map((col) =>
      asOne([names, ...joinedAt(body, col, delimiter)], block, body[0]![col]! + delimiter + body[0]![col + 1]!),
    );
}

/** One column of numbers that was cut into two, if there are no names for these. @param textIn a line, by its number */
export function oneColumn(block: Block, delimiter: Delimiter, textIn: (line: number) => string): Joined | null {
  const { rows, lines, aside } = block;
  if (rows[0]!.length !== 2 || placesIn(rows, delimiter).length === 0) return null;
  const body = joinedAt(rows, 0, delimiter);
  const above = aside.filter((line) => line < lines[0]!).at(-1);
  if (above === undefined) return asOne(body, block, body[0]![0]!);
  const named = { ...block, lines: [above, ...lines], aside: aside.filter((line) => line !== above) };
  return asOne([[textIn(above)], ...body], named, body[0]![0]!);
}

const asOne = (rows: string[][], block: Block, example: string): Joined => ({
  block: { ...block, rows, isShort: false },
  example,
});

const joinedAt = (rows: readonly (readonly string[])[], col: number, mark: string): string[][] =>
  rows.map((row) => [...row.slice(0, col), row[col]! + mark + row[col + 1]!, ...row.slice(col + 2)]);

/** Columns of whole numbers whose neighbour could be what follows a mark; behind a space that is three digits. */
function placesIn(rows: readonly (readonly string[])[], delimiter: Delimiter): number[] {
  const [before, behind] = delimiter === ',' ? [/^[-+\u2212]?\d+$/, /^\d+$/] : [/^[-+\u2212]?[1-9]\d{0,2}$/, /^\d{3}$/];
  if (delimiter !== ',' && delimiter !== ' ') return [];
  return [...Array(Math.max(0, rows[0]!.length - 1)).keys()].filter((col) =>
    rows.every((row) => before.test(row[col]!) && behind.test(row[col + 1]!)),
  );
}

/** Whether the first column can be names of rows, which R writes without a name above: all are different. */
export function hasRowNames({ rows }: Block): boolean {
  const names = rows.slice(1).map(([name]) => name!);
  return new Set(names).size === names.length && !names.includes('');
}
