import { activations } from '../catalog/activations';
import { withinSentence } from '../catalog/kind-entry';
import type { NotationChoice } from '../catalog/notation';
import { meanLoss, weightIndices } from '../catalog/symbols';
import type { Matrix, Moment } from '../engine/types';
import { page } from '../messages/words';
import type { Cursor } from '../state/cursor.svelte';
import type { Experiment } from '../state/experiment.svelte';
import { gradientsOfJ } from '../state/gradients';
import type { Part } from '../state/part';
import { quantityName } from './quantity-name';

export interface Fact {
  label: string;
  /** null: not computed yet at the cursor. */
  value: number | null;
  /** See `quantityName`. */
  quantity?: string;
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
  part: Part & { kind: 'weight' },
  { moment, experiment, cursor, notation }: Described,
): Description {
  const { layer, row, col } = part;
  const { W, newW } = moment.layers[layer]!;
  const { dW } = gradientsOfJ(moment.layers[layer]!);
  const from = layer === 0 ? featureName(experiment, col) : words.unitOf(col + 1, layer);
  return {
    title: words.weight(weightIndices(notation, row, col), layer + 1),
    where: words.fromTo(from, words.unitOf(row + 1, layer + 1)),
    facts: updateFacts(cursor, part, entry(W, row, col), entry(dW, row, col), entry(newW, row, col)),
  };
}

function describeBias(part: Part & { kind: 'bias' }, { moment, cursor }: Described): Description {
  const { layer, row } = part;
  const { b, newb } = moment.layers[layer]!;
  const { db } = gradientsOfJ(moment.layers[layer]!);
  return {
    title: words.bias(row + 1, layer + 1),
    where: words.intoUnit(row + 1),
    facts: updateFacts(cursor, part, entry(b, row), entry(db, row), entry(newb, row)),
  };
}

function updateFacts(
  cursor: Cursor,
  part: Part & { kind: 'weight' | 'bias' },
  value: number,
  gradient: number,
  next: number,
): Fact[] {
  const letter = part.kind === 'weight' ? 'w' : 'b';
  const known = (kind: 'gradient' | 'update', number: number) => (cursor.knows(kind, part.layer) ? number : null);
  return [
    { label: words.value, value, quantity: quantityName(letter, part) },
    {
      label: words.gradient(letter),
      value: known('gradient', gradient),
      quantity: quantityName(`dJ/d${letter}`, part),
    },
    { label: words.next, value: known('update', next), quantity: quantityName(`${letter}_new`, part) },
  ];
}

function describeUnit(part: Part & { kind: 'unit' }, { moment, experiment, cursor }: Described): Description {
  const { layer, row } = part;
  const quantity = (symbol: string): string => quantityName(symbol, part);
  const { z, a, delta } = moment.example.layers[layer]!;
  const activation = withinSentence(activations[experiment.network.layers[layer]!.activation].words);
  return {
    title: words.unit(row + 1, layer + 1),
    where: words.forExample(moment.example.index + 1),
    facts: [
      { label: words.z, value: cursor.knows('z', layer) ? entry(z, row) : null, quantity: quantity('z') },
      {
        label: words.a(activation),
        value: cursor.knows('a', layer) ? entry(a, row) : null,
        quantity: quantity('a'),
      },
      {
        label: words.delta,
        value: cursor.knows('delta', layer) ? entry(delta, row) : null,
        quantity: quantity('delta'),
      },
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
      {
        label: experiment.standardize ? words.standardized : words.seen,
        value: example.x[row]!,
        quantity: `x${row + 1}`,
      },
    ],
  };
}

function describeLoss({ moment, cursor }: Described): Description {
  const { example, batchLoss, batchExamples, cost, layers } = moment;
  const value = (number: number): number | null => (cursor.knows('loss') ? number : null);
  const penalised = layers[0]!.penalised !== null;
  const [symbol, quantity] = penalised ? [meanLoss.text, 'Lbar'] : ['J', 'J'];
  return {
    title: words.loss,
    where: words.forExample(example.index + 1),
    facts: [
      { label: words.lossOfExample, value: value(example.loss), quantity: 'L' },
      { label: words.lossOfBatch(symbol, batchExamples.length), value: value(batchLoss), quantity },
      ...(penalised ? [{ label: words.cost, value: value(cost), quantity: 'J' }] : []),
    ],
  };
}

const featureName = ({ dataset }: Experiment, row: number): string =>
  dataset.features[row]?.name ?? words.input(row + 1);
