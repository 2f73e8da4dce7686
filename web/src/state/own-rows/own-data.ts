import type { OwnColumns, OwnRows, WordInputs } from '../../catalog/choice';
import { SheetProblem } from '../../import/problem';
import type { Column } from '../../import/table/column';
import { plainNumber } from '../../messages/intl';
import { csv as words } from '../../messages/words';
import type { OwnChoice } from '../edit-data';
import { encoded, type Encoded } from './encode';
import { placed, type OwnTable } from './join-tables';
import type { Role } from './roles';
import { sortedRows, type SortedRows, type Treatment } from './rows-of-table';
import { heldOutValues } from './which-set';
import { hasTexts, LONGEST_WORD, MOST_CLASSES } from './senses';

/** Rows of a table as they would be used. */
export interface OwnData extends OwnChoice {
  /** Lines of rows that lack a value in a column that is used. */
  leftOut: readonly number[];
  /** The same of rows of a second file. */
  leftOutSecond: readonly number[];
  /** What rows beside those that are trained on have and the network can't learn. */
  unknown: readonly Unknown[];
}

/** A class, or a word of an input, that no row has that is trained on; and the first row that has it. */
export interface Unknown {
  kind: 'class' | 'word';
  name: string;
  row: number;
}

const placesOf = (roles: readonly Role[], role: Role): number[] =>
  roles.flatMap((one, col) => (one === role ? [col] : []));

/** @throws SheetProblem naming line and column where a value is no number, or where the roles leave nothing to learn */
export function ownDataFrom(table: OwnTable, roles: readonly Role[], given: Treatment = {}): OwnData {
  const { columns } = table;
  if (columns.length < 2) throw new SheetProblem(words.oneColumn);
  const { inputs, answers } = checkedRoles(roles);
  const treatment = withSet(columns[roles.indexOf('set')], given);
  for (const col of [...inputs, ...answers]) checkColumn(table, columns[col]!, roles[col]!);
  const sorted = sortedRows(table, roles, treatment);
  const { answered, heldOut, unanswered, leftOut } = sorted;
  if (answered.length === 0) throw new SheetProblem(words.noneComplete);
  if (heldOut.size === answered.length) throw new SheetProblem(words.allHeldOut);
  const made = withDifferentNames(inputs.flatMap((col) => inputsOf(columns[col]!)));
  const rowOf = (row: number): number[] => made.map(({ at }) => at(row));
  const answer = answersOf(
    answers.map((col) => columns[col]!),
    roles[answers[0]!]!,
    sorted,
  );
  const gaps = wordGaps(made, [...answered, ...unanswered]);
  return {
    columns: {
      inputs: made.map(({ name }) => name),
      meaning: answer.meaning,
      ...(gaps.length > 0 && { words: gaps }),
    },
    rows: { inputs: answered.map(rowOf), answers: answer.answers },
    ...(heldOut.size > 0 && { heldOutRows: [...answered.keys()].filter((i) => heldOut.has(answered[i]!)) }),
    ...(unanswered.length > 0 && { unanswered: unanswered.map(rowOf) }),
    ...linesOf(table, leftOut),
    unknown: [...answer.unknown, ...unknownWords(made, sorted)],
  };
}

function linesOf({ lines, second = lines.length }: OwnTable, places: readonly number[]) {
  const these = (isSecond: boolean): number[] =>
    places.filter((row) => row >= second === isSecond).map((row) => lines[row]!);
  return { leftOut: these(false), leftOutSecond: these(true) };
}

/** With the values that the column itself says are held out, where none are given. */
function withSet(set: Column | undefined, treatment: Treatment): Treatment {
  if (!set) return treatment;
  if (set.counts.size === 0) throw new SheetProblem(words.noValues(set.name));
  const { heldOut = heldOutValues(set) } = treatment;
  if (!heldOut || heldOut.length === 0) throw new SheetProblem(words.whichHeldOut(set.name));
  return { ...treatment, heldOut };
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

function checkColumn(table: OwnTable, column: Column, role: Role): void {
  const { name, cells, kind, mistakes, counts } = column;
  const mistake = (row: number, more: number | null): SheetProblem =>
    new SheetProblem(placed(table, row, (line) => words.mistake(line, name, cells[row]!, more)));
  const [row] = mistakes;
  if (row !== undefined) throw mistake(row, mistakes.length - 1);
  if (counts.size === 0) throw new SheetProblem(words.noValues(name));
  if (role === 'class' && hasTexts(column)) throw new SheetProblem(words.longWords(name, LONGEST_WORD));
  if (role === 'class') return;
  if (kind === 'date') throw new SheetProblem(words.dateUsed(name));
  if (role === 'number' && kind === 'words')
    throw mistake(
      cells.findIndex((_, i) => !column.gaps.includes(i)),
      null,
    );
}

/** An input, and how many stand for the words of its column; none for one of numbers. */
interface Input extends Encoded {
  words: number;
  /** Whether it is the first of them. */
  first: boolean;
}

function inputsOf(column: Column): Input[] {
  const made = encoded(column);
  return made.map((one, i) => ({ ...one, words: column.kind === 'words' ? made.length : 0, first: i === 0 }));
}

/** A name that an encoded column would share with another one is told apart. */
function withDifferentNames(inputs: readonly Input[]): Input[] {
  const taken = new Set<string>();
  return inputs.map((input) => {
    let { name } = input;
    for (let count = 2; taken.has(name); count++) name = `${input.name} (${count})`;
    taken.add(name);
    return { ...input, name };
  });
}

/** Inputs that stand for words which some of the rows lack. */
const wordGaps = (inputs: readonly Input[], rows: readonly number[]): WordInputs[] =>
  inputs.flatMap(({ words: count, first, at }, i) =>
    count > 0 && first && rows.some((row) => Number.isNaN(at(row))) ? [{ first: i, count }] : [],
  );

const trainedOn = ({ answered, heldOut }: SortedRows): number[] => answered.filter((row) => !heldOut.has(row));

/** Words that only rows have that are not trained on. */
function unknownWords(inputs: readonly Input[], sorted: SortedRows): Unknown[] {
  const training = trainedOn(sorted);
  const others = [...sorted.heldOut, ...sorted.unanswered];
  return inputs.flatMap(({ name, words: count, at }): Unknown[] => {
    const row = count > 0 ? others.find((one) => at(one) === 1) : undefined;
    return row === undefined || training.some((one) => at(one) === 1) ? [] : [{ kind: 'word', name, row }];
  });
}

interface Answered extends Pick<OwnColumns, 'meaning'>, Pick<OwnRows, 'answers'> {
  unknown: readonly Unknown[];
}

function answersOf(columns: readonly Column[], role: Role, sorted: SortedRows): Answered {
  if (role === 'class') return classesOf(columns[0]!, sorted);
  const targets = sorted.answered.map((row) => columns.map(({ numbers }) => numbers[row]!));
  return { meaning: { kind: 'number', names: columns.map(({ name }) => name) }, answers: { targets }, unknown: [] };
}

/** Numbers in their order, names in theirs. */
function classesOf(column: Column, sorted: SortedRows): Answered {
  const numeric = column.kind === 'number';
  const nameIn = (row: number): string => (numeric ? plainNumber(column.numbers[row]!) : column.cells[row]!);
  const given = sorted.answered.map(nameIn);
  const names = [...new Set(given)].sort(numeric ? (a, b) => valueOf(a) - valueOf(b) : (a, b) => (a < b ? -1 : 1));
  const learnt = new Set(trainedOn(sorted).map(nameIn));
  if (learnt.size < 2) throw new SheetProblem(words.oneClass([...learnt][0]!));
  if (names.length > MOST_CLASSES) throw new SheetProblem(words.manyClasses(names.length, MOST_CLASSES));
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const unknown = names
    .filter((name) => !learnt.has(name))
    .map((name): Unknown => ({ kind: 'class', name, row: sorted.answered[given.indexOf(name)]! }));
  return { meaning: { kind: 'class', names }, answers: { classes: given.map((name) => numberOf.get(name)!) }, unknown };
}

const valueOf = (name: string): number => Number(name.replace(',', '.'));
