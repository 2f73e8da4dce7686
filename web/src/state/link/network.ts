import { activations } from '../../catalog/activations';
import { losses } from '../../catalog/losses';
import type { Loss } from '../../engine/types';
import { link as messages } from '../../messages/words';
import { bounds } from '../../catalog/bounds';
import type { Choice } from '../defaults';
import { withNetwork } from '../edit-network';
import { beginningOf } from '../recipe';
import { activationFrom, activationText } from './activation';
import { setting, type Field } from './field';
import { oneOf, refuse } from './values';

const activationNames = Object.keys(activations);
const lossNames = Object.keys(losses) as Loss[];

const sizesOf = ({ network }: Choice): number[] => [network.inputs, ...network.layers.map(({ units }) => units)];

function sizesFrom(text: string): number[] {
  const sizes = /^\d+(-\d+)+$/.test(text) ? text.split('-').map(Number) : [];
  const fit = sizes.length > 1 && sizes.length <= bounds.hiddenLayers + 2;
  const small = sizes.every((size, i) => size >= 1 && size <= (i === 0 ? bounds.inputs : bounds.units));
  return fit && small ? sizes : refuse('net', text, messages.wanted.net(bounds));
}

/** The same with other sizes: hidden layers like the first one. */
function resized(choice: Readonly<Choice>, sizes: readonly number[]): Readonly<Choice> {
  if (sizes.join() === sizesOf(choice).join()) return choice;
  const { layers } = choice.network;
  const hidden = layers.length > 1 ? layers[0]! : { activation: 'tanh' as const };
  const like = (layer: number) => (layer === sizes.length - 2 ? layers.at(-1)! : hidden);
  return withNetwork(choice, {
    ...choice.network,
    inputs: sizes[0]!,
    layers: sizes.slice(1).map((units, layer) => ({ ...like(layer), units })),
  });
}

function activationsFrom(text: string, choice: Readonly<Choice>): Readonly<Choice> {
  const { layers } = choice.network;
  const kinds = text.split(',');
  if (kinds.length !== layers.length || !kinds.every((kind) => activationNames.includes(kind.split(':')[0]!)))
    refuse('act', text, messages.wanted.activations(layers.length, activationNames.join(', ')));
  const withKinds = layers.map(({ units }, l) => ({ units, ...activationFrom('act', kinds[l]!) }));
  return { ...choice, network: { ...choice.network, layers: withKinds } };
}

/** It decides what everything after it begins with. */
export const netField: Field = {
  key: 'net',
  write: ({ choice }) => sizesOf(choice).join('-'),
  read: (text, { choice }) => beginningOf(resized(choice, sizesFrom(text))),
};

export const networkFields: readonly Field[] = [
  setting(
    'act',
    ({ network }) => network.layers.map(activationText).join(','),
    (text, choice) => activationsFrom(text, choice),
  ),
  setting(
    'loss',
    ({ network }) => network.loss,
    (text, choice) => ({ ...choice, network: { ...choice.network, loss: oneOf('loss', text, lossNames) } }),
  ),
];
