import { createHash } from 'node:crypto';
import type {
  CompleteSettings,
  DataSource,
  Engine,
  EngineError,
  Numbers,
  Session,
  Settings,
} from '../../wasm/engine.mjs';
import { loadEngine } from '../../wasm/node.mjs';

export const engine: Engine = await loadEngine();

/** The article's 3-2-1 network: sigmoids and cross-entropy. */
export const settings = (changes: Partial<Settings> = {}): Settings => ({
  network: {
    inputs: 3,
    layers: [
      { units: 2, activation: 'sigmoid' },
      { units: 1, activation: 'sigmoid' },
    ],
    loss: 'binaryCrossEntropy',
  },
  seed: 7,
  learningRate: 0.5,
  batchSize: 'full',
  ...changes,
});

/** What the engine takes for the options that `settings` leaves out. */
export const defaultOptions: Omit<CompleteSettings, 'network' | 'seed' | 'learningRate' | 'batchSize'> = {
  batchOrder: 'shuffled',
  optimizer: {
    kind: 'gradientDescent',
    momentum: 0,
    decay: 0.99,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
    centred: false,
    weightDecay: 0.01,
  },
  schedule: { kind: 'constant', every: 100, factor: 0.5, length: 1000, least: 0, decay: 0.01, warmUp: 0 },
  penalty: { l1: 0, l2: 0 },
  clipping: { kind: 'none', limit: 1 },
  frozen: [],
  initializer: { kind: 'xavierUniform', value: 0, low: -0.5, high: 0.5, mean: 0, deviation: 1, bias: 0 },
};

/** Data whose rows are arrays, and no matrix. */
export interface RowData extends DataSource {
  inputs: readonly Numbers[];
  targets: readonly Numbers[];
}

/** Five examples, so that batches of two leave one over. */
export const data = (changes: Partial<RowData> = {}): RowData => ({
  inputs: [
    [1, 0.5, -1.5],
    [-2, 1, 0.25],
    [0.5, -1, 2],
    [3, 0, -0.5],
    [-1, 1.5, 1],
  ],
  targets: [[1], [0], [0], [1], [1]],
  ...changes,
});

export const open = (changes: Partial<Settings> = {}, source: DataSource = data()): Session =>
  new engine.Session(settings(changes), source);

/** The constructor with whatever it is given. */
export const construct = (...given: unknown[]): unknown => Reflect.construct(engine.Session, given);

/** Everything that a session shows, as text; the same text, the same bits. */
export const bits = (session: Session): string => {
  const examples = Array.from({ length: session.data().examples }, (_, example) => session.moment(example));
  return bitsOf([session.settings(), session.progress(), session.data(), session.curve(), session.scores(), examples]);
};

/** A value as text that keeps every bit of its numbers, also of NaN and -0. */
export const bitsOf = (value: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(value, (_key, inner: unknown) => {
        if (typeof inner === 'number') return Buffer.from(Float64Array.of(inner).buffer).toString('hex');
        if (inner instanceof Float64Array || inner instanceof Uint32Array) {
          return Buffer.from(inner.buffer, inner.byteOffset, inner.byteLength).toString('hex');
        }
        return inner;
      }),
    )
    .digest('hex');

export const raise = (problem: Error): never => {
  throw problem;
};

/** What a call throws. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (problem) {
    return problem;
  }
  throw new Error('The call threw nothing.');
}

/** The name, the refusal and the message of what a call throws. */
export function refusalOf(
  call: () => unknown,
): Pick<EngineError, 'name' | 'code' | 'path' | 'given' | 'wanted' | 'message'> {
  const { name, code, path, given, wanted, message } = thrownBy(call) as EngineError;
  return { name, code, path, given, wanted, message };
}
