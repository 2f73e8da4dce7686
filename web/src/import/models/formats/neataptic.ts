import { modelsOthers as words } from '../../../messages/words';
import type { Shape } from '../brought';
import type { Given } from '../given';
import { ModelProblem, type BroughtModel } from '../model';
import { layered, type Node } from './graph';
import { edgesOf } from './synaptic';

const SHAPES: Readonly<Record<string, Shape>> = {
  LOGISTIC: { activation: 'sigmoid' },
  TANH: { activation: 'tanh' },
  IDENTITY: { activation: 'identity' },
  RELU: { activation: 'relu' },
};
const KINDS = ['input', 'hidden', 'output'] as const;

/** What `toJSON` of neataptic gives: its nodes and its connections. Biases of inputs do nothing. */
export const readNeataptic = (file: Given): BroughtModel =>
  layered(file.member('nodes').items().map(nodeOf), edgesOf(file), SHAPES);

function nodeOf(node: Given): Node {
  const type = node.member('type').text();
  const kind = KINDS.find((one) => one === type);
  if (!kind) throw new ModelProblem(words.kind(type));
  return {
    place: node.place,
    kind,
    squash: node.member('squash').text(),
    bias: node.member('bias').number(),
    mask: maskOf(node.member('mask'), kind),
  };
}

/** After training with dropout a hidden unit's output is multiplied by the share that stayed; others by 1. */
function maskOf(mask: Given, kind: Node['kind']): number {
  if (mask.isMissing) return 1;
  const value = mask.number();
  if (kind === 'output' && value !== 1) throw new ModelProblem(words.kind(mask.place));
  return value;
}
