import type { Dataset, DatasetEntry } from '../catalog/dataset';
import { datasetEntry, datasets } from '../catalog/datasets';
import { featureKinds, usualFeatures } from '../catalog/features';
import type { Feature, HeldOutRows, LayerSpec, Loss, NetworkSpec } from '../engine/types';
import type { DataChoice, OwnColumns, OwnRows, WordInputs } from '../catalog/choice';
import type { Choice } from './defaults';
import { withNetwork, type End } from './edit-network';
import { OWN, ownEntry } from './own-data';

type Chosen = Readonly<Choice>;

/** A change of the data, made of the choice and the rows that there are when its turn comes. */
export type DataChange = (choice: Chosen, dataset: Dataset) => Chosen;

/** Rows that a user brings: the examples, which of them are held out, and rows without an answer. */
export interface OwnChoice extends Pick<DataChoice, 'unanswered'> {
  columns: OwnColumns;
  rows: OwnRows;
  heldOutRows?: readonly number[];
}

/** A change as data; `split` also says whether the inputs are standardised, `targets` whether the targets are. */
export type DataEdit =
  | { what: 'dataset'; id: string }
  | ({ what: 'own' } & OwnChoice)
  | { what: 'split'; split: Partial<Pick<Choice, 'heldOut' | 'splitSeed' | 'standardize'>> }
  | { what: 'heldOutRows'; which: HeldOutRows }
  | { what: 'targets'; standardize: boolean }
  | { what: 'points'; made: Toy }
  | { what: 'feature'; feature: Feature; chosen: boolean }
  | { what: 'originalRows' };

export function dataChange(edit: DataEdit): DataChange {
  switch (edit.what) {
    case 'dataset':
      return (choice) => withDataset(choice, edit.id);
    case 'own':
      return (choice) => withOwnData(choice, edit.columns, edit.rows, edit);
    case 'split':
      return (choice) => ({ ...choice, ...edit.split });
    case 'heldOutRows':
      return (choice, dataset) => withHeldOutRows(choice, edit.which, dataset);
    case 'targets':
      return (choice) => withStandardTargets(choice, edit.standardize);
    case 'points':
      return (choice) => withToy(choice, edit.made);
    case 'feature':
      return (choice) => withFeature(choice, edit.feature, edit.chosen);
    case 'originalRows':
      return withoutRows;
  }
}

/** Outputs that a network for these data has, at the least. */
export const outputsFor = ({ meaning, outputs }: DatasetEntry): number =>
  outputs ?? (meaning.kind === 'class' && meaning.names.length === 2 ? 1 : meaning.names.length);

/** The activation of the output and the loss that are made for such data. */
const naturalEnd = ({ meaning }: DatasetEntry, outputs: number): End => {
  if (meaning.kind === 'number') return { activation: 'identity', loss: 'halfSquaredError' };
  return outputs === 1
    ? { activation: 'sigmoid', loss: 'binaryCrossEntropy' }
    : { activation: 'softmax', loss: 'softmaxCrossEntropy' };
};

/** A network's last layer and loss for an entry: as they were, where they serve these data as well. */
function endFor(entry: DatasetEntry, before: DatasetEntry, network: NetworkSpec): { last: LayerSpec; loss: Loss } {
  const last = network.layers.at(-1)!;
  const units = outputsFor(entry);
  const alike = before.meaning.kind === entry.meaning.kind && last.units === units;
  const { activation, loss } = alike ? { ...last, loss: network.loss } : naturalEnd(entry, units);
  return { last: { units, activation }, loss };
}

function withEntry(choice: Chosen, entry: DatasetEntry, before: DatasetEntry, data: Partial<Choice>): Chosen {
  const { toy: _toy, rows: _rows, columns: _columns, features: _features, ...plain } = choice;
  const { heldOutRows: _heldOut, unanswered: _unanswered, standardizeTargets: _targets, ...rest } = plain;
  const { last, loss } = endFor(entry, before, choice.network);
  const layers = [...choice.network.layers.slice(0, -1), last];
  const network = { inputs: entry.features.length, layers, loss };
  return withNetwork({ ...rest, dataset: entry.id, ...entry.treatment, ...data }, network);
}

export const entryFor = ({ dataset, columns }: Chosen): DatasetEntry =>
  dataset === OWN ? ownEntry(columns!) : datasetEntry(dataset);

/** The same network and training on other data, with the inputs and outputs that these need. */
export const withDataset = (choice: Chosen, id: string): Chosen =>
  withEntry(choice, datasetEntry(id), entryFor(choice), {});

/** The same on data that the user brings. */
export const withOwnData = (
  choice: Chosen,
  columns: OwnColumns,
  rows: OwnRows,
  { heldOutRows, unanswered }: Omit<OwnChoice, 'columns' | 'rows'> = {},
): Chosen =>
  withEntry(choice, ownEntry(columns), entryFor(choice), {
    columns,
    rows,
    ...(heldOutRows && { heldOutRows }),
    ...(unanswered && { unanswered }),
    standardize: areFarFromOne(rows.inputs),
    ...('targets' in rows.answers && areFarFromOne(rows.answers.targets) && { standardizeTargets: true }),
  });

/** Whether numbers as they are would drive units to their flat ends, or gradients beyond all measure. */
const areFarFromOne = (rows: readonly ArrayLike<number>[]): boolean =>
  rows.some((row) => Array.from(row).some((value) => Math.abs(value) > FAR));
const FAR = 10;

/** With rows that are drawn, the last ones or spaced ones held out; part and seed stay: of listed rows as large a part. */
export function withHeldOutRows(choice: Chosen, which: HeldOutRows, dataset?: Dataset): Chosen {
  const { heldOutRows: before, ...rest } = choice;
  const listed = typeof before === 'object' && dataset ? before.length / dataset.inputs.length : null;
  const part = listed === null ? {} : { heldOut: Number(listed.toPrecision(4)) };
  return which === 'drawn' ? { ...rest, ...part } : { ...rest, ...part, heldOutRows: which };
}

/** With exactly these rows held out; an empty list is none, as is a part of 0. */
export function withListedRows(choice: Chosen, heldOutRows: readonly number[]): Chosen {
  const { heldOutRows: _, ...rest } = choice;
  return heldOutRows.length > 0 ? { ...rest, heldOutRows } : { ...rest, heldOut: 0 };
}

/** With targets that are standardised, or as they are given; classes always are as they are. */
export function withStandardTargets(choice: Chosen, standardize: boolean): Chosen {
  const { standardizeTargets: _, ...rest } = choice;
  return standardize && entryFor(choice).meaning.kind === 'number' ? { ...rest, standardizeTargets: true } : rest;
}

/** The rows as plain data, to be changed. */
export const rowsOf = ({ inputs, answers }: Dataset): OwnRows => ({
  inputs: inputs.map((row) => Array.from(row)),
  answers: 'classes' in answers ? answers : { targets: answers.targets.map((row) => Array.from(row)) },
});

const replaced = <Item>(items: readonly Item[], place: number, item: Item): Item[] =>
  items.map((before, i) => (i === place ? item : before));
const without = <Item>(items: readonly Item[], place: number): Item[] => items.filter((_, i) => i !== place);

/**
 * With another number in a cell. Where that is of a word, the rest of the word is 0 if the row has 1 at this one; and
 * else, where the word was lacking, as it was filled.
 */
export function withCell(
  rows: OwnRows,
  row: number,
  col: number,
  value: number,
  filled?: Dataset,
  words: readonly WordInputs[] = [],
): OwnRows {
  const wordAt = (i: number) => words.find(({ first, count }) => i >= first && i < first + count);
  const word = wordAt(col);
  const rest = (cell: number, i: number): number =>
    value === 1 ? 0 : Number.isNaN(cell) ? filled!.inputs[row]![i]! : cell;
  const cells = rows.inputs[row]!.map((cell, i) =>
    i === col ? value : word && wordAt(i) === word ? rest(cell, i) : cell,
  );
  return { ...rows, inputs: replaced(rows.inputs, row, cells) };
}

/** @param value the number of the class, or the target of an output */
export function withAnswer(rows: OwnRows, row: number, output: number, value: number): OwnRows {
  const { answers } = rows;
  if ('classes' in answers) return { ...rows, answers: { classes: replaced(answers.classes, row, value) } };
  const target = replaced(Array.from(answers.targets[row]!), output, value);
  return { ...rows, answers: { targets: replaced(answers.targets, row, target) } };
}

/** One more row at the end, like another one; or with other inputs and another class. */
export function withRow(rows: OwnRows, like: number, inputs?: readonly number[], k?: number): OwnRows {
  const { answers } = rows;
  const added =
    'classes' in answers
      ? { classes: [...answers.classes, k ?? answers.classes[like]!] }
      : { targets: [...answers.targets, answers.targets[like]!] };
  return { inputs: [...rows.inputs, inputs ?? rows.inputs[like]!], answers: added };
}

export const withoutRow = ({ inputs, answers }: OwnRows, row: number): OwnRows => ({
  inputs: without(inputs, row),
  answers:
    'classes' in answers ? { classes: without(answers.classes, row) } : { targets: without(answers.targets, row) },
});

/** Other rows of the same data set. */
export const withRows = (choice: Chosen, rows: OwnRows): Chosen => ({ ...choice, rows });

/** The rows of the data set again. */
export function withoutRows({ rows: _, ...choice }: Chosen): Chosen {
  return choice;
}

type Toy = NonNullable<Choice['toy']>;

/** How the catalogue has the points of a formula made; count 0 stands for the usual one. */
export function madeBy({ dataset }: Chosen): Required<Toy> {
  const source = Object.hasOwn(datasets, dataset) ? datasets[dataset]!.source : undefined;
  const { count = 0, noise = 0, seed = 0 } = source?.kind === 'toy' ? source.options : {};
  return { count, noise, seed };
}

/** Data made anew by their formula; what is as the catalogue has it is left out. */
export function withToy(choice: Chosen, changes: Toy): Chosen {
  const { rows: _rows, toy, ...rest } = choice;
  const usual = madeBy(choice);
  const wanted = Object.entries({ ...toy, ...changes }).filter(([name, value]) => value !== usual[name as keyof Toy]);
  return wanted.length > 0 ? { ...rest, toy: Object.fromEntries(wanted) } : rest;
}

/** With a feature of points of the plane, or without it. */
export function withFeature(choice: Chosen, feature: Feature, chosen: boolean): Chosen {
  const before = choice.features ?? usualFeatures;
  return withFeatures(
    choice,
    featureKinds.filter((one) => (one === feature ? chosen : before.includes(one))),
  );
}

/** Other features of points of the plane, in the order of the catalogue. */
export function withFeatures(choice: Chosen, features: readonly Feature[]): Chosen {
  const { features: _, ...rest } = choice;
  const network = { ...choice.network, inputs: features.length };
  const plain = features.join() === 'x,y';
  return withNetwork(plain ? rest : { ...rest, features }, network);
}

/** A network of the common kind for data that no preset opens with. */
export function choiceFor(id: string, common: Chosen): Chosen {
  const entry = datasetEntry(id);
  const units = outputsFor(entry);
  const { activation, loss } = naturalEnd(entry, units);
  const layers = [
    { units: 6, activation: 'tanh' as const },
    { units, activation },
  ];
  const { seed, pace, splitSeed } = common;
  const training = { seed, pace, splitSeed, learningRate: 0.1, batchSize: 10 } as const;
  return { ...training, dataset: id, ...entry.treatment, network: { inputs: entry.features.length, layers, loss } };
}
