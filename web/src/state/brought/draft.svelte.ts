import { withAlpha } from '../../catalog/activations/alpha';
import type { Activation, Kinds, Loss, NetworkSpec, Pairing } from '../../engine/types';
import type { BroughtLayer, BroughtModel } from '../../import/models/model';
import { pairingOf } from '../edit-network';
import type { Brought, BroughtData } from './bring';

/** A network that was read, and what is still to be said of it. */
export class BroughtDraft {
  readonly model: BroughtModel;
  readonly #pairings: readonly Pairing[];
  /** Of each layer; null where it is still asked for. */
  activations: (Activation | null)[] = $state.raw([]);
  /** null: that which suits the output. */
  #loss: Loss | null = $state(null);

  constructor(model: BroughtModel, kinds: Pick<Kinds, 'pairings'>) {
    this.model = model;
    this.#pairings = kinds.pairings;
    this.activations = model.layers.map(({ activation, isAsked }) => (isAsked ? null : activation));
  }

  /** Answer for one layer; the first answer for a hidden one counts for all hidden ones that have none. */
  answer(layer: number, activation: Activation): void {
    const last = this.activations.length - 1;
    const isFirst = layer < last && this.activations.slice(0, last).every((one) => one === null);
    this.activations = this.activations.map((one, l) => (l === layer || (isFirst && l < last) ? activation : one));
  }

  get isAnswered(): boolean {
    return this.activations.every((activation) => activation !== null);
  }

  /** What it is trained on with: chosen, from the file, or made for the activation of the output. */
  get loss(): Loss {
    return this.#loss ?? this.model.loss ?? this.#natural;
  }
  set loss(loss: Loss) {
    this.#loss = loss;
  }

  /** Whether the loss stands in the file. */
  get isLossKnown(): boolean {
    return this.loss === this.model.loss;
  }

  /** How the output and the loss go together; null while the output is asked for. */
  get pairing(): Pairing | null {
    const output = this.activations.at(-1);
    return output ? pairingOf(this.#pairings, output, this.loss) : null;
  }

  get network(): NetworkSpec {
    const { inputs, layers } = this.model;
    return { inputs, layers: layers.map((layer, l) => this.#spec(layer, l)), loss: this.loss };
  }

  /** As a command takes it. */
  brought(data: BroughtData, standardized: Pick<Brought, 'standardize' | 'standardizeTargets'>): Brought {
    const { layers } = this.model;
    const numbers = layers.flatMap(({ weights, biases }) => [...weights, ...biases]);
    const frozen = layers.flatMap(({ isWithoutBiases }, layer) =>
      isWithoutBiases ? [{ layer, kind: 'b' as const }] : [],
    );
    return { network: this.network, numbers, frozen, data, ...standardized };
  }

  #spec({ units, alpha }: BroughtLayer, layer: number) {
    return withAlpha({ units, activation: this.activations[layer] ?? ('identity' as const) }, alpha);
  }

  get #natural(): Loss {
    const output = this.activations.at(-1);
    const natural = this.#pairings.find(({ activation, verdict }) => activation === output && verdict === 'natural');
    return natural?.loss ?? 'halfSquaredError';
  }
}
