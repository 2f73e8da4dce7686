import type { Feature as PlaneFeature, ToyDatasetOptions } from '../engine/types';
import { data as words } from '../messages/words';
import type { Answers } from './targets';

export interface Feature {
  /** In plain words, such as `bill length`. */
  name: string;
  /** Unit of the raw values, such as `mm`; none for bare numbers. */
  unit?: string;
}

/** What the answers stand for: classes by their names, or a number on each output by its name. */
export interface Meaning {
  kind: 'class' | 'number';
  names: readonly string[];
  /** What names that are bare numbers count, such as `digit`; a class where left out. */
  noun?: string;
}

export interface Credit {
  /** Who made it and where it was published, as one line to print. */
  text: string;
  /** None where only facts are taken, such as numbers. */
  licence?: string;
  url: string;
}

/** The examples, counted from 0 here, as everywhere in the engine. */
export interface Rows {
  /** One row for each example, one number for each feature, in the units of the features. */
  inputs: readonly (readonly number[] | Float64Array)[];
  answers: Answers;
  /** Rows of the source that lack a value. */
  rowsLeftOut: number;
  /** Rows without an answer, beside the examples; none where left out. */
  unanswered?: readonly (readonly number[] | Float64Array)[];
  /** What stands in the gaps of each column, and how many there are; left out where there are none. */
  gaps?: readonly Gap[];
}

/** Numbers of a column that rows lack; of the inputs of one column's words, the one whose word stands there. */
export interface Gap {
  column: number;
  count: number;
  /** What the engine has put there: from the training rows. */
  fill: number;
  /** Whether it is the one that comes most often, and not a mean. */
  isWord: boolean;
}

/** Where the rows come from: they are at hand, are fetched when they are wanted, or are made by the engine. */
export type RowSource =
  | { kind: 'rows'; rows: Rows }
  | { kind: 'file'; load: () => Promise<Rows> }
  | { kind: 'toy'; options: ToyDatasetOptions };

/** Where a data set stands in the list of them. */
export type Group = 'measured' | 'plane' | 'functions' | 'gates' | 'byHand' | 'own';

/** Everything about a data set but its rows. */
export interface DatasetEntry {
  id: string;
  group: Group;
  title: string;
  /** The question that the network learns to answer. */
  question: string;
  features: readonly Feature[];
  /** Width and height where the features are the points of a picture, row by row. */
  picture?: { width: number; height: number };
  meaning: Meaning;
  /** An output for each class where there are two, which usually share one. */
  outputs?: 2;
  /** What is usually done with the rows. */
  treatment: { heldOut: number; standardize: boolean };
  /** The input and the row, from 0, that are looked at first, where the first ones are 0 and show little. */
  first?: { input?: number; row?: number };
  /** Whose work it is; none for what was made for this page. */
  credit?: Credit;
  source: RowSource;
}

/** A data set as the page uses it, for one network. */
export interface Dataset extends DatasetEntry, Rows {
  /** What the network is given: the columns of the rows, or features made of them. */
  features: readonly Feature[];
  /** What a row has. */
  columns: readonly Feature[];
  /** Features of points of the plane that are made of the rows; none where the columns are the inputs. */
  made?: readonly PlaneFeature[];
  /** One row for each example, one number for each output. */
  targets: readonly (readonly number[] | Float64Array)[];
}

/** The name of a class as it stands in a sentence: a bare number says what it is. */
export function sayClass({ names, noun }: Meaning, index: number): string {
  const name = names[index] ?? '';
  return /^[-\u2212]?[\d.]+$/.test(name) ? words.numbered(noun, name) : name;
}

/** The class that the targets of one example stand for; null where they stand for none. */
export function className({ meaning }: DatasetEntry, y: ArrayLike<number>): string | null {
  if (meaning.kind === 'number') return null;
  const only = y[0];
  const index = y.length > 1 ? Array.from(y).indexOf(1) : only === 1 ? 1 : only === 0 || only === -1 ? 0 : -1;
  return index in meaning.names ? sayClass(meaning, index) : null;
}
