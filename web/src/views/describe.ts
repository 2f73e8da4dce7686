import { activations, withinSentence } from '../catalog/activations';
import type { NotationChoice } from '../catalog/notation';
import { weightIndices } from '../catalog/symbols';
import type { Matrix, Moment } from '../engine/types';
import { page } from '../messages/page';
import type { Cursor } from '../state/cursor.svelte';
import type { Experiment } from '../state/experiment.svelte';
import type { Part } from '../state/part';

export interface Fact {
  label: string;
  /** null: not computed yet at the cursor. */
  value: number | null;
}

/** A part in words, with its numbers of this moment. */
export interface Description {
  title: string;
  /** What it connects or belongs to. */
  where: string;
  facts: Fact[];
}

const words = page.readout;
const entry = (matrix: Matrix, row: number, col = 0): number => matrix.values[row * matrix.cols + col]!;

/** What a part is described from. */
export interface Described {
  moment: Moment;
  experiment: Experiment;
  cursor: Cursor;
  notation: Pick<NotationChoice, 'layout'>;
}

export function describe(part: Part, described: Described): Description {
  switch (part.kind) {
    case 'weight':
      return describeWeight(part, described);
    case 'bias':
      return describeBias(part, described);
    case 'unit':
      return describeUnit(part, described);
    case 'input':
      return describeInput(part, described);
    case 'loss':
      return describeLoss(described);
  }
}

function describeWeight(
  { layer, row, col }: Part & { kind: 'weight' },
  { moment, experiment, cursor, notation }: Described,
): Description {
  const { W, dW, newW } = moment.layers[layer]!;
  const from = layer === 0 ? featureName(experiment, col) : words.unitOf(col + 1, layer);
  return {
    title: words.weight(weightIndices(notation, row, col), layer + 1),
    where: words.fromTo(from, words.unitOf(row + 1, layer + 1)),
    facts: updateFacts(cursor, layer, entry(W, row, col), entry(dW, row, col), entry(newW, row, col)),
  };
}

function describeBias({ layer, row }: Part & { kind: 'bias' }, { moment, cursor }: Described): Description {
  const { b, db, newb } = moment.layers[layer]!;
  return {
    title: words.bias(row + 1, layer + 1),
    where: words.intoUnit(row + 1),
    facts: updateFacts(cursor, layer, entry(b, row), entry(db, row), entry(newb, row)),
  };
}

const updateFacts = (cursor: Cursor, layer: number, value: number, gradient: number, next: number): Fact[] => [
  { label: words.value, value },
  { label: words.gradient, value: cursor.knows('gradient', layer) ? gradient : null },
  { label: words.next, value: cursor.knows('update', layer) ? next : null },
];

function describeUnit({ layer, row }: Part & { kind: 'unit' }, { moment, experiment, cursor }: Described): Description {
  const { z, a, delta } = moment.example.layers[layer]!;
  const activation = withinSentence(activations[experiment.network.layers[layer]!.activation].label);
  return {
    title: words.unit(row + 1, layer + 1),
    where: words.forExample(moment.example.index + 1),
    facts: [
      { label: words.z, value: cursor.knows('z', layer) ? entry(z, row) : null },
      { label: words.a(activation), value: cursor.knows('a', layer) ? entry(a, row) : null },
      { label: words.delta, value: cursor.knows('delta', layer) ? entry(delta, row) : null },
    ],
  };
}

function describeInput({ row }: Part & { kind: 'input' }, { moment: { example }, experiment }: Described): Description {
  const unit = experiment.dataset.features[row]?.unit;
  return {
    title: `${words.input(row + 1)}: ${featureName(experiment, row)}`,
    where: words.forExample(example.index + 1),
    facts: [
      { label: unit ? `${words.measured} (${unit})` : words.measured, value: example.raw[row]! },
      { label: experiment.standardize ? words.standardized : words.seen, value: example.x[row]! },
    ],
  };
}

function describeLoss({ moment: { example, batchLoss, batchExamples }, cursor }: Described): Description {
  const known = cursor.knows('loss');
  return {
    title: words.loss,
    where: words.forExample(example.index + 1),
    facts: [
      { label: words.lossOfExample, value: known ? example.loss : null },
      { label: words.lossOfBatch(batchExamples.length), value: known ? batchLoss : null },
    ],
  };
}

const featureName = ({ dataset }: Experiment, row: number): string =>
  dataset.features[row]?.name ?? words.input(row + 1);
