/** The engine's own types, and those of the border between the page and the worker that owns the engine. */
import type {
  Curve,
  DataSource,
  DataSummary,
  Kinds,
  Limits,
  Moment,
  Progress,
  Scores,
  Settings,
} from '../../../wasm/engine.mjs';

export type {
  Activation,
  Curve,
  DataSource,
  DataSummary,
  Engine,
  EngineError,
  ExampleTrace,
  GradientCheck,
  Kinds,
  LayerSpec,
  LayerTrace,
  LayerUpdate,
  Limits,
  Loss,
  Matrix,
  Moment,
  NetworkSpec,
  Pairing,
  Progress,
  Score,
  Scores,
  Session,
  Settings,
  Stopped,
  Subset,
} from '../../../wasm/engine.mjs';

/** How fast the training plays: updates a second (above 0), or as many as the machine can make. */
export type Pace = number | 'full';

/** All that the page shows of one instant. Its arrays are the page's own: training on does not change them. */
export interface Frame {
  /** The network before the coming update, the update itself, and the chosen example. */
  moment: Moment;
  /** J over the steps; null where it is the same as in the frame before (keep the last one). */
  curve: Curve | null;
  scores: Scores;
  /** Whether the training loop runs on its own. False as soon as the session has stopped at a value that is not finite. */
  running: boolean;
  /** Updates a second that the loop really made, over the last second or so; 0 while paused. */
  stepsPerSecond: number;
}

/** What an experiment is made of; see the engine's `Session`. */
export interface Opening {
  settings: Settings;
  data: DataSource;
}

/** What the engine says of an experiment that it has accepted. */
export interface Opened {
  data: DataSummary;
  limits: Limits;
  kinds: Kinds;
}

/** What the worker answers. A refused call throws an `EngineError` and changes nothing. */
export interface EngineCalls {
  /** Build the network and its data; replaces the session before it, and leaves that one alone where refused. */
  open(opening: Opening): Opened;
  /** @param example row of the data, from 0 */
  frame(example: number): Frame;
  play(pace: Pace): void;
  pause(): void;
  setPace(pace: Pace): void;
  /** Pauses, then makes `count` updates. */
  step(count: number): Progress;
  /** Pauses, then finishes the present epoch. */
  trainEpoch(): Progress;
  /** Back to step 0 with the same starting weights, or those of another seed; plays on if it was playing. */
  reset(seed?: number): void;
  /** Returns where the training stood when the new value came in. */
  setLearningRate(learningRate: number): Progress;
  /** Returns where the training stood when the new value came in. */
  setBatchSize(batchSize: number | 'full'): Progress;
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
