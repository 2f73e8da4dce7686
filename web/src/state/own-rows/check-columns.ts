import { SheetProblem } from '../../import/problem';
import type { Column } from '../../import/table/column';
import { csv as words } from '../../messages/words';
import { placed, type OwnTable } from './join-tables';
import type { Role } from './roles';
import { trainedOn, type SortedRows } from './rows-of-table';
import { hasTexts, LONGEST_WORD, MOST_CLASSES } from './senses';

const placesOf = (roles: readonly Role[], role: Role): number[] =>
  roles.flatMap((one, col) => (one === role ? [col] : []));

/** The columns that are inputs, and those that are the answer. @throws SheetProblem where there are none, or too many */
export function checkedRoles(roles: readonly Role[]): { inputs: number[]; answers: number[] } {
  const inputs = placesOf(roles, 'input');
  const [classColumn] = placesOf(roles, 'class');
  const numbers = placesOf(roles, 'number');
  if (inputs.length === 0) throw new SheetProblem(words.noInput);
  if (numbers.length > MOST_CLASSES) throw new SheetProblem(words.manyAnswers(numbers.length, MOST_CLASSES));
  const answers = classColumn === undefined ? numbers : [classColumn];
  if (answers.length === 0) throw new SheetProblem(words.noAnswer);
  return { inputs, answers };
}

/** @throws SheetProblem where it can't be used as what it is to be, naming the line of a mistake */
export function checkColumn(table: OwnTable, column: Column, role: Role): void {
  const { name, cells, kind, mistakes, counts, gaps } = column;
  const unlike = table.unlike?.find((one) => one.name === name);
  if (unlike) throw new SheetProblem(words.second.affixes(name, unlike.first, unlike.second));
  const [first] = mistakes;
  if (first !== undefined) throw mistakeIn(table, column, first, mistakes.length - 1);
  if (counts.size === 0) throw new SheetProblem(words.noValues(name));
  if (role === 'class' && hasTexts(column)) throw new SheetProblem(words.longWords(name, LONGEST_WORD));
  if (role === 'class') return;
  if (kind === 'date') throw new SheetProblem(words.dateUsed(name));
  const isGap = new Set(gaps);
  if (role === 'number' && kind === 'words')
    throw mistakeIn(
      table,
      column,
      cells.findIndex((_, row) => !isGap.has(row)),
      null,
    );
}

/** The same of a column that says which set: it has nothing to say of rows of a second file. */
export function checkSet({ lines, second = lines.length, ...table }: OwnTable, column: Column): void {
  const wrong = column.mistakes.filter((row) => row < second);
  if (wrong[0] !== undefined) throw mistakeIn({ ...table, lines, second }, column, wrong[0], wrong.length - 1);
  if (column.counts.size === 0) throw new SheetProblem(words.noValues(column.name));
}

/** @throws SheetProblem where gaps of an input are to be filled from rows that have none but gaps */
export function checkFilled({ name, gaps }: Column, sorted: SortedRows): void {
  const isGap = new Set(gaps);
  if (trainedOn(sorted).every((row) => isGap.has(row))) throw new SheetProblem(words.noneToFillFrom(name));
}

function mistakeIn(table: OwnTable, { name, cells }: Column, row: number, more: number | null): SheetProblem {
  return new SheetProblem(placed(table, row, (line) => words.mistake(line, name, cells[row]!, more)));
}
