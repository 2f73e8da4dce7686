import { activations, withinSentence } from '../catalog/activations';
import type { Matrix, Moment } from '../engine/types';
import { page } from '../messages/page';
import type { Experiment } from '../state/experiment.svelte';
import type { Part } from '../state/part';

export interface Fact {
  label: string;
  value: number;
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

export function describe(part: Part, moment: Moment, experiment: Experiment): Description {
  switch (part.kind) {
    case 'weight':
      return describeWeight(part, moment, experiment);
    case 'bias':
      return describeBias(part, moment);
    case 'unit':
      return describeUnit(part, moment, experiment);
    case 'input':
      return describeInput(part, moment, experiment);
    case 'loss':
      return describeLoss(moment);
  }
}

function describeWeight(
  { layer, row, col }: Part & { kind: 'weight' },
  moment: Moment,
  experiment: Experiment,
): Description {
  const { W, dW, newW } = moment.layers[layer]!;
  const from = layer === 0 ? experiment.dataset.features[col]!.name : words.unitOf(col + 1, layer);
  return {
    title: words.weight(row + 1, col + 1, layer + 1),
    where: words.fromTo(from, words.unitOf(row + 1, layer + 1)),
    facts: updateFacts(entry(W, row, col), entry(dW, row, col), entry(newW, row, col)),
  };
}

function describeBias({ layer, row }: Part & { kind: 'bias' }, moment: Moment): Description {
  const { b, db, newb } = moment.layers[layer]!;
  return {
    title: words.bias(row + 1, layer + 1),
    where: words.intoUnit(row + 1),
    facts: updateFacts(entry(b, row), entry(db, row), entry(newb, row)),
  };
}

const updateFacts = (value: number, gradient: number, next: number): Fact[] => [
  { label: words.value, value },
  { label: words.gradient, value: gradient },
  { label: words.next, value: next },
];

function describeUnit({ layer, row }: Part & { kind: 'unit' }, moment: Moment, experiment: Experiment): Description {
  const { z, a, delta } = moment.example.layers[layer]!;
  const activation = withinSentence(activations[experiment.network.layers[layer]!.activation].label);
  return {
    title: words.unit(row + 1, layer + 1),
    where: words.forExample(moment.example.index + 1),
    facts: [
      { label: words.z, value: entry(z, row) },
      { label: words.a(activation), value: entry(a, row) },
      { label: words.delta, value: entry(delta, row) },
    ],
  };
}

function describeInput({ row }: Part & { kind: 'input' }, { example }: Moment, experiment: Experiment): Description {
  const feature = experiment.dataset.features[row]!;
  return {
    title: `${words.input(row + 1)}: ${feature.name}`,
    where: words.forExample(example.index + 1),
    facts: [
      { label: feature.unit ? `${words.measured} (${feature.unit})` : words.measured, value: example.raw[row]! },
      { label: experiment.standardize ? words.standardized : words.seen, value: example.x[row]! },
    ],
  };
}

const describeLoss = ({ example, batchLoss, batchExamples }: Moment): Description => ({
  title: words.loss,
  where: words.forExample(example.index + 1),
  facts: [
    { label: words.lossOfExample, value: example.loss },
    { label: words.lossOfBatch(batchExamples.length), value: batchLoss },
  ],
});
