import { courseOf } from '../engine/course';
import type {
  ExampleNumbers,
  StepNumbers,
  TracedExample,
  TracedUnit,
  Tried,
  Worked,
  WorkedExample,
  WorkedLayer,
} from '../engine/types';

/** Updates that were tried with their matrices. */
export const numbersOf = (tried: Tried): StepNumbers => ({
  ...courseOf(tried),
  examples: tried.traced.map(({ example }) => exampleOf(example)),
  updates: tried.updates.map(({ examples, before, after }) => {
    const { rate, batchLoss: loss, penalty, cost, layers } = before!;
    const { parameters, optimizer } = after!;
    return { rows: examples, rate, loss, penalty, cost, layers, parameters, optimizer };
  }),
});

/** Updates that were tried with all of their numbers, as spreadsheets have them. */
export const workedOf = (tried: Tried): Worked => ({
  ...numbersOf(tried),
  examples: tried.traced.map(withTerms),
});

const exampleOf = ({ index: row, loss, layers }: TracedExample['example']): ExampleNumbers => ({
  ...{ row, loss },
  layers: layers.map(({ z, a, delta }) => ({ z: z.values, a: a.values, delta: delta.values })),
});

function withTerms({ example, terms }: TracedExample): WorkedExample {
  const numbers = exampleOf(example);
  return {
    ...numbers,
    parts: terms.at(-1)!.map(({ part }) => part!),
    layers: numbers.layers.map((layer, l) => ({ ...layer, ...slopesOf(terms[l]!) })),
  };
}

/** Of a softmax each unit has a slope for every a of its layer: there dL/da alone. */
function slopesOf(units: readonly TracedUnit[]): Pick<WorkedLayer, 'lossSlopes' | 'slopes'> {
  const [first] = units as [TracedUnit];
  if (units.length > 1 && first.slopes.length === units.length) return { lossSlopes: first.lossSlopes, slopes: null };
  return {
    lossSlopes: Float64Array.from(units, ({ lossSlopes }) => lossSlopes[0]!),
    slopes: Float64Array.from(units, ({ slopes }) => slopes[0]!),
  };
}

export { courseOf };
