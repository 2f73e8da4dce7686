import { loadEngine } from '../../../wasm/node.mjs';
import { courseFrom } from '../../../web/src/engine/course';
import type {
  Activation,
  Course,
  DataSource,
  Engine,
  LayerUpdate,
  Loss,
  Settings,
} from '../../../web/src/engine/types';

export const engine: Engine = await loadEngine();

/** What an engine has for a course: of its first update, and after its last. */
export interface Wanted {
  L: number;
  J: number;
  layers: readonly LayerUpdate[];
  last: readonly Pick<LayerUpdate, 'W' | 'b'>[];
}

export interface Case {
  name: string;
  /** Whether outputs are 0 or 1 to the last bit of a double: with fewer bits they are so sooner. */
  saturates: boolean;
  data: DataSource;
  course: Course;
  wanted: Wanted;
}

const UPDATES = 100;

/** Numbers that look drawn and are the same everywhere. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

interface Sort {
  hidden: readonly Activation[];
  /** Of its layers, where it is not the usual one. */
  alphas?: readonly (number | undefined)[];
  output: Activation;
  loss: Loss;
  units?: readonly number[];
  settings?: Partial<Settings>;
  steps?: number;
  /** Times the usual inputs: with large ones outputs are 0 or 1 to the last bit. */
  scale?: number;
}

const saturated = { settings: { learningRate: 60 }, scale: 10 };

/** Every activation, loss, optimizer, schedule, penalty and clipping; batches of all rows, of some, left-over ones. */
const sorts: readonly Sort[] = [
  { hidden: ['sigmoid'], output: 'sigmoid', loss: 'binaryCrossEntropy' },
  { hidden: ['tanh'], output: 'softmax', loss: 'softmaxCrossEntropy', settings: { batchSize: 4 } },
  {
    hidden: ['relu', 'tanh'],
    output: 'identity',
    loss: 'halfSquaredError',
    settings: { optimizer: { kind: 'momentum' } },
    steps: 6,
  },
  {
    hidden: ['leakyRelu'],
    output: 'tanh',
    loss: 'meanSquaredError',
    settings: { optimizer: { kind: 'nesterov' }, batchSize: 3 },
    steps: 5,
  },
  { hidden: ['elu'], output: 'identity', loss: 'meanAbsoluteError', settings: { optimizer: { kind: 'adaGrad' } } },
  { hidden: ['softplus'], output: 'identity', loss: 'huber', settings: { optimizer: { kind: 'rmsProp' } }, steps: 3 },
  { hidden: ['silu'], output: 'identity', loss: 'hinge', settings: { optimizer: { kind: 'adam' } } },
  {
    hidden: ['gelu'],
    output: 'softmax',
    loss: 'softmaxCrossEntropy',
    settings: { optimizer: { kind: 'adamW' }, batchSize: 5 },
    steps: 7,
  },
  {
    hidden: ['mish'],
    output: 'identity',
    loss: 'halfSquaredError',
    settings: { optimizer: { kind: 'amsGrad' } },
    steps: 5,
  },
  {
    hidden: ['identity'],
    output: 'sigmoid',
    loss: 'binaryCrossEntropy',
    settings: { schedule: { kind: 'step', every: 20 } },
  },
  { hidden: ['sigmoid'], output: 'softmax', loss: 'halfSquaredError', settings: { schedule: { kind: 'exponential' } } },
  {
    hidden: ['tanh'],
    output: 'sigmoid',
    loss: 'meanSquaredError',
    settings: { schedule: { kind: 'cosine', length: 60, least: 0.01 } },
  },
  {
    hidden: ['tanh'],
    output: 'sigmoid',
    loss: 'binaryCrossEntropy',
    settings: { schedule: { kind: 'inverseTime', warmUp: 10 } },
    steps: 2,
  },
  { hidden: ['softmax'], output: 'identity', loss: 'halfSquaredError', settings: { penalty: { l2: 0.03 } } },
  {
    hidden: ['relu'],
    output: 'sigmoid',
    loss: 'binaryCrossEntropy',
    settings: { penalty: { l1: 0.01, l2: 0.02 }, clipping: { kind: 'value', limit: 0.05 } },
  },
  {
    hidden: ['tanh', 'sigmoid'],
    output: 'identity',
    loss: 'huber',
    settings: { clipping: { kind: 'norm', limit: 0.1 }, frozen: [{ layer: 1, kind: 'b' }] },
  },
  {
    hidden: ['tanh'],
    output: 'sigmoid',
    loss: 'binaryCrossEntropy',
    settings: {
      optimizer: { kind: 'rmsProp', centred: true, momentum: 0.5 },
      frozen: [{ layer: 0, kind: 'W', row: 1, col: 0 }],
    },
    steps: 4,
  },
  { hidden: ['leakyRelu', 'elu', 'leakyRelu'], alphas: [0.2, 1.7], output: 'identity', loss: 'huber' },
  {
    hidden: ['tanh'],
    output: 'sigmoid',
    loss: 'binaryCrossEntropy',
    settings: {
      clipping: { kind: 'norm', limit: 1 },
      frozen: [0, 1].flatMap((layer) => [
        { layer, kind: 'W' },
        { layer, kind: 'b' },
      ]),
    },
  },
  { hidden: [], output: 'sigmoid', loss: 'binaryCrossEntropy', units: [1] },
  { hidden: ['gelu'], output: 'gelu', loss: 'halfSquaredError', units: [1, 1] },
  { hidden: ['softplus', 'mish', 'elu'], output: 'softmax', loss: 'meanAbsoluteError', settings: { batchSize: 1 } },
  {
    hidden: ['tanh', 'tanh'],
    output: 'softmax',
    loss: 'softmaxCrossEntropy',
    units: [4, 3, 3],
    settings: { optimizer: { kind: 'momentum' }, batchSize: 4, penalty: { l2: 0.02 } },
    steps: 4,
  },
  {
    hidden: ['relu'],
    output: 'identity',
    loss: 'halfSquaredError',
    settings: { optimizer: { kind: 'nesterov' }, batchSize: 3, penalty: { l2: 0.01 } },
    steps: 5,
  },
  { hidden: ['sigmoid'], output: 'sigmoid', loss: 'binaryCrossEntropy', units: [3, 1], settings: { batchSize: 4 } },
  { hidden: ['tanh'], output: 'identity', loss: 'halfSquaredError', units: [2, 1], settings: { penalty: { l2: 0.1 } } },
  { hidden: [], output: 'sigmoid', loss: 'binaryCrossEntropy', units: [1], steps: 3, ...saturated },
  { hidden: [], output: 'sigmoid', loss: 'binaryCrossEntropy', steps: 3, ...saturated },
  { hidden: [], output: 'softmax', loss: 'softmaxCrossEntropy', units: [3], steps: 3, ...saturated },
];

export const cases: readonly Case[] = sorts.map((sort, i) => caseOf(sort, i + 1));

function caseOf({ hidden, alphas, output, loss, units, settings, steps = 0, scale = 1 }: Sort, seed: number): Case {
  const draw = draws(seed);
  const activations = [...hidden, output];
  const layers = activations.map((activation, l) => ({
    units: units?.[l] ?? (l === activations.length - 1 ? 2 : 3),
    activation,
    ...(alphas?.[l] !== undefined && { alpha: alphas[l] }),
  }));
  const outputs = layers.at(-1)!.units;
  const inputs = Array.from({ length: 10 }, () => [draw(), draw(), draw()].map((one) => scale * (one * 4 - 2)));
  const targets = inputs.map(() => targetOf(loss, outputs, draw));
  const complete: Settings = {
    network: { inputs: 3, layers, loss },
    ...{ seed, learningRate: 0.1, batchSize: 'full' },
    ...settings,
  };
  const data = { inputs, targets };
  const session = new engine.Session(complete, data);
  session.step(steps);
  const course = courseFrom(engine, data, session.checkpoint(), UPDATES);
  const { batchLoss: L, cost: J, layers: first } = session.moment(0);
  session.step(UPDATES);
  const { layers: last } = session.moment(0);
  session.delete();
  return {
    name: `${layers.map(({ units }) => units).join('-')} ${activations.join(', ')}; ${loss}; ${JSON.stringify(settings ?? {})}`,
    saturates: scale > 1,
    ...{ data, course, wanted: { L, J, layers: first, last } },
  };
}

function targetOf(loss: Loss, outputs: number, draw: () => number): number[] {
  const one = Math.floor(draw() * outputs);
  return Array.from({ length: outputs }, (_, k) => {
    if (loss === 'hinge') return draw() < 0.5 ? -1 : 1;
    if (loss === 'softmaxCrossEntropy') return k === one ? 1 : 0;
    return loss === 'binaryCrossEntropy' ? Math.round(draw()) : draw() * 2 - 1;
  });
}

/** What a program has printed: lists of numbers by name, each name in its order. */
export function printed(text: string): { name: string; numbers: number[] }[] {
  return [...text.matchAll(/^(\w+) =([^=]*)(?=^\w+ =|$(?![\s\S]))/gm)].map(([, name, rest]) => ({
    name: name!,
    numbers: Array.from(rest!.matchAll(/-?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|Inf|NaN)/g), ([number]) => Number(number)),
  }));
}

/** The largest distance of a program's numbers from those of the engine, relative to the largest of their kind. */
export function distances(text: string, { course, wanted }: Case): { first: number; last: number } {
  const all = printed(text);
  const found = (name: string, last = false): number[] => {
    const those = all.filter((one) => one.name === name);
    const which = last ? those.at(-1) : those[0];
    if (!which) throw new Error(`${name} is not printed`);
    return which.numbers;
  };
  const away = (numbers: readonly number[], right: ArrayLike<number>): number => {
    if (numbers.length !== right.length) return Infinity;
    const most = Math.max(1e-3, ...Array.from(right, Math.abs));
    return Math.max(...numbers.map((number, i) => Math.abs(number - right[i]!) / most));
  };
  const { network } = course.moment.settings;
  const names = network.layers.map((_, l) => l + 1);
  const first = [
    away(found('L'), [wanted.L]),
    away(found('J'), [wanted.J]),
    ...names.flatMap((l) => {
      const { dW, db, newW, newb } = wanted.layers[l - 1]!;
      return [
        away(found(`dW${l}`), dW.values),
        away(found(`db${l}`), db.values),
        away(found(`W${l}`), newW.values),
        away(found(`b${l}`), newb.values),
      ];
    }),
  ];
  const last = names.flatMap((l) => {
    const { W, b } = wanted.last[l - 1]!;
    return [away(found(`W${l}`, true), W.values), away(found(`b${l}`, true), b.values)];
  });
  return { first: Math.max(...first), last: Math.max(...last) };
}
