import type { Engine } from '../engine.mjs';

/** A known bug of the lab, by its name; what each is stands in bug.h. */
export type Bug =
  | 'sign'
  | 'slopeMissing'
  | 'transposed'
  | 'meanMissing'
  | 'updatedWeights'
  | 'biasOften'
  | 'leftOverCarried'
  | 'correctionOften'
  | 'penaltyOnBias';

/** The module of the lab, build/wasm/backprop_lab.wasm, as `instantiate` of engine.mjs starts it. */
export interface LabEngine extends Engine {
  /** Puts the bug into all that is trained from now on, or none: call it before sessions are made. */
  useBug(bug: Bug | 'none'): void;
}
