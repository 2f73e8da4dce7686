import type { NetworkSpec, QuantityKind } from '../../engine/types';
import { blankText, type Blank } from '../blank';
import { isOfBatch } from '../named-blank';
import type { Task, Wanted, WeightPlace } from './wanted';

/** A number that a sheet asks for, of this example where it is of one. */
export interface Question {
  task: Task;
  blank: Blank;
  example: number;
}

/** Of a network what decides which numbers there are. */
export interface Questioned {
  network: NetworkSpec;
  /** Whether loss and activation of the last layer are one function, so that no slope comes in. */
  fused: boolean;
}

type Asking = Pick<Wanted, 'tasks' | 'weight' | 'examples'>;

const blank = (kind: QuantityKind, layer = 0, row = 0, col = 0): Blank => ({ kind, layer, row, col });
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** All numbers that a sheet asks for, in the order of a step: task by task, and in it example by example. */
export const questionsOf = (of: Questioned, asking: Asking): Question[] =>
  asking.tasks.flatMap((task) => {
    const blanks = blanksOf(task, of, asking);
    const asked = (example: number, which: (blank: Blank) => boolean): Question[] =>
      blanks.filter(which).map((each) => ({ task, blank: each, example }));
    const ofExamples = upTo(asking.examples).flatMap((example) => asked(example, (each) => !isOfBatch(each)));
    return [...ofExamples, ...asked(0, isOfBatch)];
  });

/** A link asks for each once, whatever the example. */
export const blanksAsked = (questions: readonly Question[]): Blank[] => [
  ...new Map(questions.map((question) => [blankText(question.blank), question.blank])).values(),
];

function blanksOf(task: Task, of: Questioned, asking: Asking): Blank[] {
  switch (task) {
    case 'forward':
      return ofUnits(of.network, (layer, row) => [blank('z', layer, row), blank('a', layer, row)]);
    case 'loss':
      return [blank('loss'), ...(asking.examples > 1 ? [blank('cost')] : [])];
    case 'deltas':
      return asking.weight ? chainOf(asking.weight, of) : backwards(of.network, 0);
    case 'gradients':
      // With one example there is no mean to take: the gradient is that of L.
      return ofParameters(of.network, asking.weight, asking.examples > 1 ? ['dW', 'db'] : ['exampleDW', 'exampleDb']);
    case 'update':
      return ofParameters(of.network, asking.weight, ['newW', 'newb']);
  }
}

const ofUnits = ({ layers }: NetworkSpec, blanks: (layer: number, row: number) => Blank[]): Blank[] =>
  layers.flatMap(({ units }, layer) => upTo(units).flatMap((row) => blanks(layer, row)));

/** The deltas of the layers from the last one back to this one. */
const backwards = (network: NetworkSpec, first: number): Blank[] =>
  network.layers
    .flatMap(({ units }, layer) => (layer < first ? [] : [upTo(units).map((row) => blank('delta', layer, row))]))
    .reverse()
    .flat();

function ofParameters(
  { inputs, layers }: NetworkSpec,
  weight: WeightPlace | null,
  [W, b]: [QuantityKind, QuantityKind],
) {
  if (weight) return [blank(W, weight.layer, weight.row, weight.col)];
  return layers.flatMap(({ units }, layer) =>
    upTo(units).flatMap((row) => [
      ...upTo(layers[layer - 1]?.units ?? inputs).map((col) => blank(W, layer, row, col)),
      blank(b, layer, row),
    ]),
  );
}

/** The way back from the loss to the unit of a weight: the deltas behind it, and its own with its factors. */
function chainOf({ layer, row }: WeightPlace, { network, fused }: Questioned): Blank[] {
  const behind = backwards(network, layer + 1);
  const last = layer === network.layers.length - 1;
  const factored = !(last && fused) && network.layers[layer]!.activation !== 'softmax';
  const factors = factored ? [blank('lossSlope', layer, row), blank('slope', layer, row, row)] : [];
  return [...behind, ...factors, blank('delta', layer, row)];
}
