/// <reference lib="esnext.disposable" />

/**
 * The engine of Backprop Playground: a C++ core (double precision, Eigen) compiled to WebAssembly.
 *
 * Conventions, used everywhere:
 * - an example is a column inside the core and a row in the data that you pass in;
 * - `z = W a_prev + b`, `a = g(z)`, and the first `a_prev` is the input `x`;
 *   `W` of a layer has one row for each of its units and one column for each of its inputs;
 * - `L` is the loss of one example, `J` the mean of `L` over the m examples of a batch plus the penalty on weights;
 * - `delta = dL/dz` of one example, without 1/m; `dW = (1/m) * sum of delta * a_prev^T` and
 *   `db = (1/m) * sum of delta` over the batch, all taken with the old weights;
 * - indices of examples, layers, rows and columns count from 0 here (the page adds 1).
 *
 * A call with a wrong argument throws an {@link EngineError} and leaves the session as it was. What a call returns
 * can be passed to any call that takes the same kind of value.
 */

/** What a wrong call throws: the refusal as data, and the same as an English sentence in `message`. */
export interface EngineError extends Error, Refusal {
  name: 'EngineError';
}

/** What was wrong, as data from which a page can make a sentence in any language. */
export interface Refusal {
  /**
   * Which kind of mistake:
   * - `type`: a value is missing, or is not of the right type;
   * - `range`: a setting is too small, too large, not whole, NaN or infinite;
   * - `finite`: an entry of the data or of the parameters is NaN or infinite, or can't be standardised;
   * - `shape`: an array does not have the size that the network or the data need, or a checkpoint belongs to others;
   * - `size`: there are too few or too many layers, parameters or rows, or there is not enough memory;
   * - `kind`: a name (of an activation, a loss, an optimizer, a setting) is unknown;
   * - `pairing`: the loss is undefined for the outputs of the last layer;
   * - `closed`: the session was deleted;
   * - `internal`: a bug in the engine itself.
   */
  code: 'type' | 'range' | 'finite' | 'shape' | 'size' | 'kind' | 'pairing' | 'closed' | 'internal';
  /**
   * The path of the wrong value, such as `network.layers[1].units` (members of the settings have no prefix) or
   * `data.targets[3][0]`; empty where no single value is at fault.
   */
  path: string;
  /** What was given there; null where the path or `wanted` says it all. */
  given: Given | null;
  /** What would be right there. */
  wanted: Wanted;
}

/** What was given at the path of a {@link Refusal}. */
export type Given =
  | { kind: 'number'; value: number }
  /** The first 40 characters of a text, with `...` where it goes on. */
  | { kind: 'text'; text: string }
  /** Neither a number nor a text, or nothing at all. */
  | { kind: 'sort'; sort: Sort }
  /** How many it holds, and of what. */
  | { kind: 'count'; count: number; of: 'entries' | 'rows' | 'columns' | 'points' | 'parameters' }
  /** A matrix of the wrong shape. */
  | { kind: 'shape'; rows: number; cols: number }
  /** An object of this class instead of the module. */
  | { kind: 'instance'; of: string };

/** What a value is, or should be. `numbers` is an array of numbers, which may be NaN or infinite. */
export type Sort =
  | 'missing'
  | 'null'
  | 'true'
  | 'false'
  | 'array'
  | 'object'
  | 'function'
  | 'symbol'
  | 'bigint'
  | 'boolean'
  | 'number'
  | 'numbers';

/** What would be right at the path of a {@link Refusal}. */
export type Wanted =
  /** A whole number with `least <= it <= most`, a multiple of `multipleOf` (the batch size); or the text 'full'. */
  | { kind: 'whole'; least?: number; most?: number; multipleOf?: number; or?: 'full' }
  /** A finite number with `least <= it`, `above < it`, `it <= most` and `it < below`, whichever are set. */
  | { kind: 'number'; least?: number; above?: number; most?: number; below?: number }
  /** A target that the loss is defined for: `least <= it <= most`, or only one of these two if `endsOnly`. */
  | { kind: 'target'; loss: Loss; least: number; most: number; endsOnly: boolean }
  /** One of these names, or an array. */
  | { kind: 'oneOf'; names: string[]; or?: 'array' }
  /** Only these members, in the object at the path `of`. */
  | { kind: 'members'; of: string; names: string[] }
  /** At least one of these members, in the object at the path `of`. */
  | { kind: 'someOf'; of: string; names: string[] }
  /**
   * This many of what `given` counts. `because` says why: one for each of the network's `inputs`, `outputs` or
   * `parameters`, for each of the `examples`, or for each number in a row of the data as `given`; or it is the most for
   * a `widestLayer` of `by` units, or for the outputs of `by` `units`.
   */
  | {
      kind: 'count';
      least: number;
      most: number;
      because?: 'inputs' | 'outputs' | 'parameters' | 'examples' | 'given' | 'widestLayer' | 'units';
      by?: number;
    }
  | { kind: 'shape'; rows: number; cols: number }
  | { kind: 'sort'; sort: Sort }
  /** A number compared with the number `value` at the path `to`. */
  | { kind: 'compared'; comparison: 'atLeast' | 'finiteDistance' | 'different'; to: string; value: number }
  /** Another output activation or another loss; see {@link Pairing}. */
  | {
      kind: 'pairing';
      activation: Activation;
      loss: Loss;
      reason: PairingReason;
      outputs: { least: number; most: number };
    }
  | { kind: 'rule'; reason: Rule; detail?: string };

/**
 * Everything else that can be wanted:
 * - `sessionNetwork`, `sessionSeed`, `sessionInitializer`: what the session was opened with; another network or other
 *   starting weights need a new session, another seed needs `reset(seed)`;
 * - `sessionData`: the fingerprint of the session's data, which is `detail`;
 * - `sessionBeginning`: a session that has come to the moment with which this one's history begins;
 * - `sameOptimizer`: the state of the optimizer that the settings name;
 * - `generator`: 64 hexadecimal digits, not all of them 0;
 * - `otherFeature`: none of the features before it;
 * - `standardizable`: data of which the standard deviation of number `detail` of each row is a finite number above 0;
 * - `trainingValue`: training rows that have number `detail`, so that its gaps can be filled;
 * - `anyTarget`: false, since the targets of the loss, which is `detail`, have a fixed range;
 * - `memory`: there is not enough;
 * - `soundEngine`: the engine has a bug, `detail`;
 * - `engineModule`: the module compiled from backprop.wasm;
 * - `calledOnSession`: a call on a session, such as `session.step()`;
 * - `calledWithNew`: `new Session(settings, data)`;
 * - `openSession`: a session that was not deleted.
 */
export type Rule =
  | 'sessionNetwork'
  | 'sessionSeed'
  | 'sessionInitializer'
  | 'sessionData'
  | 'sessionBeginning'
  | 'sameOptimizer'
  | 'generator'
  | 'otherFeature'
  | 'standardizable'
  | 'trainingValue'
  | 'anyTarget'
  | 'memory'
  | 'soundEngine'
  | 'engineModule'
  | 'calledOnSession'
  | 'calledWithNew'
  | 'openSession';

/**
 * Leaky ReLU and ELU have an {@link LayerSpec.alpha}; GELU is exact. Softmax runs over the units of a layer; a single unit
 * always gives 1 and learns nothing.
 */
export type Activation =
  'identity' | 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu' | 'elu' | 'softplus' | 'silu' | 'gelu' | 'mish' | 'softmax';

/**
 * `L` of one example; k runs over its K outputs, and r = yhat - y:
 * - `binaryCrossEntropy`: sum of `-[y log yhat + (1-y) log(1-yhat)]`, computed from z; targets from 0 to 1;
 * - `softmaxCrossEntropy`: sum of `-y log yhat`, computed from z; targets from 0 to 1, which normally sum to 1;
 * - `halfSquaredError`: sum of `r^2 / 2`;
 * - `meanSquaredError`: mean of `r^2`;
 * - `meanAbsoluteError`: mean of `|r|`, with derivative 0 at r = 0;
 * - `huber`: mean of `r^2 / 2` for |r| up to 1, `|r| - 1/2` beyond;
 * - `hinge`: sum of `max(0, 1 - y yhat)`; every target is -1 or 1.
 */
export type Loss =
  | 'binaryCrossEntropy'
  | 'softmaxCrossEntropy'
  | 'halfSquaredError'
  | 'meanSquaredError'
  | 'meanAbsoluteError'
  | 'huber'
  | 'hinge';

export interface LayerSpec {
  /** 1 to {@link Limits.units}. */
  units: number;
  activation: Activation;
  /**
   * Of `leakyRelu` and `elu` alone, whose g'(0) it is too:
   * - `leakyRelu`: its slope below 0, `a = alpha z`; above 0 and below 1, default 0.01;
   * - `elu`: `a = alpha (e^z - 1)` below 0; above 0, at most 10, default 1. With another one g' jumps at 0.
   */
  alpha?: number;
}

export interface NetworkSpec {
  /** Number of inputs, 1 to {@link Limits.units}. */
  inputs: number;
  /** The hidden layers in order, then the output layer; at least one. */
  layers: LayerSpec[];
  loss: Loss;
}

/**
 * The order of the training rows in an epoch, for batches smaller than the training set: reshuffled for each epoch, or
 * in the order of the data.
 */
export type BatchOrder = 'shuffled' | 'inOrder';

/**
 * How the gradient g of a parameter w moves it, by PyTorch's formulas; eta is the rate, t counts the updates from 1,
 * and everything remembered starts at 0:
 * - `gradientDescent`: `w -= eta g`;
 * - `momentum`: `v = momentum v + g`, `w -= eta v`;
 * - `nesterov`: `v = momentum v + g`, `w -= eta (g + momentum v)`;
 * - `adaGrad`: `s += g^2`, `w -= eta g / (sqrt s + epsilon)`;
 * - `rmsProp`: `s = decay s + (1 - decay) g^2`, `w -= eta g / (sqrt s + epsilon)`; centred: with `s - m^2` under the
 *   root, `m = decay m + (1 - decay) g`; with a momentum above 0: `v = momentum v + g / (...)`, `w -= eta v`;
 * - `adam`: `m = beta1 m + (1 - beta1) g`, `s = beta2 s + (1 - beta2) g^2`,
 *   `w -= eta / (1 - beta1^t) m / (sqrt s / sqrt(1 - beta2^t) + epsilon)`;
 * - `adamW`: as `adam`, after `w *= 1 - eta weightDecay` for weights (never for biases);
 * - `amsGrad`: as `adam`, with the largest s so far under the root.
 */
export type OptimizerKind =
  'gradientDescent' | 'momentum' | 'nesterov' | 'adaGrad' | 'rmsProp' | 'adam' | 'adamW' | 'amsGrad';

/** Each kind uses the numbers in its formula; the others are kept. */
export interface Optimizer {
  kind: OptimizerKind;
  /** From 0 up to but not including 1; default 0.9 for `momentum` and `nesterov`, else 0. */
  momentum: number;
  /** From 0 up to but not including 1; default 0.99. */
  decay: number;
  /** From 0 up to but not including 1; default 0.9. */
  beta1: number;
  /** From 0 up to but not including 1; default 0.999. */
  beta2: number;
  /** 0 or more; default 1e-10 for `adaGrad`, else 1e-8. With 0, a gradient of 0 can give NaN. */
  epsilon: number;
  /** Default false. */
  centred: boolean;
  /** 0 or more; default 0.01. */
  weightDecay: number;
}

/**
 * The rate of the update t, counted from 0; eta is the learning rate:
 * - `constant`: `eta`;
 * - `step`: `eta factor^floor(t / every)`;
 * - `exponential`: `eta factor^t`;
 * - `cosine`: `least + (eta - least) (1 + cos(pi min(t, length) / length)) / 2`;
 * - `inverseTime`: `eta / (1 + decay t)`.
 */
export type ScheduleKind = 'constant' | 'step' | 'exponential' | 'cosine' | 'inverseTime';

/** Each kind uses the numbers in its formula; the others are kept. */
export interface Schedule {
  kind: ScheduleKind;
  /** Updates, 1 or more; default 100. */
  every: number;
  /** Above 0, at most 1; default 0.999 for `exponential`, else 0.5. */
  factor: number;
  /** Updates, 1 or more; default 1000. */
  length: number;
  /** A rate, 0 or more; default 0. */
  least: number;
  /** 0 or more; default 0.01. */
  decay: number;
  /** For this many first updates the rate is multiplied by `min(1, (t + 1) / warmUp)`; default 0: none. */
  warmUp: number;
}

/** L1 and L2 regularization: a penalty on large weights, not biases: `J = mean of L + l1 sum |W| + (l2 / 2) sum W^2`. */
export interface Penalty {
  /** 0 (default) or more. */
  l1: number;
  /** 0 (default) or more. */
  l2: number;
}

/**
 * Gradient clipping, with the penalty's part included, before the optimizer: `value` clips each entry to the range from
 * -limit to limit; `norm` scales the whole gradient, over all layers, down to the norm `limit` if it is larger.
 */
export interface Clipping {
  kind: 'none' | 'value' | 'norm';
  /** Above 0; default 1. */
  limit: number;
}

/**
 * What training leaves as it is: W or b of a layer or, with `row` and `col`, one entry of it. An update moves neither it
 * nor what the optimizer keeps of it, and its gradient does not count in the norm that is clipped, as in PyTorch where
 * `requires_grad` is false (there Adam counts the updates of each parameter by itself; here `t` counts them all). `dW`,
 * `db`, `J` and the gradient check are as ever.
 */
export interface FrozenPart {
  layer: number;
  kind: 'W' | 'b';
  row?: number;
  /** 0 for a bias, for which it may be left out. */
  col?: number;
}

/**
 * How the weights of a layer with n inputs and u units start, by PyTorch's definitions. U[-r, r) is uniform, N(m, s) is
 * normal with mean m and standard deviation s:
 * - `zeros`; `constant`: `value`; `uniform`: from `low` to `high`; `normal`: N(`mean`, `deviation`);
 * - `xavierUniform` (the default): U[-r, r) with `r = sqrt(6 / (n + u))`; `xavierNormal`: N(0, sqrt(2 / (n + u)));
 * - `heUniform`: U[-r, r) with `r = sqrt(6 / n)`; `heNormal`: N(0, sqrt(2 / n));
 * - `lecunUniform`: U[-r, r) with `r = sqrt(3 / n)`; `lecunNormal`: N(0, sqrt(1 / n));
 * - `explicit`: exactly the `numbers`.
 */
export type InitializerKind =
  | 'zeros'
  | 'constant'
  | 'uniform'
  | 'normal'
  | 'xavierUniform'
  | 'xavierNormal'
  | 'heUniform'
  | 'heNormal'
  | 'lecunUniform'
  | 'lecunNormal'
  | 'explicit';

/** Each kind uses the numbers in its definition; the others are kept. */
export interface Initializer {
  kind: InitializerKind;
  /** Default 0. */
  value: number;
  /** Default -0.5. */
  low: number;
  /** At least `low`; default 0.5. */
  high: number;
  /** Default 0. */
  mean: number;
  /** 0 or more; default 1. */
  deviation: number;
  /** Every bias, except with `explicit`; default 0. */
  bias: number;
  /** All weights and biases: layer by layer, W row by row, then b. */
  numbers?: Numbers;
}

/** A kind, and those of its numbers that differ from the defaults. */
export type Chosen<T extends { kind: unknown }> = Pick<T, 'kind'> & Partial<T>;

/** The settings of the updates. Whatever an option leaves out gets its default value, not the one that it had. */
export interface TrainingSettings {
  /** eta: a finite number, 0 or more. With plain gradient descent `W_new = W - eta * dW`. */
  learningRate: number;
  /**
   * Examples in one update: a whole number from 1 to {@link Limits.examples}, or `'full'`. `'full'`, and any number not
   * below the count of training rows, takes all of them at once, in their order. A smaller batch left over at the end
   * of an epoch is an update of its own.
   */
  batchSize: number | 'full';
  /** Default `'shuffled'`. */
  batchOrder?: BatchOrder;
  /** Default: gradient descent. */
  optimizer?: Chosen<Optimizer>;
  /** Default: constant. */
  schedule?: Chosen<Schedule>;
  /** Default: none. */
  penalty?: Partial<Penalty>;
  /** Default: none. */
  clipping?: Chosen<Clipping>;
  /** In any order. Default: none. */
  frozen?: readonly FrozenPart[];
}

export interface Settings extends TrainingSettings {
  network: NetworkSpec;
  /** Seed of the starting weights and of the shuffling: a whole number from 0 to 4294967295. */
  seed: number;
  /** Default: Xavier's uniform weights, biases 0. */
  initializer?: Chosen<Initializer>;
}

/** {@link TrainingSettings} with every member. */
export interface CompleteTrainingSettings extends TrainingSettings {
  batchOrder: BatchOrder;
  optimizer: Optimizer;
  schedule: Schedule;
  penalty: Penalty;
  clipping: Clipping;
  frozen: readonly FrozenPart[];
}

/** {@link Settings} with every member; the initializer has `numbers` if they were given. */
export interface CompleteSettings extends CompleteTrainingSettings {
  network: NetworkSpec;
  seed: number;
  initializer: Initializer;
}

/** Finite numbers. */
export type Numbers = readonly number[] | Float64Array;

/** Finite numbers, or a one-column matrix of them. */
export type Column = Numbers | Matrix;

/** Rows of equal length, or a matrix. */
export type Rows = readonly Numbers[] | Matrix;

/**
 * What a network can be given of a point (x, y) in the plane: the coordinates, x^2, y^2, x y, and the sines of x and y
 * in radians.
 */
export type Feature = 'x' | 'y' | 'xSquared' | 'ySquared' | 'xTimesY' | 'sinX' | 'sinY';

export type HeldOutRows = 'drawn' | 'last' | 'spaced';

export interface DataSource {
  /**
   * One example per row, `network.inputs` numbers each (with {@link features}: 2): 1 to {@link Limits.examples} rows;
   * rows times the widest layer (or the inputs) can be at most {@link Limits.cells}.
   */
  inputs: Rows;
  /** One row of targets per example: one number for each unit of the last layer, in the range of the {@link Loss}. */
  targets: Rows;
  /**
   * For rows that are points (x, y) in the plane: the inputs are these features, each named once, `network.inputs` of
   * them. Default, or null: the numbers in a row are the inputs.
   */
  features?: readonly Feature[] | null;
  /**
   * Share of the rows held out (rounded to whole rows, never all), from 0 (default) up to but not including 1. A list of
   * them needs none.
   */
  heldOut?: number;
  /**
   * Which rows are held out: `drawn` by the seed (default), the `last` ones, or `spaced` at equal distances, such as every
   * fourth one for a quarter; or a list of exactly these rows, from 0, each of them once, in any order, and not of all.
   */
  heldOutRows?: HeldOutRows | readonly number[] | Uint32Array;
  /** Seed of rows that are drawn, 0 (default) to 4294967295. */
  splitSeed?: number;
  /**
   * Shift and scale each input to mean 0 and standard deviation 1 (the root of the mean squared distance from the
   * mean) over the training set; an input that never changes is only shifted. Default false.
   */
  standardize?: boolean;
  /**
   * Do the same with each target, for a {@link Loss} that takes any number: y, yhat, L, J and the gradients are then of
   * the standardised targets. {@link Session.predict} and {@link Session.surface} still give outputs in the units of the
   * targets as they are given here, and so do {@link ExampleTrace.inUnits} and {@link Moment.batchLossInUnits}. Default
   * false.
   */
  standardizeTargets?: boolean;
}

/** Rows that lack numbers, and which of them are held out. */
export interface RowsWithGaps extends Pick<DataSource, 'heldOut' | 'heldOutRows' | 'splitSeed'> {
  /** As in {@link DataSource}; NaN is a gap. */
  inputs: Rows;
  /** Rows that are neither trained on nor held out, such as those to be predicted. */
  others?: Rows;
  /**
   * Inputs, one after another, that stand for the words of one column: the first of them, from 0, and how many. A row has
   * 1 at its word; two words may share one input.
   */
  words?: readonly { first: number; count: number }[];
}

/** The rows with their gaps filled. */
export interface FilledRows {
  inputs: Float64Array[];
  others: Float64Array[];
  /** What stands in the gaps of each input; NaN where it has none. */
  fills: Float64Array;
}

/** A matrix, row by row; a vector is a one-column matrix. Always a copy: it stays the same while training goes on. */
export interface Matrix {
  rows: number;
  cols: number;
  /** `rows * cols` numbers; entry (r, c) is `values[r * cols + c]`. */
  values: Float64Array;
}

/**
 * One layer before the next update, the update's gradients, and what it will make of the layer. Where
 * {@link Progress.stopped} is set, some of these numbers are not finite and the update will not be made.
 */
export interface LayerUpdate {
  /** units x inputs. */
  W: Matrix;
  /** units x 1. */
  b: Matrix;
  /** d/dW of the mean of L over the next batch, without the penalty; the shape of W. */
  dW: Matrix;
  /** d/db of the mean of L over the next batch; the shape of b. */
  db: Matrix;
  /** d/dW and d/db of J: with the penalty's part, before clipping. null without a penalty: then they are dW and db. */
  penalised: { dW: Matrix; db: Matrix } | null;
  /**
   * What the optimizer is given: the gradient with the penalty's part, 0 where it is frozen, clipped. null where that is
   * just dW and db.
   */
  descent: { dW: Matrix; db: Matrix } | null;
  /** What the optimizer makes of W, exactly what the next step stores; plain gradient descent: `W - rate * dW`. */
  newW: Matrix;
  /** What the optimizer makes of b, exactly what the next step stores. */
  newb: Matrix;
}

/** What one example leaves in a layer on its way forward. */
export interface LayerPass {
  /** units x 1. */
  z: Matrix;
  /** units x 1. */
  a: Matrix;
}

/** One layer as one example sees it. */
export interface LayerTrace extends LayerPass {
  /** dL/dz, units x 1. */
  delta: Matrix;
  /** dL/dW of this example alone, `delta a_prev^T`; the shape of W. */
  dW: Matrix;
  /** dL/db of this example alone, `delta`. */
  db: Matrix;
}

export type Subset = 'training' | 'heldOut';

/** A row on its way forward through the network. */
export interface RowTrace {
  /** The row as given. */
  given: Float64Array;
  /** The inputs before standardising: the row as given, or its {@link DataSource.features}. */
  raw: Float64Array;
  /** The inputs as the network sees them (standardised if asked for): a of layer 0. */
  x: Float64Array;
  /** The network's outputs, a of the last layer. */
  yhat: Float64Array;
  /** One for each layer. */
  layers: LayerPass[];
}

/** A row that is asked about. */
export interface AskedRow extends RowTrace {
  /** yhat in the units of the targets: other numbers where {@link DataSource.standardizeTargets} is set. */
  outputs: Float64Array;
}

export interface ExampleTrace extends RowTrace {
  /** Row of the data, from 0. */
  index: number;
  subset: Subset;
  y: Float64Array;
  /** L of this example. */
  loss: number;
  /** One for each layer, as in {@link Moment.layers}. */
  layers: LayerTrace[];
  /** y, yhat and L in the units of the targets as they were given; null unless those are standardised. */
  inUnits: { y: Float64Array; yhat: Float64Array; loss: number } | null;
}

/** How far training has come. */
export interface Progress {
  /** Updates made so far. */
  step: number;
  /** Whole passes over the training rows so far. */
  epoch: number;
  /** The next update's place in its epoch, from 0, and how many updates an epoch has. */
  batch: number;
  batchesPerEpoch: number;
  /** Set when the next update has a value that is not finite; training stays at the last finite step. */
  stopped: Stopped | null;
}

export interface Stopped {
  /** The first quantity of the refused update that was not finite. */
  quantity: 'z' | 'a' | 'delta' | 'dW' | 'db' | 'W' | 'b';
  /** Its layer, from 0. The forward pass and the new W and b are checked from the first, the rest from the last. */
  layer: number;
}

/** Everything about one moment: the network, the next update, and one chosen example. */
export interface Moment extends Progress {
  /** Rows of the data in the next update. */
  batchExamples: Uint32Array;
  /** Mean of L over the next batch, at the current weights. */
  batchLoss: number;
  /** What the {@link Penalty} adds to it. */
  penalty: number;
  /**
   * batchLoss in the units of the targets as they were given: of the outputs and targets there. null unless
   * {@link DataSource.standardizeTargets}.
   */
  batchLossInUnits: number | null;
  /** J of the next batch: batchLoss + penalty. */
  cost: number;
  learningRate: number;
  /** The rate of the next update: the learning rate after the {@link Schedule}. */
  rate: number;
  layers: LayerUpdate[];
  example: ExampleTrace;
}

/**
 * The loss curve: mean of L over the training set and over the held-out set, and J, at the steps so far: the first,
 * every `stride`-th and the newest. There are at most 2048 of them; where J over all rows costs much compared with the
 * updates, a short run has up to 32 at a stride below the usual one. They are the same however a step was reached: in
 * one call or many, or by going back and on again.
 */
export interface Curve {
  stride: number;
  steps: Float64Array;
  training: Float64Array;
  /** Empty where no rows were held out. */
  heldOut: Float64Array;
  /** J over all training rows, `training` + the penalty as it was at that step. */
  cost: Float64Array;
}

/** What is known about the next update before it is made. */
export interface StepRecord {
  /** Updates made before it. */
  step: number;
  /** After the schedule. */
  rate: number;
  /** Mean of L over its batch. */
  loss: number;
  /** J = loss + penalty. */
  penalty: number;
  /** The gradient norm of each layer: of (dW, db), the penalty's part included, before clipping. */
  layerNorms: Float64Array;
  /** The same over all layers together. */
  gradientNorm: number;
  /** Examples in its batch. */
  examples: number;
  /** How many of them the network classifies correctly; null as in {@link Score.correct}. */
  correct: number | null;
}

export interface Rewound extends Progress {
  /** Updates from here to the wanted step: `step(left)` repeats them, bit for bit. */
  left: number;
}

/**
 * Everything that evolves in training, at one step, as plain data that you can copy, store and send. It does not
 * include the data set.
 *
 * It survives JSON bit for bit: `session.restore(JSON.parse(JSON.stringify(checkpoint)))`. JSON has no NaN, infinities
 * or -0, so its arrays write these as strings, such as `'NaN'`. A copy made by `structuredClone` or `postMessage` no
 * longer does: JSON turns its NaN and infinities into null, which `restore` refuses, and its -0 into 0.
 */
export interface Checkpoint {
  /** As they are at this step. */
  settings: CompleteSettings;
  /** Fingerprint of the session's data and their split: 16 hexadecimal digits. */
  data: string;
  /** Updates made so far. */
  step: number;
  /** All weights and biases: layer by layer, W row by row, then b. */
  parameters: Float64Array;
  /** What the optimizer remembers: one number per parameter, in the same order; empty where its kind needs none. */
  optimizer: {
    velocity: Float64Array;
    mean: Float64Array;
    square: Float64Array;
    largestSquare: Float64Array;
    /** beta1^t and beta2^t; 1 where the kind needs none. */
    beta1Power: number;
    beta2Power: number;
  };
  batches: {
    /** Completed passes over the training rows. */
    epoch: number;
    /** Training rows of this pass already used. */
    position: number;
    /** State of the generator when this pass began: 64 hexadecimal digits. */
    generator: string;
  };
}

/** A number to replace a weight or a bias. */
export interface Entry {
  parameter: Parameter;
  value: number;
}

/**
 * A change by hand between two updates: of settings (each one given is replaced as a whole), of some weights and
 * biases, or of the data.
 */
export type Change = {
  /** Updates made before it. */
  step: number;
} & ({ settings: Partial<TrainingSettings> } | { entries: readonly Entry[] } | { data: DataSource });

/** As a session returns it: with complete settings. It survives JSON bit for bit, like a {@link Checkpoint}. */
export type MadeChange = {
  step: number;
} & (
  | { settings: CompleteTrainingSettings }
  | { entries: readonly (Entry & { parameter: Required<Parameter> })[] }
  | { data: DataSource }
);

export interface Score {
  /** Mean of L over these rows. */
  loss: number;
  count: number;
  /**
   * Rows classified correctly: one output means class 1 from halfway between the two targets up; of several, the first
   * largest counts. null where the targets of these rows are not classes (neither 0 and 1 nor -1 and 1; with several
   * outputs, not exactly one 1).
   */
  correct: number | null;
  /** `1 - SS_res / SS_tot` over all outputs: 1 for a perfect fit, 0 for always the mean; null if targets are all equal. */
  rSquared: number | null;
}

export interface Scores {
  training: Score;
  /** null if no rows were held out. */
  heldOut: Score | null;
}

export interface DataSummary {
  examples: number;
  inputs: number;
  outputs: number;
  /** As given; null if the numbers in a row are the inputs. */
  features: Feature[] | null;
  /** Rows of the data in the training set and in the held-out set, in ascending order. */
  training: Uint32Array;
  heldOut: Uint32Array;
  /** Mean and standard deviation of each input over the training set; null if nothing is standardised. */
  standardizer: { mean: Float64Array; deviation: Float64Array } | null;
  /** Those of each target. */
  targetStandardizer: { mean: Float64Array; deviation: Float64Array } | null;
}

/** See {@link Session.parametersInUnits}. */
export interface ParametersInUnits {
  /** units x inputs, and units x 1. */
  layers: { W: Matrix; b: Matrix }[];
  /** false: yhat is still to be multiplied by the deviation of its target, and the mean added. */
  outputsToo: boolean;
}

/** One weight or bias. */
export interface Parameter {
  layer: number;
  kind: 'W' | 'b';
  row: number;
  /** 0 for a bias, for which it may be left out. */
  col?: number;
}

/**
 * Where J has no derivative: in an activation, in the loss of an output, or (under L1) at a weight that is 0. At a
 * kink, a gradient and its central difference need not agree.
 */
export interface Kink {
  place: 'activation' | 'loss' | 'penalty';
  layer: number;
  unit: number;
  /** Row of the data; null for a weight. */
  example: number | null;
}

/** A number that an optimizer keeps, before and after the next update. */
export interface Remembered {
  before: number;
  after: number;
}

/** What the optimizer keeps of one parameter; null for what its kind does not keep. The letters are its formula's. */
export interface OptimizerMemory {
  /** v */
  velocity: Remembered | null;
  /** m */
  mean: Remembered | null;
  /** s */
  square: Remembered | null;
  /** The largest s so far. */
  largestSquare: Remembered | null;
  /** beta1^t and beta2^t, where t counts the next update too; 1 where the kind needs none. */
  beta1Power: number;
  beta2Power: number;
}

/** The gradient of one parameter on its way to the optimizer: `cost = mean + l1 + l2`, then clipping. */
export interface GradientTerms {
  /** Mean of dL/dw over the next batch. */
  mean: number;
  /** The penalty's part, `l1 sign(w)`; 0 for a bias. */
  l1: number;
  /** The penalty's part, `l2 w`; 0 for a bias. */
  l2: number;
  /** dJ/dw */
  cost: number;
  /** The norm of dJ over all parameters that are not frozen, which clipping by norm compares with its limit. */
  norm: number;
  /** What the optimizer is given: dJ/dw, clipped; 0 where it is frozen. */
  descent: number;
}

/** The gradient of one parameter beside its central difference. */
export interface GradientComparison extends Required<Parameter> {
  /** `|numeric - analytic| / max(1, |numeric|, |analytic|)` (infinite where that is NaN). */
  error: number;
  /** dJ/dw by backpropagation, the penalty's part included. */
  analytic: number;
  /** The distance at which it was compared. */
  epsilon: number;
  /** `J(w - epsilon)` and `J(w + epsilon)`. */
  below: number;
  above: number;
  /** `(above - below) / (2 epsilon)`. */
  numeric: number;
  /** The error that rounding alone may cause in `numeric`. */
  rounding: number;
  /** The first kink between w - epsilon and w + epsilon. */
  kink: Kink | null;
}

export interface GradientCheck {
  epsilon: number;
  /** Parameters compared. */
  count: number;
  /** How many of them have a kink within epsilon. */
  atKinks: number;
  /** The one with the largest error among those without a kink; among all of them if each has one. */
  worst: GradientComparison;
}

/**
 * One factor of a path:
 * - `delta`: dL/dz of unit `row`, where a path starts if loss and activation form one function (a fused pairing);
 * - `lossSlope`: dL/da of unit `row`, where every other path starts;
 * - `activation`: `da_row / dz_col` of the layer; row = col unless it is a softmax;
 * - `weight`: `W[row][col]` of the layer;
 * - `input`: a of unit `row` of the layer before, or x of input `row`: where a path to a weight ends.
 */
export interface PathFactor {
  kind: 'delta' | 'lossSlope' | 'activation' | 'weight' | 'input';
  /** For `input`, the layer of the parameter. */
  layer: number;
  row: number;
  col: number;
  value: number;
}

/** The chain rule, written out: all paths from the loss of one example to one parameter. */
export interface GradientPaths {
  /** How many there are, in decimal digits: it can exceed 2^64. */
  count: string;
  /** By |product|, the largest first. */
  largest: { factors: PathFactor[]; product: number }[];
  /** The sum of the products of all paths: dL/dw of the example. */
  sum: number;
  /** The sum of all |product|: how much there is to cancel. */
  size: number;
  /** `sum` without the listed paths. */
  remainder: number;
  /** dL/dw of the example by backpropagation. */
  gradient: number;
  /** `|sum - gradient| / size`; 0 where both are 0. */
  difference: number;
}

/** A parameter's gradient for each example of the next batch; their mean is its entry of dW or db. */
export interface ExampleGradients {
  /** Rows of the data. */
  examples: Uint32Array;
  gradients: Float64Array;
}

/** An intermediate number of a calculation. */
export interface Term<Name extends string> {
  name: Name;
  value: number;
}

/**
 * The numbers in which a derivation of g'(z) is written out; each activation has its own:
 * - sigmoid: `expMinusZ` e^-z; `onePlusExp` u = 1 + e^-z; `onePlusExpSquared` u^2; `outerDerivative` -1/u^2;
 *   `innerDerivative` -e^-z; `quotient` e^-z / u^2; `aSquared`; `aMinusASquared` a - a^2; `oneMinusA`;
 * - tanh: `aSquared`, `oneMinusASquared`; ELU: `expZ` e^z; softplus: `expMinusZ`, `onePlusExp`;
 * - SiLU: `sigmoid` s of z, `oneMinusSigmoid`; GELU: `cumulative` Phi(z), `density` phi(z); softmax: `oneMinusA`;
 * - Mish: `softplus` p = log(1 + e^z); `tanh` of p; `outerDerivative` 1 - tanh^2 p; `innerDerivative` the sigmoid of z;
 *   `tanhSlope` their product.
 *
 * They are what floating point makes of them: e^-z can be infinite, and the quotient then NaN, where
 * `g'(z) = a (1 - a)` is finite.
 */
export type ActivationTerm =
  | 'expMinusZ'
  | 'onePlusExp'
  | 'onePlusExpSquared'
  | 'outerDerivative'
  | 'innerDerivative'
  | 'quotient'
  | 'aSquared'
  | 'aMinusASquared'
  | 'oneMinusA'
  | 'oneMinusASquared'
  | 'expZ'
  | 'sigmoid'
  | 'oneMinusSigmoid'
  | 'cumulative'
  | 'density'
  | 'softplus'
  | 'tanh'
  | 'tanhSlope';

/**
 * The numbers in which one output's part of L and its derivative are written out; each loss has its own:
 * - binary cross-entropy: `logYhat`; `logOneMinusYhat`; `oneMinusY`; `oneMinusYhat`; `yLogYhat`; `restLog`
 *   (1 - y) log(1 - yhat); `bracket` the sum of the two; `yOverYhat`; `restOverRest` (1 - y) / (1 - yhat);
 *   `yhatTimesRest` yhat (1 - y); `yTimesRest` y (1 - yhat); `yYhat` y yhat; `numerator` yhat (1 - y) - y (1 - yhat);
 *   `denominator` yhat (1 - yhat);
 * - softmax cross-entropy: `logYhat`, `yLogYhat`, `yOverYhat`;
 * - hinge: `margin` y yhat, `shortOfMargin` 1 - y yhat;
 * - the others: `error` r = yhat - y, `absoluteError`, `errorSquared`.
 */
export type LossTerm =
  | 'logYhat'
  | 'logOneMinusYhat'
  | 'oneMinusY'
  | 'oneMinusYhat'
  | 'yLogYhat'
  | 'restLog'
  | 'bracket'
  | 'yOverYhat'
  | 'restOverRest'
  | 'yhatTimesRest'
  | 'yTimesRest'
  | 'yYhat'
  | 'numerator'
  | 'denominator'
  | 'margin'
  | 'shortOfMargin'
  | 'error'
  | 'absoluteError'
  | 'errorSquared';

/**
 * A number of one step that one can be asked for. Those of an example: `z`, `a`, `delta`; `slope`, da_row / dz_col (row
 * and col are the same unless it is a softmax); `lossSlope`, dL/da; `exampleDW` and `exampleDb`, dL/dW and dL/db; `loss`,
 * L. Those of the next batch: `dW` and `db`, of J; `newW` and `newb`, after the update; `meanLoss`; `cost`, J.
 */
export interface Quantity {
  kind: QuantityKind;
  /** From 0; not needed for the losses. */
  layer?: number;
  row?: number;
  /** Of weights and slopes. */
  col?: number;
}

export type QuantityKind =
  | 'z'
  | 'a'
  | 'delta'
  | 'slope'
  | 'lossSlope'
  | 'exampleDW'
  | 'exampleDb'
  | 'dW'
  | 'db'
  | 'newW'
  | 'newb'
  | 'loss'
  | 'meanLoss'
  | 'cost';

/** What one would get who does one thing wrong: the right formula with one thing changed. */
export interface Slip {
  code: SlipCode;
  value: number;
  /** Where it is made. */
  layer: number;
  /** That it is about, such as the one whose path is forgotten; null for none. */
  unit: number | null;
}

/** A number, and what else one might take for it. */
export interface Slips {
  value: number;
  /**
   * How far a right calculation can end from `value` that is made from numbers with so many significant digits and
   * rounds every result to as many.
   */
  rounding: number;
  /** Those that lead to a finite number other than `value`. */
  slips: Slip[];
}

/**
 * What learners get wrong, for unit r of layer l with inputs c and next units k.
 *
 * - `sign`: -value
 * - `otherUnit`: the number of unit r' instead of r
 * - `transposed`: W_rk in place of W_kr, W_cr of W_rc; delta_c a_r in place of delta_r a_c
 * - `updatedWeights`: W after the update in place of W before it
 * - `biasLeftOut`: z without b
 * - `termForgotten`: a sum without one of its terms
 * - `activationLeftOut`: z in place of a
 * - `inputForActivation`: x_c in place of a_c
 * - `activationForZ`: a in place of z
 * - `slopeForActivation`: g'(z) in place of a
 * - `signOfZ`: g(-z)
 * - `activationForSlope`: a in place of g'(z)
 * - `slopeMissing`: delta without g'(z)
 * - `slopeAtA`: g'(a) in place of g'(z)
 * - `zInSlope`: a (1 - a) written as z (1 - z), 1 - a^2 as 1 - z^2
 * - `slopeOfOtherUnit`: g'(z) of unit r'
 * - `slopeTooMuch`: times g'(z) where it has cancelled, or does not belong
 * - `targetLeftOut`: y taken as 0
 * - `deltaForLossSlope`: dL/dz in place of dL/da
 * - `pathForgotten`: the sum over k without one k
 * - `weightForDelta`: W_rc a_c in place of delta_r a_c
 * - `lastPathOnly`: its last term alone
 * - `deltaLeftOut`: sum_k W_kr g'(z)
 * - `weightsLeftOut`: sum_k delta_k g'(z)
 * - `inputLeftOut`: delta without a_c
 * - `meanMissing`: the sum over the batch, without 1/m
 * - `meanTwice`: 1/m once too often
 * - `meanOnExample`: 1/m where there is but one example
 * - `exampleForMean`: dL of the example in place of dJ, or L in place of J
 * - `meanForExample`: the other way round
 * - `log10`: the logarithm to base 10
 * - `log2`: the logarithm to base 2
 * - `lossFactor`: the 1/2 or the 2 of a squared error forgotten
 * - `outputsSummed`: over the outputs, where their mean is wanted
 * - `outputsAveraged`: the other way round
 * - `targetsSwapped`: 1 - y in place of y
 * - `penaltyLeftOut`: J or its gradient without the penalty
 * - `penaltySign`: subtracted
 * - `penaltyFactor`: l2 w^2 in place of (l2 / 2) w^2
 * - `penaltyOnBias`: a penalty on biases too
 * - `penaltyIncluded`: J in place of the mean of L
 * - `clippingLeftOut`: the update by the gradient before clipping
 * - `plainDescent`: W - rate g in place of the optimizer's update
 * - `ascent`: the step added, not subtracted
 * - `rateLeftOut`: W - g
 * - `stepForValue`: the change of W alone
 * - `notUpdated`: W before the update
 *
 * Those of whole matrices are only in {@link Cause}:
 *
 * - `lastExampleOnly`: of the sum over the batch the last term alone
 * - `firstExampleOnly`: its first one
 * - `handedTurned`: dW^T in place of dW
 * - `columnsFirst`: dW laid out column by column, and read row by row
 * - `biasForEveryWeight`: db once for each incoming weight
 * - `zeroGradient`: 0
 */
export type SlipCode =
  | 'sign'
  | 'otherUnit'
  | 'transposed'
  | 'updatedWeights'
  | 'biasLeftOut'
  | 'termForgotten'
  | 'activationLeftOut'
  | 'inputForActivation'
  | 'activationForZ'
  | 'slopeForActivation'
  | 'signOfZ'
  | 'activationForSlope'
  | 'slopeMissing'
  | 'slopeAtA'
  | 'zInSlope'
  | 'slopeOfOtherUnit'
  | 'slopeTooMuch'
  | 'targetLeftOut'
  | 'deltaForLossSlope'
  | 'pathForgotten'
  | 'lastPathOnly'
  | 'weightForDelta'
  | 'deltaLeftOut'
  | 'weightsLeftOut'
  | 'inputLeftOut'
  | 'meanMissing'
  | 'meanTwice'
  | 'meanOnExample'
  | 'exampleForMean'
  | 'meanForExample'
  | 'log10'
  | 'log2'
  | 'lossFactor'
  | 'outputsSummed'
  | 'outputsAveraged'
  | 'targetsSwapped'
  | 'penaltyLeftOut'
  | 'penaltySign'
  | 'penaltyFactor'
  | 'penaltyOnBias'
  | 'penaltyIncluded'
  | 'clippingLeftOut'
  | 'plainDescent'
  | 'ascent'
  | 'rateLeftOut'
  | 'stepForValue'
  | 'notUpdated'
  | 'lastExampleOnly'
  | 'firstExampleOnly'
  | 'handedTurned'
  | 'columnsFirst'
  | 'biasForEveryWeight'
  | 'zeroGradient';

/** dW or db as somebody else's program has it. */
export interface GivenNumbers<Values> {
  /** The shape of dW, or of its transpose; one entry for each unit in db. */
  values: Values;
  /**
   * Of the last place that is printed: a number stands for all that round to it. One for all entries, or one for each;
   * 0, as without it, for numbers with all their digits.
   */
  units?: Values | number;
}

/** Of one layer; what is not there is not compared. */
export interface GivenLayer {
  dW?: GivenNumbers<Rows> | null;
  db?: GivenNumbers<Column> | null;
}

/**
 * How near what is given comes to the true gradient: equal to as many `digits` as are given (but for the rounding of
 * doubles, 1e-12 of what its sum would be if nothing cancelled), as near as a program comes that computes in `single`
 * precision (1e-6 of that), or
 * `none`.
 */
export type Agreement = 'digits' | 'single' | 'none';

/** One matrix beside the true one. */
export interface MatrixVerdict {
  layer: number;
  kind: 'dW' | 'db';
  /** Whether it was given as the transpose of dW, as its shape shows, and was turned before it was compared. */
  turned: boolean;
  agreement: Agreement;
  /** What was given, in the shape of the true one. */
  given: Matrix;
  right: Matrix;
  /** `|given - right| / max(|given|, |right|)` of each entry, 0 where both are 0. */
  errors: Matrix;
  /** `||given - right|| / (||given|| + ||right||)` by Euclidean norms, 0 where both are 0. */
  measure: number;
  /** Places of the entries that do not agree, in `values` of `right`. */
  wrong: Uint32Array;
  /** Place of the entry that is farthest off. */
  row: number;
  col: number;
}

/** What was done wrong, in that order. */
export interface Cause {
  /** `all` layers, or all `hidden` ones, where not a single one; `unit` as in {@link Slip}. */
  mistakes: { code: SlipCode; layer: number | 'all' | 'hidden'; unit: number | null }[];
  /** The matrices that it leads to, by their place in {@link GradientVerdict}. */
  matrices: number[];
}

/** Examples of a batch, a row for each. */
export interface Batch {
  inputs: Matrix;
  targets: Matrix;
}

/** Gradients of somebody else's program beside those of the next update. */
export interface GradientVerdict {
  /** The worst of all. */
  agreement: Agreement;
  /** As that of a matrix, over all that is given. */
  measure: number;
  /** Whether what is given has the penalty's part, as dJ/dW, and was compared with that. */
  penalised: boolean;
  /** Layer by layer, dW before db. */
  matrices: MatrixVerdict[];
  /**
   * Where all agree to their digits: other ways that lead to these, so that they can't tell. Otherwise ways to all that is
   * given: more than one where the digits can't tell. Where there is none, ways to parts of it; none for what no known
   * mistake leads to.
   */
  causes: Cause[];
}

/**
 * The arithmetic of one unit in one example, term by term; z, a and delta themselves are in its {@link LayerTrace}. For
 * softmax, `slopes`, `lossSlopes` and `deltaTerms` have one number per unit k of the layer, otherwise one for the unit.
 */
export interface UnitTerms {
  layer: number;
  unit: number;
  /** `W[unit][i] a_prev[i]`, in the order in which z adds them to b. */
  products: Float64Array;
  /** The products added in that order: z without b. */
  sum: number;
  activation: Term<ActivationTerm>[];
  /** `da_k / dz_unit`: g'(z). */
  slopes: Float64Array;
  /**
   * `dL/da_k`. In the last layer it is `dL/dyhat_k`, which training never forms for a cross-entropy: it is infinite
   * where yhat rounds to the wrong end.
   */
  lossSlopes: Float64Array;
  /** `W_next[j][unit] delta_next[j]`, whose sum is dL/da of the unit; empty in the last layer. */
  backTerms: Float64Array;
  /** `lossSlopes[k] slopes[k]`. Their sum is delta; a fused pairing has it directly as yhat - y. */
  deltaTerms: Float64Array;
  /** For an output: what it adds to L. null in the layers before the last. */
  loss: { part: number; terms: Term<LossTerm>[] } | null;
}

/**
 * A direction in the space of all parameters:
 * - `parameter`: a single one;
 * - `gradient`: what the optimizer is given for the next batch, so -rate along it is a step of gradient descent;
 * - `random`: normal numbers, scaled for each unit to the norm of its weights; 0 for biases (H. Li et al., 2018). The
 *   seed is 0 by default.
 */
export type Direction =
  { kind: 'parameter'; parameter: Parameter } | { kind: 'gradient' } | { kind: 'random'; seed?: number };

/** From one end to the other in equal steps, in the units of the data as given. */
export interface GridAxis {
  /** Place in a row of the data. */
  input: number;
  from: number;
  to: number;
  /** 1 (only `from`) or more. */
  points: number;
}

/** A grid over two inputs, or a line along one. */
export interface Slice {
  horizontal: GridAxis;
  /** Another input; left out, the slice is a line along the horizontal axis. */
  vertical?: GridAxis;
  /** A row of the data, whose numbers for the axes are not used; default: the means over the training set. */
  held?: Column;
}

/** Something that goes wrong in training, with the number that shows it. */
export interface Finding {
  /**
   * What `value` is:
   * - `notFinite`: how many numbers of a layer's forward and backward pass are not finite; for J, J itself;
   * - `risingLoss`: J now over J where its rise began;
   * - `deadUnit`: the largest z of a ReLU unit that gives 0 for every example;
   * - `saturatedUnit`: the share of the examples in which a sigmoid or tanh unit is on its flat parts;
   * - `constantOutput`: the spread of an output over that of its targets;
   * - `vanishingGradient`, `explodingGradient`: mean |delta| of a layer over that of the last layer;
   * - `symmetricUnits`: how many hidden units are alike in all their weights; `unit` is the first;
   * - `largeInput`, `largeTarget`: the largest size of the input or target (`unit`) that brings units to their flat parts;
   * - `rateTooLarge`, `rateTooSmall`: the change of J that the next update makes over the change the gradient predicts.
   */
  kind:
    | 'notFinite'
    | 'risingLoss'
    | 'deadUnit'
    | 'saturatedUnit'
    | 'constantOutput'
    | 'vanishingGradient'
    | 'explodingGradient'
    | 'symmetricUnits'
    | 'largeInput'
    | 'largeTarget'
    | 'rateTooLarge'
    | 'rateTooSmall';
  /** null if it is about the whole network. */
  layer: number | null;
  unit: number | null;
  value: number;
  /** The limit that it reached or passed. */
  threshold: number;
  /** Examples, points of the curve or parameters on which it was seen. */
  count: number;
}

export interface ConfusionMatrix {
  /** Entry (k, j): examples of class k predicted as class j; one output stands for two classes. */
  counts: Matrix;
  /** Examples with an output that is not a number. */
  unclassified: number;
}

/**
 * A network in training on its data. It owns memory in the engine: call {@link delete} when you are done, or open it
 * with `using`, which Babel, esbuild, SWC and Vite compile for runtimes that lack it. TypeScript's own compilation needs
 * a `Symbol.dispose`, set before the engine is loaded.
 * The same settings and data give the same numbers, bit for bit, everywhere.
 */
export interface Session extends Disposable {
  /**
   * Make up to `count` updates; fewer only if a value stops being finite.
   * @param count a whole number from 0 to {@link Limits.stepsPerCall}; default 1
   */
  step(count?: number): Progress;
  /** Finish the current epoch: at least one update, up to the next pass. */
  trainEpoch(): Progress;
  progress(): Progress;

  /**
   * Back to step 0 with the current settings: the same starting weights, or those of another seed. Clears the history.
   */
  reset(seed?: number): void;
  /**
   * Back to a step, or to the latest one before it that is kept. Later changes by hand lie ahead: each is made again
   * when its step is reached, until another change or a reset drops them.
   * @param step from where the history begins (0, the step of the restored checkpoint, or a later one after
   *   {@link setData}) to the current one
   */
  rewind(step: number): Rewound;
  checkpoint(): Checkpoint;
  /**
   * Resume exactly from a checkpoint of the same network and data; the history begins there.
   * @param changes in the order of their steps, none before the checkpoint's; each is made when its step is reached,
   *   those of the checkpoint's step at once
   */
  restore(checkpoint: Checkpoint, changes?: readonly Change[]): void;
  /**
   * Take over the history of another session, which has trained to the very checkpoint with which this one's history
   * begins, bit for bit: from then on every step of both can be gone back to. Changes that lie ahead there are left out;
   * its own history begins anew.
   */
  joinHistory(earlier: Session): void;
  /** The settings with which the history begins. */
  initialSettings(): CompleteSettings;
  /** The changes by hand since then, in order; those of a later step than the current one lie ahead. */
  changes(): MadeChange[];

  /** The settings as they are now, complete. */
  settings(): CompleteSettings;
  /**
   * Change some settings; each one given is replaced as a whole. Keeps the network and the step. Another batch size or
   * order begins a new pass over the training rows; another optimizer begins without memory. Network, seed and
   * initializer may be included if unchanged, as in what {@link settings} returns.
   */
  configure(changes: Partial<Settings>): void;
  /** Replace weights and biases by finite numbers: all of them, or none if one is refused. */
  setEntries(entries: readonly Entry[]): void;
  /**
   * Replace the weights, the biases or both of one layer by finite numbers of the same shape. From a
   * {@link LayerUpdate} it uses W and b.
   */
  setLayer(layer: number, parameters: { W?: Rows; b?: Column }): void;
  /**
   * Go on with other data for the same network; a new pass begins. Earlier data sets are kept for {@link rewind}, up to
   * 16 MB of numbers; beyond that, the history begins later, without the earliest of them.
   */
  setData(data: DataSource): void;

  /**
   * The network, the next update and one example, all with the current weights.
   * @param example row of the data, from 0; it need not be in the next batch
   */
  moment(example: number): Moment;
  record(): StepRecord;
  curve(): Curve;
  scores(): Scores;
  data(): DataSummary;
  /** How the activation of the last layer, with its alpha, goes with the loss. */
  pairing(): Pairing;
  /**
   * Outputs for new rows of inputs (as in {@link DataSource}, standardised in the same way), in the units of the targets;
   * one row for each.
   */
  predict(inputs: Rows): Matrix;
  /**
   * W and b that do to the rows as they were given what those of this network do to standardised ones: with mean m and
   * deviation s of the inputs, W / s and b - (W / s) m in the first layer; with those of the targets, s W and s b + m in a
   * last layer whose activation is the identity. Rounding aside, the outputs are those of {@link predict}.
   */
  parametersInUnits(): ParametersInUnits;
  /**
   * One new row of inputs, and what it leaves in every layer: of a row of the data the same bits as in {@link moment}.
   * @param inputs as in a row of {@link DataSource.inputs}; standardised in the same way
   */
  trace(inputs: Column): AskedRow;
  /** null if the targets of these rows are not classes, or if none are held out. */
  confusion(): { training: ConfusionMatrix | null; heldOut: ConfusionMatrix | null };

  /**
   * Gradient check: central differences against the gradients of J over the next batch, with three forward passes per
   * parameter.
   * @param epsilon default 1e-5, above 0 and at most 1
   * @param parameter the only one to check; default all of them
   */
  checkGradients(epsilon?: number, parameter?: Parameter): GradientCheck;
  /**
   * One parameter, at 1e-5 and, if the error there is above 1e-7 or there is a kink, also at 1e-4, 1e-6, 1e-3 and 1e-7:
   * the comparison with the smallest error, without a kink if there is one such.
   */
  checkGradientAtBest(parameter: Parameter): GradientComparison;
  /** What the optimizer keeps of one parameter, before and after the next update. */
  memory(parameter: Parameter): OptimizerMemory;
  gradientTerms(parameter: Parameter): GradientTerms;
  /**
   * @param example row of the data, from 0
   * @param count of the paths to list, 0 to 1000
   */
  paths(parameter: Parameter, example: number, count: number): GradientPaths;
  exampleGradients(parameter: Parameter): ExampleGradients;
  /** @param example row of the data, from 0 */
  unitTerms(layer: number, unit: number, example: number): UnitTerms;
  /**
   * A number of the present step, what slips would make of it, and how far rounding on the way can lead.
   * @param example row of the data, for what is of an example
   * @param digits significant digits of the numbers that are calculated with, 1 to 17
   */
  slips(quantity: Quantity, example: number, digits: number): Slips;
  /**
   * Hold gradients of the next update, as another program has them, against the true ones, and against what known
   * mistakes lead to. In a large network or batch (above a million parameters times examples) those about single layers
   * are left out, in a very large one (above 20 million) all but those of the sign, the mean, the penalty and the layout.
   * @param layers one for each layer of the network
   */
  judgeGradients(layers: readonly GivenLayer[]): GradientVerdict;
  /** The examples of the next batch as the network sees them, a row for each, in the order in which they are added up. */
  batch(): Batch;
  /**
   * J, including the penalty, at parameters + distance * direction, for each distance.
   * @param distances 1 to 1000000
   * @param rows over the training set (default), or over the next batch, whose gradient is the slope at 0
   */
  lossAlong(direction: Direction, distances: Column, rows?: 'training' | 'batch'): Float64Array;
  /** The same along two directions: a row per first distance, a column per second distance. */
  lossOver(
    first: Direction,
    firstDistances: Column,
    second: Direction,
    secondDistances: Column,
    rows?: 'training' | 'batch',
  ): Matrix;
  /**
   * a of some units over a grid: one row per unit, holding the points line by line along the horizontal axis.
   * @param units default: every output
   */
  surface(slice: Slice, units?: readonly { layer: number; unit: number }[]): Matrix;
  /** What goes wrong, judged by a pass over the training set, the loss curve, and the next update. */
  findings(): Finding[];

  /** Free the session's memory; any later call throws. */
  delete(): void;
}

export interface Limits {
  layers: number;
  /** Units of a layer, or inputs. */
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

/** How well an output activation goes with a loss; `new Session` refuses `refused` combinations. */
export interface Pairing {
  activation: Activation;
  loss: Loss;
  verdict: 'natural' | 'allowed' | 'unwise' | 'refused';
  /** The loss is treated as one function of z: delta = yhat - y, without a factor g'(z). */
  fused: boolean;
  reason: PairingReason;
  /** The range of the activation's outputs, and the z at which they turn; null if they rise throughout. */
  outputs: { least: number; most: number; turn: number | null };
}

/**
 * Why an output activation goes with a loss, or why not.
 *
 * Natural: `cancels`, g' against the derivative of its own cross-entropy; `linear`, g' = 1.
 *
 * Allowed: `reduced`, g' is smaller below z = 0; `fading`, far below it is almost 0; `bounded`, only targets inside the
 * outputs' range are reached; `reaches`, both of hinge's targets are.
 *
 * Unwise: `saturates`, far from z = 0 g' is almost 0, a factor that its own cross-entropy does not have; `dies`, below
 * z = 0 g' is 0; `turns`, g' is 0 where the outputs turn; `outOfReach`, one of hinge's targets is; `neverReached`, one
 * of them is a limit.
 *
 * Refused: `leavesDomain`, the outputs leave 0 to 1, where cross-entropy has its logarithms; `sharedTotal`, they sum to
 * 1, but binary cross-entropy treats each separately; `needsSharedTotal`, softmax cross-entropy needs that sum.
 */
export type PairingReason =
  | 'cancels'
  | 'linear'
  | 'reduced'
  | 'fading'
  | 'bounded'
  | 'reaches'
  | 'saturates'
  | 'dies'
  | 'turns'
  | 'outOfReach'
  | 'neverReached'
  | 'leavesDomain'
  | 'sharedTotal'
  | 'needsSharedTotal';

/** The numbers that name a class in targets: 0 and 1, -1 and 1 (for hinge), or 0 and 1 with one output per class. */
export type TargetCoding = 'zeroOne' | 'plusMinusOne' | 'oneHot';

/** A small data set made by a formula. */
export type ToyDatasetKind =
  | 'circle'
  | 'exclusiveOr'
  | 'gaussians'
  | 'spiral'
  | 'plane'
  | 'multiGaussian'
  | 'moons'
  | 'blobs'
  | 'fourBlobs'
  | 'fiveBlobs'
  | 'line'
  | 'quadratic'
  | 'cubic'
  | 'absoluteValue'
  | 'step'
  | 'sine'
  | 'andGate'
  | 'orGate'
  | 'xorGate'
  | 'nandGate'
  | 'norGate'
  | 'xnorGate';

export interface ToyDatasetInfo {
  kind: ToyDatasetKind;
  task: 'classification' | 'regression';
  inputs: number;
  /** 0 if the target is a number. */
  classes: number;
  /** The usual number of rows. */
  count: number;
  /** U(a, b) is a uniform number, N(v) a normal one with mean 0 and variance v, n the noise. */
  formula: string;
}

export interface ToyDatasetOptions {
  kind: ToyDatasetKind;
  /** Rows, 1 to {@link Limits.examples}; default the usual count. */
  count?: number;
  /** From 0 (default) to 1. */
  noise?: number;
  /** 0 (default) to 4294967295. */
  seed?: number;
  /** How classes are coded; default `'zeroOne'`. */
  targets?: TargetCoding;
}

/** All names, in the order in which a menu would list them. */
export interface Kinds {
  activations: Activation[];
  losses: Loss[];
  /** One for each activation, with its default alpha, with each loss. */
  pairings: Pairing[];
  batchOrders: BatchOrder[];
  optimizers: OptimizerKind[];
  schedules: ScheduleKind[];
  clippings: Clipping['kind'][];
  initializers: InitializerKind[];
  targetCodings: TargetCoding[];
  features: Feature[];
  toyDatasets: ToyDatasetInfo[];
}

export interface Engine {
  /**
   * @param changes in the order of their steps; each is made when its step is reached, those of step 0 at once. All
   *   arguments are checked before the session is made.
   */
  Session: new (settings: Settings, data: DataSource, changes?: readonly Change[]) => Session;
  limits(): Limits;
  kinds(): Kinds;
  /**
   * The stride at which at most `most` steps of a run of `newest` steps are kept, from 0 on. A power of two, so a
   * shorter run keeps them too. The loss curve and the history are thinned by it.
   * @param most steps to keep, 1 or more
   */
  strideAt(newest: number, most: number): number;
  /** One row for each example, as {@link DataSource} takes them. */
  toyDataset(options: ToyDatasetOptions): { inputs: Float64Array[]; targets: Float64Array[] };
  /**
   * Fills the gaps of rows: with the mean of the training rows that have the number, or for a word with the one that comes
   * most often in them. Rows that are held out have no say.
   */
  fillGaps(data: RowsWithGaps): FilledRows;
  /** Sessions not yet deleted. */
  liveSessions(): number;
}

/** `WebAssembly.Module`, where the types of the runtime have it. */
export type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } }
  ? Module
  : object;

/**
 * Start the engine from its compiled module (`backprop.wasm`), in a page, a worker or Node.
 * Rejects with an {@link EngineError} if this is not a module, or not this one.
 * @param bringRest for the first of the two parts that the project's own page loads: gives the other one, compiled, when
 * a call needs it. What it throws ends that call, and then the engine may be in any state.
 */
export function instantiate(module: CompiledModule, bringRest?: () => CompiledModule): Promise<Engine>;
