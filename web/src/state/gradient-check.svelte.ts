import type { GradientComparison, NetworkSpec, Parameter } from '../engine/types';

/** Up to this error, scaled by the larger of 1 and the two numbers, a gradient counts as right. */
export const TOLERATED_ERROR = 1e-7;

/** What the check has found in one layer so far. */
export interface LayerVerdict {
  /** Parameters compared, and how many the layer has. */
  count: number;
  total: number;
  /** How many of them have a kink close by, where the two numbers need not agree. */
  atKinks: number;
  /** The largest error among those without a kink; null where there is none yet. */
  worst: GradientComparison | null;
}

/** Ask for one comparison, at the distance that suits the parameter best; null where the engine has failed. */
export type AskForComparison = (parameter: Required<Parameter>) => Promise<GradientComparison | null>;

/** What there is to say of a layer: that all agree only when all were compared, nothing where J is no longer finite. */
export type Outcome = 'wrong' | 'right' | 'kinks' | 'notComparable' | 'open';

export function outcomeOf({ count, total, worst }: LayerVerdict): Outcome {
  if (worst && !passes(worst.error)) return Number.isFinite(worst.error) ? 'wrong' : 'notComparable';
  if (count < total) return 'open';
  return worst ? 'right' : 'kinks';
}

export const passes = (error: number): boolean => error <= TOLERATED_ERROR;

/** Every weight and bias of a network, layer by layer: W row by row, then b. */
export function parametersOf({ inputs, layers }: NetworkSpec): Required<Parameter>[] {
  return layers.flatMap(({ units }, layer) => {
    const cols = layer === 0 ? inputs : layers[layer - 1]!.units;
    const rows = Array.from({ length: units }, (_, row) => row);
    const weights = rows.flatMap((row) =>
      Array.from({ length: cols }, (_, col) => ({ layer, kind: 'W' as const, row, col })),
    );
    return [...weights, ...rows.map((row) => ({ layer, kind: 'b' as const, row, col: 0 }))];
  });
}

/** The check of all gradients of a moment, parameter by parameter, so that it can be watched and stopped. */
export class GradientCheck {
  /** One for each layer; empty where nothing was checked. */
  layers: readonly LayerVerdict[] = $state.raw([]);
  /** Parameters compared, and how many there are. */
  done = $state(0);
  total = $state(0);
  checking = $state(false);
  /** Number of the run that is on: what an earlier one has still to say is not heard. */
  #turn = 0;

  /** Whether all of a network was compared. */
  get complete(): boolean {
    return this.total > 0 && this.done === this.total;
  }

  /** The largest error of all layers. */
  get worst(): GradientComparison | null {
    return this.layers.reduce<GradientComparison | null>((worst, layer) => worseOf(worst, layer.worst), null);
  }

  /** Begin anew. Resolves when all are compared, or it was stopped or begun once more. */
  async start(network: NetworkSpec, ask: AskForComparison): Promise<void> {
    const turn = this.#begin(network);
    for (const parameter of parametersOf(network)) {
      const comparison = await ask(parameter);
      if (turn !== this.#turn) return;
      if (!comparison) break;
      this.#note(comparison);
    }
    this.checking = false;
  }

  /** What was found so far stays. */
  stop(): void {
    this.#turn++;
    this.checking = false;
  }

  /** Forget what was found: it was of another moment. */
  clear(): void {
    this.stop();
    if (this.total === 0) return;
    this.layers = [];
    this.done = 0;
    this.total = 0;
  }

  #begin(network: NetworkSpec): number {
    this.clear();
    const all = parametersOf(network);
    const countIn = (layer: number): number => all.filter((parameter) => parameter.layer === layer).length;
    this.layers = network.layers.map((_, layer) => ({ count: 0, total: countIn(layer), atKinks: 0, worst: null }));
    this.total = all.length;
    this.checking = true;
    return this.#turn;
  }

  #note(comparison: GradientComparison): void {
    this.done++;
    this.layers = this.layers.map((verdict, layer) =>
      layer === comparison.layer ? join(verdict, comparison) : verdict,
    );
  }
}

function join({ count, total, atKinks, worst }: LayerVerdict, comparison: GradientComparison): LayerVerdict {
  return comparison.kink
    ? { count: count + 1, total, atKinks: atKinks + 1, worst }
    : { count: count + 1, total, atKinks, worst: worseOf(worst, comparison) };
}

function worseOf(one: GradientComparison | null, other: GradientComparison | null): GradientComparison | null {
  return one && (!other || other.error <= one.error) ? one : other;
}
