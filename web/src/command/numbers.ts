import type { EngineClient, Frame, Matrix, Moment, NetworkSpec, UnitPlace } from '../engine/types';
import { command as words } from '../messages/en/command';
import { blankKinds, valueIn, type Blank } from '../state/blank';
import { entryOf, gradientsOfJ } from '../state/gradients';
import { partFrom } from '../state/link/moment';
import { blankFrom, isBlankOf } from '../state/named-blank';
import { isPartOf, parameterOf } from '../state/part';
import type { Recipe } from '../state/recipe';
import { viewOf } from '../state/open-moment';
import type { Opened } from './moment';
import { Unusable } from './report';

/** Matrices of a layer, which have its number behind their name: gradients are of J, and dLdW and dLdb of the example. */
const matrices = {
  W: ({ layers }, l) => layers[l]!.W,
  b: ({ layers }, l) => layers[l]!.b,
  z: ({ example }, l) => example.layers[l]!.z,
  a: ({ example }, l) => example.layers[l]!.a,
  delta: ({ example }, l) => example.layers[l]!.delta,
  dW: ({ layers }, l) => gradientsOfJ(layers[l]!).dW,
  db: ({ layers }, l) => gradientsOfJ(layers[l]!).db,
  dLdW: ({ example }, l) => example.layers[l]!.dW,
  dLdb: ({ example }, l) => example.layers[l]!.db,
  Wnew: ({ layers }, l) => layers[l]!.newW,
  bnew: ({ layers }, l) => layers[l]!.newb,
} satisfies Record<string, (moment: Moment, layer: number) => Matrix>;

export const matrixNames = Object.keys(matrices);

/** Names that some of them had before. */
const former: Readonly<Record<string, string>> = { newW: 'Wnew', newb: 'bnew' };

/** A number or a matrix that is to be printed, and the unit that it is a term of. */
export interface Asked {
  name: string;
  unit: UnitPlace | null;
  /** null where it is of a kind that this moment does not have. */
  in: (frame: Frame) => number | Matrix | null;
}

/** Names as `--print` has them, each once. @throws Unusable where one is none, or none of this network */
export const askedFor = (names: string, network: NetworkSpec): Asked[] =>
  [...new Set(names.split(',').map((name) => name.trim()))].map((name) => askedAs(name, network));

function askedAs(name: string, network: NetworkSpec): Asked {
  const asked = matrixNamed(name, network) ?? parameterNamed(name, network) ?? numberNamed(name, network);
  if (!asked) throw new Unusable(words.noSuchName(name, matrixNames));
  return asked;
}

function matrixNamed(name: string, { layers }: NetworkSpec): Asked | null {
  const [, written = '', number] = /^([a-zA-Z]+)(\d+)$/.exec(name) ?? [];
  const kind = Object.hasOwn(former, written) ? former[written]! : written;
  if (!Object.hasOwn(matrices, kind)) return null;
  const layer = Number(number) - 1;
  if (!layers[layer]) throw new Unusable(words.noLayer(name, layers.length));
  return { name, unit: null, in: ({ moment }) => matrices[kind as keyof typeof matrices](moment, layer) };
}

/** `w1.1.2` and `b1.2`, as links select them. */
function parameterNamed(name: string, network: NetworkSpec): Asked | null {
  const part = partFrom(name);
  const parameter = part && parameterOf(part);
  if (!parameter) return null;
  if (!isPartOf(part, network)) throw notOfNetwork(name, network);
  const { layer } = parameter;
  return { name, unit: null, in: ({ moment: { layers } }) => entryOf(parameter, layers[layer]!.W, layers[layer]!.b) };
}

/** Such as `dw1.1.2` or `J`, as links ask for them. */
function numberNamed(name: string, network: NetworkSpec): Asked | null {
  const blank = blankFrom(name);
  if (!blank) return null;
  if (!isBlankOf(blank, network)) throw notOfNetwork(name, network);
  return {
    name,
    unit: unitOf(blank),
    in: (frame) => valueIn({ frame, moment: frame.moment, explanation: null }, blank),
  };
}

const notOfNetwork = (name: string, { inputs, layers }: NetworkSpec): Unusable =>
  new Unusable(words.notOfNetwork(name, [inputs, ...layers.map(({ units }) => units)].join('-')));

/** The unit that has it among its terms: dL/da and the slopes of g are in no matrix. */
const unitOf = ({ kind, layer, row, col }: Blank): UnitPlace | null =>
  blankKinds[kind].of === 'pair' ? { layer, unit: col } : kind === 'lossSlope' ? { layer, unit: row } : null;

/** What was asked for, at a moment that is open. */
export async function valuesOf(asked: readonly Asked[], { client, frame }: Opened, recipe: Recipe) {
  const units = asked.flatMap(({ unit }) => unit ?? []);
  const shown = units.length === 0 ? frame : await withTerms(client, recipe, units);
  return asked.map((each) => ({ name: each.name, value: each.in(shown)! }));
}

const withTerms = (client: EngineClient, recipe: Recipe, units: UnitPlace[]): Promise<Frame> =>
  client.frame({ ...viewOf(recipe.choice.network, recipe), units, made: recipe.beat === null });
