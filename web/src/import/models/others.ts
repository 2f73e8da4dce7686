import { modelsOthers as words } from '../../messages/words';
import { decode } from '../table/encoding';
import { Given } from './given';
import { membersOf } from './json';
import { ModelProblem, type BroughtModel } from './model';

/**
 * A network from ONNX, FANN, OpenCV, R's nnet, brain.js, synaptic, neataptic or ConvNetJS, by what is in the file, then by
 * its name; null where it is none of these. Each reader comes when it is needed.
 * @throws ModelProblem in one sentence
 */
export async function readOther(bytes: Uint8Array, name: string): Promise<BroughtModel | null> {
  const format = formatOf(bytes, name.toLowerCase());
  return format && READERS[format](bytes);
}

type Format = 'onnx' | 'fann' | 'yaml' | 'xml' | 'json' | 'nnet';

const READERS: Readonly<Record<Format, (bytes: Uint8Array) => Promise<BroughtModel | null>>> = {
  onnx: async (bytes) => (await import('./formats/onnx/read-onnx')).readOnnx(bytes),
  fann: async (bytes) => (await import('./formats/fann')).readFann(textOf(bytes)),
  yaml: async (bytes) => {
    const [{ readOpencv }, { opencvYaml }] = await Promise.all([
      import('./formats/opencv'),
      import('./formats/opencv-yaml'),
    ]);
    return readOpencv(opencvYaml(textOf(bytes)));
  },
  xml: () => Promise.reject(new ModelProblem(words.opencv.xml)),
  json: async (bytes) => readJson(textOf(bytes)),
  nnet: async (bytes) => {
    const [text, { isNnet, readNnet }] = [textOf(bytes), await import('./formats/nnet')];
    return isNnet(text) ? readNnet(text) : null;
  },
};

const textOf = (bytes: Uint8Array): string => decode(bytes).text;

/** What the first bytes say; a JSON may still be another program's. */
function formatOf(bytes: Uint8Array, name: string): Format | null {
  if (isOnnx(bytes, name)) return 'onnx';
  const head = textOf(bytes.subarray(0, 2000)).trimStart();
  if (head.startsWith('FANN_F')) return 'fann';
  if (/^%YAML|^(---\s+)?opencv_ml_ann_mlp:/.test(head)) return 'yaml';
  if (/^<\?xml[^>]*>\s*<opencv_storage>/.test(head)) return 'xml';
  if (head.startsWith('{')) return 'json';
  return isR(head) ? 'nnet' : null;
}

/** The version of the format comes first, as a small number, then another field of the model; a text never begins so. */
const isOnnx = (bytes: Uint8Array, name: string): boolean =>
  name.endsWith('.onnx') ||
  (bytes[0] === 8 && bytes[1]! < 32 && [0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42].includes(bytes[2]!));

/** A list by dput, or vectors as they are printed. */
const isR = (head: string): boolean => /^(structure\(\s*)?list\(/.test(head) || /^\s*\[1\]\s+[-.\d]/m.test(head);

// ---- JSON: five programs write it ---------------------------------------------------------------

type JsonFormat = 'opencv' | 'convnet' | 'synaptic' | 'neataptic' | 'brain';

const JSON_READERS: Readonly<Record<JsonFormat, () => Promise<(file: Given) => BroughtModel>>> = {
  opencv: async () => (await import('./formats/opencv')).readOpencv,
  convnet: async () => (await import('./formats/convnet')).readConvnet,
  synaptic: async () => (await import('./formats/synaptic')).readSynaptic,
  neataptic: async () => (await import('./formats/neataptic')).readNeataptic,
  brain: async () => (await import('./formats/brain')).readBrain,
};
const JSON_NAMES = {
  opencv: 'OpenCV',
  convnet: 'ConvNetJS',
  synaptic: 'synaptic',
  neataptic: 'neataptic',
  brain: 'brain.js',
} as const;

/** By a word that the format always has, so that one that is cut short is named too. */
const SIGNS: readonly [JsonFormat, RegExp][] = [
  ['opencv', /^\s*\{\s*"opencv_ml_ann_mlp"/],
  ['convnet', /"layer_type"\s*:/],
  ['synaptic', /^\s*\{\s*"neurons"\s*:/],
  ['neataptic', /^\s*\{\s*"nodes"\s*:\s*\[\s*\{[^}]*"squash"/],
  [
    'brain',
    /"(outputLookup|inputLookup|trainOpts)"\s*:|^\s*\{\s*("type"\s*:\s*"[^"]*",\s*)?("sizes"\s*:[^\]]*\],\s*)?"layers"\s*:\s*\[\s*\{\s*("\w+"\s*:\s*\{\s*\}|\}|"weights")/,
  ],
];

async function readJson(text: string): Promise<BroughtModel | null> {
  const format = SIGNS.find(([, sign]) => sign.test(text))?.[0];
  if (!format) return null;
  const read = await JSON_READERS[format]();
  return read(new Given(await membersOf(text, words.noJson(JSON_NAMES[format]))));
}
