import type { Matrix, NetworkSpec, Slip, Slips, Solved } from '../../engine/types';
import type { Question } from './questions';

/** What makes numbers a poor exercise. */
export type Clash =
  /** The answer is written as a slip's is: nobody could tell which it was. */
  | { kind: 'slip'; question: Question; slip: Slip }
  /** An answer that is 0, or too small to be written plainly, says little. */
  | { kind: 'small'; question: Question }
  /** A weighted sum that is too large or too small to be worked with by hand. */
  | { kind: 'sum'; layer: number; row: number }
  /** A layer of which no unit is on. */
  | { kind: 'off'; layer: number }
  /** Two weights for which row and column can be exchanged unseen. */
  | { kind: 'alike'; layer: number }
  /** The numbers of another sheet. */
  | { kind: 'again' };

/** |z| from one to the other. */
const SUM = { least: 0.1, most: 2.5 };
/** Numbers from here on are written without a power of ten. */
const PLAIN = 1e-3;

/** As it is asked for on a sheet. */
const written = (value: number, digits: number): string => value.toPrecision(digits);

export function clashesOf(
  network: NetworkSpec,
  { moments, answers }: Solved,
  questions: readonly Question[],
  digits: number,
): Clash[] {
  const sums = moments.flatMap(({ example }) =>
    example.layers.flatMap(({ z, a }, layer) => [...wrongSums(z, layer), ...wrongLayer(a, layer)]),
  );
  const alike = moments[0]!.layers.flatMap(({ W }, layer) => (isAlike(W) ? [{ kind: 'alike', layer } as const] : []));
  const ofAnswers = questions.flatMap((question, i) => clashOf(question, answers[i]!, network, digits) ?? []);
  return [...sums, ...alike, ...ofAnswers];
}

const wrongSums = ({ values }: Matrix, layer: number): Clash[] =>
  Array.from(values).flatMap((z, row) =>
    Math.abs(z) < SUM.least || Math.abs(z) > SUM.most ? [{ kind: 'sum', layer, row } as const] : [],
  );

const wrongLayer = ({ values }: Matrix, layer: number): Clash[] =>
  values.every((a) => a === 0) ? [{ kind: 'off', layer }] : [];

function isAlike({ rows, cols, values }: Matrix): boolean {
  const at = (row: number, col: number): number => values[row * cols + col]!;
  const least = Math.min(rows, cols);
  return Array.from({ length: least }, (_, row) => row).some((row) =>
    Array.from({ length: row }, (_, col) => col).some((col) => at(row, col) === at(col, row)),
  );
}

function clashOf(question: Question, { value, slips }: Slips, network: NetworkSpec, digits: number): Clash | null {
  if (Math.abs(value) < PLAIN && !(value === 0 && canBeOff(question, network))) return { kind: 'small', question };
  const slip = slips.find((each) => written(each.value, digits) === written(value, digits));
  return slip ? { kind: 'slip', question, slip } : null;
}

/** A unit that is off is part of what ReLU teaches; and then 0 is behind it too. */
const canBeOff = ({ blank }: Question, { layers }: NetworkSpec): boolean =>
  blank.kind !== 'z' && layers.slice(0, blank.layer + 1).some(({ activation }) => activation === 'relu');
