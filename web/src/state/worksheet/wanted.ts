import type { Activation, LayerSpec, Loss, NetworkSpec } from '../../engine/types';
import type { Memory } from '../memory';

/** What a sheet asks for, in the order of a step. */
export const tasks = ['forward', 'loss', 'deltas', 'gradients', 'update'] as const;
export type Task = (typeof tasks)[number];

/** Networks that are worked through by hand: inputs, then the units of each layer. */
export const shapes = ['2-1', '1-1-1', '2-2-1', '3-2-1', '2-3-1', '2-2-2', '2-2-2-1'] as const;
/** The activations of their hidden layers. */
export const hiddenKinds = ['sigmoid', 'tanh', 'relu', 'identity'] as const satisfies readonly Activation[];

/** The last activation with its loss; softmax takes two outputs or more. */
export const ends = {
  sigmoid: { activation: 'sigmoid', loss: 'binaryCrossEntropy' },
  squared: { activation: 'sigmoid', loss: 'halfSquaredError' },
  linear: { activation: 'identity', loss: 'halfSquaredError' },
  softmax: { activation: 'softmax', loss: 'softmaxCrossEntropy' },
} as const satisfies Readonly<Record<string, { activation: Activation; loss: Loss }>>;
export type End = keyof typeof ends;
export const endNames = Object.keys(ends) as End[];

export const papers = ['a4', 'letter'] as const;
export const prints = ['both', 'sheets', 'keys'] as const;
export const digitCounts = [2, 3, 4] as const;
/** A rate of 1 would hide that it was left out. */
export const rates = [0.1, 0.2, 0.5, 2] as const;
export const bounds = { count: [1, 60], seed: [0, 9999] } as const;

/** The weight of which alone gradient and update are asked for. */
export interface WeightPlace {
  layer: number;
  row: number;
  col: number;
}

/** How sheets are printed, whatever stands on them. */
export interface Printing {
  paper: (typeof papers)[number];
  prints: (typeof prints)[number];
  /** Whether there is a line for name and date. */
  named: boolean;
}

/** The sheets that a teacher wants, as plain data. */
export interface Wanted extends Printing {
  /** The network on the page, or another one. */
  network: 'present' | 'other';
  /** Of the other one. */
  shape: (typeof shapes)[number];
  hidden: (typeof hiddenKinds)[number];
  end: End;
  /** Drawn for each sheet; or those that the page shows, on one sheet. */
  numbers: 'drawn' | 'shown';
  /** In a batch. */
  examples: 1 | 2;
  rate: (typeof rates)[number];
  tasks: readonly Task[];
  /** null: gradients and updates of all weights and biases. */
  weight: WeightPlace | null;
  /** Significant ones of each answer. */
  digits: (typeof digitCounts)[number];
  count: number;
  seed: number;
}

export const usualWanted: Readonly<Wanted> = {
  network: 'other',
  shape: '3-2-1',
  hidden: 'sigmoid',
  end: 'sigmoid',
  numbers: 'drawn',
  examples: 1,
  rate: 0.5,
  tasks,
  weight: null,
  digits: 3,
  count: 1,
  seed: 1,
  paper: 'a4',
  prints: 'both',
  named: true,
};

const unitsOf = ({ shape }: Pick<Wanted, 'shape'>): number[] => shape.split('-').map(Number);

/** Whether the last layer of the other network can be a softmax. */
export const takesSoftmax = (wanted: Pick<Wanted, 'shape'>): boolean => unitsOf(wanted).at(-1)! > 1;

/** The network of the sheets. @param present that on the page */
export function networkOf(wanted: Wanted, present: NetworkSpec): NetworkSpec {
  if (wanted.network === 'present') return present;
  const [inputs, ...units] = unitsOf(wanted) as [number, ...number[]];
  const { activation, loss } = ends[wanted.end === 'softmax' && !takesSoftmax(wanted) ? 'sigmoid' : wanted.end];
  const layers = units.map((count, layer): LayerSpec => ({
    units: count,
    activation: layer === units.length - 1 ? activation : wanted.hidden,
  }));
  return { inputs, layers, loss };
}

/** As far as it is of this network, which may be another one than before. */
export function fitted(wanted: Wanted, { inputs, layers }: NetworkSpec): Wanted {
  const { weight } = wanted;
  if (!weight) return wanted;
  const cols = layers[weight.layer - 1]?.units ?? inputs;
  const isThere = weight.row < (layers[weight.layer]?.units ?? 0) && weight.col < cols;
  return isThere ? wanted : { ...wanted, weight: null };
}

/** What decides which numbers and questions there are: where it is the same, sheets are. */
export function exerciseOf({ paper: _paper, prints: _prints, named: _named, ...exercise }: Wanted): object {
  return exercise;
}

/** Numbers of the page are of the page's network and of one example. */
export const showsNumbers = ({ network, numbers }: Wanted): boolean => network === 'present' && numbers === 'shown';

// ---- kept in the browser --------------------------------------------------------------------------

const NAME = 'worksheets';

export const keepWanted = (wanted: Wanted, memory: Memory): void => void memory.write(NAME, JSON.stringify(wanted));

/** As it was kept; the usual one where nothing was, or nothing that can be used. */
export function keptWanted(memory: Memory): Wanted {
  try {
    const kept: unknown = JSON.parse(memory.read(NAME) ?? 'null');
    return isWanted(kept) ? kept : usualWanted;
  } catch {
    return usualWanted;
  }
}

const isOneOf =
  (values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);
const isWhole =
  ([least, most]: readonly [number, number]) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const isIndex = isWhole([0, 511]);

function isPlace(value: unknown): boolean {
  if (value === null) return true;
  const { layer, row, col } = value as WeightPlace;
  return [layer, row, col].every(isIndex);
}

/** Of each member, whether a value from outside can be used. */
const fits: Readonly<Record<keyof Wanted, (value: unknown) => boolean>> = {
  network: isOneOf(['present', 'other']),
  shape: isOneOf(shapes),
  hidden: isOneOf(hiddenKinds),
  end: isOneOf(endNames),
  numbers: isOneOf(['drawn', 'shown']),
  examples: isOneOf([1, 2]),
  rate: isOneOf(rates),
  tasks: (value) => Array.isArray(value) && value.join() === tasks.filter((task) => value.includes(task)).join(),
  weight: isPlace,
  digits: isOneOf(digitCounts),
  count: isWhole(bounds.count),
  seed: isWhole(bounds.seed),
  paper: isOneOf(papers),
  prints: isOneOf(prints),
  named: isOneOf([true, false]),
};

const isWanted = (kept: unknown): kept is Wanted =>
  typeof kept === 'object' &&
  kept !== null &&
  Object.entries(fits).every(([name, isFit]) => isFit((kept as Record<string, unknown>)[name]));
