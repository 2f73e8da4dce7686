import type { Activation, Loss } from '../../engine/types';

/** A layer as another program has it, in the page's orientation: z = W a + b. */
export interface BroughtLayer {
  units: number;
  activation: Activation;
  /** Slope of leaky ReLU, alpha of ELU; absent for others. */
  alpha?: number;
  /** W: units x (inputs of the layer), row by row. */
  weights: Float64Array;
  biases: Float64Array;
  /** What the file calls it. */
  name?: string;
  /** Whether the file does not say the activation: it has to be asked for, and what stands here is none. */
  isAsked?: true;
  /** Whether it has no biases: those here are 0, and stay so. */
  isWithoutBiases?: true;
}

/** A network that was trained elsewhere: layers of dense weights, each followed by its activation. */
export interface BroughtModel {
  inputs: number;
  layers: BroughtLayer[];
  /** How wide the numbers were stored; float32 ones are the nearest doubles. */
  precision: 'float32' | 'float64';
  /** What was left out or folded in, to be said: see `ModelNote`. */
  notes: ModelNote[];
  /** What it was trained with, where the file says that. */
  loss?: Loss;
}

/** Said beside the network that was read; `code` has its words in the messages. */
export interface ModelNote {
  code: string;
  /** A name from the file, or a number as text. */
  what?: string;
}

/** A file that is no network the page can have: the message says which part of it, and what would do. */
export class ModelProblem extends Error {
  override readonly name = 'ModelProblem';
}

/** A file that was chosen or dropped; a model may stand in several. */
export interface ModelFile {
  name: string;
  bytes: Uint8Array;
}
