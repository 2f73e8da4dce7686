import { describe, expect, it } from 'vitest';
import { modelForms } from '../../../../web/src/export/models/forms';
import { openModel } from '../../../../web/src/import/models/open-model';
import { ModelProblem, type ModelFile } from '../../../../web/src/import/models/model';
import { zipFiles } from '../../../../web/src/state/zip-files';
import { drawnModel } from '../../export/models/drawn';
import { broken, generator } from '../broken';
import { file } from './opened';

/** How many files of each kind are broken: 1,000, or as many as `IMPORT_FUZZ` says. */
const RUNS = Number(process.env.IMPORT_FUZZ ?? 1000);
const MINUTES = 60_000;

const model = drawnModel([3, 2, 1], ['leakyRelu', 'sigmoid']);
const pytorch = {
  dtype: 'torch.float32',
  pytorch: [
    { type: 'Linear', weight: [[0.5, 1]], bias: [2] },
    { type: 'ELU', alpha: 1 },
  ],
};
const scikitLearn = {
  'scikit-learn': 'MLPRegressor',
  dtype: 'float64',
  activation: 'tanh',
  out_activation: 'identity',
  coefs: [[[1], [2]], [[3]]],
  intercepts: [[4], [5]],
};

const SEEDS: Readonly<Record<string, ModelFile[]>> = {
  own: modelForms.own.files(model),
  safetensors: modelForms.safetensors.files(model),
  keras: modelForms.tensorflow.files(model),
  archive: [
    file(
      'network.zip',
      zipFiles(Object.fromEntries(modelForms.tensorflow.files(model).map(({ name, bytes }) => [name, bytes]))),
    ),
  ],
  pytorch: [file('', JSON.stringify(pytorch))],
  'scikit-learn': [file('', JSON.stringify(scikitLearn))],
};

/** What becomes of a file: a whole network of finite numbers, a sentence, or no model. */
async function read(files: readonly ModelFile[]): Promise<'refused' | 'none' | 'read'> {
  try {
    const found = await openModel(files);
    if (!found) return 'none';
    found.layers.forEach(({ units, weights, biases }, l) => {
      const inputs = l === 0 ? found.inputs : found.layers[l - 1]!.units;
      const whole = weights.length === units * inputs && biases.length === units;
      if (!whole || ![...weights, ...biases].every(Number.isFinite)) throw new Error('uneven');
    });
    return 'read';
  } catch (problem) {
    if (problem instanceof ModelProblem && problem.message.length < 400) return 'refused';
    throw problem;
  }
}

describe('broken models are read or refused in a sentence', () => {
  it.each(Object.keys(SEEDS))(
    'of %s',
    async (kind) => {
      const random = generator(1 + Object.keys(SEEDS).indexOf(kind));
      const outcomes = new Set<string>();
      for (let run = 0; run < RUNS; run++) {
        const files = SEEDS[kind]!;
        const chosen = Math.floor(random() * files.length);
        const given = files.map((one, i) => (i === chosen ? { ...one, bytes: broken(one.bytes, random) } : one));
        outcomes.add(
          await read(given).catch((problem: unknown) => {
            throw new Error(`Run ${run}, ${JSON.stringify(String.fromCharCode(...given[chosen]!.bytes))}`, {
              cause: problem,
            });
          }),
        );
      }
      expect(outcomes).toContain('refused');
      if (kind !== 'archive') expect(outcomes).toContain('read');
    },
    60 * MINUTES,
  );
});
