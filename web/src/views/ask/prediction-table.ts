import type { Dataset } from '../../catalog/dataset';
import { targetClasses } from '../../catalog/target-classes';
import type { DataSummary, Matrix, NetworkSpec } from '../../engine/types';
import type { PredictionTable } from '../../export/predictions';
import { ask as words } from '../../messages/words';

interface Of {
  dataset: Dataset;
  network: NetworkSpec;
  summary: DataSummary;
  /** Of the network, a row for each of the data. */
  outputs: Matrix;
  /** The letter of the output. */
  yhat: string;
}

/** Every row of the data: its inputs in their units, its answer, the outputs and what they mean, and its set. */
export function predictionTable({ dataset, network, summary, outputs, yhat }: Of): PredictionTable {
  const { columns, inputs, targets, meaning } = dataset;
  const classes = targetClasses(dataset, network);
  const className = (values: ArrayLike<number>): string => meaning.names[classes!.classOf(values) ?? -1] ?? '';
  const heldOut = new Set(summary.heldOut);
  const outputNames =
    outputs.cols === 1 && classes
      ? [yhat]
      : Array.from({ length: outputs.cols }, (_, i) => nameOf(yhat, meaning.names[i]));
  return {
    names: [
      ...columns.map(({ name, unit }) => (unit ? `${name} (${unit})` : name)),
      ...(classes ? [words.columns.answer] : meaning.names),
      ...outputNames,
      ...(classes ? [words.columns.predicted] : []),
      words.columns.set,
    ],
    rows: inputs.map((row, i) => {
      const said = outputs.values.subarray(i * outputs.cols, (i + 1) * outputs.cols);
      return [
        ...row,
        ...(classes ? [className(targets[i]!)] : targets[i]!),
        ...said,
        ...(classes ? [className(said)] : []),
        heldOut.has(i) ? words.columns.heldOut : words.columns.training,
      ];
    }),
  };
}

const nameOf = (yhat: string, of: string | undefined): string => (of ? `${yhat} ${of}` : yhat);
