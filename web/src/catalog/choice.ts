import type { Feature, HeldOutRows, Pace, Settings, ToyDatasetOptions } from '../engine/types';
import type { Meaning } from './dataset';
import type { Answers } from './targets';

/** Rows in place of those of the data set. */
export interface OwnRows {
  inputs: readonly (readonly number[])[];
  answers: Answers;
}

/** What one's own data are. */
export interface OwnColumns {
  /** Names of the columns that the network is given. */
  inputs: readonly string[];
  meaning: Meaning;
}

/** What is learnt from. */
export interface DataChoice {
  /** Id of a data set in the catalogue, or `own`. */
  dataset: string;
  /** Of data made by a formula: what is to be other than the catalogue has it. */
  toy?: Pick<ToyDatasetOptions, 'count' | 'noise' | 'seed'>;
  rows?: OwnRows;
  /** Of `own` data. */
  columns?: OwnColumns;
  /** What the network is given of points of the plane; default: their coordinates. */
  features?: readonly Feature[];
  /** Part of the rows kept out of training, 0 up to, not including, 1. */
  heldOut: number;
  splitSeed: number;
  /** Which rows that is; left out where they are drawn. */
  heldOutRows?: Exclude<HeldOutRows, 'drawn'>;
  standardize: boolean;
  /** Whether targets that are numbers are shifted and scaled too; left out where not. */
  standardizeTargets?: true;
}

/** Everything that a user can choose, as plain data: it can be copied, compared, stored and put into a link. */
export interface Choice extends Settings, DataChoice {
  pace: Pace;
}
