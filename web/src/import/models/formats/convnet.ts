import type { Activation } from '../../../engine/types';
import { modelsOthers as words } from '../../../messages/words';
import { brought, layerOf } from '../brought';
import type { Given } from '../given';
import { ModelProblem, type BroughtLayer, type BroughtModel, type ModelNote } from '../model';

/** Layers that give their input another form; a network ends with one of the last three. */
const ACTIVATIONS: Readonly<Record<string, Activation>> = {
  ...{ relu: 'relu', sigmoid: 'sigmoid', tanh: 'tanh' },
  ...{ softmax: 'softmax', regression: 'identity', svm: 'identity' },
};
const MOST_SIDE = 4096;

/** What `toJSON` of ConvNetJS gives: `fc` layers with a filter for each unit, and activations as layers of their own. */
export function readConvnet(file: Given): BroughtModel {
  const [input, ...rest] = file.member('layers').items();
  if (!input?.member('layer_type').is('input')) throw new ModelProblem(words.missing('layers[0].layer_type = input'));
  const inputs = ['out_sx', 'out_sy', 'out_depth'].reduce(
    (all, side) => all * input.member(side).whole(1, MOST_SIDE),
    1,
  );
  const reader = new Reader(inputs);
  for (const layer of rest) reader.take(layer);
  reader.end();
  return brought(inputs, reader.layers, undefined, reader.notes);
}

class Reader {
  readonly layers: BroughtLayer[] = [];
  readonly notes: ModelNote[] = [];
  /** What dropout multiplies the next layer's inputs by. */
  #factor = 1;
  #isShaped = true;
  #width: number;

  constructor(inputs: number) {
    this.#width = inputs;
  }

  take(layer: Given): void {
    const type = layer.member('layer_type').text();
    if (type === 'fc') this.#dense(layer);
    else if (type === 'dropout') this.#dropout(layer);
    else if (Object.hasOwn(ACTIVATIONS, type)) this.#activation(layer, ACTIVATIONS[type]!);
    else throw new ModelProblem(words.kind(type));
  }

  #dense(layer: Given): void {
    const filters = layer.member('filters').items();
    const weights = filters.flatMap((filter) => filter.member('w').numbersOf(this.#width));
    const biases = layer.member('biases').member('w').numbersOf(filters.length);
    const factor = this.#factor;
    this.layers.push(
      layerOf(
        { activation: 'identity' },
        weights.map((weight) => factor * weight),
        biases,
      ),
    );
    this.#factor = 1;
    this.#isShaped = false;
    this.#width = biases.length;
  }

  /** One that follows another, as softmax after a sigmoid, would be a function of its own; "regression" and "svm" are none. */
  #activation(layer: Given, activation: Activation): void {
    const last = this.layers.at(-1);
    const isPlain = activation === 'identity';
    if (!last || (this.#isShaped && !isPlain)) throw new ModelProblem(words.kind(layer.place));
    this.end();
    if (!isPlain) last.activation = activation;
    this.#isShaped = true;
  }

  /** Nothing but dense layers can follow dropout, since the factor goes into their weights. */
  end(): void {
    if (this.#factor !== 1) throw new ModelProblem(words.kind('dropout'));
  }

  /** In prediction ConvNetJS multiplies by drop_prob itself. */
  #dropout(layer: Given): void {
    const factor = layer.member('drop_prob').number();
    this.#factor *= factor;
    this.notes.push({ code: 'dropoutFolded', what: String(factor) });
  }
}
