import { activations } from '../../../catalog/activations';
import { losses } from '../../../catalog/losses';
import type { Activation, Loss } from '../../../engine/types';
import { models as words } from '../../../messages/words';
import { allMembers, listIn, matrixOf, numberIn, numbersOf, textIn, type Members } from '../json';
import { ModelProblem, type BroughtModel } from '../model';
import { Stack, type Activated } from '../stack';

/** The page's own model file: see the README. */
export const FORMAT = 'backprop-playground model';
const VERSION = 1;

export const isOwn = (members: Members): boolean => members.format === FORMAT;

export function readOwn(members: Members): BroughtModel {
  if (members.version !== VERSION) throw new ModelProblem(words.own.version(VERSION));
  const stack = new Stack();
  allMembers(listIn(members, 'layers'), 'layers').forEach((layer, l) => {
    const name = words.layer(l + 1);
    const { rows, cols, values } = matrixOf(layer.weights, words.own.weights(l + 1));
    const biases = numbersOf(layer.biases, words.own.biases(l + 1));
    stack.dense({ name, weights: values, units: rows, inputs: cols, biases });
    stack.activate(activationIn(layer), name);
  });
  const model = stack.model('float64', lossIn(members));
  const inputs = numberIn(members, 'inputs') ?? model.inputs;
  if (inputs !== model.inputs) throw new ModelProblem(words.own.inputs(inputs, model.inputs));
  return model;
}

function activationIn(layer: Members): Activated {
  const activation = activationNamed(textIn(layer, 'activation'));
  return withAlpha(activation, numberIn(layer, 'alpha'));
}

function withAlpha(activation: Activation, alpha: number | undefined): Activated {
  if (alpha !== undefined && !activations[activation].members) throw new ModelProblem(words.own.noAlpha(activation));
  return { activation, ...(alpha !== undefined && { alpha }) };
}

function activationNamed(name: string): Activation {
  if (Object.hasOwn(activations, name)) return name as Activation;
  throw new ModelProblem(words.activationName(name));
}

function lossIn(members: Members): Loss | undefined {
  if (!('loss' in members)) return undefined;
  const name = textIn(members, 'loss');
  if (Object.hasOwn(losses, name)) return name as Loss;
  throw new ModelProblem(words.own.loss(name, Object.keys(losses)));
}

/** As links write it: `tanh`, or `elu:0.5` with an alpha. */
export function activationFromText(text: string): Activated {
  const [name = '', alpha, ...more] = text.split(':');
  const activation = activationNamed(name);
  if (alpha === undefined) return { activation };
  const value = alpha.trim() === '' || more.length > 0 ? NaN : Number(alpha);
  if (!Number.isFinite(value)) throw new ModelProblem(words.activationName(text));
  return withAlpha(activation, value);
}
