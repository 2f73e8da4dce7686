import type { Activation } from '../../../engine/types';
import { bounds } from '../../../catalog/bounds';
import { modelsOthers as words } from '../../../messages/words';
import { brought, layerOf } from '../brought';
import { ModelProblem, type BroughtLayer, type BroughtModel, type ModelNote } from '../model';
import { checkSizes, MOST_LAYERS } from '../sizes';

/** FANN's activations by their numbers; those that can be had come with what z is multiplied by at steepness 1. */
const NAMES = (
  'FANN_LINEAR FANN_THRESHOLD FANN_THRESHOLD_SYMMETRIC FANN_SIGMOID FANN_SIGMOID_STEPWISE FANN_SIGMOID_SYMMETRIC ' +
  'FANN_SIGMOID_SYMMETRIC_STEPWISE FANN_GAUSSIAN FANN_GAUSSIAN_SYMMETRIC FANN_GAUSSIAN_STEPWISE FANN_ELLIOT ' +
  'FANN_ELLIOT_SYMMETRIC FANN_LINEAR_PIECE FANN_LINEAR_PIECE_SYMMETRIC FANN_SIN_SYMMETRIC FANN_COS_SYMMETRIC FANN_SIN FANN_COS'
).split(' ');
const READ: Readonly<Record<string, { activation: Activation; slope: number }>> = {
  FANN_LINEAR: { activation: 'identity', slope: 1 },
  FANN_SIGMOID: { activation: 'sigmoid', slope: 2 },
  FANN_SIGMOID_SYMMETRIC: { activation: 'tanh', slope: 1 },
};

/** All units of a net, those for the bias too. */
const MOST_CONNECTIONS = 4_000_000;

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const WHOLE = String.raw`\d{1,10}`;

/** What `fann_save` writes: 1/(1+exp(-2sz)), tanh(sz) and sz, with the steepness s of each unit, which goes into its weights. */
export function readFann(text: string): BroughtModel {
  const lines = text.trim().split(/\r?\n/);
  checkVersion(lines[0]!);
  const fields = fieldsOf(lines);
  if (!/^0*$/.test(fields.get('network_type') ?? '')) throw new ModelProblem(words.fann.shortcut);
  const counts = countsOf(fields);
  const neurons = tuples(fields, 'neurons (num_inputs, activation_function, activation_steepness)', [
    WHOLE,
    WHOLE,
    NUMBER,
  ]);
  const connections = tuples(fields, 'connections (connected_to_neuron, weight)', [WHOLE, NUMBER]);
  return new Reader(counts, neurons, connections).model(notesOf(fields));
}

function checkVersion(line: string): void {
  if (line.startsWith('FANN_FIX')) throw new ModelProblem(words.fann.fixed);
  if (!/^FANN_FLO_2\.[01]\s*$/.test(line)) throw new ModelProblem(words.fann.version(line));
}

/** `name=value`, a line each. */
function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const at = line.indexOf('=');
    if (at < 0) continue;
    const name = line.slice(0, at);
    if (fields.has(name)) throw new ModelProblem(words.twice(name));
    fields.set(name, line.slice(at + 1));
  }
  return fields;
}

function field(fields: ReadonlyMap<string, string>, name: string): string {
  const value = fields.get(name);
  if (value === undefined) throw new ModelProblem(words.missing(name.split(' ')[0]!));
  return value;
}

/** Units of each layer with its bias unit left out. */
function countsOf(fields: ReadonlyMap<string, string>): number[] {
  const written = field(fields, 'layer_sizes')
    .trim()
    .split(/\s+/, MOST_LAYERS + 2);
  const sizes = written.map((size) => (/^\d{1,5}$/.test(size) ? Number(size) - 1 : NaN));
  if (!sizes.every((size) => size >= 0 && size <= bounds.inputs))
    throw new ModelProblem(words.noWhole('layer_sizes', 2, bounds.inputs));
  checkSizes(sizes);
  return sizes;
}

/** `(1, 0.5) (2, -3e-1) ...` */
function tuples(fields: ReadonlyMap<string, string>, name: string, forms: readonly string[]): number[][] {
  const form = new RegExp(String.raw`\(\s*${forms.map((one) => `(${one})`).join(String.raw`,\s*`)}\)\s*`, 'y');
  const text = field(fields, name).trim();
  const found: number[][] = [];
  while (form.lastIndex < text.length) {
    const at = form.lastIndex;
    const parts = form.exec(text)?.slice(1).map(Number);
    if (!parts || !parts.every(Number.isFinite)) throw new ModelProblem(words.damaged('FANN', text.slice(at, at + 40)));
    if (found.push(parts) > MOST_CONNECTIONS) throw new ModelProblem(words.damaged('FANN', name.split(' ')[0]!));
  }
  return found;
}

/** Numbers for scaling, which only fann_scale_input and the like use. */
const notesOf = (fields: ReadonlyMap<string, string>): ModelNote[] =>
  fields.get('scale_included')?.trim() === '1' ? [{ code: 'scalingBeside' }] : [];

/** Units are numbered through all layers, the bias unit last in each. */
class Reader {
  readonly #counts: readonly number[];
  readonly #neurons: readonly number[][];
  readonly #connections: readonly number[][];
  #unit = 0;
  #connection = 0;
  #isSteep = false;
  #isLinear = false;

  constructor(counts: readonly number[], neurons: readonly number[][], connections: readonly number[][]) {
    this.#counts = counts;
    this.#neurons = neurons;
    this.#connections = connections;
    const [units, joined] = [
      sum(counts, (count) => count + 1),
      sum(counts.slice(1), (count, i) => count * (counts[i]! + 1)),
    ];
    if (neurons.length !== units) throw new ModelProblem(words.length('neurons', neurons.length, units));
    if (connections.length !== joined) throw new ModelProblem(words.length('connections', connections.length, joined));
  }

  model(notes: ModelNote[]): BroughtModel {
    let first = 0;
    this.#unit = this.#counts[0]! + 1;
    const layers = this.#counts.slice(1).map((count, i) => {
      const before = this.#counts[i]!;
      const layer = this.#layer(i + 1, count, first, before);
      first += before + 1;
      return layer;
    });
    if (this.#isLinear) notes.push({ code: 'linearCut' });
    if (this.#isSteep) notes.push({ code: 'steepnessFolded' });
    return brought(this.#counts[0]!, layers, undefined, notes);
  }

  #layer(number: number, count: number, first: number, before: number): BroughtLayer {
    const units = Array.from({ length: count }, () => this.#row(first, before));
    const [activation] = units.map((unit) => unit.activation);
    if (!units.every((unit) => unit.activation === activation)) throw new ModelProblem(words.mixed(number));
    this.#unit++;
    return layerOf(
      { activation: activation! },
      units.flatMap(({ row }) => row.slice(0, before)),
      units.map(({ row }) => row[before]!),
    );
  }

  /** The weights of a unit, its bias last, times its steepness. */
  #row(first: number, before: number): { activation: Activation; row: number[] } {
    const [inputs, kind, steepness] = this.#neurons[this.#unit++] as [number, number, number];
    const place = `neuron ${this.#unit - 1}`;
    if (inputs !== before + 1) throw new ModelProblem(words.notDense(place));
    const { activation, slope } = shapeOf(kind);
    const factor = slope * steepness;
    if (activation === 'identity') this.#isLinear = true;
    if (factor !== 1) this.#isSteep = true;
    const row = new Array<number>(before + 1).fill(NaN);
    for (let i = 0; i <= before; i++) {
      const [from, weight] = this.#connections[this.#connection++] as [number, number];
      if (!Number.isNaN(row[from - first] ?? 0)) throw new ModelProblem(words.notDense(place));
      row[from - first] = factor * weight;
    }
    return { activation, row };
  }
}

function shapeOf(kind: number): { activation: Activation; slope: number } {
  const name = NAMES[kind] ?? words.fann.number(String(kind));
  if (/SIGMOID.*STEPWISE/.test(name)) throw new ModelProblem(words.fann.stepwise(name));
  if (!Object.hasOwn(READ, name)) throw new ModelProblem(words.activation(name));
  return READ[name]!;
}

const sum = (counts: readonly number[], of: (count: number, i: number) => number): number =>
  counts.reduce((all, count, i) => all + of(count, i), 0);
