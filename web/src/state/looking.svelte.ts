import type { Parameter } from '../engine/types';
import type { MoveSize } from './beats';
import type { Comparison } from './comparison';
import type { PagePart } from './page-options.svelte';

export const learntTabs = ['picture', 'units', 'confusion', 'ask'] as const;
export const historyTabs = ['valley', 'layers', 'weight', 'pins', 'compare'] as const;
/** Which product of a selected unit is opened: the one that gives its z, or its delta. */
export const products = ['z', 'delta'] as const;
export const scales = ['linear', 'log'] as const;
/** The valley: around the present point, or along all values that the weight has had. */
export const zooms = ['near', 'all'] as const;
/** Of the gradients of a batch's examples. */
export const orders = ['number', 'gradient', 'size'] as const;
export const matrices = ['W', 'b', 'dW', 'db'] as const;
/** What the page stands for: how one step is explained, or how the network trains. */
export const works = ['explain', 'train'] as const;
/** What is folded away until it is wanted. */
export const folds = ['lessons', 'presets', 'training', 'data', 'network', 'check'] as const;
export type FoldName = (typeof folds)[number];

/** What one looks at beside the moment and the selection, as plain data. Columns, layers and outputs count from 0. */
export interface LookingChoice {
  learnt: (typeof learntTabs)[number];
  history: (typeof historyTabs)[number];
  product: (typeof products)[number];
  /** Of the loss curve. */
  curve: (typeof scales)[number];
  zoom: (typeof zooms)[number];
  /** A weight or bias beside the selected one: J is shown over both. null: over the selected one alone. */
  second: Required<Parameter> | null;
  order: (typeof orders)[number];
  /** Columns of the data that pictures go along; without `up` the output alone. null: those of the data set. */
  axes: { across: number; up: number | null } | null;
  /** Whether pictures hold the other columns at their means over the rows that train, or as in the chosen example. */
  heldAt: 'mean' | 'example';
  /** Which of several outputs a picture shows, where they are no classes. */
  output: number;
  /** The row that the network is asked about, in the units of the data; null: that of the chosen example. */
  ask: readonly number[] | null;
  /** How far a move goes. */
  move: MoveSize;
  /** The matrix of which the difference of two pinned moments is shown. */
  difference: { matrix: (typeof matrices)[number]; layer: number };
  /** Runs with other settings beside this one; null for none. */
  compare: Comparison | null;
  /** Beside the drawing stands the explanation, or the picture of what was learned. */
  work: (typeof works)[number];
  /** In the order of `folds`. */
  unfolded: readonly FoldName[];
}

export const defaultLooking: Readonly<LookingChoice> = {
  learnt: 'picture',
  history: 'valley',
  product: 'z',
  curve: 'linear',
  zoom: 'near',
  second: null,
  order: 'number',
  axes: null,
  heldAt: 'mean',
  output: 0,
  ask: null,
  move: 'phase',
  difference: { matrix: 'W', layer: 0 },
  compare: null,
  work: 'explain',
  unfolded: [],
};

/** The part of the page in which each is chosen; null where it is the page itself. */
export const partOfLook: Readonly<Record<keyof LookingChoice, PagePart | null>> = {
  learnt: 'learnt',
  history: 'history',
  product: 'sheet',
  curve: 'curve',
  zoom: 'history',
  second: 'history',
  order: 'explanation',
  axes: 'learnt',
  heldAt: 'learnt',
  output: 'learnt',
  ask: 'learnt',
  move: 'beats',
  difference: 'history',
  compare: 'history',
  work: null,
  unfolded: null,
};

/** Those that are unfolded once this one is, or is no longer. */
export const withFold = (unfolded: readonly FoldName[], name: FoldName, open: boolean): FoldName[] =>
  folds.filter((fold) => (fold === name ? open : unfolded.includes(fold)));

/** What is looked at now. */
export class Looking {
  choice: Readonly<LookingChoice> = $state.raw(defaultLooking);

  choose(change: Readonly<Partial<LookingChoice>>): void {
    this.choice = { ...this.choice, ...change };
  }
}

/** The same at other data: their columns are others. */
export const atOtherColumns = (looking: Readonly<LookingChoice>): LookingChoice => ({
  ...looking,
  axes: defaultLooking.axes,
  output: defaultLooking.output,
  ask: defaultLooking.ask,
});
