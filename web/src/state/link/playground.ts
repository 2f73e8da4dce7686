import { beyondDouble } from '../../catalog/decimal';
import { featureKinds } from '../../catalog/features';
import type { Activation, Feature, LayerSpec } from '../../engine/types';
import { playground as messages } from '../../messages/words';
import { bounds } from '../../catalog/bounds';
import { defaults, type Choice } from '../defaults';
import { choiceFor, withToy } from '../edit-data';
import { beginningOf, type Recipe } from '../recipe';

/** A link of TensorFlow Playground as a moment of this page. */
export interface PlaygroundLink {
  recipe: Recipe;
  /** What has no counterpart here or was not taken as it stood, a sentence for each. */
  notes: string[];
}

type Given = ReadonlyMap<string, string>;

/** Keys that its links always have, and links of this page never. */
const signs = ['networkShape', 'regDataset', 'percTrainData', 'activation'];

/** @param fragment without `#` */
export const isPlaygroundLink = (fragment: string): boolean =>
  fragment.split('&').some((part) => signs.includes(part.split('=')[0]!));

const activationNames: Readonly<Record<string, Activation>> = {
  relu: 'relu',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  linear: 'identity',
};
const classSets: Readonly<Record<string, string>> = {
  circle: 'circle',
  xor: 'exclusive-or',
  gauss: 'gaussians',
  spiral: 'spiral',
};
const valueSets: Readonly<Record<string, string>> = { 'reg-plane': 'plane', 'reg-gauss': 'multi-gaussian' };
/** Features that it names and does not have. */
const notThere = ['cosX', 'cosY'];

/** Examples that it makes. */
const COUNTS = { classification: 500, regression: 1200 };

/** Reads its values as it does, but says what it can't use instead of going on without a word. */
class Reader {
  readonly notes: string[] = [];
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  choice<Value>(key: string, known: Readonly<Record<string, Value>>, usual: string): Value {
    const text = this.#given.get(key) ?? usual;
    if (Object.hasOwn(known, text)) return known[text]!;
    this.notes.push(messages.unknown(key, text, usual));
    return known[usual]!;
  }

  number(key: string, usual: number, from: number, to: number, whole = false): number {
    const text = this.#given.get(key);
    if (text === undefined) return usual;
    const value = /^\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : NaN;
    const isHeld = beyondDouble(text, value) === null;
    if (isHeld && value >= from && value <= to && (!whole || Number.isInteger(value))) return value;
    this.notes.push(messages.unknown(key, text, String(usual)));
    return usual;
  }

  flag(key: string, usual: boolean): boolean {
    const text = this.#given.get(key);
    return text === undefined ? usual : text !== 'false';
  }

  /** Units of its hidden layers. */
  shape(usual: readonly number[]): readonly number[] {
    const text = this.#given.get('networkShape');
    if (text === undefined) return usual;
    if (text === '') return [];
    const units = text.split(',').map((part) => (/^\d{1,5}$/.test(part) ? Number(part) : 0));
    if (units.length <= bounds.hiddenLayers && units.every((count) => count >= 1 && count <= bounds.units))
      return units;
    this.notes.push(messages.unknown('networkShape', text, usual.join(',')));
    return usual;
  }
}

/**
 * Open a link of TensorFlow Playground. Its loss is half the squared error, of a class with the targets -1 and 1 on an
 * output of tanh; weights start in U(-0.5, 0.5) and biases at 0.1.
 * @param fragment without `#`
 */
export function parsePlaygroundLink(fragment: string): PlaygroundLink {
  const given = new Map(fragment.split('&').map((part) => splitAtFirst(part)));
  const reader = new Reader(given);
  const problem = reader.choice(
    'problem',
    { classification: 'classification', regression: 'regression' } as const,
    'classification',
  );
  const isClass = problem === 'classification';
  const dataset = isClass
    ? reader.choice('dataset', classSets, 'circle')
    : reader.choice('regDataset', valueSets, 'reg-plane');
  const noise = reader.number('noise', 0, 0, 80) / 100;
  const data = withToy(choiceFor(dataset, defaults), {
    count: COUNTS[problem],
    noise,
    seed: seedFrom(given.get('seed')),
  });
  const choice: Choice = {
    ...data,
    ...trainingOf(reader, data),
    heldOut: 1 - reader.number('percTrainData', 50, 1, 100) / 100,
    standardize: false,
  };
  const withInputs = withFeaturesOf(reader, {
    ...choice,
    network: { ...choice.network, ...networkOf(reader, isClass) },
  });
  note(reader, given);
  return { recipe: beginningOf(withInputs), notes: [messages.otherNumbers, ...reader.notes] };
}

function splitAtFirst(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

/** Its seeds are texts such as 0.42182: the digits behind the point. */
const seedFrom = (text = ''): number => Number(text.replace(/^0?\./, '').replace(/\D/g, '').slice(0, 9)) || 1;

function trainingOf(
  reader: Reader,
  { seed }: Readonly<Choice>,
): Pick<Choice, 'learningRate' | 'batchSize' | 'initializer' | 'penalty' | 'seed' | 'batchOrder'> {
  const size = reader.number('regularizationRate', 0, 0, 1000);
  const kind = reader.choice('regularization', { none: null, L1: 'l1', L2: 'l2' } as const, 'none');
  if (kind === 'l1' && size > 0) reader.notes.push(messages.l1);
  return {
    seed,
    learningRate: reader.number('learningRate', 0.03, 0, 1000),
    batchSize: reader.number('batchSize', 10, 1, 1_000_000, true),
    batchOrder: 'inOrder',
    initializer: reader.flag('initZero', false) ? { kind: 'zeros' } : { kind: 'uniform', bias: 0.1 },
    ...(kind && size > 0 ? { penalty: { [kind]: size } } : {}),
  };
}

function networkOf(reader: Reader, isClass: boolean): { layers: LayerSpec[]; loss: 'halfSquaredError' } {
  const activation = reader.choice('activation', activationNames, 'tanh');
  const hidden = reader.shape([4, 2]).map((units) => ({ units, activation }));
  return { layers: [...hidden, { units: 1, activation: isClass ? 'tanh' : 'identity' }], loss: 'halfSquaredError' };
}

function withFeaturesOf(reader: Reader, choice: Choice): Choice {
  const chosen: Feature[] = featureKinds.filter((kind) => reader.flag(kind, kind === 'x' || kind === 'y'));
  for (const name of notThere) if (reader.flag(name, false)) reader.notes.push(messages.noFeature(name));
  if (chosen.length === 0) {
    reader.notes.push(messages.noInputs);
    return choice;
  }
  const network = { ...choice.network, inputs: chosen.length };
  return chosen.join() === 'x,y' ? choice : { ...choice, network, features: chosen };
}

/** What is about its page alone. */
function note(reader: Reader, given: Given): void {
  if (reader.flag('discretize', false)) reader.notes.push(messages.discretize);
  const hidden = [...given.keys()].filter((key) => key.endsWith('_hide'));
  if (hidden.length > 0) reader.notes.push(messages.hidden);
  if (given.get('tutorial')) reader.notes.push(messages.tutorial);
}
