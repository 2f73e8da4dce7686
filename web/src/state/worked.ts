import { courseOf } from '../engine/course';
import type { TracedExample, Tried, UnitTerms, Worked, WorkedExample, WorkedLayer } from '../engine/types';

/** Updates that were tried with their numbers, as tables have them. */
export const workedOf = (tried: Tried): Worked => ({
  ...courseOf(tried),
  examples: tried.traced.map(exampleOf),
  updates: tried.updates.map(({ examples, before, after }) => {
    const { rate, batchLoss: loss, penalty, cost, layers } = before!;
    const { parameters, optimizer } = after!;
    return { rows: examples, rate, loss, penalty, cost, layers, parameters, optimizer };
  }),
});

const exampleOf = ({ example, terms }: TracedExample): WorkedExample => ({
  row: example.index,
  loss: example.loss,
  parts: terms.at(-1)!.map(({ loss }) => loss!.part),
  layers: example.layers.map(({ z, a, delta }, l) => ({
    ...{ z: z.values, a: a.values, delta: delta.values },
    ...slopesOf(terms[l]!),
  })),
});

/** Of a softmax each unit has a slope for every a of its layer: there dL/da alone. */
function slopesOf(units: readonly UnitTerms[]): Pick<WorkedLayer, 'lossSlopes' | 'slopes'> {
  const [first] = units as [UnitTerms];
  if (units.length > 1 && first.slopes.length === units.length) return { lossSlopes: first.lossSlopes, slopes: null };
  return {
    lossSlopes: Float64Array.from(units, ({ lossSlopes }) => lossSlopes[0]!),
    slopes: Float64Array.from(units, ({ slopes }) => slopes[0]!),
  };
}

export { courseOf };
