import type { FrozenPart, NetworkSpec } from '../../engine/types';
import type { Choice } from '../defaults';
import { withDataset, withOwnData, withStandardTargets, type OwnChoice } from '../edit-data';
import { withInitializer, type NetworkChange } from '../edit-network';

/** What a brought network is to meet: the data that are there, a set of the catalogue, or rows of its own. */
export type BroughtData = { what: 'kept' } | { what: 'dataset'; id: string } | ({ what: 'own' } & OwnChoice);

/** A network from elsewhere as plain data. */
export interface Brought {
  network: NetworkSpec;
  /** All weights and biases: layer by layer, W row by row, then b. */
  numbers: readonly number[];
  /** Biases of layers that have none. */
  frozen: readonly FrozenPart[];
  data: BroughtData;
  /** Whether inputs are standardised before they reach it. */
  standardize: boolean;
  /** Whether targets are, where they are numbers. */
  standardizeTargets: boolean;
}

/** The network with its own starting weights; how it is trained stays. */
export const broughtChange =
  ({ network, numbers, frozen, data, standardize, standardizeTargets }: Brought): NetworkChange =>
  (choice) => {
    const { frozen: _before, ...rest } = withStandardTargets(withData(choice, data), standardizeTargets);
    const made = { ...rest, network, standardize, ...(frozen.length > 0 && { frozen: [...frozen] }) };
    return withInitializer(made, { kind: 'explicit', numbers: [...numbers] });
  };

function withData(choice: Readonly<Choice>, data: BroughtData): Readonly<Choice> {
  if (data.what === 'kept') return choice;
  return data.what === 'dataset' ? withDataset(choice, data.id) : withOwnData(choice, data.columns, data.rows, data);
}
