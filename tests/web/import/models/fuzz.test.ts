import { describe, expect, it } from 'vitest';
import { ModelProblem } from '../../../../web/src/import/models/model';
import { openModel } from '../../../../web/src/import/models/open-model';
import { broken, generator } from '../broken';
import { bytesOf } from '../formats/opened';
import { written } from './formats/files';

/** How many files of each kind are broken: 1,000, or as many as `IMPORT_FUZZ` says. */
const RUNS = Number(process.env.IMPORT_FUZZ ?? 1000);
const HOURS = 3_600_000;

const SEEDS: Readonly<Record<string, readonly string[]>> = {
  onnx: ['hand-gemm.onnx', 'hand-matmul.onnx', 'torch-GELU.onnx', 'torch-SiLU.onnx'],
  fann: ['fann-1.net'],
  yaml: ['opencv-leaky.yml'],
  nnet: ['nnet-softmax.txt', 'nnet-sigmoid-print.txt'],
  brain: ['brain1-sigmoid-named.json', 'brain2-sigmoid-named.json'],
  graphs: ['synaptic-TANH.json', 'neataptic-TANH.json'],
  convnet: ['convnet-sigmoid.json', 'convnet-relu.json'],
  opencv: ['opencv-raw.json'],
};

/** A network that was read has finite numbers that fit its sizes. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<'read' | 'refused' | 'other'> {
  try {
    const model = await openModel([{ name, bytes }]);
    if (!model) return 'other';
    let before = model.inputs;
    for (const { units, weights, biases } of model.layers) {
      const isWhole = weights.length === before * units && biases.length === units;
      if (!isWhole || ![weights, biases].every((values) => values.every(Number.isFinite)))
        throw new Error('It does not fit');
      before = units;
    }
    return 'read';
  } catch (problem) {
    if (problem instanceof ModelProblem && problem.message.length < 400) return 'refused';
    throw problem;
  }
}

describe('broken networks are read or refused in a sentence', () => {
  it.each(Object.keys(SEEDS))(
    'of %s',
    async (kind) => {
      const random = generator(1 + Object.keys(SEEDS).indexOf(kind));
      const seeds = SEEDS[kind]!.map((name) => ({ name, bytes: written(name) }));
      const outcomes = new Set<string>();
      for (let run = 0; run < RUNS; run++) {
        const { name, bytes } = seeds[run % seeds.length]!;
        const given = broken(bytes, random);
        const outcome = await outcomeOf(given, name).catch((problem: unknown) => {
          throw new Error(`Run ${run}, ${JSON.stringify(String.fromCharCode(...given))}`, { cause: problem });
        });
        outcomes.add(outcome);
      }
      expect(outcomes).toContain('read');
      expect(outcomes).toContain('refused');
    },
    8 * HOURS,
  );
});

const REPEATED = [
  ' ',
  '\n',
  '[',
  '{',
  '(',
  '"',
  '\\',
  ',',
  '-',
  '.',
  '1',
  '1 ',
  ':',
  '[1] ',
  '(1, 2) ',
  'a: ',
  '- ',
  '&a ',
  '? ',
  '\u0008',
  '\u003a\u0000',
];
const BEFORE = [
  '',
  '%YAML:1.0\n---\nopencv_ml_ann_mlp:\n   layer_sizes: ',
  '%YAML:1.0\n---\n',
  'FANN_FLO_2.1\nlayer_sizes=',
  'FANN_FLO_2.1\nnetwork_type=0\nlayer_sizes=2 2\nneurons (num_inputs, activation_function, activation_steepness)=',
  'list(n = c(',
  'list(wts = ',
  'list(wts = 1, a = "',
  '[1] 1 2 1\n[1] ',
  '{"sizes":[1,1],"layers":[{"0":{}},',
  '{"neurons":[',
  '{"layers":[{"layer_type":',
  '\u0008\u0007\u003a',
];
const LENGTH = 100_000;

describe('a hostile file takes no more than time in proportion', () => {
  it.each(BEFORE)(
    'behind %j',
    async (before) => {
      for (const repeated of REPEATED) {
        const begin = performance.now();
        await outcomeOf(bytesOf(before + repeated.repeat(LENGTH / repeated.length)), 'a.txt');
        expect(performance.now() - begin, repeated).toBeLessThan(3000);
      }
    },
    HOURS,
  );
});
