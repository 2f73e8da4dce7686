import type { OwnColumns, OwnRows } from '../catalog/choice';
import { CsvProblem, isMissing, type CsvTable } from '../catalog/csv-table';
import { csv as words } from '../messages/words';
import { refusalSentence } from '../messages/refusals';
import { parsePrinted } from './parse-number';

/** What a column is used for. One alone is a class; several can be numbers to answer with. */
export type Role = 'input' | 'class' | 'number' | 'none';

/** Rows of a table as they would be used. */
export interface OwnData {
  columns: OwnColumns;
  rows: OwnRows;
  /** Lines of rows that lack a value in a column that is used. */
  leftOut: readonly number[];
}

const MOST_CLASSES = 64;
/** Of so many different whole numbers an answer is rather a class than a number. */
const FEW = 10;

const valuesOf = ({ rows }: CsvTable, col: number): string[] =>
  rows.map((row) => row[col]!).filter((cell) => !isMissing(cell));
/** Whether half of its values are numbers: one that is none is then a mistake to be told of, and no text column. */
const isNumeric = (table: CsvTable, col: number): boolean => {
  const values = valuesOf(table, col);
  return values.length > 0 && 2 * values.filter((cell) => parsePrinted(cell).problem === null).length >= values.length;
};

/** A use of each column to begin with: the last one is the answer, a class where it has text or few whole numbers. */
export function rolesFor(table: CsvTable): Role[] {
  const last = table.names.length - 1;
  return table.names.map((_, col): Role => {
    const numeric = isNumeric(table, col);
    if (col < last) return numeric ? 'input' : 'none';
    const values = valuesOf(table, col);
    const few = new Set(values).size <= FEW && values.every((cell) => /^-?\d+$/.test(cell));
    return numeric && !few ? 'number' : 'class';
  });
}

/** The same with another use of one column: a class is the only answer. */
export function withRole(roles: readonly Role[], col: number, role: Role): Role[] {
  const given = roles.map((before, i) => (i === col ? role : before));
  const isAnswer = (one: Role): boolean => one === 'class' || one === 'number';
  if (!isAnswer(role)) return given;
  return given.map((one, i) => (i !== col && isAnswer(one) && (role === 'class' || one === 'class') ? 'none' : one));
}

const columnsWith = (roles: readonly Role[], role: Role): number[] =>
  roles.flatMap((one, col) => (one === role ? [col] : []));

/** @throws CsvProblem naming line and column where a value is no number, or the roles leave nothing to learn */
export function ownDataFrom(table: CsvTable, roles: readonly Role[]): OwnData {
  const inputs = columnsWith(roles, 'input');
  const [classColumn] = columnsWith(roles, 'class');
  const numbers = columnsWith(roles, 'number');
  if (inputs.length === 0) throw new CsvProblem(words.noInput);
  if (numbers.length > MOST_CLASSES) throw new CsvProblem(words.manyAnswers(numbers.length, MOST_CLASSES));
  const answers = classColumn === undefined ? numbers : [classColumn];
  if (answers.length === 0) throw new CsvProblem(words.noAnswer);
  const used = [...inputs, ...answers];
  const whole = table.rows.map((row) => used.every((col) => !isMissing(row[col]!)));
  const kept = [...table.rows.keys()].filter((row) => whole[row]);
  if (kept.length === 0) throw new CsvProblem(words.noneComplete);
  const numbersIn = (columns: readonly number[]): number[][] =>
    kept.map((row) => columns.map((col) => numberAt(table, row, col)));
  const namesOf = (columns: readonly number[]): string[] => columns.map((col) => table.names[col]!);
  const leftOut = table.lines.filter((_, row) => !whole[row]);
  if (classColumn === undefined) {
    const columns: OwnColumns = { inputs: namesOf(inputs), meaning: { kind: 'number', names: namesOf(numbers) } };
    return { columns, rows: { inputs: numbersIn(inputs), answers: { targets: numbersIn(numbers) } }, leftOut };
  }
  const given = kept.map((row) => table.rows[row]![classColumn]!);
  const names = classesIn(given);
  const columns: OwnColumns = { inputs: namesOf(inputs), meaning: { kind: 'class', names } };
  const classes = given.map((name) => names.indexOf(name));
  return { columns, rows: { inputs: numbersIn(inputs), answers: { classes } }, leftOut };
}

function numberAt({ names, rows, lines }: CsvTable, row: number, col: number): number {
  const parsed = parsePrinted(rows[row]![col]!);
  if (parsed.problem !== null)
    throw new CsvProblem(
      words.noNumber(
        lines[row]!,
        refusalSentence(parsed.problem, () => names[col]!),
      ),
    );
  return parsed.value;
}

const valueOf = (text: string): number => parsePrinted(text).value ?? 0;

/** Numbers in their order, names in theirs. */
function classesIn(given: readonly string[]): string[] {
  const names = [...new Set(given)];
  if (names.length < 2) throw new CsvProblem(words.oneClass(names[0]!));
  if (names.length > MOST_CLASSES) throw new CsvProblem(words.manyClasses(names.length, MOST_CLASSES));
  const numeric = names.every((name) => parsePrinted(name).problem === null);
  return names.sort(numeric ? (a, b) => valueOf(a) - valueOf(b) : (a, b) => (a < b ? -1 : 1));
}
