import type { GivenLayer } from '../../engine/types';
import type { Shape } from '../matrix-text/reading';
import { parseMatrix } from '../parse-matrix';
import type { Refusal } from '../refusal';
import type { Slot } from './slots';

/** What was read of the texts; a problem for each that can't be, by the slot's name. */
export interface Read {
  /** One for each layer. */
  layers: GivenLayer[];
  problems: Readonly<Record<string, Refusal>>;
}

/** Read the texts of some gradients; an empty one is left out. @param texts by the slots' names */
export function readGradients(texts: Readonly<Record<string, string>>, slots: readonly Slot[]): Read {
  const layers: GivenLayer[] = slots.filter(({ kind }) => kind === 'dW').map(() => ({}));
  const problems: Record<string, Refusal> = {};
  for (const { layer, kind, name, shape } of slots) {
    const text = texts[name] ?? '';
    if (text.trim() === '') continue;
    const { numbers, problem } = readOne(text, name, shape);
    if (problem !== null) problems[name] = problem;
    else if (kind === 'dW') layers[layer]!.dW = numbers;
    else layers[layer]!.db = { values: numbers.values.flat(), units: numbers.units.flat() };
  }
  return { layers, problems };
}

interface Numbers {
  values: number[][];
  units: number[][];
}
type ReadOne = { numbers: Numbers; problem: null } | { numbers: null; problem: Refusal };

/** One matrix of its shape, or of the transposed one; what has one row or column may lie either way, or be a list. */
function readOne(text: string, name: string, shape: Shape): ReadOne {
  const turned = { rows: shape.cols, cols: shape.rows };
  const first = parseMatrix(text, shape);
  const parsed = isOf(first.rows, shape) ? first : takenTurned(parseMatrix(text, turned), first, turned);
  if (parsed.rows === null) return { numbers: null, problem: { ...parsed.problem, path: name } };
  const { rows, units } = parsed;
  if (shape.rows === 1 || shape.cols === 1) {
    const all = rows.flat();
    if (all.length === shape.rows * shape.cols)
      return { numbers: { values: laid(all, shape), units: laid(units.flat(), shape) }, problem: null };
  } else if (isOf(rows, shape) || isOf(rows, turned)) return { numbers: { values: rows, units }, problem: null };
  const given = { kind: 'shape' as const, rows: rows.length, cols: rows[0]!.length };
  return { numbers: null, problem: { code: 'shape', path: name, given, wanted: { kind: 'shape', ...shape } } };
}

const isOf = (rows: readonly (readonly number[])[] | null, shape: Shape): boolean =>
  rows?.length === shape.rows && rows[0]!.length === shape.cols;

const takenTurned = <Parsed extends { rows: number[][] | null }>(
  other: Parsed,
  first: Parsed,
  turned: Shape,
): Parsed => (isOf(other.rows, turned) ? other : first);

const laid = (all: readonly number[], { rows, cols }: Shape): number[][] =>
  Array.from({ length: rows }, (_, row) => all.slice(row * cols, (row + 1) * cols));
