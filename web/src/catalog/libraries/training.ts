import type { Activation, CompleteTrainingSettings, Loss, NetworkSpec, OptimizerKind } from '../../engine/types';
import { plainNumber } from '../../messages/intl';
import { catalog, libraries as words } from '../../messages/words';

/** What decides whether a library can make the same step: the settings of the step that is shown. */
export interface Training {
  network: NetworkSpec;
  settings: CompleteTrainingSettings;
  /** Of this update, after the schedule. */
  rate: number;
  /** Rows that are trained on, and those of this update. */
  rows: number;
  batch: number;
}

/** A setting of a library and its value, as its code writes them. */
export type Setting = readonly [name: string, value: string];

/** What makes a library take the same step; or why nothing does. */
export type Answer =
  { same: true; settings: Setting[]; code: string; notes: string[] } | { same: false; why: string[] };

export interface LibraryEntry {
  /** Its name, and the version that was run. */
  name: string;
  version: string;
  answer: (training: Training) => Answer;
}

/** What a library has of what the page has. */
export interface Offers {
  hidden: readonly Activation[];
  optimizers: readonly OptimizerKind[];
  l1?: boolean;
  l2?: boolean;
  /** It freezes something, and says itself what it can't. */
  frozen?: boolean;
}

export const outputOf = ({ network }: Training): NetworkSpec['layers'][number] => network.layers.at(-1)!;
export const hiddenOf = ({ network }: Training): NetworkSpec['layers'] => network.layers.slice(0, -1);

/** Such as `sigmoid binaryCrossEntropy`. */
export type Ending = `${Activation} ${Loss}`;
export const endingOf = (training: Training): Ending => `${outputOf(training).activation} ${training.network.loss}`;

/** Why a library can't, as far as its activations, optimizers and penalties go; none where it can. */
export function obstacles(training: Training, offers: Offers): string[] {
  const { optimizer, penalty, clipping, frozen } = training.settings;
  const strange = hiddenOf(training).find(({ activation }) => !offers.hidden.includes(activation));
  return [
    ...(strange ? [words.noActivation(catalog.activations[strange.activation].label)] : []),
    ...(offers.optimizers.includes(optimizer.kind)
      ? []
      : [words.noOptimizer(catalog.optimizers[optimizer.kind].label)]),
    ...(penalty.l1 > 0 && !offers.l1 ? [words.noPenalty('l1')] : []),
    ...(penalty.l2 > 0 && !offers.l2 ? [words.noPenalty('l2')] : []),
    ...(clipping.kind === 'none' ? [] : [words.noClipping]),
    ...(frozen.length === 0 || offers.frozen ? [] : [words.noFrozen]),
  ];
}

/** Notes that hold for every library: what it does not know of the training up to here. */
export function usualNotes({ settings }: Training): string[] {
  const remembers = settings.optimizer.kind !== 'gradientDescent';
  const changes = settings.schedule.kind !== 'constant' || settings.schedule.warmUp > 0;
  return [...(remembers ? [words.beginsAnew] : []), ...(changes ? [words.rateChanges] : [])];
}

/** Mean squared error is 2 / K times half the squared error. */
export const meanOverHalf = (training: Training): number => 2 / outputOf(training).units;

export const isPlain = ({ settings }: Training): boolean =>
  ['gradientDescent', 'momentum', 'nesterov'].includes(settings.optimizer.kind);

/** Whether all of W or b of a layer is frozen by one part. */
export const isFrozen = ({ settings }: Training, layer: number, kind: 'W' | 'b'): boolean =>
  settings.frozen.some((part) => part.layer === layer && part.kind === kind && part.row === undefined);

const isLayerFrozen = (training: Training, layer: number): boolean =>
  isFrozen(training, layer, 'W') && isFrozen(training, layer, 'b');

/** The layers of which W and b are frozen, from 0. */
export const frozenLayers = (training: Training): number[] =>
  [...training.network.layers.keys()].filter((layer) => isLayerFrozen(training, layer));

/** Every digit, as code writes it. */
export const digits = (value: number): string => String(value);

/** Of a product: 0.01 times 164 is 1.64, and not the 1.6400000000000001 that doubles make of it. */
export const roundDigits = (value: number): string => String(Number(value.toPrecision(15)));

/** A factor in a sentence, as the language writes it: code beside it has all digits. */
export const spoken = (value: number): string => plainNumber(Number(value.toPrecision(4)));

/** `a=1, b=2` */
export const named = (settings: readonly Setting[], between = '='): string =>
  settings.map(([name, value]) => `${name}${between}${value}`).join(', ');

export const layerSizes = ({ network }: Training): number[] => [
  network.inputs,
  ...network.layers.map(({ units }) => units),
];
