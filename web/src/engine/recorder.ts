import { inOrder, parameterCount, placeOf } from './parameters';
import type { Trainable } from './training-loop';
import type { Parameter, Progress, Session, Track, TrackOfParameter } from './types';

/** Steps of the way that are kept, and what all their numbers may take. */
const MOST = 256;
const BYTES = 16 << 20;
/** Below this many steps the way of a parameter shows little: then the layers' gradients alone are kept. */
const LEAST = 16;
/** A weight and its gradient. */
const BYTES_OF_PARAMETER = 16;

interface Point {
  step: number;
  penalty: number;
  layerNorms: Float64Array;
  /** In the engine's order; null where the network is too large. */
  parameters: Float64Array | null;
  gradients: Float64Array | null;
}

/**
 * Trains a session and keeps its way in bounded memory: what holds at every `stride`-th step before it is left. When
 * there is no more room every second one is let go. Where the session has gone back, what came later is forgotten.
 */
export class Recorder implements Trainable {
  readonly #session: Session;
  readonly #stepsPerCall: number;
  readonly #most: number;
  /** Whether there is room for all weights and their gradients. */
  readonly #keepsParameters: boolean;
  #points: Point[] = [];
  #stride = 1;

  /** @param stepsPerCall updates that the session makes in one call, at most */
  constructor(session: Session, stepsPerCall: number) {
    this.#session = session;
    this.#stepsPerCall = stepsPerCall;
    const room = Math.floor(BYTES / (BYTES_OF_PARAMETER * parameterCount(session.settings().network)));
    this.#keepsParameters = room >= LEAST;
    this.#most = this.#keepsParameters ? Math.min(MOST, room) : MOST;
  }

  step(count: number): Progress {
    if (!(count <= this.#stepsPerCall)) return this.#session.step(count);
    let progress = this.#session.progress();
    this.#forgetFrom(progress.step);
    for (let left = count; ;) {
      const { step } = progress;
      if (step % this.#stride === 0) this.#keep();
      const span = Math.min(left, this.#stride - (step % this.#stride));
      progress = this.#session.step(span);
      left -= span;
      if (left <= 0 || progress.step < step + span) return progress;
    }
  }

  trainEpoch(): Progress {
    const { batch, batchesPerEpoch } = this.#session.progress();
    return this.step(batchesPerEpoch - batch);
  }

  track(parameter: Parameter | null): Track {
    const present = this.#present();
    const points = [...this.#points.filter(({ step }) => step < present.step), present];
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

  /** The curve has the mean of L, without the penalty. */
  #lossesAt(points: readonly Point[]): Float64Array {
    const { steps, training } = this.#session.curve();
    const at = new Map(Array.from(steps, (step, place) => [step, training[place]!]));
    return Float64Array.from(points, ({ step, penalty }) => (at.get(step) ?? NaN) + penalty);
  }

  #present(): Point {
    const { step, penalty, layerNorms } = this.#session.record();
    if (!this.#keepsParameters) return { step, penalty, layerNorms, parameters: null, gradients: null };
    const { layers } = this.#session.moment(0);
    return {
      ...{ step, penalty, layerNorms },
      parameters: inOrder(layers, 'W', 'b'),
      gradients: inOrder(layers, 'dW', 'db'),
    };
  }

  #keep(): void {
    this.#points.push(this.#present());
    if (this.#points.length <= this.#most) return;
    this.#stride *= 2;
    this.#points = this.#points.filter(({ step }) => step % this.#stride === 0);
  }

  /** Forget this step and what came later; a short way is kept finer again. */
  #forgetFrom(step: number): void {
    if ((this.#points.at(-1)?.step ?? -1) < step) return;
    this.#points = this.#points.filter((point) => point.step < step);
    while (this.#stride > 1 && step / this.#stride < this.#most / 4) this.#stride /= 2;
  }
}
