import type { DataChoice, OwnRows, WordInputs } from '../../catalog/choice';
import type { Gap, Rows } from '../../catalog/dataset';
import { isRefusal, refusalError } from '../../engine/errors';
import type { EngineClient } from '../../engine/types';

/** Rows without gaps, and what stands in their place. */
type Whole = Required<Pick<Rows, 'inputs' | 'unanswered' | 'gaps'>>;

/** What decides which rows are trained on; as the engine has it by itself where left out. */
export type WhichTrain = Partial<Pick<DataChoice, 'heldOut' | 'heldOutRows' | 'splitSeed'>>;

type Wanted = Pick<DataChoice, 'columns' | 'unanswered'> & WhichTrain;

/** The rows with what the engine puts in their gaps: it says which of them are trained on. */
export async function withoutGaps(
  inputs: OwnRows['inputs'],
  { columns, unanswered: others = [], ...which }: Wanted,
  engine: Pick<EngineClient, 'fillGaps'>,
): Promise<Whole> {
  const counts = gapsIn([...inputs, ...others]);
  const words = columns?.words ?? [];
  const named = (problem: unknown): never => throwNamed(problem, columns?.inputs ?? []);
  const filled = await engine.fillGaps({ inputs, others, words, ...splitIn(which) }).catch(named);
  const fills = Array.from(filled.fills);
  const isWord = (column: number): boolean =>
    words.some(({ first, count }) => column >= first && column < first + count);
  const gaps = [
    ...fills.flatMap((fill, column) => (isWord(column) ? [] : [{ column, fill, isWord: false }])),
    ...words.map((word) => ({ ...usualIn(fills, word), isWord: true })),
  ]
    .map((gap): Gap => ({ ...gap, count: counts[gap.column]! }))
    .filter(({ count }) => count > 0);
  return { inputs: filled.inputs, unanswered: filled.others, gaps };
}

/** The engine knows an input by its place; a user knows it by its name. */
function throwNamed(problem: unknown, names: readonly string[]): never {
  if (!isRefusal(problem)) throw problem;
  const { code, path, given, wanted } = problem;
  const name = wanted.kind === 'rule' && wanted.reason === 'trainingValue' ? names[Number(wanted.detail)] : undefined;
  if (name === undefined) throw problem;
  throw refusalError({ code, path, given, wanted: { kind: 'page', reason: 'valueToFill', detail: name } });
}

/** Of the inputs of one column's words the one whose word it is. */
function usualIn(fills: readonly number[], { first, count }: WordInputs): Pick<Gap, 'column' | 'fill'> {
  const place = fills.slice(first, first + count).indexOf(1);
  const column = first + Math.max(0, place);
  return { column, fill: fills[column]! };
}

const splitIn = ({ heldOut, heldOutRows, splitSeed }: WhichTrain) => ({
  ...(heldOut !== undefined && { heldOut }),
  ...(heldOutRows && { heldOutRows }),
  ...(splitSeed !== undefined && { splitSeed }),
});

/** How many rows lack a number of each column. */
function gapsIn(rows: OwnRows['inputs']): number[] {
  const counts = Array.from(rows[0] ?? [], () => 0);
  for (const row of rows) row.forEach((value, column) => (counts[column]! += Number.isNaN(value) ? 1 : 0));
  return counts;
}
