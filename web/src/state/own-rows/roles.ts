import type { Column } from '../../import/table/column';
import type { Table } from '../../import/table/table';
import { mayBeAnswer, saysWhichSet } from './which-set';
import { hasTexts, MOST_CLASSES, MOST_WORDS, senseOf, type Sense } from './senses';

/** What a column is used for. One alone is a class, one alone says which set a row belongs to; several can be numbers to answer with. */
export type Role = 'input' | 'class' | 'number' | 'set' | 'none';

/** Why a column is not used to begin with. */
export type Reason = 'identifier' | 'date' | 'manyWords' | 'texts' | 'alike' | 'gaps';

export interface Use {
  role: Role;
  reason: Reason | null;
}

/** Names of what is usually to be predicted. */
const ANSWER =
  /^(?:target|targets|class|label|labels|species|outcome|answer|diagnosis|survived|response|klasse|art|ziel|zielgröße|zielgroesse|zielwert|antwort|diagnose)$/i;

/** A use of each column to begin with, by what its values are. */
export function usesOf({ columns, named }: Table): Use[] {
  const senses = columns.map((column) => senseOf(column, named.includes(column.name)));
  const set = setAmong(columns, senses);
  const answer = answerAmong(columns, senses, set);
  const uses = columns.map((column, i): Use => {
    if (i === set) return { role: 'set', reason: null };
    return i === answer ? answerUse(column, senses[i]!) : inputUse(column, senses[i]!);
  });
  if (uses.some(({ role }) => role === 'input')) return uses;
  // Rather a row number than no input at all.
  return uses.map((use, i) => (i !== answer && columns[i]!.kind === 'number' ? { role: 'input', reason: null } : use));
}

/** What a click on "use it" makes of a column. */
export const canBeInput = (column: Column): boolean =>
  column.kind === 'number' || (column.kind === 'words' && column.counts.size <= MOST_WORDS && !hasTexts(column));

function inputUse(column: Column, sense: Sense): Use {
  const reason = reasonAgainst(column, sense);
  return { role: reason || sense === 'empty' ? 'none' : 'input', reason };
}

function reasonAgainst(column: Column, sense: Sense): Reason | null {
  if (sense === 'date') return 'date';
  if (2 * column.gaps.length > column.cells.length && sense !== 'empty') return 'gaps';
  if (sense === 'identifier') return 'identifier';
  if (sense === 'words' && column.counts.size > MOST_WORDS) return 'manyWords';
  if (hasTexts(column)) return 'texts';
  return column.counts.size === 1 && column.mistakes.length === 0 ? 'alike' : null;
}

/** The first column that says which set a row belongs to; -1 where none does, or where another answer is lacking then. */
function setAmong(columns: readonly Column[], senses: readonly Sense[]): number {
  const set = columns.findIndex(saysWhichSet);
  if (set < 0 || columns.length < 3) return -1;
  if (!mayBeAnswer(columns[set]!) || set < columns.length - 1) return set;
  return columns.some(({ name }, i) => i !== set && ANSWER.test(name) && canAnswer(columns[i]!, senses[i]!)) ? set : -1;
}

/** One whose name says so, or else the last that can be one. */
function answerAmong(columns: readonly Column[], senses: readonly Sense[], set: number): number {
  const can = columns.map((column, i) => i !== set && canAnswer(column, senses[i]!));
  const named = columns.findLastIndex(({ name }, i) => can[i] && ANSWER.test(name));
  if (named >= 0) return named;
  const last = can.lastIndexOf(true);
  if (last > 0 || columns.length === 1) return last;
  return columns.length - (set === columns.length - 1 ? 2 : 1);
}

function canAnswer(column: Column, sense: Sense): boolean {
  if (column.counts.size === 1 && column.mistakes.length === 0) return false;
  if (sense === 'quantity' || sense === 'classes') return true;
  const few = column.counts.size <= MOST_CLASSES && !hasTexts(column);
  // Of a few rows all classes may differ.
  return few && (sense === 'words' || (sense === 'identifier' && column.kind === 'words' && column.cells.length <= 10));
}

const answerUse = (column: Column, sense: Sense): Use => ({
  role: column.kind === 'number' && sense !== 'classes' ? 'number' : 'class',
  reason: null,
});

/** The same with another use of one column: a class is the only answer, and one column says which set. */
export function withRole(uses: readonly Use[], col: number, role: Role, reason: Reason | null = null): Use[] {
  const isAnswer = (one: Role): boolean => one === 'class' || one === 'number';
  return uses.map((use, i) => {
    if (i === col) return { role, reason };
    const gives = isAnswer(role) && isAnswer(use.role) && (role === 'class' || use.role === 'class');
    return gives || (role === 'set' && use.role === 'set') ? { role: 'none', reason: null } : use;
  });
}
