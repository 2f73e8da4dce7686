import type { Clock } from './clock';
import { parameterPlaces } from './parameters';
import type { Recorder } from './recorder';
import { TrainingLoop } from './training-loop';
import type { Checkpoint, Curve, Difference, Proof, Session } from './types';

/** So many times on its way the loss curve that it has trained is handed out. */
const CURVES = 40;

/**
 * Trains again to a moment that a link carries, from step 0 and in slices, beside the session that shows it; and says
 * whether it comes to the same bits.
 */
export class Proving {
  readonly session: Session;
  readonly recorder: Recorder;
  /** What the link carries. */
  readonly carried: Checkpoint;
  readonly #loop: TrainingLoop;
  /** Whether the training has come to its end. */
  #ended = false;
  #curveAfter = 0;

  /** @param onEnd called once, when the training has come to the step of the moment, or can come no farther */
  constructor(
    session: Session,
    recorder: Recorder,
    carried: Checkpoint,
    clock: Clock,
    stepsPerCall: number,
    onEnd: () => void,
  ) {
    this.session = session;
    this.recorder = recorder;
    this.carried = carried;
    const step = (count: number) => {
      const before = session.progress().step;
      const progress = recorder.step(Math.min(count, carried.step - before));
      if (progress.step === carried.step || progress.stopped) this.#end(onEnd);
      return progress;
    };
    this.#loop = new TrainingLoop({ step }, clock, stepsPerCall);
  }

  goOn(): void {
    if (!this.#ended && !this.#loop.running) this.#loop.play('full');
  }

  stop(): void {
    this.#loop.pause();
  }

  /** How far it is; with the curve so far where that has grown enough. */
  get told(): Proof {
    const { step: done } = this.session.progress();
    const { step } = this.carried;
    return { step, done, state: this.#loop.running ? 'running' : 'stopped', difference: null, curve: null };
  }

  /** Whether the curve so far is worth drawing anew. */
  get hasCurve(): boolean {
    const { step } = this.session.progress();
    if (step < this.#curveAfter) return false;
    this.#curveAfter = step + this.carried.step / CURVES;
    return true;
  }

  /** How what was trained differs from what the link carries; null where all bits are the same. */
  difference(): Difference | null {
    const trained = this.session.checkpoint();
    const { carried } = this;
    if (sameBits(trained, carried)) return null;
    const apart = carried.parameters.map((value, i) => Math.abs(value - trained.parameters[i]!));
    const place = apart.indexOf(apart.reduce((most, one) => Math.max(most, one), 0));
    const far = apart[place]! > 0;
    const parameters = parameterPlaces(carried.settings.network);
    return {
      step: trained.step,
      largest: far
        ? { parameter: parameters[place]!, carried: carried.parameters[place]!, trained: trained.parameters[place]! }
        : null,
      entries: parameters.map((parameter, i) => ({ parameter, value: carried.parameters[i]! })),
    };
  }

  #end(onEnd: () => void): void {
    this.stop();
    if (this.#ended) return;
    this.#ended = true;
    onEnd();
  }
}

/** Whether both go on in the same way, to the bit; they are of the same settings and data. */
function sameBits(one: Checkpoint, other: Checkpoint): boolean {
  return bitsOf(one) === bitsOf(other);
}

function bitsOf({ step, parameters, optimizer, batches }: Checkpoint): string {
  const { beta1Power, beta2Power, velocity, mean, square, largestSquare } = optimizer;
  const numbers = [parameters, velocity, mean, square, largestSquare, Float64Array.of(beta1Power, beta2Power)];
  const bits = numbers.map(({ buffer, byteOffset, length }) => new BigUint64Array(buffer, byteOffset, length).join());
  return [step, batches.epoch, batches.position, batches.generator, ...bits].join(';');
}

/** The loss curve of a session; while the way to it is trained again, with that so far. */
export const curveOf = (session: Session, proving: Proving | null): Curve =>
  proving ? joined(proving.session.curve(), session.curve()) : session.curve();

/** Between the two the line is broken. */
function joined(before: Curve, after: Curve): Curve {
  const join = (name: 'steps' | 'training' | 'heldOut' | 'cost', gap: number): Float64Array =>
    after[name].length === 0 ? after[name] : Float64Array.of(...before[name], gap, ...after[name]);
  return {
    stride: before.stride,
    steps: join('steps', after.steps[0]!),
    training: join('training', NaN),
    heldOut: join('heldOut', NaN),
    cost: join('cost', NaN),
  };
}
