import type { Activation, Loss } from '../../engine/types';
import { models as words } from '../../messages/words';
import { ModelProblem, type BroughtLayer, type BroughtModel, type ModelNote } from './model';
import { MOST_LAYERS } from './sizes';

/** A dense layer as it stands in a file. */
export interface Dense {
  name: string;
  /** units x inputs, row by row. */
  weights: Float64Array;
  units: number;
  inputs: number;
  /** null: it has none. */
  biases: ArrayLike<number> | null;
}

export interface Activated {
  activation: Activation;
  alpha?: number;
}

/** Layers in the order in which a file has them, each dense one followed by its activation. */
export class Stack {
  readonly #layers: BroughtLayer[] = [];
  readonly notes: ModelNote[] = [];
  #inputs = 0;

  dense({ name, weights, units, inputs, biases }: Dense): void {
    const before = this.#layers.at(-1);
    if (before && before.units !== inputs)
      throw new ModelProblem(words.chain(before.name!, before.units, name, inputs));
    if (this.#layers.length === MOST_LAYERS) throw new ModelProblem(words.tooManyLayers(MOST_LAYERS + 1, MOST_LAYERS));
    if (biases && biases.length !== units) throw new ModelProblem(words.biases(name, biases.length, units));
    if (!before) this.#inputs = inputs;
    const rest = biases
      ? { biases: Float64Array.from(biases) }
      : ({ biases: new Float64Array(units), isWithoutBiases: true } as const);
    this.#layers.push({ name, units, activation: 'identity', weights, ...rest });
  }

  /** The activation of the last dense layer. @param name of what applies it */
  activate({ activation, alpha }: Activated, name: string): void {
    const layer = this.#layers.at(-1);
    if (!layer) throw new ModelProblem(words.activationFirst(name));
    if (activation === 'identity') return;
    if (layer.activation !== 'identity') throw new ModelProblem(words.twoActivations(name));
    layer.activation = activation;
    if (alpha !== undefined) layer.alpha = alpha;
  }

  /** The activation of the last dense layer is not known. */
  ask(): void {
    this.#layers.at(-1)!.isAsked = true;
  }

  /** What does nothing in prediction. */
  leaveOut(name: string): void {
    this.notes.push({ code: 'leftOut', what: name });
  }

  model(precision: BroughtModel['precision'], loss?: Loss): BroughtModel {
    if (this.#layers.length === 0) throw new ModelProblem(words.noLayers);
    const { notes } = this;
    return { inputs: this.#inputs, layers: this.#layers, precision, notes, ...(loss && { loss }) };
  }
}
