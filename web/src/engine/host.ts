import type { Clock } from './clock';
import { refusalError } from './errors';
import { rewind, LastStep } from './last-step';
import { Recorder } from './recorder';
import { TrainingLoop } from './training-loop';
import { valleyOf } from './valley';
import { isTypedAt } from './typed';
import type {
  Change,
  CompleteSettings,
  CompleteTrainingSettings,
  Confusion,
  Curve,
  Engine,
  EngineCalls,
  Entry,
  Explanation,
  Findings,
  Frame,
  GradientComparison,
  Grid,
  Opened,
  Opening,
  Pace,
  Parameter,
  Progress,
  Session,
  Surface,
  ToyDatasetOptions,
  Track,
  TrainingSettings,
  UnitPlace,
  Valley,
  View,
} from './types';

/** So many of a parameter's paths are listed, the largest ones. */
const LISTED_PATHS = 12;

interface Open {
  session: Session;
  lastStep: LastStep;
  /** Trains the session, and keeps its history. */
  recorder: Recorder;
  loop: TrainingLoop;
  /** Asked for when it may have changed: a frame asks nothing of what stays. */
  told: Told;
}

/** The settings at step 0, and what is changed by hand since. */
type Told = Pick<Frame, 'begun' | 'changes'>;

/** Owns the one session and its training loop, and answers the page. It runs in the worker, or in Node for tests. */
export class EngineHost implements EngineCalls {
  readonly #engine: Engine;
  readonly #clock: Clock;
  #current: Open | null = null;
  readonly #stepsPerCall: number;
  /** Step at which the curve was last handed out; null where the page has none of this run. */
  #curveStep: number | null = null;
  /** Whether the frame that was handed out last shows the last step made: questions about the pass are of the same. */
  #showsMade = false;

  constructor(engine: Engine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
    this.#stepsPerCall = engine.limits().stepsPerCall;
  }

  open({ settings, data, changes }: Opening): Opened {
    const session = new this.#engine.Session(settings, data, changes);
    const limits = this.#engine.limits();
    this.#release();
    const recorder = new Recorder(session, this.#engine);
    const lastStep = new LastStep(session, this.#stepsPerCall);
    const trainable = { step: (count: number) => (lastStep.present(), recorder.step(count)) };
    const loop = new TrainingLoop(trainable, this.#clock, this.#stepsPerCall);
    this.#current = { session, lastStep, recorder, loop, told: toldBy(session) };
    this.#curveStep = null;
    this.#showsMade = false;
    return { data: session.data(), limits, kinds: this.#engine.kinds() };
  }

  toyDataset(options: ToyDatasetOptions): ReturnType<Engine['toyDataset']> {
    return this.#engine.toyDataset(options);
  }

  frame({ example, parameter, units = [], made = false }: View): Frame {
    const { lastStep, loop, told } = this.#open();
    const showsMade = made && this.#canShowMade();
    const shown = showsMade ? lastStep.before() : lastStep.present();
    const moment = shown.moment(example);
    const explanation = parameter && explain(shown, parameter, example);
    const terms = units.map(({ layer, unit }) => shown.unitTerms(layer, unit, example));
    const used = trainingOf(shown.settings());
    const session = lastStep.present();
    const progress = session.progress();
    const scores = session.scores();
    const curve = this.#newCurve(session, progress.step);
    this.#showsMade = showsMade;
    const { running, stepsPerSecond } = loop;
    return {
      ...{ moment, used, progress, explanation, units: terms, curve, scores },
      ...{ settings: trainingOf(session.settings()), ...told, running, stepsPerSecond },
    };
  }

  play(pace: Pace): void {
    const { session, loop } = this.#open();
    checkPace(pace);
    if (!session.progress().stopped) loop.play(pace);
  }

  pause(): void {
    this.#open().loop.pause();
  }

  setPace(pace: Pace): void {
    const { loop } = this.#open();
    checkPace(pace);
    loop.setPace(pace);
  }

  step(count: number): Progress {
    const { recorder, loop } = this.#open();
    const progress = recorder.step(count);
    loop.pause();
    return progress;
  }

  trainEpoch(): Progress {
    const { recorder, loop } = this.#open();
    const progress = recorder.trainEpoch();
    loop.pause();
    return progress;
  }

  rewind(step: number): Progress {
    const { session, loop } = this.#open();
    rewind(session, step, this.#stepsPerCall);
    loop.pause();
    this.#curveStep = null;
    return session.progress();
  }

  compare(parameter: Parameter, epsilon: number): GradientComparison {
    return this.#shown().checkGradients(epsilon, parameter).worst;
  }

  compareAtBest(parameter: Parameter): GradientComparison {
    return this.#shown().checkGradientAtBest(parameter);
  }

  surface({ horizontal, vertical, held }: Grid, units?: readonly UnitPlace[]): Surface {
    const { session } = this.#open();
    const slice = { horizontal, ...(vertical && { vertical }), held };
    return { step: session.progress().step, values: session.surface(slice, units) };
  }

  confusion(): Confusion {
    const { session } = this.#open();
    return { step: session.progress().step, ...session.confusion() };
  }

  findings(): Findings {
    const { session } = this.#open();
    const found = session.findings();
    const ofUnits = found.some(({ kind }) => kind === 'symmetricUnits' || kind === 'deadUnit');
    const layers = ofUnits ? session.moment(0).layers.map(({ W, b }) => ({ W, b })) : [];
    return { step: session.progress().step, found, layers };
  }

  valley(parameter: Parameter, weights: readonly number[]): Valley {
    return valleyOf(this.#shown(), parameter, weights);
  }

  track(parameter: Parameter | null): Track {
    const { recorder } = this.#held();
    this.#shown();
    const track = recorder.track(parameter);
    if (!this.#showsMade) return track;
    this.#open();
    return withEnd(track, recorder.track(parameter));
  }

  reset(seed?: number): void {
    this.#change((session) => {
      // What was typed at step 0 belongs to the starting weights, but not to another seed's.
      const typed = seed === undefined ? session.changes().filter(({ step }) => step === 0) : [];
      session.reset(seed);
      for (const change of typed) if ('entries' in change) session.setEntries(change.entries);
    });
  }

  configure(settings: Partial<TrainingSettings>): Progress {
    return this.#change((session) => session.configure(settings));
  }

  setParameters(entries: readonly Entry[]): Progress {
    return this.#change((session) => session.setEntries(entries));
  }

  /** J at this step may be another one after it. */
  #change(make: (session: Session) => void): Progress {
    const current = this.#open();
    make(current.session);
    current.told = toldBy(current.session);
    this.#curveStep = null;
    return current.session.progress();
  }

  #newCurve(session: Session, step: number): Curve | null {
    if (step === this.#curveStep) return null;
    const curve = session.curve();
    this.#curveStep = step;
    return curve;
  }

  /** What is open, with the session as it is. */
  #open(): Open {
    const current = this.#held();
    current.lastStep.present();
    return current;
  }

  /** What is open, with the session where it was looked at last. */
  #held(): Open {
    if (!this.#current)
      throw refusalError({
        code: 'closed',
        path: '',
        given: null,
        wanted: { kind: 'page', reason: 'openExperiment' },
      });
    return this.#current;
  }

  /**
   * Whether the last step can be looked at with its end. Where training has stopped, the step that can't be made is of
   * interest; where numbers were typed after it, the weights that there are did not come of it.
   */
  #canShowMade(): boolean {
    const { session, told } = this.#open();
    const { step, stopped } = session.progress();
    return step > 0 && !stopped && !isTypedAt(step, told.changes);
  }

  /** The session at the pass that the page shows. */
  #shown(): Session {
    const { lastStep } = this.#held();
    return this.#showsMade ? lastStep.before() : lastStep.present();
  }

  #release(): void {
    this.#current?.loop.pause();
    this.#current?.session.delete();
  }
}

const toldBy = (session: Session): Told => ({
  begun: trainingOf(session.initialSettings()),
  changes: session.changes().filter((change): change is Change => !('data' in change)),
});

const trainingOf = ({
  network: _network,
  seed: _seed,
  initializer: _initializer,
  ...training
}: CompleteSettings): CompleteTrainingSettings => training;

/** With the weights and J after the last step, whose gradients are still to come. */
function withEnd(track: Track, after: Track): Track {
  const joined = (before: Float64Array, all: Float64Array): Float64Array => Float64Array.of(...before, all.at(-1)!);
  const { parameter } = track;
  return {
    ...track,
    steps: joined(track.steps, after.steps),
    losses: joined(track.losses, after.losses),
    parameter: parameter && { ...parameter, values: joined(parameter.values, after.parameter!.values) },
  };
}

const explain = (session: Session, parameter: Parameter, example: number): Explanation => ({
  parameter,
  paths: session.paths(parameter, example, LISTED_PATHS),
  examples: session.exampleGradients(parameter),
  gradient: session.gradientTerms(parameter),
  check: session.checkGradientAtBest(parameter),
  memory: session.memory(parameter),
});

function checkPace(pace: Pace): void {
  if (pace === 'full' || (typeof pace === 'number' && pace > 0 && Number.isFinite(pace))) return;
  throw refusalError({
    code: 'range',
    path: 'pace',
    given: typeof pace === 'number' ? { kind: 'number', value: pace } : { kind: 'text', text: String(pace) },
    wanted: { kind: 'page', reason: 'pace' },
  });
}
