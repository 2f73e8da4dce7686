import type { OwnColumns, OwnRows, WordInputs } from '../../catalog/choice';
import { SheetProblem } from '../../import/problem';
import type { Column } from '../../import/table/column';
import { plainNumber } from '../../messages/intl';
import { csv as words } from '../../messages/words';
import type { OwnChoice } from '../edit-data';
import { checkedRoles, checkColumn, checkFilled, checkSet } from './check-columns';
import { encoded, wordsOf, type Encoded } from './encode';
import type { OwnTable } from './join-tables';
import type { Role } from './roles';
import { sortedRows, trainedOn, type SortedRows, type Treatment } from './rows-of-table';
import { MOST_CLASSES } from './senses';
import { heldOutValues } from './which-set';

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

/** @throws SheetProblem naming line and column where a value is no number, or where the roles leave nothing to learn */
export function ownDataFrom(table: OwnTable, roles: readonly Role[], given: Treatment = {}): OwnData {
  const { columns } = table;
  if (columns.length < 2) throw new SheetProblem(words.oneColumn);
  const { inputs, answers } = checkedRoles(roles);
  const treatment = withSet(table, columns[roles.indexOf('set')], given);
  for (const col of [...inputs, ...answers]) checkColumn(table, columns[col]!, roles[col]!);
  const sorted = sortedRows(table, roles, treatment);
  const { answered, heldOut, unanswered, leftOut } = sorted;
  if (answered.length === 0) throw new SheetProblem(words.noneComplete);
  if (heldOut.size === answered.length) throw new SheetProblem(words.allHeldOut);
  for (const col of inputs) checkFilled(columns[col]!, sorted);
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
    unknown: [...answer.unknown, ...inputs.flatMap((col) => unknownWords(columns[col]!, sorted))],
  };
}

function linesOf({ lines, second = lines.length }: OwnTable, places: readonly number[]) {
  const these = (isSecond: boolean): number[] =>
    places.filter((row) => row >= second === isSecond).map((row) => lines[row]!);
  return { leftOut: these(false), leftOutSecond: these(true) };
}

/** With the values that the column itself says are held out, where none are given. */
function withSet(table: OwnTable, set: Column | undefined, treatment: Treatment): Treatment {
  if (!set) return treatment;
  checkSet(table, set);
  const { heldOut = heldOutValues(set) } = treatment;
  if (!heldOut || heldOut.length === 0) throw new SheetProblem(words.whichHeldOut(set.name));
  return { ...treatment, heldOut };
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

/** Words of a column that only rows have that are not trained on; of two words also the one that is 0. */
function unknownWords(column: Column, sorted: SortedRows): Unknown[] {
  if (column.kind !== 'words') return [];
  const { name, cells } = column;
  const learnt = new Set(trainedOn(sorted).map((row) => cells[row]));
  const others = [...sorted.heldOut, ...sorted.unanswered];
  return wordsOf(column).flatMap((word): Unknown[] => {
    const row = learnt.has(word) ? undefined : others.find((one) => cells[one] === word);
    return row === undefined ? [] : [{ kind: 'word', name: `${name} = ${word}`, row }];
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
