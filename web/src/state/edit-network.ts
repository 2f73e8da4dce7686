import type {
  Activation,
  Chosen as ChosenKind,
  FrozenPart,
  Initializer,
  InitializerKind,
  LayerSpec,
  Loss,
  NetworkSpec,
  Pairing,
} from '../engine/types';
import { withAlpha } from '../catalog/activations/alpha';
import { parameterPlaces } from '../engine/parameters';
import { bounds } from '../catalog/bounds';
import { shapeOf } from '../catalog/shape';
import type { Choice } from './defaults';
import { isAllFrozen } from './frozen';
import { isUsual, shortInitializer } from './training-settings';

type Chosen = Readonly<Choice>;

/** A change of the network or its starting weights, made of the choice that there is when its turn comes. */
export type NetworkChange = (choice: Chosen) => Chosen;

/** What a network ends with; the two have to go together. */
export interface End {
  activation: Activation;
  loss: Loss;
}

/** A change as data; `layer` is a hidden one, from 0, but with an alpha any. */
export type NetworkEdit =
  | { what: 'units'; layer: number; units: number }
  | { what: 'activation'; layer: number; activation: Activation }
  | { what: 'alpha'; layer: number; alpha: number }
  | { what: 'addLayer' }
  | { what: 'removeLayer'; layer: number }
  | { what: 'end'; end: Partial<End> }
  | { what: 'biases'; used: boolean }
  | { what: 'initializer'; kind: InitializerKind }
  | { what: 'initializerMember'; name: string; value: number | boolean };

export function networkChange(edit: NetworkEdit): NetworkChange {
  switch (edit.what) {
    case 'units':
      return (choice) => withUnits(choice, edit.layer, edit.units);
    case 'activation':
      return (choice) => withActivation(choice, edit.layer, edit.activation);
    case 'alpha':
      return (choice) => withAlphaAt(choice, edit.layer, edit.alpha);
    case 'addLayer':
      return withLayerAdded;
    case 'removeLayer':
      return (choice) => withoutLayer(choice, edit.layer);
    case 'end':
      return (choice) => withEnd(choice, edit.end);
    case 'biases':
      return (choice) => (edit.used ? withBiases(choice) : withoutBiases(choice));
    case 'initializer':
      return (choice) => withInitializer(choice, { kind: edit.kind });
    case 'initializerMember':
      return (choice) => withInitializer(choice, { ...initializerOf(choice), [edit.name]: edit.value });
  }
}

/**
 * Another network for the same data. Where its shape is another one, starting weights that were given are drawn instead,
 * and nothing is frozen; one without biases gets none.
 */
export function withNetwork(choice: Chosen, network: NetworkSpec): Chosen {
  const { initializer, frozen, ...rest } = choice;
  const reshaped = shapeOf(choice.network) !== shapeOf(network);
  const fits = initializer && !(reshaped && initializer.kind === 'explicit');
  const made = { ...rest, ...(fits && { initializer }), ...(frozen && !reshaped && { frozen }), network };
  return reshaped && !hasBiases(choice) ? withoutBiases(made) : made;
}

// ---- biases ---------------------------------------------------------------------------------------

const biasesOf = ({ network }: Chosen): FrozenPart[] =>
  network.layers.map((_, layer) => ({ layer, kind: 'b' as const }));

/** Whether any bias can be other than 0: one that begins elsewhere, or moves. */
export function hasBiases(choice: Chosen): boolean {
  const { frozen = [] } = choice;
  const initializer = initializerOf(choice);
  const beginAtZero =
    initializer.kind === 'explicit'
      ? JSON.stringify(initializer) === JSON.stringify(withZeroBiases(initializer, choice.network))
      : !initializer.bias;
  return !beginAtZero || !biasesOf(choice).every((part) => isAllFrozen(frozen, part));
}

/** Every bias begins at 0 and stays there. */
export function withoutBiases(choice: Chosen): Chosen {
  const weights = (choice.frozen ?? []).filter(({ kind }) => kind === 'W');
  const frozen = [...weights, ...biasesOf(choice)].sort((one, other) => one.layer - other.layer);
  return { ...withInitializer(choice, withZeroBiases(initializerOf(choice), choice.network)), frozen };
}

/** All biases are free again, from where they are. */
export function withBiases(choice: Chosen): Chosen {
  const { frozen = [], ...rest } = choice;
  const weights = frozen.filter(({ kind }) => kind === 'W');
  return weights.length > 0 ? { ...rest, frozen: weights } : rest;
}

function withZeroBiases(initializer: ChosenKind<Initializer>, network: NetworkSpec): ChosenKind<Initializer> {
  if (initializer.kind !== 'explicit') return { ...initializer, bias: 0 };
  const places = parameterPlaces(network);
  const numbers = Array.from(initializer.numbers ?? [], (value, i) => (places[i]?.kind === 'b' ? 0 : value));
  return { ...initializer, numbers };
}

const withLayers = (choice: Chosen, layers: LayerSpec[]): Chosen => withNetwork(choice, { ...choice.network, layers });

const hiddenOf = ({ network }: Chosen): LayerSpec[] => network.layers.slice(0, -1);

const withHidden = (choice: Chosen, hidden: LayerSpec[]): Chosen =>
  withLayers(choice, [...hidden, choice.network.layers.at(-1)!]);

/** Another hidden layer in the place of one; a layer that has gone meanwhile is not changed. */
const changed = (choice: Chosen, layer: number, change: (spec: LayerSpec) => LayerSpec): Chosen =>
  withHidden(
    choice,
    hiddenOf(choice).map((spec, l) => (l === layer ? change(spec) : spec)),
  );

/** @param layer a hidden one, from 0 */
export const withUnits = (choice: Chosen, layer: number, units: number): Chosen =>
  changed(choice, layer, (spec) => ({ ...spec, units }));

/** With its usual alpha. @param layer a hidden one, from 0 */
export const withActivation = (choice: Chosen, layer: number, activation: Activation): Chosen =>
  changed(choice, layer, ({ units }) => ({ units, activation }));

/** Where the activation of the layer has none, it stays without. @param layer from 0 */
export const withAlphaAt = (choice: Chosen, layer: number, alpha: number): Chosen =>
  withLayers(
    choice,
    choice.network.layers.map((spec, l) => (l === layer ? withAlpha(spec, alpha) : spec)),
  );

/** One more hidden layer, before the output, like the one before it; none where there is no room. */
export function withLayerAdded(choice: Chosen): Chosen {
  const hidden = hiddenOf(choice);
  if (hidden.length >= bounds.hiddenLayers) return choice;
  return withHidden(choice, [...hidden, { ...(hidden.at(-1) ?? { units: 2, activation: 'tanh' as const }) }]);
}

/** @param layer a hidden one, from 0 */
export const withoutLayer = (choice: Chosen, layer: number): Chosen =>
  withHidden(
    choice,
    hiddenOf(choice).filter((_, l) => l !== layer),
  );

export const endOf = ({ network }: Chosen): End => ({
  activation: network.layers.at(-1)!.activation,
  loss: network.loss,
});

/** Another last activation, another loss, or both. */
export function withEnd(choice: Chosen, change: Partial<End>): Chosen {
  const { activation, loss } = { ...endOf(choice), ...change };
  const last = choice.network.layers.at(-1)!;
  const layers = [...hiddenOf(choice), activation === last.activation ? last : { units: last.units, activation }];
  return withNetwork(choice, { ...choice.network, layers, loss });
}

/** What the starting weights are drawn from. */
export const initializerOf = ({ initializer }: Chosen): ChosenKind<Initializer> =>
  initializer ?? { kind: 'xavierUniform' };

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
