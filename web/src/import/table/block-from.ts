import { csv as words } from '../../messages/words';
import { MOST_COLUMNS, MOST_ROWS } from '../limits';
import { SheetProblem } from '../problem';
import type { Cut } from './cut';
import { blockOf, type Block } from './shape';

/** What was chosen by hand of where a table begins. */
export interface BeginByHand {
  /** The line with the names of the columns, from 1; 0: there is none. */
  header?: number | undefined;
  /** Lines at the beginning that are no rows. */
  skip?: number | undefined;
}

/** @throws SheetProblem naming the line that does not fit */
export function blockFrom(
  { rows, lines, marked, broken, aside = [] }: Cut,
  { header = 0, skip = Math.max(0, header - 1) }: BeginByHand,
): Block {
  if (broken !== null) throw new SheetProblem(words.quotes(broken));
  const first = lines.findIndex((line) => line > skip || line === header);
  if (first < 0) throw new SheetProblem(words.noRows);
  const below = lines.findIndex((line) => line > skip && line !== header);
  const isKept = (_: unknown, i: number): boolean => lines[i] === header || (i >= below && below >= 0);
  const comments = new Set([...marked].filter((line) => line !== header));
  const { block, uneven, width } = blockOf({
    rows: rows.filter(isKept),
    lines: lines.filter(isKept),
    marked: comments,
  });
  if (width > MOST_COLUMNS) throw new SheetProblem(words.tooManyColumns(width, MOST_COLUMNS));
  if (uneven !== null) throw new SheetProblem(words.uneven(uneven.line, uneven.count, width));
  if (width < 2) throw new SheetProblem(words.oneColumn);
  if (block.rows.length > MOST_ROWS + MOST_HEADERS)
    throw new SheetProblem(words.tooManyRows(block.rows.length, MOST_ROWS));
  const skipped = lines.filter((line) => line <= skip && line !== header);
  return { ...block, aside: [...aside, ...skipped, ...block.aside] };
}
const MOST_HEADERS = 20;
