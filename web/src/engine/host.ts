import { messages } from '../messages/engine';
import type { Clock } from './clock';
import { refusal } from './errors';
import { TrainingLoop } from './training-loop';
import type { Curve, Engine, EngineCalls, Frame, Opened, Opening, Pace, Progress, Session } from './types';

interface Open {
  session: Session;
  loop: TrainingLoop;
}

/** Owns the one session and its training loop, and answers the page. It runs in the worker, or in Node for tests. */
export class EngineHost implements EngineCalls {
  readonly #engine: Engine;
  readonly #clock: Clock;
  #current: Open | null = null;
  /** Step at which the curve was last handed out; null where the page has none of this run. */
  #curveStep: number | null = null;

  constructor(engine: Engine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  open({ settings, data }: Opening): Opened {
    const session = new this.#engine.Session(settings, data);
    const limits = this.#engine.limits();
    this.#release();
    this.#current = { session, loop: new TrainingLoop(session, this.#clock, limits.stepsPerCall) };
    this.#curveStep = null;
    return { data: session.data(), limits, kinds: this.#engine.kinds() };
  }

  frame(example: number): Frame {
    const { session, loop } = this.#open();
    const moment = session.moment(example);
    const scores = session.scores();
    const curve = this.#newCurve(session, moment.step);
    return { moment, curve, scores, running: loop.running, stepsPerSecond: loop.stepsPerSecond };
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
    const { session, loop } = this.#open();
    const progress = session.step(count);
    loop.pause();
    return progress;
  }

  trainEpoch(): Progress {
    const { session, loop } = this.#open();
    const progress = session.trainEpoch();
    loop.pause();
    return progress;
  }

  reset(seed?: number): void {
    this.#open().session.reset(seed);
    this.#curveStep = null;
  }

  setLearningRate(learningRate: number): Progress {
    const { session } = this.#open();
    session.setLearningRate(learningRate);
    return session.progress();
  }

  setBatchSize(batchSize: number | 'full'): Progress {
    const { session } = this.#open();
    session.setBatchSize(batchSize);
    return session.progress();
  }

  #newCurve(session: Session, step: number): Curve | null {
    if (step === this.#curveStep) return null;
    const curve = session.curve();
    this.#curveStep = step;
    return curve;
  }

  #open(): Open {
    if (!this.#current) throw refusal('closed', '', messages.nothingOpen);
    return this.#current;
  }

  #release(): void {
    this.#current?.loop.pause();
    this.#current?.session.delete();
  }
}

function checkPace(pace: Pace): void {
  if (pace === 'full' || (typeof pace === 'number' && pace > 0 && Number.isFinite(pace))) return;
  throw refusal('range', 'pace', messages.paceWrong(String(pace)));
}
