import type { Dataset } from '../../catalog/dataset';
import { targetClasses } from '../../catalog/target-classes';
import type { DataSummary, Matrix, NetworkSpec } from '../../engine/types';
import type { PredictionTable } from '../../export/predictions';
import { ask as words } from '../../messages/words';

interface Of {
  dataset: Dataset;
  network: NetworkSpec;
  summary: DataSummary;
  /** Of the network, a row for each of the data, then for each that has no answer. */
  outputs: Matrix;
  /** The letter of the output. */
  yhat: string;
}

/** Every row: its inputs in their units, its answer where it has one, the outputs and what they mean, and its set. */
export function predictionTable({ dataset, network, summary, outputs, yhat }: Of): PredictionTable {
  const { columns, inputs, unanswered = [], targets, meaning } = dataset;
  const classes = targetClasses(dataset, network);
  const className = (values: ArrayLike<number>): string => meaning.names[classes!.classOf(values) ?? -1] ?? '';
  const heldOut = new Set(summary.heldOut);
  const answers = classes ? [words.columns.answer] : meaning.names;
  const answered = (target: ArrayLike<number>): (number | string)[] =>
    classes ? [className(target)] : Array.from(target);
  const setOf = (row: number): string => {
    if (row >= inputs.length) return words.columns.unanswered;
    return heldOut.has(row) ? words.columns.heldOut : words.columns.training;
  };
  const outputNames =
    outputs.cols === 1 && classes
      ? [yhat]
      : Array.from({ length: outputs.cols }, (_, i) => nameOf(yhat, meaning.names[i]));
  return {
    names: [
      ...columns.map(({ name, unit }) => (unit ? `${name} (${unit})` : name)),
      ...answers,
      ...outputNames,
      ...(classes ? [words.columns.predicted] : []),
      words.columns.set,
    ],
    rows: [...inputs, ...unanswered].map((row, i) => {
      const said = outputs.values.subarray(i * outputs.cols, (i + 1) * outputs.cols);
      return [
        ...row,
        ...(targets[i] ? answered(targets[i]) : answers.map(() => '')),
        ...said,
        ...(classes ? [className(said)] : []),
        setOf(i),
      ];
    }),
  };
}

const nameOf = (yhat: string, of: string | undefined): string => (of ? `${yhat} ${of}` : yhat);
