import type { DatasetEntry } from '../../catalog/dataset';
import { datasets } from '../../catalog/datasets';
import type { Loss, NetworkSpec } from '../../engine/types';
import { outputsFor, type OwnChoice } from '../edit-data';

// Which data a network can meet that was trained elsewhere.

const outputsOf = ({ layers }: NetworkSpec): number => layers.at(-1)!.units;
/** Losses of classes, whose targets have fixed values. */
const ofClasses = (loss: Loss): boolean =>
  loss === 'binaryCrossEntropy' || loss === 'softmaxCrossEntropy' || loss === 'hinge';

/** Whether rows with so many inputs, and these answers, fit its inputs and outputs. */
export const fits = (network: NetworkSpec, inputs: number, entry: DatasetEntry): boolean =>
  network.inputs === inputs &&
  outputsOf(network) >= outputsFor(entry) &&
  outputsOf(network) <= entry.meaning.names.length;

/** Sets of the catalogue that it can be trained on. */
export const setsFor = (network: NetworkSpec): DatasetEntry[] =>
  Object.values(datasets).filter(
    (entry) =>
      fits(network, entry.features.length, entry) && (entry.meaning.kind === 'class' || !ofClasses(network.loss)),
  );

/** Bits by which rows differ. */
const BITS = 6;
const MOST_ROWS = 2 ** BITS;
const FEW = 4;

/** A few rows of zeros and ones with answers of its size, so that it can be opened at all. */
export function fewRowsFor(network: NetworkSpec): OwnChoice {
  const outputs = outputsOf(network);
  const isClass = areClasses(network);
  const count = isClass ? Math.min(MOST_ROWS, Math.max(FEW, outputs)) : FEW;
  const rows = Array.from({ length: count }, (_, row) => row);
  const bits = Math.ceil(Math.log2(count));
  const inputs = rows.map((row) => Array.from({ length: network.inputs }, (_, i) => (row >> (i % bits)) & 1));
  const names = (letter: string, length: number): string[] => Array.from({ length }, (_, i) => `${letter}${i + 1}`);
  const columns = { inputs: names('x', network.inputs) };
  if (isClass) {
    const classes = Math.max(2, outputs);
    const meaning = { kind: 'class' as const, names: Array.from({ length: classes }, (_, k) => String(k)) };
    return {
      columns: { ...columns, meaning },
      rows: { inputs, answers: { classes: rows.map((row) => row % classes) } },
    };
  }
  const least = network.loss === 'hinge' ? -1 : 0;
  const targets = rows.map((row) => Array.from({ length: outputs }, (_, k) => ((row + k) % 2 ? 1 : least)));
  return {
    columns: { ...columns, meaning: { kind: 'number', names: names('y', outputs) } },
    rows: { inputs, answers: { targets } },
  };
}

/** One of several classes, or yes or no; several outputs that are each yes or no are numbers here. */
const areClasses = (network: NetworkSpec): boolean =>
  network.loss === 'softmaxCrossEntropy' ? outputsOf(network) > 1 : ofClasses(network.loss) && outputsOf(network) === 1;
