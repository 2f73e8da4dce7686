import '../web/support/english';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Activation, Loss, NetworkSpec } from '../../wasm/engine.mjs';
import { loadEngine } from '../../wasm/node.mjs';
import { modelForms } from '../../web/src/export/models/forms';
import type { ModelOut } from '../../web/src/export/models/model-out';
import { pytorchScript } from '../../web/src/import/models/formats/pytorch';
import { scikitLearnScript } from '../../web/src/import/models/formats/scikit-learn';
import type { BroughtModel } from '../../web/src/import/models/model';
import { drawnModel, everyActivation } from '../web/export/models/drawn';
import { file, opened } from '../web/import/models/opened';

/** Doubles: only the order of sums, and the last bits of exp and tanh, differ. */
const DOUBLE = 1e-12;
/** Outputs and weights around 1, computed there in single precision. */
const SINGLE = 2e-6;
/** Where each library stands that is no package of the system: run with these versions. */
const PACKAGES = ['@tensorflow/tfjs@4.22.0', 'brain.js@1.6.1'];

const engine = await loadEngine();
const folder = mkdtempSync(join(tmpdir(), 'models-'));
// What npm installs is many files.
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const here = (name: string): string => fileURLToPath(new URL(`models/${name}`, import.meta.url));
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', cwd: folder, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] });
/** What a program prints last. */
const told = <T>(program: string, ...args: string[]): T =>
  JSON.parse(
    run(program, ...args)
      .trim()
      .split('\n')
      .at(-1)!,
  ) as T;

/** A network that a library trained. */
interface Case {
  name: string;
  inputs: number[][];
  targets: number[][];
  outputs: number[][];
  /** All weights and biases after one more update, with rate 0.1 and all rows: layer by layer, W row by row, then b. */
  after: number[];
}

const farthest = (some: readonly number[], others: readonly number[]): number => {
  expect(some).toHaveLength(others.length);
  return some.reduce((most, value, i) => Math.max(most, Math.abs(value - others[i]!)), 0);
};

/** A session of what was brought. */
function sessionOf({ inputs, layers }: BroughtModel, loss: Loss, rows: number[][], targets: number[][]) {
  const network: NetworkSpec = {
    inputs,
    layers: layers.map(({ units, activation, alpha }) => ({
      units,
      activation,
      ...(alpha !== undefined && { alpha }),
    })),
    loss,
  };
  const numbers = layers.flatMap(({ weights, biases }) => [...weights, ...biases]);
  const frozen = layers.flatMap(({ isWithoutBiases }, layer) =>
    isWithoutBiases ? [{ layer, kind: 'b' as const }] : [],
  );
  const settings = {
    network,
    seed: 1,
    learningRate: 0.1,
    batchSize: 'full' as const,
    initializer: { kind: 'explicit' as const, numbers },
    frozen,
  };
  return new engine.Session(settings, { inputs: rows, targets, heldOut: 0, splitSeed: 1, standardize: false });
}

/** Outputs and the next step, as far as they are from those of the library. */
function distancesOf(model: BroughtModel, loss: Loss, { inputs, targets, outputs, after }: Case) {
  const session = sessionOf(model, loss, inputs, targets);
  try {
    const forward = farthest([...session.predict(inputs).values], outputs.flat());
    session.step(1);
    const parameters = [...session.checkpoint().parameters];
    const kept = parametersThere(model, parameters);
    return { forward, step: farthest(kept, after) };
  } finally {
    session.delete();
  }
}

/** Without the biases that only stand here. */
function parametersThere({ layers }: BroughtModel, parameters: readonly number[]): number[] {
  let at = 0;
  return layers.flatMap(({ weights, biases, isWithoutBiases }) => {
    const W = parameters.slice(at, (at += weights.length));
    const b = parameters.slice(at, (at += biases.length));
    return isWithoutBiases ? W : [...W, ...b];
  });
}

describe.each([
  ['PyTorch', 'torch_models.py', pytorchScript],
  ['scikit-learn', 'sklearn_models.py', scikitLearnScript],
])('networks of %s, by the script that the page shows', (name, program, script) => {
  const scriptFile = join(folder, `${program}.script`);
  writeFileSync(scriptFile, script);
  const cases = told<(Case & { text: string; loss: Loss; double: boolean })[]>(python, here(program), scriptFile);

  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const model = await opened(file('', one.text));
    expect(model.precision).toBe(one.double ? 'float64' : 'float32');
    if (name === 'scikit-learn') expect(model.loss).toBe(one.loss);
    const { forward, step } = distancesOf(model, one.loss, one);
    console.log(`${name}, ${one.name}: ${forward.toExponential(1)}, after a step ${step.toExponential(1)}`);
    expect(forward).toBeLessThan(one.double ? DOUBLE : SINGLE);
    expect(step).toBeLessThan(one.double ? DOUBLE : SINGLE);
  });
});

// ---- npm ----------------------------------------------------------------------------------------

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional', ...PACKAGES);
}, 300_000);

it('networks of TensorFlow.js, as it saves them', async () => {
  const cases = told<(Case & { json: string; weights: string })[]>(process.execPath, here('tensorflow_models.mjs'));
  expect(cases.length).toBeGreaterThan(10);
  for (const one of cases) {
    const model = await opened(file('model.json', one.json), file('weights.bin', Buffer.from(one.weights, 'base64')));
    const losses: Readonly<Record<string, Loss>> = { softmax: 'softmaxCrossEntropy', numbers: 'meanSquaredError' };
    const { forward, step } = distancesOf(model, losses[one.name] ?? 'binaryCrossEntropy', one);
    console.log(`TensorFlow.js, ${one.name}: ${forward.toExponential(1)}, after a step ${step.toExponential(1)}`);
    expect(forward, one.name).toBeLessThan(SINGLE);
    expect(step, one.name).toBeLessThan(SINGLE);
  }
});

// ---- and back -----------------------------------------------------------------------------------

const rows = Array.from({ length: 6 }, (_, i) => [Math.sin(i), Math.cos(3 * i), i / 3 - 1]);

function outputsHere(model: ModelOut): number[] {
  const brought: BroughtModel = { ...model, precision: 'float64', notes: [] };
  const session = sessionOf(
    brought,
    'meanSquaredError',
    rows,
    rows.map(() => model.layers.at(-1)!.biases.length).map((count) => new Array<number>(count).fill(0)),
  );
  try {
    return [...session.predict(rows).values];
  } finally {
    session.delete();
  }
}

function saved(form: keyof typeof modelForms, model: ModelOut, place: string): string {
  const into = join(folder, place);
  mkdirSync(into, { recursive: true });
  for (const { name, bytes } of modelForms[form].files(model)) writeFileSync(join(into, name), bytes);
  return into;
}

const twoLayers = (activation: Activation): ModelOut => drawnModel([3, 4, 2], [activation, activation]);

describe.each(everyActivation)('a model file with %s', (activation) => {
  const model = twoLayers(activation);
  const kinds = JSON.stringify(model.layers.map((layer) => layer.activation));
  const outputs = outputsHere(model);

  it('is opened by PyTorch and by the rules of ONNX with the same outputs', () => {
    // ONNX keeps an alpha in single precision.
    for (const [form, name, most] of [
      ['safetensors', 'network.safetensors', DOUBLE],
      ['onnx', 'network.onnx', model.layers[0]!.alpha ? SINGLE : DOUBLE],
    ] as const) {
      const there = told<number[][]>(
        python,
        here('read_models.py'),
        join(saved(form, model, activation), name),
        JSON.stringify(rows),
        kinds,
      );
      expect(farthest(outputs, there.flat()), form).toBeLessThan(most);
    }
  });

  it('is opened by TensorFlow.js to single precision', () => {
    const layers = model.layers.map((layer) => (activation === 'elu' ? { ...layer, alpha: 1 } : layer));
    const given = { ...model, layers };
    const place = saved('tensorflow', given, `${activation}-tf`);
    const there = told<number[][]>(process.execPath, here('tensorflow_models.mjs'), place, JSON.stringify(rows));
    expect(farthest(outputsHere(given), there.flat())).toBeLessThan(SINGLE);
  });

  it('is opened by brain.js to single precision, or refused', () => {
    const lack = modelForms.brain.lack(model);
    expect(lack === null).toBe(['sigmoid', 'tanh', 'relu'].includes(activation));
    if (lack) return;
    const name = join(saved('brain', model, `${activation}-brain`), 'network.json');
    const there = told<number[][]>(process.execPath, here('brain_model.mjs'), name, JSON.stringify(rows));
    expect(farthest(outputs, there.flat())).toBeLessThan(SINGLE);
  });
});
