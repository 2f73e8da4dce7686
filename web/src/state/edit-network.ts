import type {
  Activation,
  Chosen as ChosenKind,
  Initializer,
  LayerSpec,
  Loss,
  NetworkSpec,
  Pairing,
} from '../engine/types';
import type { Choice } from './defaults';
import { isUsual, shortInitializer } from './training-settings';

type Chosen = Readonly<Choice>;

/** Another network for the same data. Starting weights that were given are drawn instead where they no longer fit. */
export function withNetwork(choice: Chosen, network: NetworkSpec): Chosen {
  const { initializer, ...rest } = choice;
  const given = initializer?.kind === 'explicit' && shapeOf(choice.network) !== shapeOf(network);
  return { ...rest, ...(initializer && !given ? { initializer } : {}), network };
}

const shapeOf = ({ inputs, layers }: NetworkSpec): string => [inputs, ...layers.map(({ units }) => units)].join('-');

const withLayers = (choice: Chosen, layers: LayerSpec[]): Chosen => withNetwork(choice, { ...choice.network, layers });

const changed = (choice: Chosen, layer: number, change: Partial<LayerSpec>): Chosen =>
  withLayers(
    choice,
    choice.network.layers.map((spec, l) => (l === layer ? { ...spec, ...change } : spec)),
  );

export const withUnits = (choice: Chosen, layer: number, units: number): Chosen => changed(choice, layer, { units });

export const withActivation = (choice: Chosen, layer: number, activation: Activation): Chosen =>
  changed(choice, layer, { activation });

/** One more hidden layer, before the output, like the one before it. */
export function withLayerAdded(choice: Chosen): Chosen {
  const { layers } = choice.network;
  const like = layers.at(-2) ?? { units: 2, activation: 'tanh' as const };
  return withLayers(choice, [...layers.slice(0, -1), { ...like }, layers.at(-1)!]);
}

export const withoutLayer = (choice: Chosen, layer: number): Chosen =>
  withLayers(
    choice,
    choice.network.layers.filter((_, l) => l !== layer),
  );

export const withLoss = (choice: Chosen, loss: Loss): Chosen => withNetwork(choice, { ...choice.network, loss });

/** With the engine's defaults for the numbers that are left out. */
export function withInitializer(choice: Chosen, given: ChosenKind<Initializer>): Chosen {
  const { initializer: _before, ...rest } = choice;
  const initializer = shortInitializer(given);
  return isUsual(initializer) ? rest : { ...rest, initializer };
}

/** How the last activation and the loss go together. */
export const pairingOf = (pairings: readonly Pairing[], activation: Activation, loss: Loss): Pairing | null =>
  pairings.find((pair) => pair.activation === activation && pair.loss === loss) ?? null;

/** The activation that a loss is made for; null where it has none. */
export const naturalFor = (pairings: readonly Pairing[], loss: Loss): Activation | null =>
  pairings.find((pair) => pair.loss === loss && pair.verdict === 'natural')?.activation ?? null;
