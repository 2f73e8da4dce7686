import { losses } from '../../catalog/losses';
import { optimizers } from '../../catalog/optimizers';
import { link as messages } from '../../messages/words';
import { moveSizes } from '../beats';
import { comparedSettings, MOST_OTHERS, type ComparedSetting } from '../comparison';
import {
  defaultLooking,
  folds,
  learntTabs,
  matrices,
  orders,
  products,
  scales,
  historyTabs,
  withFold,
  works,
  zooms,
  type LookingChoice,
} from '../looking.svelte';
import { isPartOf, parameterOf, partOf } from '../part';
import type { Recipe } from '../recipe';
import { activationFrom, activationText } from './activation';
import type { Field } from './field';
import { partFrom, partText } from './moment';
import { batchFrom, mostSteps, numberFrom, numberText, oneOf, rateFrom, refuse, wholeFrom } from './values';

/** Columns of the data are known when they are loaded; so many are never. */
const mostColumns = 1000;

const looking = (
  key: string,
  write: (looking: Readonly<LookingChoice>) => string,
  read: (text: string, recipe: Recipe) => Partial<LookingChoice>,
): Field => ({
  key,
  write: (recipe) => write(recipe.looking),
  read: (text, recipe) => ({ ...recipe, looking: { ...recipe.looking, ...read(text, recipe) } }),
});

/** One of some words. */
const word = <Name extends 'curve' | 'product' | 'order' | 'move' | 'heldAt' | 'work'>(
  key: string,
  name: Name,
  words: readonly LookingChoice[Name][],
): Field =>
  looking(
    key,
    (choice) => choice[name],
    (text) => ({ [name]: oneOf(key, text, words) }),
  );

/** What is unfolded. */
const unfolded = looking(
  'open',
  ({ unfolded }) => unfolded.join(','),
  (text) => ({
    unfolded: text
      .split(',')
      .map((name) => oneOf('open', name, folds))
      .reduce((open, name) => withFold(open, name, true), [...defaultLooking.unfolded]),
  }),
);

/** The open tabs that are not the first ones. */
const tabs = looking(
  'tabs',
  ({ learnt, history }) =>
    [learnt, history].filter((tab) => tab !== defaultLooking.learnt && tab !== defaultLooking.history).join(','),
  (text) =>
    text.split(',').reduce<Partial<LookingChoice>>((read, name) => {
      const learnt = learntTabs.find((tab) => tab === name);
      return {
        ...read,
        ...(learnt
          ? { learnt }
          : { history: oneOf('tabs', name, [...historyTabs, ...learntTabs] as (typeof historyTabs)[number][]) }),
      };
    }, {}),
);

/** Columns from 1: across, and upwards where it is not the output. */
const axes = looking(
  'axes',
  ({ axes }) =>
    axes
      ? [axes.across, axes.up]
          .filter((column) => column !== null)
          .map((column) => column + 1)
          .join(',')
      : '',
  (text) => {
    const columns = text.split(',').map((column) => wholeFrom('axes', column, 1, mostColumns) - 1);
    const [across = 0, up = null] = columns;
    if (columns.length > 2 || across === up) refuse('axes', text, messages.wanted.axes);
    return { axes: { across, up } };
  },
);

const output = looking(
  'output',
  ({ output }) => String(output + 1),
  (text, { choice }) => ({ output: wholeFrom('output', text, 1, choice.network.layers.at(-1)!.units) - 1 }),
);

/** Their number is known with the columns of the data. */
const ask = looking(
  'ask',
  ({ ask }) => (ask ?? []).map(numberText).join(','),
  (text) => ({
    ask: text === '' ? null : text.split(',').map((number) => numberFrom('ask', number, messages.wanted.ask)),
  }),
);

/** `dW2`: of a matrix of a layer, from 1. */
const difference = looking(
  'difference',
  ({ difference: { matrix, layer } }) => `${matrix}${layer + 1}`,
  (text, { choice }) => {
    const [, name = '', layer = ''] = /^([dbW]+)([1-9]\d*)$/.exec(text) ?? [];
    const wanted = messages.wanted.difference;
    const matrix = matrices.find((known) => known === name) ?? refuse('difference', text, wanted);
    const last = choice.network.layers.length;
    return Number(layer) <= last
      ? { difference: { matrix, layer: Number(layer) - 1 } }
      : refuse('difference', text, wanted);
  },
);

/** A weight or bias of the network, as in `select`; one that it has no longer is not written. */
const second: Field = {
  key: 'second',
  write: ({ looking: { second }, choice: { network } }) =>
    second && isPartOf(partOf(second), network) ? partText(partOf(second)) : '',
  read(text, recipe) {
    const part = text === '' ? null : partFrom(text);
    const second = part && isPartOf(part, recipe.choice.network) ? parameterOf(part) : null;
    if (text !== '' && !second) refuse('second', text, messages.wanted.second);
    return { ...recipe, looking: { ...recipe.looking, second } };
  },
};

/** The steps at whose ends A and B are pinned: `12,40`, `12` or `,40`. */
const pins: Field = {
  key: 'pins',
  write: ({ pins: { a, b } }) =>
    [a, b]
      .map((step) => step ?? '')
      .join(',')
      .replace(/,$/, ''),
  read(text, recipe) {
    const steps = text.split(',').map((step) => (step === '' ? null : wholeFrom('pins', step, 0, mostSteps)));
    const [a = null, b = null] = steps;
    if (steps.length > 2 || (a === null && b === null)) refuse('pins', text, messages.wanted.pins);
    return { ...recipe, pins: { a, b } };
  },
};

const kindFrom = (entries: object) => (key: string, text: string) => oneOf(key, text, Object.keys(entries));
/** One value of a setting, as it is written. */
const valueFrom: Readonly<Record<ComparedSetting, (key: string, text: string) => string>> = {
  rate: (key, text) => numberText(rateFrom(key, text)),
  batch: (key, text) => String(batchFrom(key, text)),
  opt: kindFrom(optimizers),
  loss: kindFrom(losses),
  act: (key, text) => activationText(activationFrom(key, text)),
};

/** `rate:0.03,3`: the setting in which runs beside this one differ, and its value in each. */
const compare = looking(
  'compare',
  ({ compare }) => (compare ? `${compare.of}:${compare.values.join(',')}` : ''),
  (text) => {
    const [name = '', list = ''] = text.split(/:(.*)/s);
    const of = oneOf('compare', name, comparedSettings);
    const values = list.split(',').map((value) => valueFrom[of]('compare', value));
    const areApart = new Set(values).size === values.length;
    if (values.length > MOST_OTHERS || !areApart) refuse('compare', text, messages.wanted.compare(MOST_OTHERS));
    return { compare: { of, values } };
  },
);

export const lookingFields: readonly Field[] = [
  tabs,
  word('curve', 'curve', scales),
  axes,
  word('hold', 'heldAt', ['mean', 'example']),
  output,
  ask,
  looking(
    'valley',
    ({ zoom }) => zoom,
    (text) => ({ zoom: text === 'way' ? 'all' : oneOf('valley', text, zooms) }), // its name in earlier links
  ),
  second,
  word('product', 'product', products),
  word('sorted', 'order', orders),
  word('move', 'move', moveSizes),
  word('work', 'work', works),
  unfolded,
  pins,
  difference,
  compare,
];
