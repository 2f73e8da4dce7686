import { bounds } from '../../../catalog/bounds';
import { modelsOthers as words } from '../../../messages/words';
import { brought, layerOf, type Shape } from '../brought';
import { ModelProblem, type BroughtLayer, type BroughtModel } from '../model';
import { MOST_LAYERS } from '../sizes';

/** Units as synaptic and neataptic list them: in the order in which they are computed. */
export interface Node {
  place: string;
  kind: 'input' | 'hidden' | 'output';
  squash: string;
  bias: number;
  /** What its output is multiplied by on its way. */
  mask: number;
}
export interface Edge {
  from: number;
  to: number;
  weight: number;
}

export const MOST_NODES = bounds.inputs + MOST_LAYERS * bounds.units;

/** The layers of a graph in which each unit is joined to all units of the layer before it, and to no others. */
export function layered(
  nodes: readonly Node[],
  edges: readonly Edge[],
  shapes: Readonly<Record<string, Shape>>,
): BroughtModel {
  const into = edgesInto(nodes, edges);
  const depths = depthsOf(nodes, into);
  const layers: number[][] = [];
  for (const [i, depth] of depths.entries()) (layers[depth] ??= []).push(i);
  const [inputs = [], ...rest] = layers;
  const outputs = layers.length - 1;
  const misplaced = nodes.findIndex(({ kind }, i) => (kind === 'output') !== (depths[i] === outputs));
  if (rest.length === 0 || misplaced >= 0)
    throw new ModelProblem(words.notDense(nodes[Math.max(0, misplaced)]?.place ?? 'nodes'));
  return brought(
    inputs.length,
    rest.map((units, i) => layerFrom(nodes, into, { number: i + 1, units, before: layers[i]! }, shapes)),
  );
}

/** The weight by its source, for each node. */
function edgesInto(nodes: readonly Node[], edges: readonly Edge[]): Map<number, number>[] {
  const into = nodes.map(() => new Map<number, number>());
  for (const { from, to, weight } of edges) {
    const place = nodes[to]!.place;
    if (from >= to) throw new ModelProblem(words.selfJoined(place));
    if (nodes[to]!.kind === 'input') throw new ModelProblem(words.notDense(place));
    if (into[to]!.has(from)) throw new ModelProblem(words.twice(`${from} → ${to}`));
    into[to]!.set(from, weight);
  }
  return into;
}

/** 0 for inputs; others stand behind their farthest source. */
function depthsOf(nodes: readonly Node[], into: readonly Map<number, number>[]): number[] {
  const depths: number[] = [];
  for (const [i, { kind, place }] of nodes.entries()) {
    let depth = 0;
    for (const from of into[i]!.keys()) depth = Math.max(depth, depths[from]! + 1);
    if (kind !== 'input' && depth === 0) throw new ModelProblem(words.notDense(place));
    depths.push(depth);
  }
  return depths;
}

function layerFrom(
  nodes: readonly Node[],
  into: readonly Map<number, number>[],
  { number, units, before }: { number: number; units: readonly number[]; before: readonly number[] },
  shapes: Readonly<Record<string, Shape>>,
): BroughtLayer {
  const squashes = new Set(units.map((i) => nodes[i]!.squash));
  const [squash = ''] = squashes;
  const unknown = [...squashes].find((name) => !Object.hasOwn(shapes, name));
  if (unknown !== undefined) throw new ModelProblem(words.activation(unknown));
  if (squashes.size > 1) throw new ModelProblem(words.mixed(number));
  const weights = units.flatMap((i) => {
    const isDense = into[i]!.size === before.length && before.every((from) => into[i]!.has(from));
    if (!isDense) throw new ModelProblem(words.notDense(nodes[i]!.place));
    return before.map((from) => nodes[from]!.mask * into[i]!.get(from)!);
  });
  return layerOf(
    shapes[squash]!,
    weights,
    units.map((i) => nodes[i]!.bias),
  );
}
