import type { Column } from '../../import/table/column';
import type { OwnTable } from './join-tables';
import type { Role } from './roles';

/** What is said of the rows of a table beside the roles of its columns. */
export interface Treatment {
  /** Columns, by their places, whose gaps are filled: the engine does it, by the rows that are trained on. */
  filled?: readonly number[];
  /**
   * Values of the column that says which set a row belongs to, of rows that are held out; null: this is still asked for.
   * Left out: as it says itself.
   */
  heldOut?: readonly string[] | null;
  /** Whether rows without an answer are left out, and not predicted. */
  dropsUnanswered?: boolean;
}

/** Rows of a table by their places, in its order. */
export interface SortedRows {
  /** With an answer. */
  answered: readonly number[];
  /** Those of them that are held out. */
  heldOut: ReadonlySet<number>;
  unanswered: readonly number[];
  leftOut: readonly number[];
}

/** What becomes of each row: it is trained on, held out, predicted or left out. */
export function sortedRows(table: OwnTable, roles: readonly Role[], treatment: Treatment): SortedRows {
  const { columns, lines, second = lines.length } = table;
  const { filled = [], heldOut = null, dropsUnanswered = false } = treatment;
  const set = columns[roles.indexOf('set')];
  const lacks = (role: Role): ReadonlySet<number> =>
    gapsOf(columns.filter((_, col) => roles[col] === role && !(role === 'input' && filled.includes(col))));
  const [input, setGaps] = [lacks('input'), lacks('set')];
  const answer = new Set([...lacks('class'), ...lacks('number')]);
  const kinds = lines.map((_, row) => {
    if (input.has(row) || (answer.has(row) && dropsUnanswered)) return 'leftOut';
    if (answer.has(row)) return 'unanswered';
    return row < second && setGaps.has(row) ? 'leftOut' : 'answered';
  });
  const those = (kind: (typeof kinds)[number]): number[] => [...kinds.keys()].filter((row) => kinds[row] === kind);
  const isHeldOut = (row: number): boolean => row >= second || (!!set && !!heldOut?.includes(valueAt(set, row)));
  const answered = those('answered');
  return {
    answered,
    heldOut: new Set(answered.filter(isHeldOut)),
    unanswered: those('unanswered'),
    leftOut: those('leftOut'),
  };
}

/** Rows with an answer that are not held out. */
export const trainedOn = ({ answered, heldOut }: SortedRows): number[] => answered.filter((row) => !heldOut.has(row));

const gapsOf = (columns: readonly Column[]): ReadonlySet<number> => new Set(columns.flatMap(({ gaps }) => gaps));

/** The value of a row as `counts` has it. */
export const valueAt = ({ kind, numbers, cells }: Column, row: number): string =>
  kind === 'number' ? String(numbers[row]) : cells[row]!;
