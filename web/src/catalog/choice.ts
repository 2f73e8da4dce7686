import type { Pace, Settings } from '../engine/types';

/** Everything that a user can choose, as plain data: it can be copied, compared, stored and put into a link. */
export interface Choice extends Settings {
  /** Id of a data set in the catalogue. */
  dataset: string;
  pace: Pace;
  /** Part of the rows kept out of training, 0 up to, not including, 1. */
  heldOut: number;
  splitSeed: number;
  standardize: boolean;
}
