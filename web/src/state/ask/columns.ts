import type { Dataset, Feature } from '../../catalog/dataset';
import { rangeOf } from '../slice';

/** A column of the data, as one asks about it. */
export interface AskedColumn extends Feature {
  /** What the network was trained on. */
  seen: { least: number; greatest: number };
  /** What a slider goes over, and by how much at a time: some room around the data, at round numbers. */
  slider: { from: number; to: number; step: number };
}

/** A slider has between so many places and ten times as many. */
const LEAST_PLACES = 100;

/** @param training rows that the network is trained on */
export function columnsOf(dataset: Dataset, training: ArrayLike<number>): AskedColumn[] {
  return dataset.columns.map((column, input) => ({
    ...column,
    seen: extentOf(Array.from(training, (row) => dataset.inputs[row]![input]!)),
    slider: sliderOver(dataset, input),
  }));
}

const extentOf = (values: readonly number[]): AskedColumn['seen'] =>
  values.reduce(
    ({ least, greatest }, value) => ({ least: Math.min(least, value), greatest: Math.max(greatest, value) }),
    { least: Infinity, greatest: -Infinity },
  );

export function sliderOver(dataset: Pick<Dataset, 'inputs'>, input: number): AskedColumn['slider'] {
  const { from, to } = rangeOf(dataset, input);
  const step = 10 ** Math.floor(Math.log10((to / 2 - from / 2) / (LEAST_PLACES / 2)));
  const [first, last] = [roundTo(from, step), roundTo(to, step)];
  // Numbers beside which a step is nothing.
  return first < last ? { from: first, to: last, step } : { from, to, step: to / 2 - from / 2 };
}

/** The multiple of a power of ten that is next to a number, as its shortest decimal. */
export function roundTo(value: number, step: number): number {
  const rounded = Number(`${Math.round(value / step)}e${Math.round(Math.log10(step))}`);
  return Number.isFinite(rounded) ? rounded : value;
}

export const isBeyond = (value: number, { seen: { least, greatest } }: AskedColumn): boolean =>
  value < least || value > greatest;
