/**
 * The engine of Backprop Playground: a C++ core (double precision, Eigen) compiled to WebAssembly.
 *
 * Conventions, used everywhere:
 * - an example is a column inside the core and a row in the data that you pass in;
 * - `z = W a_prev + b`, `a = g(z)`, and the first `a_prev` is the input `x`;
 *   `W` of a layer has one row for each of its units and one column for each of its inputs;
 * - `L` is the loss of one example (summed over its outputs), `J` the mean of `L` over the m examples of a batch;
 * - `delta = dL/dz` of one example, without 1/m; `dW = (1/m) * sum of delta * a_prev^T` and
 *   `db = (1/m) * sum of delta` over the batch, all taken with the old weights;
 * - indices of examples, layers, rows and columns count from 0 here (the page adds 1).
 *
 * Every call that is given something wrong throws an {@link EngineError} and leaves the session as it was.
 */

/** What a wrong call throws: `message` says in a sentence what was given and what would be right. */
export interface EngineError extends Error {
  name: 'EngineError';
  /**
   * Which kind of mistake:
   * - `type`: a value is missing, or is not of the right type;
   * - `range`: a setting is too small, too large, not whole, NaN or infinite;
   * - `finite`: an entry of the data or of the parameters is NaN or infinite, or can't be standardised;
   * - `shape`: an array has not as many entries as the network or the data call for;
   * - `size`: there are too few or too many layers, parameters or rows, or there is not enough memory;
   * - `kind`: a name is not known (of an activation, a loss, a setting);
   * - `pairing`: the loss is undefined for the outputs of the last layer;
   * - `closed`: the session was deleted;
   * - `internal`: a mistake of the engine itself.
   */
  code: 'type' | 'range' | 'finite' | 'shape' | 'size' | 'kind' | 'pairing' | 'closed' | 'internal';
  /**
   * The path of the wrong value, such as `network.layers[1].units` (members of the settings have no prefix) or
   * `data.targets[3][0]`; empty where no single value is at fault.
   */
  field: string;
}

export type Activation = 'identity' | 'sigmoid' | 'tanh' | 'relu';
/** `binaryCrossEntropy`: `-[y log yhat + (1-y) log(1-yhat)]`, computed from z. `halfSquaredError`: `(yhat-y)^2 / 2`. */
export type Loss = 'binaryCrossEntropy' | 'halfSquaredError';

export interface LayerSpec {
  /** 1 to {@link Limits.units}. */
  units: number;
  activation: Activation;
}

export interface NetworkSpec {
  /** Number of inputs, 1 to {@link Limits.units}. */
  inputs: number;
  /** The hidden layers in order, then the output layer; at least one. */
  layers: LayerSpec[];
  loss: Loss;
}

export interface Settings {
  network: NetworkSpec;
  /** Seed of the starting weights and of the shuffling: a whole number from 0 to 4294967295. */
  seed: number;
  /** eta in `W_new = W - eta * dW`: a finite number, 0 or more. */
  learningRate: number;
  /**
   * Examples in one update: a whole number from 1 to {@link Limits.examples}, or `'full'`. `'full'`, and any number
   * from the count of training rows up, takes all of them at once, in their order.
   * Smaller batches are drawn from the training rows shuffled anew each epoch; a left-over batch is its own update.
   */
  batchSize: number | 'full';
}

/** Finite numbers. */
export type Numbers = readonly number[] | Float64Array;

export interface DataSource {
  /**
   * One example a row, `network.inputs` numbers each: 1 to {@link Limits.examples} rows, and times the widest layer
   * (or the inputs) no more than {@link Limits.cells}.
   */
  inputs: readonly Numbers[];
  /** One row of targets for each example, as many numbers as the last layer has units; for cross-entropy 0 to 1. */
  targets: readonly Numbers[];
  /** Part of the rows kept out of training (rounded to whole rows, never all), 0 (default) up to, not including, 1. */
  heldOut?: number;
  /** Seed of the split, 0 (default) to 4294967295. */
  splitSeed?: number;
  /**
   * Shift and scale each input to mean 0 and standard deviation 1 (the root of the mean squared distance from the
   * mean), fitted on the training rows only; an input that never changes is only shifted. Default false.
   */
  standardize?: boolean;
}

/** A matrix, row by row; a vector is a matrix of one column. Always a copy: it stays as it is while training goes on. */
export interface Matrix {
  rows: number;
  cols: number;
  /** `rows * cols` numbers; entry (r, c) is `values[r * cols + c]`. */
  values: Float64Array;
}

/**
 * One layer before the coming update, the update's gradients, and what it will make of the layer. Where
 * {@link Progress.stopped} is set, some of these numbers are not finite and the update will not be made.
 */
export interface LayerUpdate {
  /** units x inputs. */
  W: Matrix;
  /** units x 1. */
  b: Matrix;
  /** dJ/dW of the coming batch; the shape of W. */
  dW: Matrix;
  /** dJ/db of the coming batch; the shape of b. */
  db: Matrix;
  /** `W - learningRate * dW`, exactly what the next step stores. */
  newW: Matrix;
  /** `b - learningRate * db`, exactly what the next step stores. */
  newb: Matrix;
}

/** One layer as one example sees it. */
export interface LayerTrace {
  /** units x 1. */
  z: Matrix;
  /** units x 1. */
  a: Matrix;
  /** dL/dz, units x 1. */
  delta: Matrix;
  /** dL/dW of this example alone, `delta a_prev^T`; the shape of W. */
  dW: Matrix;
  /** dL/db of this example alone, `delta`. */
  db: Matrix;
}

export type Subset = 'training' | 'heldOut';

export interface ExampleTrace {
  /** Row of the data, from 0. */
  index: number;
  subset: Subset;
  /** The inputs as they were given. */
  raw: Float64Array;
  /** The inputs as the network sees them (standardised where that was asked for): a of layer 0. */
  x: Float64Array;
  y: Float64Array;
  /** The network's outputs, a of the last layer. */
  yhat: Float64Array;
  /** L of this example. */
  loss: number;
  /** One for each layer, as in {@link Moment.layers}. */
  layers: LayerTrace[];
}

/** Where the training stands. */
export interface Progress {
  /** Updates made so far. */
  step: number;
  /** Whole passes over the training rows so far. */
  epoch: number;
  /** The coming update's place in its epoch, from 0, and how many updates an epoch has. */
  batch: number;
  batchesPerEpoch: number;
  /** Set when the next update holds a value that is not finite; training stays at the last finite step. */
  stopped: Stopped | null;
}

export interface Stopped {
  /** The first quantity of the refused update that was not finite. */
  quantity: 'z' | 'a' | 'delta' | 'dW' | 'db' | 'W' | 'b';
  /** Its layer, from 0. The forward pass and the new W and b are looked through from the first, the rest from the last. */
  layer: number;
}

/** Everything about one moment: the network, the coming update, and one chosen example. */
export interface Moment extends Progress {
  /** Rows of the data in the coming update. */
  batchExamples: Uint32Array;
  /** J of the coming batch, at the present weights. */
  batchLoss: number;
  learningRate: number;
  layers: LayerUpdate[];
  example: ExampleTrace;
}

/**
 * J over all training rows, and over all held-out ones, at the steps so far; thinned evenly once there are more than
 * 2048 points (every `stride`-th step is kept, and the newest).
 */
export interface Curve {
  stride: number;
  steps: Float64Array;
  training: Float64Array;
  /** Empty where no rows were held out. */
  heldOut: Float64Array;
}

export interface Score {
  /** Mean loss J over these rows. */
  loss: number;
  count: number;
  /**
   * Rows put into the right class: one output is class 1 from `yhat = 0.5` up, several choose the first largest one.
   * null where the targets of these rows are no classes (not 0 or 1; several outputs: not exactly one 1).
   */
  correct: number | null;
}

export interface Scores {
  training: Score;
  /** null where no rows were held out. */
  heldOut: Score | null;
}

export interface DataSummary {
  examples: number;
  inputs: number;
  outputs: number;
  /** Rows of the data used for training and kept out, in ascending order. */
  training: Uint32Array;
  heldOut: Uint32Array;
  /** Mean and standard deviation of each input over the training rows; null where nothing is standardised. */
  standardizer: { mean: Float64Array; deviation: Float64Array } | null;
}

export interface GradientCheck {
  epsilon: number;
  /** Parameters compared: all of them. */
  count: number;
  /** The entry with the largest error, `|numeric - analytic| / max(1, |numeric|, |analytic|)` (infinite where that is NaN). */
  worst: {
    error: number;
    analytic: number;
    /** `(J(w + epsilon) - J(w - epsilon)) / (2 epsilon)`. */
    numeric: number;
    layer: number;
    kind: 'W' | 'b';
    row: number;
    col: number;
  };
}

/**
 * A network in training on its data. It owns memory of the engine: call {@link delete} when done with it.
 * The same settings and data give the same numbers, bit for bit, everywhere.
 */
export interface Session {
  /**
   * Make up to `count` updates; fewer only where a value stops being finite.
   * @param count a whole number from 1 (default) to {@link Limits.stepsPerCall}
   */
  step(count?: number): Progress;
  /** Finish the present epoch: at least one update, and on to the next pass. */
  trainEpoch(): Progress;
  progress(): Progress;
  /** Back to step 0: the same starting weights, or those of another seed. What {@link setLayer} set is gone. */
  reset(seed?: number): void;
  /** The settings as they are now. */
  settings(): Settings;
  /** Keeps the network, the step and the place in the epoch. */
  setLearningRate(learningRate: number): void;
  /** Keeps the network and the step; begins a new pass over the training rows. */
  setBatchSize(batchSize: number | 'full'): void;
  /** Replace the weights, the biases or both of one layer by finite numbers of the same shape. */
  setLayer(layer: number, parameters: { W?: readonly Numbers[]; b?: Numbers }): void;
  /**
   * The network, the coming update and one example, all with the present weights.
   * @param example row of the data, from 0; it need not be in the coming batch
   */
  moment(example: number): Moment;
  curve(): Curve;
  scores(): Scores;
  data(): DataSummary;
  /** Outputs for new rows of inputs (given as in {@link DataSource}, standardised as they were); one row for each. */
  predict(inputs: readonly Numbers[]): Matrix;
  /**
   * Central differences against the gradients of the coming batch: two forward passes for each parameter.
   * @param epsilon default 1e-5, above 0 and up to 1
   */
  checkGradients(epsilon?: number): GradientCheck;
  /** Free the session's memory; any later call throws. */
  delete(): void;
}

export interface Limits {
  layers: number;
  /** Units of a layer, and inputs. */
  units: number;
  /** Weights and biases of a network. */
  parameters: number;
  examples: number;
  /** Examples times the widest layer (or the inputs). */
  cells: number;
  /** Updates in one call of {@link Session.step}. */
  stepsPerCall: number;
  /** The largest seed. */
  seed: number;
}

/** How an output activation goes with a loss; `refused` combinations are refused by `new Session`. */
export interface Pairing {
  activation: Activation;
  loss: Loss;
  verdict: 'natural' | 'allowed' | 'unwise' | 'refused';
  /** The loss is taken as one function of z: delta = yhat - y, without a factor g'(z). */
  fused: boolean;
  reason: string;
}

export interface Kinds {
  activations: Activation[];
  losses: Loss[];
  pairings: Pairing[];
}

export interface Engine {
  Session: new (settings: Settings, data: DataSource) => Session;
  limits(): Limits;
  kinds(): Kinds;
  /** Sessions not yet deleted. */
  liveSessions(): number;
}

/**
 * Start the engine from its compiled module (`backprop.wasm`): the one way in for page, worker and Node.
 * Rejects where the module is no such module.
 */
export function instantiate(module: WebAssembly.Module): Promise<Engine>;
