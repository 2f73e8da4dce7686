import type { Activation, Loss, Matrix, NetworkSpec } from '../../engine/types';

/** A layer with its numbers: z = W a + b. */
export interface LayerOut {
  activation: Activation;
  /** Of leaky ReLU and ELU, written out; absent for others. */
  alpha?: number;
  units: number;
  inputs: number;
  /** units x inputs, row by row. */
  weights: Float64Array;
  biases: Float64Array;
}

/** A network to be handed on. */
export interface ModelOut {
  inputs: number;
  layers: LayerOut[];
  loss: Loss;
}

/**
 * Why a form can't have a network: it lacks an activation, its ELU has no alpha, it has one activation for all layers, or its
 * single precision is too narrow.
 */
export type Lack =
  { kind: 'activation'; activation: Activation } | { kind: 'alpha' } | { kind: 'mixed' } | { kind: 'range' };

export interface OutFile {
  name: string;
  bytes: Uint8Array;
}

/** A form in which other programs have a network. */
export interface ModelForm {
  /** What it can't have of this one; null where it can have all. */
  lack: (model: ModelOut) => Lack | null;
  /** One file, or several that belong together. */
  files: (model: ModelOut) => OutFile[];
}

/** @param layers W and b of each; alphas are written out in the network */
export function modelOut(
  { inputs, layers: specs, loss }: NetworkSpec,
  layers: readonly { W: Matrix; b: Matrix }[],
): ModelOut {
  return {
    inputs,
    loss,
    layers: specs.map(({ units, activation, alpha }, l) => ({
      activation,
      ...(alpha !== undefined && { alpha }),
      units,
      inputs: layers[l]!.W.cols,
      weights: layers[l]!.W.values,
      biases: layers[l]!.b.values,
    })),
  };
}

/** Reading it gives the same bits. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** One of W. */
export const rowOf = ({ weights, inputs }: LayerOut, unit: number): Float64Array =>
  weights.subarray(unit * inputs, (unit + 1) * inputs);

/** Whether some of its numbers are infinite in single precision. */
export const isBeyondSingle = ({ layers }: ModelOut): boolean =>
  layers.some(({ weights, biases }) =>
    [weights, biases].some((all) => all.some((value) => !Number.isFinite(Math.fround(value)))),
  );

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
