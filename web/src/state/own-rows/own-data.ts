import type { OwnColumns, OwnRows } from '../../catalog/choice';
import { SheetProblem } from '../../import/problem';
import type { Column } from '../../import/table/column';
import type { Table } from '../../import/table/table';
import { plainNumber } from '../../messages/intl';
import { csv as words } from '../../messages/words';
import { encoded, meanOf, mostFrequent, type Encoded } from './encode';
import type { Role } from './roles';
import { hasTexts, LONGEST_WORD, MOST_CLASSES } from './senses';

/** Rows of a table as they would be used. */
export interface OwnData {
  columns: OwnColumns;
  rows: OwnRows;
  /** Lines of rows that lack a value in a column that is used. */
  leftOut: readonly number[];
}

const placesOf = (roles: readonly Role[], role: Role): number[] =>
  roles.flatMap((one, col) => (one === role ? [col] : []));

/**
 * @param filled columns, by their places, whose gaps get the mean or what comes most often
 * @throws SheetProblem naming line and column where a value is no number, or where the roles leave nothing to learn
 */
export function ownDataFrom(table: Table, roles: readonly Role[], filled: readonly number[] = []): OwnData {
  const { inputs, answers } = checkedRoles(roles);
  const { columns } = table;
  const used = [...inputs, ...answers];
  for (const col of used) checkColumn(table, columns[col]!, roles[col]!);
  const kept = wholeRows(
    table,
    used.filter((col) => !filled.includes(col)),
  );
  if (kept.length === 0) throw new SheetProblem(words.noneComplete);
  const given = withDifferentNames(inputs.flatMap((col) => encoded(columns[col]!)));
  const inputRows = kept.map((row) => given.map(({ at }) => at(row)));
  const answer = answersOf(
    answers.map((col) => columns[col]!),
    roles[answers[0]!]!,
    kept,
    filled.includes(answers[0]!),
  );
  const left = new Set(kept);
  return {
    columns: { inputs: given.map(({ name }) => name), meaning: answer.meaning },
    rows: { inputs: inputRows, answers: answer.answers },
    leftOut: table.lines.filter((_, row) => !left.has(row)),
  };
}

function checkedRoles(roles: readonly Role[]): { inputs: number[]; answers: number[] } {
  const inputs = placesOf(roles, 'input');
  const [classColumn] = placesOf(roles, 'class');
  const numbers = placesOf(roles, 'number');
  if (inputs.length === 0) throw new SheetProblem(words.noInput);
  if (numbers.length > MOST_CLASSES) throw new SheetProblem(words.manyAnswers(numbers.length, MOST_CLASSES));
  const answers = classColumn === undefined ? numbers : [classColumn];
  if (answers.length === 0) throw new SheetProblem(words.noAnswer);
  return { inputs, answers };
}

/** A column with mistakes can still be one of classes: their names are words then. */
function checkColumn({ lines }: Table, column: Column, role: Role): void {
  const { name, cells, kind, mistakes, counts } = column;
  if (counts.size === 0) throw new SheetProblem(words.noValues(name));
  if (role === 'class' && hasTexts(column)) throw new SheetProblem(words.longWords(name, LONGEST_WORD));
  if (role === 'class') return;
  if (kind === 'date') throw new SheetProblem(words.dateUsed(name));
  if (role === 'number' && kind === 'words') {
    const row = cells.findIndex((_, i) => !column.gaps.includes(i));
    throw new SheetProblem(words.mistake(lines[row]!, name, cells[row]!, null));
  }
  const [row] = mistakes;
  if (row !== undefined) throw new SheetProblem(words.mistake(lines[row]!, name, cells[row]!, mistakes.length - 1));
}

function wholeRows({ columns, lines }: Table, used: readonly number[]): number[] {
  const lacking = new Set(used.flatMap((col) => columns[col]!.gaps));
  return [...lines.keys()].filter((row) => !lacking.has(row));
}

/** A name that an encoded column would share with another one is told apart. */
function withDifferentNames(inputs: readonly Encoded[]): Encoded[] {
  const taken = new Set<string>();
  return inputs.map((input) => {
    let { name } = input;
    for (let count = 2; taken.has(name); count++) name = `${input.name} (${count})`;
    taken.add(name);
    return { ...input, name };
  });
}

type Answered = Pick<OwnColumns, 'meaning'> & Pick<OwnRows, 'answers'>;

function answersOf(columns: readonly Column[], role: Role, kept: readonly number[], isFilled: boolean): Answered {
  if (role === 'class') return classesOf(columns[0]!, kept, isFilled);
  const given = columns.map((column) => encoded(column)[0]!);
  const targets = kept.map((row) => given.map(({ at }) => at(row)));
  return { meaning: { kind: 'number', names: columns.map(({ name }) => name) }, answers: { targets } };
}

/** Numbers in their order, names in theirs. */
function classesOf(column: Column, kept: readonly number[], isFilled: boolean): Answered {
  const numeric = column.kind === 'number' && column.mistakes.length === 0;
  const lacking = new Set(isFilled ? column.gaps : []);
  const most = isFilled ? mostFrequent(column) : '';
  const usual = isFilled && numeric ? plainNumber(Number(most)) : most;
  const nameIn = (row: number): string =>
    lacking.has(row) ? usual : numeric ? plainNumber(column.numbers[row]!) : column.cells[row]!;
  const given = kept.map(nameIn);
  const names = [...new Set(given)].sort(numeric ? (a, b) => valueOf(a) - valueOf(b) : (a, b) => (a < b ? -1 : 1));
  if (names.length < 2) throw new SheetProblem(words.oneClass(names[0]!));
  if (names.length > MOST_CLASSES) throw new SheetProblem(words.manyClasses(names.length, MOST_CLASSES));
  const numberOf = new Map(names.map((name, i) => [name, i]));
  return { meaning: { kind: 'class', names }, answers: { classes: given.map((name) => numberOf.get(name)!) } };
}

const valueOf = (name: string): number => Number(name.replace(',', '.'));

/** What a gap of a column would be filled with. */
export const fillOf = (column: Column, role: Role): number | string =>
  column.kind === 'number' && role !== 'class' ? meanOf(column) : mostFrequent(column);
