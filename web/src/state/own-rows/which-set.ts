import type { Column } from '../../import/table/column';

/** Values of a column that say which set a row belongs to. */
const TRAINING = /^(?:train|training|trn|learn|fit|development|entwicklung|lernen)(?:[ _-]?set)?$/i;
const HELD_OUT =
  /^(?:tests?|testing|tst|valid|validation|val|dev|eval|evaluation|hold[ _-]?out|held[ _-]?out|prüfung|validierung)(?:[ _-]?set)?$/i;

/** Names of such columns: those whose yes means held out, whose yes means trained on, and others. */
const OF_HELD_OUT =
  /^(?:is|ist|in)?[ _.-]?(?:test|testing|validation|valid|val|hold[ _-]?out|held[ _-]?out)(?:[ _-]?(?:set|row|split|data))?$/i;
const OF_TRAINING = /^(?:is|ist|in)?[ _.-]?(?:train|training)(?:[ _-]?(?:set|row|split|data))?$/i;
const OF_SETS =
  /^(?:(?:data|cv)[ _-]?)?(?:set|split|subset|fold|partition|teilmenge|aufteilung)(?:[ _-]?(?:id|nr|no))?$/i;

const YES = /^(?:1|yes|y|true|t|ja|j|wahr)$/i;
const NO = /^(?:0|no|n|false|f|nein|falsch)$/i;

/** Different values at most. */
const MOST = 12;

/** Values of a column, in their order, with the rows that each comes in. */
export const setValues = ({ counts, kind }: Column): { value: string; count: number }[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (kind === 'number' ? Number(a.value) - Number(b.value) : a.value < b.value ? -1 : 1));

/** Whether a column says which set each row belongs to, by its values or by its name. */
export function saysWhichSet(column: Column): boolean {
  const { counts, name, kind } = column;
  if ((kind !== 'words' && kind !== 'number') || counts.size < 2 || counts.size > MOST) return false;
  if (column.mistakes.length > 0) return false;
  if (heldOutValues(column)) return true;
  const repeats = 2 * counts.size <= column.cells.length - column.gaps.length;
  return OF_SETS.test(name.trim()) && repeats;
}

/** Values whose rows are held out: all that are not for training; null where neither values nor name say so. */
export function heldOutValues({ name, counts }: Column): string[] | null {
  const values = [...counts.keys()];
  const named = values.every((value) => TRAINING.test(value) || HELD_OUT.test(value));
  if (named && values.some((value) => TRAINING.test(value)) && values.some((value) => HELD_OUT.test(value)))
    return values.filter((value) => HELD_OUT.test(value));
  const [yes, no] = [values.filter((value) => YES.test(value)), values.filter((value) => NO.test(value))];
  if (values.length !== 2 || yes.length !== 1 || no.length !== 1) return null;
  if (OF_HELD_OUT.test(name.trim())) return yes;
  return OF_TRAINING.test(name.trim()) ? no : null;
}

/** Whether the name alone may as well be that of an answer: a test can be positive. */
export const mayBeAnswer = ({ name }: Column): boolean => /^(?:test|valid|val|train|training)$/i.test(name.trim());
