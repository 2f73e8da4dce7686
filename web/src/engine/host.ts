import { isWorthCarrying, openCarried, packed, sizeOf, type CarriedSession, type Size } from './carried';
import type { Clock } from './clock';
import { Comparison, toldOf } from './comparison';
import { isRefusal, refusalError, refusalOf } from './errors';
import { heightsOf, landscapeOf } from './landscape';
import { rewind, LastStep } from './last-step';
import { curveOf, Proving } from './proof';
import { Recorder } from './recorder';
import type { Refusal } from './refusal';
import { solve } from './solve';
import { TrainingLoop } from './training-loop';
import { toldBy, trainingOf, type Told } from './told';
import { tryUpdates } from './tried';
import { valleyOf } from './valley';
import { isTypedAt } from './typed';
import type {
  Asked,
  Batch,
  Checkpoint,
  Compared,
  Comparing,
  Confusion,
  Curve,
  Engine,
  EngineCalls,
  Entry,
  Explanation,
  Findings,
  Frame,
  GivenLayer,
  GradientComparison,
  GradientVerdict,
  Grid,
  Heights,
  Landscape,
  Numbering,
  Opened,
  Opening,
  Pace,
  Pair,
  Parameter,
  ParametersAt,
  ParametersInUnits,
  Path,
  Predictions,
  Progress,
  Quantity,
  Rows,
  RowsWithGaps,
  Slips,
  Proof,
  Session,
  Solved,
  Surface,
  ToyDatasetOptions,
  Traced,
  Track,
  Tried,
  TrainingSettings,
  UnitPlace,
  Valley,
  View,
} from './types';

/** So many of a parameter's paths are listed, the largest ones. */
const LISTED_PATHS = 12;

interface Open {
  session: Session;
  data: Opening['data'];
  lastStep: LastStep;
  /** Trains the session, and keeps its history. */
  recorder: Recorder;
  loop: TrainingLoop;
  /** Asked for when it may have changed: a frame asks nothing of what stays. */
  told: Told;
  size: Size;
  /** Where the session shows a moment that a link carries: the training to it, until what it showed is known. */
  proving: Proving | null;
  /** How that has ended, until it is told. */
  ended: Proof | null;
  /** Runs with other settings beside it. */
  comparison: Comparison;
}

/** Owns the one session and its training loop, and answers the page. It runs in the worker, or in Node for tests. */
export class EngineHost implements EngineCalls {
  readonly #engine: Engine;
  readonly #clock: Clock;
  readonly #isWhole: () => boolean;
  #current: Open | null = null;
  readonly #stepsPerCall: number;
  /** Step at which the curve was last handed out; null where the page has none of this run. */
  #curveStep: number | null = null;
  /** Whether the frame that was handed out last shows the last step made: questions about the pass are of the same. */
  #showsMade = false;

  /** @param isWhole whether the rest of the engine is there: until then nothing is explained, so that nothing waits for it */
  constructor(engine: Engine, clock: Clock, isWhole = () => true) {
    this.#engine = engine;
    this.#clock = clock;
    this.#isWhole = isWhole;
    this.#stepsPerCall = engine.limits().stepsPerCall;
  }

  open(opening: Opening): Opened {
    const way = new this.#engine.Session(opening.settings, opening.data, opening.changes);
    const limits = this.#engine.limits();
    const { carried, refused } = this.#openCarried(opening, way);
    this.#release();
    const session = carried?.session ?? way;
    const recorder = new Recorder(session, this.#engine);
    const lastStep = new LastStep(session, this.#stepsPerCall);
    const trainable = { step: (count: number) => (lastStep.present(), recorder.step(count)) };
    const loop = new TrainingLoop(trainable, this.#clock, this.#stepsPerCall);
    const proving = carried && this.#proving(way, carried);
    const told = toldBy(session, proving);
    const { data } = opening;
    const comparison = new Comparison(this.#engine, this.#clock);
    this.#current = {
      session,
      data,
      lastStep,
      recorder,
      loop,
      told,
      size: sizeOf(session),
      proving,
      ended: null,
      comparison,
    };
    this.#curveStep = null;
    this.#showsMade = false;
    if (proving) recorder.step(1);
    const { step } = session.progress();
    const kinds = this.#engine.kinds();
    return { data: session.data(), limits, kinds, pairing: session.pairing(), step, refused };
  }

  tryOpening({ settings, data, changes }: Opening): void {
    new this.#engine.Session(settings, data, changes).delete();
  }

  #openCarried(opening: Opening, way: Session): { carried: CarriedSession | null; refused: Refusal | null } {
    if (!opening.carried) return { carried: null, refused: null };
    try {
      return { carried: openCarried(this.#engine, opening, opening.carried, way), refused: null };
    } catch (problem) {
      if (isRefusal(problem)) return { carried: null, refused: refusalOf(problem) };
      way.delete();
      throw problem;
    }
  }

  #proving(way: Session, { checkpoint }: CarriedSession): Proving {
    const recorder = new Recorder(way, this.#engine);
    const end = (): void => this.#endProof(this.#open());
    return new Proving(way, recorder, checkpoint, this.#clock, this.#stepsPerCall, end);
  }

  toyDataset(options: ToyDatasetOptions): ReturnType<Engine['toyDataset']> {
    return this.#engine.toyDataset(options);
  }

  fillGaps(data: RowsWithGaps): ReturnType<Engine['fillGaps']> {
    return this.#engine.fillGaps(data);
  }

  frame({ example, parameter, units = [], made = false }: View): Frame {
    const { lastStep, loop, told } = this.#open();
    const showsMade = made && this.#canShowMade();
    const shown = showsMade ? lastStep.before() : lastStep.present();
    const moment = shown.moment(example);
    const explanation = parameter && this.#isWhole() ? explain(shown, parameter, example) : null;
    const terms = units.map(({ layer, unit }) => shown.unitTerms(layer, unit, example));
    const used = trainingOf(shown.settings());
    const at = this.#packed(showsMade);
    const session = lastStep.present();
    const progress = session.progress();
    const scores = session.scores();
    const curve = this.#newCurve(session, progress.step);
    this.#showsMade = showsMade;
    const { running, stepsPerSecond } = loop;
    return {
      ...{ moment, used, progress, explanation, units: terms, curve, scores },
      ...{ settings: trainingOf(session.settings()), ...told, at, running, stepsPerSecond },
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

  proof(): Proof | null {
    const current = this.#held();
    const { proving, ended } = current;
    if (ended) {
      if (ended.state === 'proved') current.ended = null;
      return ended;
    }
    if (!proving) return null;
    const session = current.lastStep.present();
    return { ...proving.told, curve: proving.hasCurve ? curveOf(session, proving) : null };
  }

  prove(goesOn: boolean): void {
    const { proving } = this.#held();
    if (goesOn) proving?.goOn();
    else proving?.stop();
  }

  showTrained(): Progress {
    const current = this.#open();
    const { session, recorder, loop, proving } = current;
    loop.pause();
    if (!proving || current.ended?.state !== 'refuted') return session.progress();
    session.restore(proving.session.checkpoint(), session.changes());
    this.#join(current, proving);
    recorder.joinHistory(proving.recorder);
    return session.progress();
  }

  compare(parameter: Parameter, epsilon: number): GradientComparison {
    return this.#shown().checkGradients(epsilon, parameter).worst;
  }

  compareAtBest(parameter: Parameter): GradientComparison {
    return this.#shown().checkGradientAtBest(parameter);
  }

  slips(quantity: Quantity, example: number, digits: number): Slips {
    return this.#shown().slips(quantity, example, digits);
  }

  judgeGradients(layers: readonly GivenLayer[]): GradientVerdict {
    return this.#shown().judgeGradients(layers);
  }

  batch(): Batch {
    return this.#shown().batch();
  }

  tryUpdates(updates: number, numbers?: Numbering): Tried {
    return tryUpdates(this.#engine, this.#open().data, this.#shown().checkpoint(), updates, numbers);
  }

  parametersAt(steps: readonly number[], from?: Checkpoint): ParametersAt {
    const { session, data, told, proving } = this.#open();
    const way = new this.#engine.Session((proving?.session ?? session).initialSettings(), data, told.changes);
    try {
      if (from)
        way.restore(
          from,
          told.changes.filter(({ step }) => step > from.step),
        );
      const passed = steps.map((step) => (way.step(step - way.progress().step), way.checkpoint()));
      return { parameters: passed.map(({ parameters }) => parameters), at: passed.at(-1)! };
    } finally {
      way.delete();
    }
  }

  parametersInUnits(made?: boolean): ParametersInUnits {
    return (made ? this.#open().session : this.#shown()).parametersInUnits();
  }

  solve(opening: Opening, asked: readonly Asked[], digits: number): Solved {
    return solve(this.#engine, opening, asked, digits);
  }

  trace(inputs: readonly number[]): Traced {
    const { session } = this.#open();
    return { step: session.progress().step, ...session.trace(inputs) };
  }

  predict(inputs: Rows): Predictions {
    const { session } = this.#open();
    return { step: session.progress().step, outputs: session.predict(inputs) };
  }

  surface({ horizontal, vertical, held }: Grid, units?: readonly UnitPlace[]): Surface {
    const { session } = this.#open();
    const slice = { horizontal, ...(vertical && { vertical }), held };
    return { step: session.progress().step, values: session.surface(slice, units) };
  }

  compared({ variants, trains, grid }: Comparing): Compared {
    const { session, data, told, proving, comparison } = this.#open();
    const settings = (proving?.session ?? session).initialSettings();
    comparison.open(variants, { settings, data, changes: told.changes });
    comparison.goTo(session.progress().step, trains);
    return { shown: toldOf(session, grid, curveOf(session, proving)), others: comparison.told(grid) };
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

  landscape(over: Pair<Parameter>, values: Pair<readonly number[]>): Landscape {
    return this.#timed((session) => landscapeOf(session, over, values));
  }

  heights(over: Pair<Parameter>, values: Pair<readonly number[]>): Heights {
    return this.#timed((session) => heightsOf(session, over, values));
  }

  /** Asked of the pass that the page shows. */
  #timed<Answer>(ask: (session: Session) => Answer): Answer & { took: number } {
    const session = this.#shown();
    const begin = this.#clock.now();
    return { ...ask(session), took: this.#clock.now() - begin };
  }

  path({ across, up }: Pair<Parameter>): Path {
    const [one, other] = [this.track(across).parameter, this.track(up).parameter];
    return one && other && { across: one.values, up: other.values };
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
      const typed = seed === undefined ? this.#open().told.changes.filter(({ step }) => step === 0) : [];
      this.#dropProof();
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
    current.told = toldBy(current.session, current.proving);
    this.#curveStep = null;
    return current.session.progress();
  }

  #newCurve(session: Session, step: number): Curve | null {
    if (step === this.#curveStep) return null;
    this.#curveStep = step;
    return curveOf(session, this.#held().proving);
  }

  /** For a link: what was before the last step, so that this can be made and seen where the link is opened. */
  #packed(showsMade: boolean): string | null {
    const { session, lastStep, size } = this.#held();
    const progress = session.progress();
    if (!isWorthCarrying(progress, size)) return null;
    if (!showsMade && progress.step <= this.#first) return null;
    return packed(lastStep.before().checkpoint());
  }

  /** The training to the moment that is shown has come to its end. */
  #endProof(current: Open): void {
    const proving = current.proving!;
    const { step, done } = proving.told;
    const difference = proving.difference();
    if (!difference) {
      this.#join(current, proving);
      current.recorder.joinHistory(proving.recorder);
    }
    const state = difference ? 'refuted' : 'proved';
    const curve = difference ? null : current.session.curve();
    current.ended = { step, done, state, difference, curve };
  }

  /** The session has the whole history from here on. */
  #join(current: Open, { session: way }: Proving): void {
    current.session.joinHistory(way);
    this.#dropProof();
    current.told = toldBy(current.session, null);
    this.#curveStep = null;
  }

  #dropProof(): void {
    const current = this.#held();
    current.proving?.stop();
    current.proving?.session.delete();
    current.proving = current.ended = null;
  }

  /** The first step that can be gone back to. */
  get #first(): number {
    return this.#held().proving?.carried.step ?? 0;
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
    return step > this.#first && !stopped && !isTypedAt(step, told.changes);
  }

  /** The session at the pass that the page shows. */
  #shown(): Session {
    const { lastStep } = this.#held();
    return this.#showsMade ? lastStep.before() : lastStep.present();
  }

  #release(): void {
    if (!this.#current) return;
    this.#current.loop.pause();
    this.#current.comparison.close();
    this.#dropProof();
    this.#current.session.delete();
  }
}

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
