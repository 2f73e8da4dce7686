import type { FrozenPart, NetworkSpec } from '../../engine/types';
import type { Choice } from '../defaults';
import { withDataset, withOwnData, type OwnChoice } from '../edit-data';
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
  /** Whether rows are standardised before they reach it: their targets too, where the data say so; else none of them. */
  standardize: boolean;
}

/** The network with its own starting weights; how it is trained stays. */
export const broughtChange =
  ({ network, numbers, frozen, data, standardize }: Brought): NetworkChange =>
  (choice) => {
    const { frozen: _before, standardizeTargets, ...rest } = withData(choice, data);
    const targets = standardize && standardizeTargets ? { standardizeTargets } : {};
    const made = { ...rest, ...targets, network, standardize, ...(frozen.length > 0 && { frozen: [...frozen] }) };
    return withInitializer(made, { kind: 'explicit', numbers: [...numbers] });
  };

function withData(choice: Readonly<Choice>, data: BroughtData): Readonly<Choice> {
  if (data.what === 'kept') return choice;
  return data.what === 'dataset' ? withDataset(choice, data.id) : withOwnData(choice, data.columns, data.rows, data);
}
