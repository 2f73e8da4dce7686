/** The engine's own types, and those of the border between the page and the worker that owns the engine. */
import type {
  AskedRow,
  Batch,
  Checkpoint,
  CompleteTrainingSettings,
  ConfusionMatrix,
  Curve,
  DataSource,
  DataSummary,
  Engine,
  ExampleGradients,
  Finding,
  GivenLayer,
  GradientComparison,
  GradientPaths,
  GradientTerms,
  GradientVerdict,
  GridAxis,
  Kinds,
  Kink,
  LayerUpdate,
  Limits,
  MadeChange,
  Matrix,
  Moment,
  OptimizerMemory,
  Pairing,
  Parameter,
  ParametersInUnits,
  Progress,
  Quantity,
  Rows,
  RowsWithGaps,
  Scores,
  Settings,
  Slips,
  Stopped,
  ToyDatasetOptions,
  TrainingSettings,
  UnitTerms,
} from '../../../wasm/engine.mjs';

import type { Refusal } from './refusal';

export type * from '../../../wasm/engine.mjs';
export type { Bug } from '../../../wasm/lab/lab.mjs';

/** How fast the training plays: updates a second (above 0), or as many as the machine can make. */
export type Pace = number | 'full';

/** What the page looks at. */
export interface View {
  /** Row of the data, from 0. */
  example: number;
  /** The weight or bias that is explained; null for none. */
  parameter: Parameter | null;
  /** Units whose arithmetic is wanted term by term; none where left out. */
  units?: readonly UnitPlace[];
  /**
   * Whether to look at the last step made, at its end, and not at the next one; false where left out. The next one
   * is shown all the same at step 0, where training has stopped, and where numbers were typed since.
   */
  made?: boolean;
}

/** A unit of a layer; both count from 0. */
export interface UnitPlace {
  layer: number;
  unit: number;
}

/** Where the gradient of one weight or bias comes from, and its gradient check. */
export interface Explanation {
  parameter: Parameter;
  /** All paths from the loss of the chosen example to it; the largest few are listed. */
  paths: GradientPaths;
  /** Its gradient for each example of the next batch. */
  examples: ExampleGradients;
  /** Its gradient on its way to the optimizer. */
  gradient: GradientTerms;
  /** Its gradient of J beside the central difference, at the distance that suits it best. */
  check: GradientComparison;
  /** What the optimizer keeps of it, before the next update and after it. */
  memory: OptimizerMemory;
}

/** A number that was put in the place of a weight or a bias. */
export type Entry = Extract<Change, { entries: unknown }>['entries'][number];

/** What is changed by hand between two updates. Other data are another experiment. */
export type Change = Exclude<MadeChange, { data: DataSource }>;

/** All that the page shows of one instant. Its arrays are the page's own: training on does not change them. */
export interface Frame {
  /**
   * The pass of one step: the network before its update, the update itself, and the chosen example. It is that of the
   * next step, or of the last one made (then its `step` is one less than that of `progress`).
   */
  moment: Moment;
  /** The settings that hold for that pass. */
  used: CompleteTrainingSettings;
  /** Where the training stands: updates made, with their epoch, and whether the next one can be made. */
  progress: Progress;
  /** Of the parameter that was asked for; null where none was, and until the rest of the engine is there. */
  explanation: Explanation | null;
  /** The terms of the units that were asked for, in the same order. */
  units: UnitTerms[];
  /** The mean of L, and J, over the steps; null where it is the same as in the frame before (keep the last one). */
  curve: Curve | null;
  scores: Scores;
  /** As they are after the updates made. */
  settings: CompleteTrainingSettings;
  /** As they were at step 0. */
  begun: CompleteTrainingSettings;
  /** What was changed by hand since, in order; what is of a later step than `progress` has lies ahead. */
  changes: readonly Change[];
  /**
   * The moment before the last step, packed for a link (`carried.ts`), where training to it takes long; else null. See
   * {@link Carried}.
   */
  at: string | null;
  /** Whether the training loop runs on its own. False as soon as the session has stopped at a value that is not finite. */
  running: boolean;
  /** Updates a second that the loop really made, over the last second or so; 0 while paused. */
  stepsPerSecond: number;
}

/** A moment of training and what the updates after it take, for a program that makes them by itself. */
export interface Course {
  /** The moment: settings, step, parameters, what the optimizer remembers. */
  moment: Checkpoint;
  /** The rows that the updates take, as the network sees them: a row for each example. */
  inputs: Matrix;
  targets: Matrix;
  /** For each update the rows of its batch, which count from 0 among those here. */
  batches: readonly (readonly number[])[];
}

/** Which numbers of updates are wanted: matrices and each example's z, a and delta, or what units form them of, too. */
export type Numbering = 'none' | 'matrices' | 'terms';

/** Updates that were tried, of which a course is made. */
export interface Tried {
  moment: Checkpoint;
  /** The examples of the first update, in the order of its batch, where numbers were asked for. */
  traced: TracedExample[];
  updates: TriedUpdate[];
}

export interface TriedUpdate {
  /** Rows of the data. */
  examples: number[];
  /** Null where all of them were in batches before it. */
  batch: Batch | null;
  /** Where numbers were asked for. */
  before?: Moment;
  after?: Checkpoint;
}

/** An example, with the terms of all units, layer by layer. */
export interface TracedExample {
  example: Moment['example'];
  /** Of each unit of each layer, where these were asked for. */
  terms: TracedUnit[][];
}

/** Of `UnitTerms`, what a spreadsheet takes. */
export interface TracedUnit extends Pick<UnitTerms, 'slopes' | 'lossSlopes'> {
  /** What an output adds to L. */
  part: number | null;
}

/** A course with the matrices of its updates. */
export interface StepNumbers extends Course {
  /** Those of the first update, in the order of its batch. */
  examples: readonly ExampleNumbers[];
  updates: readonly WorkedUpdate[];
}

export interface ExampleNumbers {
  /** Of the data, from 0. */
  row: number;
  loss: number;
  layers: readonly UnitNumbers[];
}

/** One number for each unit. */
export interface UnitNumbers {
  z: Float64Array;
  a: Float64Array;
  delta: Float64Array;
}

/** A course with all numbers that a spreadsheet has formulas for. */
export interface Worked extends StepNumbers {
  examples: readonly WorkedExample[];
}

export interface WorkedExample extends ExampleNumbers {
  /** What each output adds to L. */
  parts: readonly number[];
  layers: readonly WorkedLayer[];
}

export interface WorkedLayer extends UnitNumbers {
  /** dL/da. */
  lossSlopes: Float64Array;
  /** g'(z); null for a softmax of several units, where it is a matrix. */
  slopes: Float64Array | null;
}

export interface WorkedUpdate extends Pick<Moment, 'rate' | 'penalty' | 'cost' | 'layers'> {
  /** Of the data, from 0: its batch. */
  rows: readonly number[];
  /** The mean of L over it. */
  loss: number;
  /** After it. */
  parameters: Float64Array;
  optimizer: Checkpoint['optimizer'];
}

/** What an experiment is made of; see the engine's `Session`. */
export interface Opening {
  settings: Settings;
  data: DataSource;
  /** Made when their steps are reached. */
  changes?: readonly Change[];
  /** A moment that the link carries, to be shown at once and proved then; null or left out for none. */
  carried?: Carried | null;
}

/** A moment that is said to be what an experiment leads to. */
export interface Carried {
  /** At the end of which it stands. */
  step: number;
  /** The moment before that step, packed. */
  at: string;
}

/** How the training to a moment that a link carries goes, beside the session that shows it. */
export interface Proof {
  /** Of the moment: earlier steps are not there before it is proved. */
  step: number;
  /** Updates made on the way to it. */
  done: number;
  /**
   * `proved`: it came to the same bits, and the session has the whole history; `refuted`: it came to others, and
   * `showTrained` shows those.
   */
  state: 'running' | 'stopped' | 'proved' | 'refuted';
  /** Where it is refuted. */
  difference: Difference | null;
  /** The loss curve with what has been trained so far; null where that is little more than was told before. */
  curve: Curve | null;
}

/** How what a link carries differs from what its settings lead to. */
export interface Difference {
  /** To which training has come. */
  step: number;
  /** The weight or bias that is farthest off; null where none is, but what the optimizer keeps, or the place in the data. */
  largest: { parameter: Required<Parameter>; carried: number; trained: number } | null;
  /** All weights and biases of the link. */
  entries: readonly Entry[];
}

/** What the engine says of an experiment that it has accepted. */
export interface Opened {
  data: DataSummary;
  limits: Limits;
  kinds: Kinds;
  /** How its last activation goes with its loss. */
  pairing: Pairing;
  /** Where it stands: at step 0, or at the moment that was carried. */
  step: number;
  /** Why that was not used; null where it was, or there was none. */
  refused: Refusal | null;
}

/** How a run that is compared with the one that is shown differs from it. */
export interface Variant {
  settings: Partial<Settings>;
  /** Where its loss needs the classes to be written with other numbers. */
  targets?: DataSource['targets'];
}

/** What is asked of runs that are compared with the one that is shown. */
export interface Comparing {
  /** One for each; none ends the comparison. */
  variants: readonly Variant[];
  /** Whether they are to be trained to the step that is shown, or to stay on the way. */
  trains: boolean;
  /** Where their outputs are wanted; null for nowhere. */
  grid: Grid | null;
}

/** A run at the step to which it has come. */
export interface ComparedRun {
  step: number;
  /** Set where it can't be trained any farther: that step is its last one with finite numbers. */
  stopped: Stopped | null;
  curve: Curve;
  scores: Scores;
  /** Of every output over the grid that was asked for. */
  outputs: Matrix | null;
}

export interface Compared {
  shown: ComparedRun;
  /** In the order in which they were asked for; or why there is none with such settings. */
  others: (ComparedRun | { refused: Refusal })[];
}

/** A number of the first step of an experiment, of this example where it is of one. */
export interface Asked {
  quantity: Quantity;
  /** Row of the data, from 0. */
  example: number;
}

/** The first step of an experiment, and numbers of it that were asked for. */
export interface Solved {
  /** One for each example. */
  moments: Moment[];
  /** One for each number, in the same order. */
  answers: Slips[];
}

/** Points at which outputs are asked for, in the units of the data as given: along one number of a row, or over two. */
export interface Grid {
  horizontal: GridAxis;
  /** Of another number; null for a line. */
  vertical: GridAxis | null;
  /** A row of the data: where the other numbers are. */
  held: readonly number[];
}

/** Outputs of units over a grid at one moment. */
export interface Surface {
  step: number;
  /** One row for each unit, and in it the points line by line, each line along the horizontal axis. */
  values: Matrix;
}

/** What one new row leaves in the network at one moment. */
export interface Traced extends AskedRow {
  /** Updates made by then. */
  step: number;
}

/** Outputs for many rows at one moment, a row for each. */
export interface Predictions {
  step: number;
  outputs: Matrix;
}

/** J over one weight or bias, all others as they are: J of the next batch, the penalty included. */
export interface Valley {
  step: number;
  /** The values of it that were asked for, and J at each. */
  weights: readonly number[];
  losses: Float64Array;
  /** J over all training rows at each; null where the batch is all of them. */
  ofAllRows: Float64Array | null;
  now: ValleyPoint;
  /** Where the next update takes it; null where that is not made. */
  next: ValleyPoint | null;
  /** dJ/dw by backpropagation: the slope of the curve. */
  gradient: number;
  /** A kink at the present point, or so near to it that the curve need not have that slope on both sides. */
  kink: Kink | null;
}

export interface ValleyPoint {
  weight: number;
  loss: number;
}

/** J over two weights or biases, all others as they are: J of the next batch, the penalty included. */
export interface Heights {
  step: number;
  /** J at every pair of the values that were asked for: all across for the first one up, and so on. */
  losses: Float64Array;
  /** Milliseconds. */
  took: number;
}

/** The same, with the present point. */
export interface Landscape extends Heights {
  now: LandscapePoint;
  /** Where the next update takes the two; null where that is not made. */
  next: LandscapePoint | null;
  /** Of J, by backpropagation. */
  gradient: Pair<number>;
}

/** Something of two parameters: of the one whose values go across, and of the one whose values go up. */
export interface Pair<Of> {
  across: Of;
  up: Of;
}

export interface LandscapePoint extends Pair<number> {
  loss: number;
}

/** The history so far, at some of its steps: evenly thinned, the present one last. */
export interface Track {
  steps: Float64Array;
  /** J over all training rows, the penalty included; NaN where it was not kept. */
  losses: Float64Array;
  /**
   * For each layer the length of its gradient of J (dW and db together) at each step; after the last step made, where
   * that is shown, it is not computed yet: then there is one less.
   */
  layerNorms: Float64Array[];
  /** Of the weight or bias that was asked for; null where none was, or the network is too large to keep them. */
  parameter: TrackOfParameter | null;
}

export interface TrackOfParameter {
  values: Float64Array;
  /** Of J of the batch that came next; one less where `layerNorms` have one less. */
  gradients: Float64Array;
}

/** The values of two parameters at the steps of a `Track`; null where the network is too large to keep them. */
export type Path = Pair<Float64Array> | null;

/** How often each class is taken for each; null where there are no classes, or no such rows. */
export interface Confusion {
  step: number;
  training: ConfusionMatrix | null;
  heldOut: ConfusionMatrix | null;
}

/** What goes wrong at one moment. */
export interface Findings {
  step: number;
  found: readonly Finding[];
  /** The weights at that step, where units are found alike (which they are shows in them) or dead. Else empty. */
  layers: readonly Pick<LayerUpdate, 'W' | 'b'>[];
}

/** Weights and biases at steps, and the moment of the last of them. */
export interface ParametersAt {
  parameters: Float64Array[];
  at: Checkpoint;
}

/** What the worker answers. A refused call throws an `EngineError` and changes nothing. */
export interface EngineCalls {
  /** Build the network and its data; replaces the session before it, and leaves that one alone where refused. */
  open(opening: Opening): Opened;
  /** Refused where {@link open} is; what is open stays as it is in any case. */
  tryOpening(opening: Opening): void;
  /** The rows of a small data set made by a formula. */
  toyDataset(options: ToyDatasetOptions): ReturnType<Engine['toyDataset']>;
  /** Rows with their gaps filled by the training rows. */
  fillGaps(data: RowsWithGaps): ReturnType<Engine['fillGaps']>;
  frame(view: View): Frame;
  play(pace: Pace): void;
  pause(): void;
  setPace(pace: Pace): void;
  /** Pauses, then makes `count` updates. */
  step(count: number): Progress;
  /** Pauses, then finishes the present epoch. */
  trainEpoch(): Progress;
  /**
   * Pauses, then goes back to an earlier step, bit for bit: to the latest step kept before it, and on by training again.
   * @param step from where the history begins to the present one
   */
  rewind(step: number): Progress;
  /** How the training to the moment that was carried goes; null where there was none, or that has been told to its end. */
  proof(): Proof | null;
  /** Train on to that moment, or stop on the way. */
  prove(goesOn: boolean): void;
  /**
   * Pauses, then goes to what has been trained in place of the moment that was carried, where that is refuted: with what
   * was changed since lying ahead.
   */
  showTrained(): Progress;
  /**
   * The gradient of J beside its central difference at this distance (above 0, up to 1), of the pass that the last frame
   * shows. The training goes on.
   */
  compare(parameter: Parameter, epsilon: number): GradientComparison;
  /** The same at the distance that suits it best. */
  compareAtBest(parameter: Parameter): GradientComparison;
  /** A number of the pass that the last frame shows, and what slips would make of it. */
  slips(quantity: Quantity, example: number, digits: number): Slips;
  /** Gradients of another program held against those of the pass that the last frame shows. */
  judgeGradients(layers: readonly GivenLayer[]): GradientVerdict;
  /** The examples of the batch of that pass, as the network sees them: a row for each. */
  batch(): Batch;
  /** That pass, and so many updates from it on, with their numbers if wanted. What is open stays as it is. */
  tryUpdates(updates: number, numbers?: Numbering): Tried;
  /**
   * Weights and biases at steps so far, each later than the one before it: trained again, in a session of its own.
   * @param from where an earlier call ended, before these steps; without it, step 0
   */
  parametersAt(steps: readonly number[], from?: Checkpoint): ParametersAt;
  /**
   * W and b before the update, as they would be for rows in the units of the data.
   * @param made after all updates made, where the last of them is shown
   */
  parametersInUnits(made?: boolean): ParametersInUnits;
  /** The first step of another experiment, and numbers of it with what slips would make of them. What is open stays as it is. */
  solve(opening: Opening, asked: readonly Asked[], digits: number): Solved;
  /** z and a of every layer for one row of inputs, in the units of the data. The training goes on, as in those below. */
  trace(inputs: readonly number[]): Traced;
  /** Outputs for rows of inputs in the units of the data. */
  predict(inputs: Rows): Predictions;
  /** a of these units over a grid, of every output where none are named. */
  surface(grid: Grid, units?: readonly UnitPlace[]): Surface;
  /**
   * Runs with other settings, beside the one that is shown. They are opened when they are asked for first, trained in
   * slices from then on, and gone when they are asked for no more, or another experiment is opened.
   */
  compared(comparing: Comparing): Compared;
  confusion(): Confusion;
  /** What goes wrong at this moment, each with the number that shows it. */
  findings(): Findings;
  /** J with this parameter at each of these values, all others as they are in the pass that the last frame shows. */
  valley(parameter: Parameter, weights: readonly number[]): Valley;
  /** J with these two parameters at every pair of these values, in the same way. */
  landscape(over: Pair<Parameter>, values: Pair<readonly number[]>): Landscape;
  heights(over: Pair<Parameter>, values: Pair<readonly number[]>): Heights;
  /** Where two parameters have been. */
  path(of: Pair<Parameter>): Path;
  /** The history of the layers' gradients, and of one parameter where it is named; the last pass is that of the last frame. */
  track(parameter: Parameter | null): Track;
  /**
   * Back to step 0 with the same starting weights, those that were typed at step 0 among them, or with the starting
   * weights of another seed; plays on if it was playing.
   */
  reset(seed?: number): void;
  /** Change some settings, each replaced whole, and keep the network. Returns where the training stood then. */
  configure(changes: Partial<TrainingSettings>): Progress;
  /** Put numbers in the places of weights and biases. Returns where the training stood then. */
  setParameters(entries: readonly Entry[]): Progress;
}

/** The worker as the page sees it: the same calls, answered in the order in which they were made. */
export type EngineClient = {
  [Name in keyof EngineCalls]: (...given: Parameters<EngineCalls[Name]>) => Promise<ReturnType<EngineCalls[Name]>>;
} & {
  /** End the worker; every call that is not answered yet, and every later one, is rejected with `EngineGone`. */
  close(): void;
};

/** Start an engine in a worker of its own. @param onGone called once if that worker dies before it is closed */
export type StartEngine = (onGone: (reason: Error) => void) => Promise<EngineClient>;
