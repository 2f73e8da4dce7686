import { files as fileWords, models as words } from '../../messages/words';
import { MOST_FILE_BYTES } from '../limits';
import { inSlices } from '../slices';
import { decode } from '../table/encoding';
import { checkModel } from './check-model';
import { asModelProblem, isObjectText, membersOf } from './json';
import { ModelProblem, type BroughtModel, type ModelFile } from './model';

/**
 * The network of a file, or of several that belong together, by what is in them; null where they are no model. Each reader comes
 * when it is needed.
 * @throws ModelProblem in one sentence, where it is one that can't be used
 */
export async function openModel(files: readonly ModelFile[]): Promise<BroughtModel | null> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_FILE_BYTES) return null;
  const model = await modelIn(files);
  return model && checkModel(model);
}

/** A text that was pasted. @throws ModelProblem also where it is none */
export async function openModelText(text: string): Promise<BroughtModel> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_FILE_BYTES) throw new ModelProblem(fileWords.large(MOST_FILE_BYTES));
  const found = await openModel([{ name: '', bytes }]);
  if (!found) throw new ModelProblem(words.unknown);
  return found;
}

async function modelIn(files: readonly ModelFile[]): Promise<BroughtModel | null> {
  if (files.length > 1) return severalIn(files);
  const { name, bytes } = files[0]!;
  if (bytes.length === 0) return null;
  const pickled = pickledAs(bytes, name.toLowerCase());
  if (pickled) throw new ModelProblem(words.pickled[pickled]);
  if (beginsWith(bytes, ZIP)) return archiveIn(bytes);
  const safetensors = await import('./formats/safetensors');
  if (safetensors.isSafetensors(bytes)) return safetensors.readSafetensors(bytes);
  return (await jsonIn(files)) ?? (await import('./others')).readOther(bytes, name);
}

/** model.json among others; a file of one model and others beside it are no model. */
async function severalIn(files: readonly ModelFile[]): Promise<BroughtModel | null> {
  const [json, ...more] = files.filter(({ name }) => name.endsWith('.json'));
  return json && more.length === 0 ? jsonIn([json, ...files.filter((file) => file !== json)]) : null;
}

// ---- archives and what can't be read here -------------------------------------------------------

const ZIP = [0x50, 0x4b, 3, 4];
const HDF5 = [0x89, 0x48, 0x44, 0x46];

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Files that only the program reads that wrote them. */
function pickledAs(bytes: Uint8Array, name: string): keyof typeof words.pickled | null {
  if (beginsWith(bytes, HDF5) && /\.(h5|hdf5|keras)$/.test(name)) return 'keras';
  const isPickle = bytes[0] === 0x80 && bytes[1]! >= 2 && bytes[1]! <= 5;
  if (/\.(pkl|pickle|joblib)$/.test(name) && isPickle) return 'scikitLearn';
  return /\.(pt|pth)$/.test(name) && isPickle ? 'pytorch' : null;
}

/** What the page saves as an archive: model.json with its weights. */
async function archiveIn(bytes: Uint8Array): Promise<BroughtModel | null> {
  const { Zip } = await import('../zip');
  let zip: InstanceType<typeof Zip>;
  try {
    zip = new Zip(bytes);
  } catch {
    return null; // who opens archives of data says what is wrong with it
  }
  if (zip.names.some((name) => name.endsWith('/data.pkl'))) throw new ModelProblem(words.pickled.pytorch);
  if (zip.has('model.weights.h5')) throw new ModelProblem(words.pickled.keras);
  if (!zip.has('model.json')) return null;
  const files: ModelFile[] = [];
  for (const name of zip.names) files.push({ name, bytes: await inSlices(zip.read(name)).catch(asModelProblem) });
  return severalIn(files);
}

// ---- JSON ---------------------------------------------------------------------------------------

/** What stands in every JSON that is read here. */
const KNOWN = /"backprop-playground model"|"(?:modelTopology|weightsManifest)"\s*:/;
/** What stands together in what the scripts print; data may have a column of the one name. */
const PRINTED = [/"(?:pytorch|scikit-learn)"\s*:/, /"dtype"\s*:/];
const isKnown = (text: string): boolean => KNOWN.test(text) || PRINTED.every((sign) => sign.test(text));

/** @param files the JSON first */
async function jsonIn(files: readonly ModelFile[]): Promise<BroughtModel | null> {
  const { text } = decode(files[0]!.bytes);
  if (!isObjectText(text) || !isKnown(text)) return null;
  const members = await membersOf(text);
  const [own, pytorch, scikitLearn, keras] = await Promise.all([
    import('./formats/own'),
    import('./formats/pytorch'),
    import('./formats/scikit-learn'),
    import('./formats/keras'),
  ]);
  if (keras.isKeras(members)) return keras.readKeras(members, files.slice(1));
  if (own.isOwn(members)) return own.readOwn(members);
  if (pytorch.isPytorch(members)) return pytorch.readPytorch(members);
  return scikitLearn.isScikitLearn(members) ? scikitLearn.readScikitLearn(members) : null;
}
