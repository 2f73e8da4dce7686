import { modelsOthers as words } from '../../../messages/words';
import type { Shape } from '../brought';
import type { Given } from '../given';
import { ModelProblem, type BroughtModel } from '../model';
import { layered, MOST_NODES, type Edge, type Node } from './graph';

const SHAPES: Readonly<Record<string, Shape>> = {
  LOGISTIC: { activation: 'sigmoid' },
  TANH: { activation: 'tanh' },
  IDENTITY: { activation: 'identity' },
  RELU: { activation: 'relu' },
};

/** What `toJSON` of synaptic gives: its units with the layer of each, and its connections. Biases of inputs do nothing. */
export const readSynaptic = (file: Given): BroughtModel =>
  layered(file.member('neurons').items().map(nodeOf), edgesOf(file), SHAPES);

function nodeOf(neuron: Given): Node {
  const layer = neuron.member('layer');
  const kind = layer.is('input') || layer.is('output') ? (layer.text() as 'input' | 'output') : 'hidden';
  return {
    place: neuron.place,
    kind,
    squash: neuron.member('squash').text(),
    bias: neuron.member('bias').number(),
    mask: 1,
  };
}

/** `{from, to, weight, gater}`, as neataptic has them too. */
export function edgesOf(file: Given): Edge[] {
  const nodes = (file.member('neurons').isMissing ? file.member('nodes') : file.member('neurons')).items().length;
  if (nodes > MOST_NODES) throw new ModelProblem(words.noWhole('nodes', 1, MOST_NODES));
  return file
    .member('connections')
    .items()
    .map((connection) => {
      const [from, to] = ['from', 'to'].map((end) => connection.member(end).whole(0, nodes - 1)) as [number, number];
      if (!connection.member('gater').isMissing) throw new ModelProblem(words.gated(`${from} → ${to}`));
      return { from, to, weight: connection.member('weight').number() };
    });
}
