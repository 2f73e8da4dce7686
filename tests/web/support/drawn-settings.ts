import fc from 'fast-check';
import { clippings } from '../../../web/src/catalog/clippings';
import { initializers } from '../../../web/src/catalog/initializers';
import type { KindEntry, MemberEntry } from '../../../web/src/catalog/kind-entry';
import { optimizers } from '../../../web/src/catalog/optimizers';
import { schedules } from '../../../web/src/catalog/schedules';
import type {
  Chosen,
  Clipping,
  Entry,
  FrozenPart,
  Initializer,
  NetworkSpec,
  Optimizer,
  Schedule,
  TrainingSettings,
} from '../../../web/src/engine/types';
import { shortInitializer, shortSettings } from '../../../web/src/state/training-settings';

const memberOf = ({ usual, whole }: MemberEntry): fc.Arbitrary<number | boolean> => {
  if (typeof usual === 'boolean') return fc.boolean();
  if (whole) return fc.integer({ min: 1, max: 60 });
  return fc.oneof(fc.constant(usual), fc.double({ min: 0.01, max: 0.99, noNaN: true }));
};

/** One of the kinds with some of its numbers. */
function groups<Group extends { kind: string }>(entries: Readonly<Record<Group['kind'], KindEntry>>) {
  const kinds = (Object.keys(entries) as Group['kind'][]).filter((kind) => kind !== 'explicit');
  return fc.constantFrom(...kinds).chain((kind) => {
    const members = Object.entries(entries[kind].members).map(([name, member]) => [name, memberOf(member)] as const);
    return fc
      .record(Object.fromEntries(members), { requiredKeys: [] })
      .map((numbers) => ({ kind, ...numbers }) as unknown as Chosen<Group & { kind: unknown }>);
  });
}

const strengths = fc.constantFrom(0, 1e-3, 0.1);
const changed = {
  learningRate: fc.oneof(fc.constantFrom(0.03, 0.5, 1), fc.double({ min: 0, max: 2, noNaN: true })),
  batchSize: fc.constantFrom<(number | 'full')[]>(1, 7, 16, 'full'),
  batchOrder: fc.constantFrom('shuffled' as const, 'inOrder' as const),
  optimizer: groups<Optimizer>(optimizers),
  schedule: groups<Schedule>(schedules),
  penalty: fc.record({ l1: strengths, l2: strengths }, { requiredKeys: [] }),
  clipping: groups<Clipping>(clippings),
};

/** Any settings of the training that the engine takes, at least one. */
export const settingsChanges: fc.Arbitrary<Partial<TrainingSettings>> = fc
  .record(changed, { requiredKeys: [] })
  .filter((some) => Object.keys(some).length > 0);

/** With nothing in them that is as usual. */
export const settings: fc.Arbitrary<TrainingSettings> = fc
  .record(changed, { requiredKeys: ['learningRate', 'batchSize'] })
  .map(shortSettings);

/** `high` is drawn below 1 and `low` too: they are put in order. */
export const drawnInitializers: fc.Arbitrary<Chosen<Initializer>> = groups<Initializer>(initializers).map((drawn) => {
  const { low = -0.5, high = 0.5 } = drawn;
  const ordered = drawn.kind === 'uniform' ? { ...drawn, low: Math.min(low, high), high: Math.max(low, high) } : drawn;
  return shortInitializer(ordered);
});

export const parameterCount = ({ inputs, layers }: NetworkSpec): number =>
  layers.reduce((sum, { units }, l) => sum + units * (1 + (l === 0 ? inputs : layers[l - 1]!.units)), 0);

export const values = fc.oneof(fc.constantFrom(0, -0, 1 / 3, -1e-7, 1e21), fc.double({ min: -3, max: 3, noNaN: true }));

/** Some whole matrices, or some of the last unit; often none. */
export function frozenFor({ layers }: NetworkSpec): fc.Arbitrary<FrozenPart[]> {
  const layer = layers.length - 1;
  const row = layers[layer]!.units - 1;
  return fc.oneof(
    fc.constant<FrozenPart[]>([]),
    fc.subarray<FrozenPart>(
      layers.flatMap((_, l) => [
        { layer: l, kind: 'W' },
        { layer: l, kind: 'b' },
      ]),
    ),
    fc.subarray<FrozenPart>([
      { layer, kind: 'W', row, col: 0 },
      { layer, kind: 'b', row, col: 0 },
    ]),
  );
}

/** Numbers for one weight, one bias, some of a layer, or a whole matrix. */
export function entriesFor({ inputs, layers }: NetworkSpec): fc.Arbitrary<Entry[]> {
  return fc
    .record({ layer: fc.nat(layers.length - 1), kind: fc.constantFrom('W' as const, 'b' as const) })
    .chain(({ layer, kind }) => {
      const rows = layers[layer]!.units;
      const cols = kind === 'b' ? 1 : layer === 0 ? inputs : layers[layer - 1]!.units;
      const all = Array.from({ length: rows * cols }, (_, i) => ({ row: Math.floor(i / cols), col: i % cols }));
      const places = fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...all).map((place) => [place]) },
        { weight: 1, arbitrary: fc.subarray(all, { minLength: 1, maxLength: Math.min(4, all.length) }) },
        { weight: 1, arbitrary: fc.constant(all.slice(0, 60)) },
      );
      return places.chain((some) =>
        fc
          .array(values, { minLength: some.length, maxLength: some.length })
          .map((numbers) => some.map((place, i) => ({ parameter: { layer, kind, ...place }, value: numbers[i]! }))),
      );
    });
}
