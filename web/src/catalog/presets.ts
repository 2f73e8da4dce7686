import type { Activation, LayerSpec } from '../engine/types';
import { catalog } from '../messages/words';
import type { Choice } from './choice';

type PresetId = keyof typeof catalog.presets;

/** A network and the data that it learns, complete with every setting. */
export interface Preset {
  id: PresetId;
  label: string;
  choice: Readonly<Choice>;
}

/** Layers of these sizes; the last one has its own activation. */
const layers = (units: number[], hidden: Activation, output: Activation): LayerSpec[] =>
  units.map((count, i) => ({ units: count, activation: i === units.length - 1 ? output : hidden }));

const common = { seed: 1, learningRate: 0.3, batchSize: 'full', pace: 30, splitSeed: 1 } as const;
/** For data that are complete as they are: every row trains, and the inputs stay as they are. */
const plain = { ...common, heldOut: 0, standardize: false };
const measured = { ...common, heldOut: 0.25, standardize: true };

const named = (id: PresetId) => ({ id, label: catalog.presets[id] });

/** What the page offers, in the order of its list; it opens with the first. */
export const presets: readonly [Preset, ...Preset[]] = [
  {
    ...named('penguins'),
    choice: {
      ...measured,
      dataset: 'penguins',
      network: { inputs: 3, layers: layers([2, 1], 'sigmoid', 'sigmoid'), loss: 'binaryCrossEntropy' },
    },
  },
  {
    ...named('worked-example'),
    choice: {
      ...plain,
      dataset: 'worked-example',
      network: { inputs: 3, layers: layers([2, 1], 'sigmoid', 'sigmoid'), loss: 'binaryCrossEntropy' },
      // W and b of layer 1, then of layer 2.
      initializer: { kind: 'explicit', numbers: [0.1, -0.2, 0.3, 0.4, 0.5, -0.6, 0.05, -0.1, 0.7, -0.8, 0.2] },
    },
  },
  {
    ...named('and-gate'),
    choice: {
      ...plain,
      learningRate: 1,
      dataset: 'and-gate',
      network: { inputs: 2, layers: layers([1], 'sigmoid', 'sigmoid'), loss: 'binaryCrossEntropy' },
    },
  },
  {
    ...named('one-input'),
    choice: {
      ...plain,
      dataset: 'one-input',
      network: { inputs: 1, layers: layers([1, 1], 'sigmoid', 'sigmoid'), loss: 'binaryCrossEntropy' },
      initializer: { kind: 'explicit', numbers: [0.4, -0.1, -0.5, 0.2] },
    },
  },
  {
    ...named('mazur'),
    choice: {
      ...plain,
      learningRate: 0.5,
      dataset: 'mazur',
      network: { inputs: 2, layers: layers([2, 2], 'sigmoid', 'sigmoid'), loss: 'halfSquaredError' },
      initializer: { kind: 'explicit', numbers: [0.15, 0.2, 0.25, 0.3, 0.35, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.6] },
      frozen: [
        { layer: 0, kind: 'b' },
        { layer: 1, kind: 'b' },
      ],
    },
  },
  {
    ...named('penguins-two-outputs'),
    choice: {
      ...measured,
      dataset: 'penguins-two-outputs',
      network: { inputs: 3, layers: layers([3, 2, 2], 'sigmoid', 'softmax'), loss: 'softmaxCrossEntropy' },
    },
  },
  {
    ...named('xor-gate'),
    choice: {
      ...plain,
      learningRate: 1,
      dataset: 'xor-gate',
      network: { inputs: 2, layers: layers([2, 1], 'tanh', 'sigmoid'), loss: 'binaryCrossEntropy' },
    },
  },
  {
    ...named('circle'),
    choice: {
      ...measured,
      learningRate: 0.1,
      batchSize: 10,
      standardize: false,
      dataset: 'circle',
      network: { inputs: 2, layers: layers([8, 8, 1], 'tanh', 'sigmoid'), loss: 'binaryCrossEntropy' },
    },
  },
  {
    ...named('sine'),
    choice: {
      ...plain,
      dataset: 'sine',
      network: { inputs: 1, layers: layers([8, 1], 'tanh', 'identity'), loss: 'halfSquaredError' },
    },
  },
  {
    ...named('digits'),
    choice: {
      ...measured,
      learningRate: 0.1,
      batchSize: 10,
      standardize: false,
      dataset: 'digits',
      network: { inputs: 64, layers: layers([32, 10], 'tanh', 'softmax'), loss: 'softmaxCrossEntropy' },
    },
  },
];

/** Number in the list of the preset with this network and these data; -1 where there is none. */
export const presetOf = ({ dataset, network }: Choice): number =>
  presets.findIndex(
    ({ choice }) => choice.dataset === dataset && JSON.stringify(choice.network) === JSON.stringify(network),
  );
