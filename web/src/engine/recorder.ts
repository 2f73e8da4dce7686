import { gradientsOfJ, inOrder, parameterCount, placeOf } from './parameters';
import type { Trainable } from './training-loop';
import type { Engine, Parameter, Progress, Session, Track, TrackOfParameter } from './types';

/** Steps of the history that are shown at most, and what the numbers of all that are kept may take. */
const MOST = 256;
const BYTES = 64 << 20;
/** Below this many steps the history of a parameter shows little: then the layers' gradients alone are kept. */
const LEAST = 8;
/** A history of so many steps has room; a longer one takes little more. */
const LONG = 1_000_000;
/** A weight and its gradient. */
const BYTES_OF_PARAMETER = 16;

type Thinning = Pick<Engine, 'strideAt'>;

interface Point {
  step: number;
  layerNorms: Float64Array;
  /** In the engine's order; null where the network is too large. */
  parameters: Float64Array | null;
  gradients: Float64Array | null;
}

/** The largest power of two of steps shown for which there is room: those of shorter ones are kept, too. */
function mostFor(room: number, { strideAt }: Thinning): number {
  const kept = (most: number): number => most * (1 + Math.log2(strideAt(LONG, most)) / 2);
  let most = MOST;
  while (most > 1 && kept(most) > room) most /= 2;
  return most;
}

/**
 * Trains a session and keeps its history: what holds at a step before it is left, at the steps that are shown of the history of
 * it. Which ones depends on the step alone, so that a history is the same however it came about: in one call or many, or back
 * and on again. They grow with the logarithm of the steps. Where the session has gone back, what came later is forgotten.
 */
export class Recorder implements Trainable {
  readonly #session: Session;
  readonly #engine: Thinning;
  readonly #stepsPerCall: number;
  readonly #most: number;
  /** Whether there is room for all weights and their gradients. */
  readonly #keepsParameters: boolean;
  #points: Point[] = [];

  constructor(session: Session, engine: Thinning & Pick<Engine, 'limits'>) {
    this.#session = session;
    this.#engine = engine;
    this.#stepsPerCall = engine.limits().stepsPerCall;
    const room = Math.floor(BYTES / (BYTES_OF_PARAMETER * parameterCount(session.settings().network)));
    const most = mostFor(room, engine);
    this.#keepsParameters = most >= LEAST;
    this.#most = this.#keepsParameters ? most : MOST;
  }

  step(count: number): Progress {
    if (!(count <= this.#stepsPerCall)) return this.#session.step(count);
    let progress = this.#session.progress();
    this.#forgetFrom(progress.step);
    for (let left = count; ;) {
      const { step } = progress;
      const stride = this.#engine.strideAt(step, this.#most);
      if (step % stride === 0) this.#points.push(this.#present());
      const span = Math.min(left, stride - (step % stride));
      progress = this.#session.step(span);
      left -= span;
      if (left <= 0 || progress.step < step + span) return progress;
    }
  }

  trainEpoch(): Progress {
    const { batch, batchesPerEpoch } = this.#session.progress();
    return this.step(batchesPerEpoch - batch);
  }

  /** Put the history of a run that led to where this one began before it. */
  joinHistory(earlier: Recorder): void {
    const [first] = this.#points;
    this.#points = [...earlier.#points.filter(({ step }) => !first || step < first.step), ...this.#points];
  }

  track(parameter: Parameter | null): Track {
    const present = this.#present();
    const stride = this.#engine.strideAt(present.step, this.#most);
    const shown = this.#points.filter(({ step }) => step < present.step && step % stride === 0);
    const points = [...shown, present];
    const layers = Array.from(present.layerNorms, (_, layer) => layer);
    return {
      steps: Float64Array.from(points, ({ step }) => step),
      losses: this.#lossesAt(points),
      layerNorms: layers.map((layer) => Float64Array.from(points, ({ layerNorms }) => layerNorms[layer]!)),
      parameter: parameter && this.#trackOf(parameter, points),
    };
  }

  #trackOf(parameter: Parameter, points: readonly Point[]): TrackOfParameter | null {
    if (!this.#keepsParameters) return null;
    const place = placeOf(this.#session.settings().network, parameter);
    return {
      values: Float64Array.from(points, ({ parameters }) => parameters![place]!),
      gradients: Float64Array.from(points, ({ gradients }) => gradients![place]!),
    };
  }

  #lossesAt(points: readonly Point[]): Float64Array {
    const { steps, cost } = this.#session.curve();
    const at = new Map(Array.from(steps, (step, place) => [step, cost[place]!]));
    return Float64Array.from(points, ({ step }) => at.get(step) ?? NaN);
  }

  #present(): Point {
    const { step, layerNorms } = this.#session.record();
    if (!this.#keepsParameters) return { step, layerNorms, parameters: null, gradients: null };
    const { layers } = this.#session.moment(0);
    return {
      ...{ step, layerNorms },
      parameters: inOrder(layers.map(({ W, b }) => [W, b])),
      gradients: inOrder(layers.map(gradientsOfJ).map(({ dW, db }) => [dW, db])),
    };
  }

  /** Forget this step and what came later. */
  #forgetFrom(step: number): void {
    while ((this.#points.at(-1)?.step ?? -1) >= step) this.#points.pop();
  }
}
