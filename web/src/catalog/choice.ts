import type { Feature, HeldOutRows, Pace, Settings, ToyDatasetOptions } from '../engine/types';
import type { Meaning } from './dataset';
import type { Answers } from './targets';

/** Rows in place of those of the data set; NaN is a gap, which the engine fills by the training rows. */
export interface OwnRows {
  inputs: readonly (readonly number[])[];
  answers: Answers;
}

/** Inputs, one after another, that stand for the words of one column: where the first of them stands, and how many. */
export interface WordInputs {
  first: number;
  count: number;
}

/** What one's own data are. */
export interface OwnColumns {
  /** Names of the columns that the network is given. */
  inputs: readonly string[];
  meaning: Meaning;
  /** Inputs whose gaps are filled with the most frequent word, and not with a mean; none where left out. */
  words?: readonly WordInputs[];
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
  /** Which rows that is, or exactly these, from 0, whatever part that is; left out where they are drawn. */
  heldOutRows?: Exclude<HeldOutRows, 'drawn'> | readonly number[];
  /** Of `own` data: the inputs of rows without an answer, which are neither trained on nor held out, but predicted. */
  unanswered?: OwnRows['inputs'];
  standardize: boolean;
  /** Whether targets that are numbers are shifted and scaled too; left out where not. */
  standardizeTargets?: true;
}

/** Everything that a user can choose, as plain data: it can be copied, compared, stored and put into a link. */
export interface Choice extends Settings, DataChoice {
  pace: Pace;
}
