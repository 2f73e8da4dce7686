import { ModelProblem, type BroughtModel, type ModelFile } from '../../../../web/src/import/models/model';
import { openModel } from '../../../../web/src/import/models/open-model';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const file = (name: string, given: string | Uint8Array): ModelFile => ({
  name,
  bytes: typeof given === 'string' ? bytesOf(given) : given,
});

export async function opened(...files: ModelFile[]): Promise<BroughtModel> {
  const model = await openModel(files);
  if (!model) throw new Error('It is no model');
  return model;
}

export const openedText = (text: string): Promise<BroughtModel> => opened(file('', text));

/** The sentence by which files are refused. */
export async function refusalOf(...files: ModelFile[]): Promise<string> {
  try {
    await opened(...files);
  } catch (problem) {
    if (problem instanceof ModelProblem) return problem.message;
    throw problem;
  }
  throw new Error('It was read');
}

export const refusedText = (text: string): Promise<string> => refusalOf(file('', text));

/** What a test compares: no names, plain numbers. */
export const layersOf = ({ layers }: BroughtModel) =>
  layers.map(({ units, activation, alpha, weights, biases }) => ({
    units,
    activation,
    ...(alpha !== undefined && { alpha }),
    weights: [...weights],
    biases: [...biases],
  }));
