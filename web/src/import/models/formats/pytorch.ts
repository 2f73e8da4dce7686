import type { Activation } from '../../../engine/types';
import { models as words } from '../../../messages/words';
import { allMembers, listIn, matrixOf, numberIn, numbersOf, textIn, type Members } from '../json';
import { ModelProblem, type BroughtModel } from '../model';
import { Stack, type Activated } from '../stack';

/** Shown on the page: prints what `readPytorch` reads, of an nn.Sequential. */
export const pytorchScript = `import json
keep = ("negative_slope", "alpha", "beta", "threshold", "approximate", "dim")
print(json.dumps({"dtype": str(next(model.parameters()).dtype), "pytorch": [
    {"type": type(m).__name__, **{k: v for k, v in vars(m).items() if k in keep},
     **{k: v.tolist() for k, v in m.named_parameters()}} for m in model]}))
`;

export const isPytorch = (members: Members): boolean => 'pytorch' in members;

/** Modules that are one activation of the page as they are. */
const plain: Readonly<Record<string, Activation>> = {
  Identity: 'identity',
  Sigmoid: 'sigmoid',
  Tanh: 'tanh',
  ReLU: 'relu',
  SiLU: 'silu',
  Mish: 'mish',
};
/** They do nothing in prediction. */
const idle = ['Dropout', 'AlphaDropout', 'FeatureAlphaDropout', 'Flatten'];

export function readPytorch(members: Members): BroughtModel {
  const stack = new Stack();
  allMembers(listIn(members, 'pytorch'), 'pytorch').forEach((module, i) => add(stack, module, i));
  return stack.model(textIn(members, 'dtype') === 'torch.float64' ? 'float64' : 'float32');
}

function add(stack: Stack, module: Members, place: number): void {
  const type = textIn(module, 'type');
  const name = `${place}: ${type}`;
  if (type === 'Linear') return stack.dense(linear(module, name));
  if (idle.includes(type)) return stack.leaveOut(type);
  if (type === 'Softplus' && thresholdOf(module) < UNSEEN)
    stack.notes.push({ code: 'softplusCut', what: String(thresholdOf(module)) });
  stack.activate(activated(type, module), name);
}

/** y = x W^T + b: W stands as on the page. */
function linear(module: Members, name: string) {
  const { rows, cols, values } = matrixOf(module.weight, `${name}, weight`);
  const biases = 'bias' in module ? numbersOf(module.bias, `${name}, bias`) : null;
  return { name, weights: values, units: rows, inputs: cols, biases };
}

/** Beyond it PyTorch takes softplus as z itself. */
const thresholdOf = (module: Members): number => numberIn(module, 'threshold') ?? USUAL;
const USUAL = 20;
/** ln(1 + e^-z) is no more than half of the last bit of z from here on. */
const UNSEEN = 37;

const isSoftplus = (module: Members): boolean => (numberIn(module, 'beta') ?? 1) === 1 && thresholdOf(module) >= USUAL;

function activated(type: string, module: Members): Activated {
  if (Object.hasOwn(plain, type)) return { activation: plain[type]! };
  if (type === 'LeakyReLU') return { activation: 'leakyRelu', alpha: numberIn(module, 'negative_slope') ?? 0.01 };
  if (type === 'ELU') return { activation: 'elu', alpha: numberIn(module, 'alpha') ?? 1 };
  if (type === 'GELU' && (module.approximate ?? 'none') === 'none') return { activation: 'gelu' };
  if (type === 'Softplus' && isSoftplus(module)) return { activation: 'softplus' };
  if (type === 'Softmax' && [1, -1, null].includes(module.dim as number | null)) return { activation: 'softmax' };
  if (['GELU', 'Softplus', 'Softmax'].includes(type)) throw new ModelProblem(words.variant(type));
  throw new ModelProblem(words.module(type));
}
