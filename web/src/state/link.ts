import { activations } from '../catalog/activations';
import { initializers } from '../catalog/initializers';
import { losses } from '../catalog/losses';
import type { NotationChoice } from '../catalog/notation';
import { optimizers } from '../catalog/optimizers';
import { presets } from '../catalog/presets';
import type { Activation, Change, InitializerKind, Loss, OptimizerKind } from '../engine/types';
import { link as messages } from '../messages/link';
import { beatsOf } from './beats';
import { defaults, type Choice } from './defaults';
import { withInitializer, withNetwork, withOptimizer } from './edit-network';
import { batchFrom, fractionFrom, LinkProblem, oneOf, paceFrom, rateFrom, refuse, wholeFrom } from './link-values';
import type { Part } from './part';
import { beginningOf, type Recipe } from './recipe';
import { isPartOf } from './selection.svelte';

/** Characters of a fragment. */
export const longestLink = 4000;
const mostLayers = 12;
/** As many as the engine takes. */
const mostUnits = 4096;
/** Updates that a link may ask for: so many take seconds in a small network, and can be stopped in a large one. */
const mostSteps = 10_000_000;
const mostSeed = 4_294_967_295;
const mostExample = 1_000_000;

/** One key of a link: how a recipe is written to it, and how a text is read into a recipe. */
interface Field {
  key: string;
  write: (recipe: Recipe) => string;
  read: (text: string, recipe: Recipe) => Recipe;
}

// ---- network ------------------------------------------------------------------------------------

const activationNames = Object.keys(activations) as Activation[];
const lossNames = Object.keys(losses) as Loss[];
const optimizerNames = Object.keys(optimizers) as OptimizerKind[];
const initializerNames = (Object.keys(initializers) as InitializerKind[]).filter((kind) => kind !== 'explicit');
/** What the engine takes where nothing is said. */
const usual = { optimizer: 'gradientDescent', initializer: 'xavierUniform' } as const;

const sizesOf = ({ network }: Choice): number[] => [network.inputs, ...network.layers.map(({ units }) => units)];

function sizesFrom(text: string): number[] {
  const sizes = /^\d+(-\d+)+$/.test(text) ? text.split('-').map(Number) : [];
  const fit = sizes.every((size) => size >= 1 && size <= mostUnits) && sizes.length > 1 && sizes.length <= mostLayers;
  return fit ? sizes : refuse('net', text, messages.wanted.net(mostUnits));
}

/** The same with other sizes: hidden layers like the first one. */
function resized(choice: Readonly<Choice>, sizes: readonly number[]): Readonly<Choice> {
  if (sizes.join() === sizesOf(choice).join()) return choice;
  const { layers } = choice.network;
  const hidden = layers.length > 1 ? layers[0]!.activation : 'tanh';
  const kindOf = (layer: number): Activation => (layer === sizes.length - 2 ? layers.at(-1)!.activation : hidden);
  return withNetwork(choice, {
    ...choice.network,
    inputs: sizes[0]!,
    layers: sizes.slice(1).map((units, layer) => ({ units, activation: kindOf(layer) })),
  });
}

const datasets = [...new Set(presets.map(({ choice }) => choice.dataset))];
const presetFor = (dataset: string): Readonly<Choice> =>
  presets.find(({ choice }) => choice.dataset === dataset)?.choice ?? defaults;

function activationsFrom(text: string, choice: Readonly<Choice>): Readonly<Choice> {
  const { layers } = choice.network;
  const kinds = text.split(',').map((name) => activationNames.find((known) => known === name));
  if (kinds.length !== layers.length || kinds.includes(undefined))
    refuse('act', text, messages.wanted.activations(layers.length, activationNames.join(', ')));
  const withKinds = layers.map((layer, l) => ({ ...layer, activation: kinds[l]! }));
  return { ...choice, network: { ...choice.network, layers: withKinds } };
}

// ---- the moment ---------------------------------------------------------------------------------

const START = 'start';
const END = 'end';

/** Names of the resting places of a step: what was done last, with its layer from 1. */
function beatNames({ choice }: Recipe): string[] {
  const nameOf = (beat: ReturnType<typeof beatsOf>[number]): string =>
    beat.kind === 'loss' ? 'loss' : `${beat.kind}${beat.layer + 1}`;
  const names = beatsOf(choice.network).map(nameOf);
  return [START, ...names.slice(0, -1), END];
}

function partText(part: Part | null): string {
  if (!part) return 'none';
  switch (part.kind) {
    case 'weight':
      return `w${part.layer + 1}.${part.row + 1}.${part.col + 1}`;
    case 'bias':
      return `b${part.layer + 1}.${part.row + 1}`;
    case 'unit':
      return `u${part.layer + 1}.${part.row + 1}`;
    case 'input':
      return `x${part.row + 1}`;
    case 'loss':
      return 'loss';
  }
}

function partFrom(text: string): Part | null | undefined {
  if (text === 'none') return null;
  if (text === 'loss') return { kind: 'loss' };
  const [kind, ...numbers] = text.split(/(?<=^[wbux])|\./);
  if (!numbers.every((number) => /^\d{1,9}$/.test(number))) return undefined;
  const [first, second, third] = numbers.map((number) => Number(number) - 1);
  const form = `${kind}${numbers.length}`;
  if (form === 'w3') return { kind: 'weight', layer: first!, row: second!, col: third! };
  if (form === 'b2') return { kind: 'bias', layer: first!, row: second! };
  if (form === 'u2') return { kind: 'unit', layer: first!, row: second! };
  return form === 'x1' ? { kind: 'input', row: first! } : undefined;
}

/** Rate and batch size after each change, written as what became different. */
function changesText({ choice, changes }: Recipe): string {
  let { learningRate, batchSize }: Pick<Choice, 'learningRate' | 'batchSize'> = choice;
  const texts: string[] = [];
  for (const change of changes) {
    const { step } = change;
    if (change.learningRate !== learningRate) texts.push(`${step}:rate:${change.learningRate}`);
    if (change.batchSize !== batchSize) texts.push(`${step}:batch:${change.batchSize}`);
    ({ learningRate, batchSize } = change);
  }
  return texts.join(',');
}

function changesFrom(text: string, { choice }: Recipe): Change[] {
  let { learningRate, batchSize }: Pick<Choice, 'learningRate' | 'batchSize'> = choice;
  const changes = text.split(',').map((part): Change => {
    const [at = '', what, value = '', ...more] = part.split(':');
    if (more.length > 0) refuse('then', text, messages.wanted.changes);
    const step = wholeFrom('then', at, 0, mostSteps);
    if (what === 'rate') learningRate = rateFrom('then', value);
    else if (what === 'batch') batchSize = batchFrom('then', value);
    else refuse('then', text, messages.wanted.changes);
    return { step, learningRate, batchSize };
  });
  const ordered = changes.every(({ step }, i) => i === 0 || step >= changes[i - 1]!.step);
  return ordered ? changes : refuse('then', text, messages.wanted.changes);
}

/** Each way of writing that is not the usual one, by the word that stands for it. */
const ways: readonly (readonly [string, Partial<NotationChoice>])[] = [
  ['alpha', { rate: 'alpha' }],
  ['lambda', { rate: 'lambda' }],
  ['row', { layout: 'row' }],
  ['aL', { output: 'aL' }],
  ['numbers', { show: 'numbers' }],
  ['article', { words: 'article' }],
];
const wayIsIn = (notation: Readonly<NotationChoice>, way: Partial<NotationChoice>): boolean =>
  Object.entries(way).every(([name, value]) => notation[name as keyof NotationChoice] === value);

function waysFrom(text: string, notation: Readonly<NotationChoice>): NotationChoice {
  const wanted = messages.wanted.words(ways.map(([word]) => word).join(', '));
  return text
    .split(',')
    .map((word) => ways.find(([known]) => known === word)?.[1] ?? refuse('write', text, wanted))
    .reduce<NotationChoice>((written, way) => ({ ...written, ...way }), { ...notation });
}

// ---- the keys -----------------------------------------------------------------------------------

/** A key of the choice. */
const setting = (
  key: string,
  write: (choice: Readonly<Choice>) => string,
  read: (text: string, choice: Readonly<Choice>) => Readonly<Choice>,
): Field => ({
  key,
  write: ({ choice }) => write(choice),
  read: (text, recipe) => ({ ...recipe, choice: read(text, recipe.choice) }),
});

// These two decide what everything else begins with.
const dataField: Field = {
  key: 'data',
  write: ({ choice }) => choice.dataset,
  read: (text) => beginningOf(presetFor(oneOf('data', text, datasets))),
};
const netField: Field = {
  key: 'net',
  write: ({ choice }) => sizesOf(choice).join('-'),
  read: (text, { choice }) => beginningOf(resized(choice, sizesFrom(text))),
};

/** In the order in which they are written and read: some depend on those before them. */
const fields: readonly Field[] = [
  setting(
    'act',
    ({ network }) => network.layers.map(({ activation }) => activation).join(','),
    (text, choice) => activationsFrom(text, choice),
  ),
  setting(
    'loss',
    ({ network }) => network.loss,
    (text, choice) => ({ ...choice, network: { ...choice.network, loss: oneOf('loss', text, lossNames) } }),
  ),
  setting(
    'opt',
    ({ optimizer }) => optimizer?.kind ?? usual.optimizer,
    (text, choice) => withOptimizer(choice, oneOf('opt', text, optimizerNames)),
  ),
  setting(
    'init',
    ({ initializer }) => initializer?.kind ?? usual.initializer,
    (text, choice) => withInitializer(choice, oneOf('init', text, initializerNames)),
  ),
  setting(
    'rate',
    ({ learningRate }) => String(learningRate),
    (text, choice) => ({ ...choice, learningRate: rateFrom('rate', text) }),
  ),
  setting(
    'batch',
    ({ batchSize }) => String(batchSize),
    (text, choice) => ({ ...choice, batchSize: batchFrom('batch', text) }),
  ),
  setting(
    'seed',
    ({ seed }) => String(seed),
    (text, choice) => ({ ...choice, seed: wholeFrom('seed', text, 0, mostSeed) }),
  ),
  setting(
    'heldout',
    ({ heldOut }) => String(heldOut),
    (text, choice) => ({ ...choice, heldOut: fractionFrom('heldout', text) }),
  ),
  setting(
    'split',
    ({ splitSeed }) => String(splitSeed),
    (text, choice) => ({ ...choice, splitSeed: wholeFrom('split', text, 0, mostSeed) }),
  ),
  setting(
    'standardize',
    ({ standardize }) => (standardize ? '1' : '0'),
    (text, choice) => ({
      ...choice,
      standardize: /^[01]$/.test(text) ? text === '1' : refuse('standardize', text, messages.wanted.flag),
    }),
  ),
  setting(
    'pace',
    ({ pace }) => String(pace),
    (text, choice) => ({ ...choice, pace: paceFrom('pace', text) }),
  ),
  {
    key: 'then',
    write: changesText,
    read: (text, recipe) => ({ ...recipe, changes: changesFrom(text, recipe) }),
  },
  {
    key: 'step',
    write: ({ step }) => String(step),
    read: (text, recipe) => ({ ...recipe, step: wholeFrom('step', text, 0, mostSteps) }),
  },
  {
    key: 'beat',
    write: (recipe) => (recipe.beat === null ? END : (beatNames(recipe)[recipe.beat] ?? END)),
    read(text, recipe) {
      const names = beatNames(recipe);
      const place = names.indexOf(text);
      if (place < 0) refuse('beat', text, messages.wanted.beat(names.join(', ')));
      return { ...recipe, beat: text === END ? null : place };
    },
  },
  {
    key: 'select',
    write: ({ selected }) => partText(selected),
    read(text, recipe) {
      const selected = partFrom(text);
      const there = selected !== undefined && isPartOf(selected, recipe.choice.network);
      return there ? { ...recipe, selected } : refuse('select', text, messages.wanted.part);
    },
  },
  {
    key: 'example',
    write: ({ example }) => String(example + 1),
    read: (text, recipe) => ({ ...recipe, example: wholeFrom('example', text, 1, mostExample) - 1 }),
  },
  {
    key: 'of',
    write: ({ of }) => (of === 'batch' ? 'J' : 'L'),
    read: (text, recipe) => ({ ...recipe, of: oneOf('of', text, ['J', 'L']) === 'J' ? 'batch' : 'example' }),
  },
  {
    key: 'write',
    write: ({ notation }) =>
      ways
        .filter(([, way]) => wayIsIn(notation, way))
        .map(([word]) => word)
        .join(','),
    read: (text, recipe) => ({ ...recipe, notation: waysFrom(text, recipe.notation) }),
  },
  {
    key: 'digits',
    write: ({ notation }) => String(notation.digits),
    read: (text, recipe) => ({
      ...recipe,
      notation: { ...recipe.notation, digits: wholeFrom('digits', text, 2, 8) },
    }),
  },
];

const keys = ['v', 'data', 'net', ...fields.map(({ key }) => key)];

// ---- the link -----------------------------------------------------------------------------------

/**
 * The fragment that describes a moment, without `#`: data and network, and what differs from their preset. Numbers are
 * written so that reading them gives the same bits.
 * @throws LinkProblem where the moment lies beyond what a link may ask for
 */
export function formatLink(recipe: Recipe): string {
  const begun = netField.read(netField.write(recipe), beginningOf(presetFor(recipe.choice.dataset)));
  const texts = [dataField, netField].map((field) => `${field.key}=${field.write(recipe)}`);
  // A key that depends on others is compared where those have been read.
  let read = begun;
  for (const field of fields) {
    const text = field.write(recipe);
    if (text === field.write(read)) continue;
    texts.push(`${field.key}=${text}`);
    read = field.read(text, read);
  }
  return texts.join('&');
}

/**
 * The moment that a fragment describes; an empty one stands for the opening of the page.
 * @param fragment with or without `#`
 * @throws LinkProblem where it is no link of this page; whether data and network fit is the engine's to say
 */
export function parseLink(fragment: string): Recipe {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestLink) throw new LinkProblem(messages.tooLong(text.length, longestLink));
  const given = pairsOf(text);
  const version = given.get('v') ?? '1';
  if (version !== '1') throw new LinkProblem(messages.newer(version));
  return [dataField, netField, ...fields].reduce((recipe, field) => {
    const value = given.get(field.key);
    return value === undefined ? recipe : field.read(value, recipe);
  }, beginningOf(defaults));
}

function pairsOf(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of text === '' ? [] : text.split('&')) {
    const [key, value] = pairFrom(part);
    if (!keys.includes(key)) throw new LinkProblem(messages.unknown(key, keys.join(', ')));
    if (pairs.has(key)) throw new LinkProblem(messages.twice(key));
    pairs.set(key, value);
  }
  return pairs;
}

function pairFrom(part: string): [key: string, value: string] {
  const at = part.indexOf('=');
  if (at < 1) throw new LinkProblem(messages.unreadable(part));
  try {
    return [decodeURIComponent(part.slice(0, at)), decodeURIComponent(part.slice(at + 1))];
  } catch {
    throw new LinkProblem(messages.unreadable(part));
  }
}
