import type { EngineError, Given, Wanted } from '../../../wasm/engine.mjs';

/** What was wrong, as data: the engine's own refusals, and those of what the page checks by itself. */
export interface Refusal {
  /** The engine's codes; `text` where a text can't be read. */
  code: EngineError['code'] | 'text';
  /** Of the wrong value, by the engine's names; empty where no value is at fault. */
  path: string;
  given: Given | GivenToPage | null;
  wanted: Wanted | WantedByPage;
  /** Of a number among those of a matrix: its place, from 1. */
  cell?: { row: number; col: number };
}

/** What is counted by the page alone. */
export interface GivenToPage {
  kind: 'count';
  count: number;
  of: 'characters' | 'outputs' | 'numbers' | 'bytes' | 'matrices';
}

/** What the page wants of what it reads by itself. */
export type WantedByPage =
  /** A text that is such a number, and what it is instead. */
  | { kind: 'readable'; as: 'number' | 'whole'; but: Unreadable }
  | { kind: 'characters'; most: number }
  /** A row of a matrix, from 1, that is as long as the first. */
  | { kind: 'evenRow'; row: number; first: number }
  /** So many outputs of the network. */
  | { kind: 'outputs'; least: number; most: number }
  /** The number of an example, from 1. */
  | { kind: 'example'; most: number }
  | { kind: 'page'; reason: PageRule; detail?: string };

/** Why a text is no number; `tooLarge` and `tooSmall`: for a double. */
export type Unreadable = 'missing' | 'unreadable' | 'ambiguous' | 'tooLarge' | 'tooSmall' | 'divisionByZero';

/**
 * - `pace`: a number above 0, or 'full';
 * - `parameter`: a weight or bias that the network has;
 * - `openExperiment`: something is open;
 * - `data`: rows that can be had; `detail` says why they can't;
 * - `points`: rows of two numbers;
 * - `numbers`: a matrix that is not empty;
 * - `leftOut`, `flat`, `drawnFractions`, `rowsOfGroups`, `severalMatrices`, `operation`, `decimalComma`, `byFives`: a print of
 *   that has all its numbers and says where they stand;
 * - `namedMatrices`: so many that each of `detail` is one, or with these names;
 * - `valueToFill`: a value of the input `detail` in a training row, to fill its gaps with;
 * - `oneRow`, `oneInput`: one that is left;
 * - `engine`: one that runs;
 * - `lockedPart`, `hiddenPart`: the part `detail` of the page, which its link locks or hides, can be used;
 * - `presentSession`: the network and the rows that it was meant for;
 * - `carriedBytes`: a moment of `detail` bytes, in base64, as links carry it;
 * - `carriedStep`: one of the step before that of the link, `detail`;
 * - `otherEngine`: the engine with a bug, or the true one again; `detail` says why it can't be had;
 * - `link`: a text as links have it; `detail` is the sentence on what is wrong with it;
 * - `requests`: fewer requests at once than `detail`;
 * - `numberName`: the name of a number or a matrix of this network;
 * - `askedFor`: a number, `detail`, that the page itself does not ask for;
 * - `notShown`: a number, `detail`, whose beat of the step has come;
 * - `courseAsks`: numbers that a course asks for, answered before others are asked for or typed;
 * - `partMissing`: the code that does it, which could not be loaded;
 * - `soundPage`: the page has made a mistake, `detail`.
 */
export type PageRule =
  | 'pace'
  | 'parameter'
  | 'openExperiment'
  | 'data'
  | 'points'
  | 'numbers'
  | 'leftOut'
  | 'flat'
  | 'drawnFractions'
  | 'rowsOfGroups'
  | 'severalMatrices'
  | 'operation'
  | 'decimalComma'
  | 'byFives'
  | 'namedMatrices'
  | 'valueToFill'
  | 'oneRow'
  | 'oneInput'
  | 'engine'
  | 'lockedPart'
  | 'hiddenPart'
  | 'presentSession'
  | 'carriedBytes'
  | 'carriedStep'
  | 'otherEngine'
  | 'link'
  | 'requests'
  | 'numberName'
  | 'askedFor'
  | 'notShown'
  | 'courseAsks'
  | 'partMissing'
  | 'soundPage';
