import { catalog } from '../messages/words';
import type { DatasetEntry, RowSource } from './dataset';
import { coordinates, functions, gates, plane } from './datasets/made';
import { digits, measured } from './datasets/measured';
import { penguins } from './datasets/penguins';

const given = (inputs: number[][], targets: number[][]): RowSource => ({
  kind: 'rows',
  rows: { inputs, answers: { targets }, rowsLeftOut: 0 },
});

const onPaper = {
  group: 'byHand' as const,
  treatment: { heldOut: 0, standardize: false },
  meaning: { kind: 'number' as const, names: ['y'] },
};

const byHand: readonly DatasetEntry[] = [
  {
    ...onPaper,
    ...catalog.datasets['worked-example'],
    id: 'worked-example',
    features: coordinates(3),
    source: given([[1, 0.5, -1.5]], [[1]]),
  },
  {
    ...onPaper,
    ...catalog.datasets['one-input'],
    id: 'one-input',
    features: coordinates(1),
    source: given([[1.5]], [[1]]),
  },
  {
    ...onPaper,
    ...catalog.datasets.mazur,
    id: 'mazur',
    features: coordinates(2),
    meaning: { kind: 'number', names: ['o1', 'o2'] },
    credit: {
      text: catalog.credits.mazur,
      url: 'https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/',
    },
    source: given([[0.05, 0.1]], [[0.01, 0.99]]),
  },
];

/** Every data set that the page offers, by its id. */
export const datasets: Readonly<Record<string, DatasetEntry>> = Object.fromEntries(
  [...penguins, ...measured, ...digits, ...plane, ...functions, ...gates, ...byHand].map((entry) => [entry.id, entry]),
);

/** What of a data set is looked at first: input and row, from 0. */
export function firstOf(id: string): { input: number; row: number } {
  const entry = Object.hasOwn(datasets, id) ? datasets[id] : undefined;
  return { input: 0, row: 0, ...entry?.first };
}

/** @throws Error where the catalogue has no data set of that id */
export function datasetEntry(id: string): DatasetEntry {
  const entry = Object.hasOwn(datasets, id) && datasets[id];
  if (!entry) throw new Error(`There is no data set "${id}"`);
  return entry;
}
