import type { NetworkSpec } from '../../engine/types';

/** All numbers that a sheet gives, such as one works with by hand. */
export interface HandNumbers {
  /** Layer by layer, W row by row, then b. */
  parameters: readonly number[];
  /** A row for each example. */
  inputs: readonly (readonly number[])[];
  targets: readonly (readonly number[])[];
}

type Random = () => number;

/** -1 to 1 in steps of 0.1, without 0, which would hide what it is multiplied with. */
const TENTHS = Array.from({ length: 10 }, (_, i) => [(i + 1) / 10, -(i + 1) / 10]).flat();
const HALVES = [-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 3];

const pick = <Value>(values: readonly Value[], random: Random): Value => values[Math.floor(random() * values.length)]!;
const many = <Value>(count: number, make: (i: number) => Value): Value[] =>
  Array.from({ length: count }, (_, i) => make(i));
const replaced = <Value>(values: readonly Value[], place: number, value: Value): Value[] =>
  values.map((before, i) => (i === place ? value : before));

export const parameterCount = ({ inputs, layers }: NetworkSpec): number =>
  layers.reduce((sum, { units }, layer) => sum + units * ((layers[layer - 1]?.units ?? inputs) + 1), 0);

export const drawNumbers = (network: NetworkSpec, examples: number, random: Random): HandNumbers => ({
  parameters: many(parameterCount(network), () => pick(TENTHS, random)),
  inputs: many(examples, () => many(network.inputs, () => pick(HALVES, random))),
  targets: many(examples, (example) => targetsOf(network, example, random)),
});

/** The same with one number, or the targets of one example, drawn anew. */
export function redraw(numbers: HandNumbers, network: NetworkSpec, random: Random): HandNumbers {
  const { parameters, inputs, targets } = numbers;
  const examples = inputs.length;
  const place = Math.floor(random() * (parameters.length + examples * (network.inputs + 1)));
  if (place < parameters.length) return { ...numbers, parameters: replaced(parameters, place, pick(TENTHS, random)) };
  const [example, col] = [(place - parameters.length) % examples, Math.floor((place - parameters.length) / examples)];
  if (col === network.inputs)
    return { ...numbers, targets: replaced(targets, example, targetsOf(network, example, random)) };
  const row = replaced(inputs[example]!, col, pick(HALVES, random));
  return { ...numbers, inputs: replaced(inputs, example, row) };
}

/** Such as the loss is defined for, and the last activation reaches. */
function targetsOf({ layers, loss }: NetworkSpec, example: number, random: Random): number[] {
  const { units, activation } = layers.at(-1)!;
  if (loss === 'softmaxCrossEntropy' || activation === 'softmax') return oneHot(units, random);
  // Where y is 0 nobody sees that it was left out.
  if (loss === 'binaryCrossEntropy') return many(units, (k) => (example + k === 0 ? 1 : pick([0, 1], random)));
  if (loss === 'hinge') return many(units, () => pick([-1, 1], random));
  const reached = { sigmoid: TENTHS.filter((t) => t > 0 && t < 1), tanh: TENTHS.filter((t) => Math.abs(t) < 1) };
  const values = reached[activation as keyof typeof reached] ?? HALVES.filter((t) => activation !== 'relu' || t > 0);
  return many(units, () => pick(values, random));
}

function oneHot(units: number, random: Random): number[] {
  const place = Math.floor(random() * units);
  return many(units, (k) => (k === place ? 1 : 0));
}

/** As they are written with so many significant digits. */
export const rounded = (values: ArrayLike<number>, digits: number): number[] =>
  Array.from(values, (value) => Number(value.toPrecision(digits)));
