import { counted, formatCount } from '../intl';
import { quoted } from './quoted';

/** What the page says of networks in the files of ONNX, FANN, OpenCV, R, brain.js, synaptic, neataptic and ConvNetJS. */
export const modelsOthers = {
  cut: (format: string) => `The ${format} file is damaged or not complete: it ends too early. Save it again.`,
  damaged: (format: string, place: string) =>
    `The ${format} file is damaged: ${quoted(place)} can’t be read. Save it again.`,
  noJson: (format: string) => `The ${format} network is damaged or not complete: it is no valid JSON. Save it again.`,
  twice: (place: string) => `${quoted(place)} stands there twice; it must be there once.`,
  missing: (place: string) => `${quoted(place)} is missing in the network; save it again.`,
  noNumber: (place: string) => `${quoted(place)} should be a finite number.`,
  noWhole: (place: string, least: number, most: number) =>
    `${quoted(place)} should be a whole number from ${formatCount(least)} to ${formatCount(most)}.`,
  noText: (place: string) => `${quoted(place)} should be a text.`,
  noList: (place: string) => `${quoted(place)} should be a list.`,
  length: (place: string, given: number, wanted: number) =>
    `${quoted(place)} has ${counted(given, 'value', 'values')}; the sizes of the layers ask for ${formatCount(wanted)}.`,
  activation: (name: string) =>
    `${quoted(name)} is no activation of this page; it has identity, sigmoid, tanh, ReLU, leaky ReLU, ELU, softplus, SiLU, GELU, Mish and softmax.`,
  mixed: (layer: number) => `The units of layer ${layer} have different activations; here a layer has one.`,
  kind: (name: string) =>
    `${quoted(name)} is no part of a network that can be read; it should have dense layers and activations alone.`,
  branched: (place: string) =>
    `At ${quoted(place)} the network branches or skips a layer; here each layer feeds the next.`,
  notDense: (place: string) =>
    `${quoted(place)} is not joined to all units of the layer before it, and to no others; here layers are fully connected.`,
  selfJoined: (place: string) =>
    `${quoted(place)} is joined to itself or to an earlier unit; recurrent networks can’t be read.`,
  gated: (place: string) => `The connection ${quoted(place)} is gated by another unit; gates can’t be read.`,
  nnetHow: 'Run this in R, where fit is what nnet() gave, and paste what it prints:',

  onnx: {
    noGraph: 'The ONNX file holds no network: it has no graph.',
    external: (name: string) =>
      `The numbers of ${quoted(name)} lie in another file; save the ONNX model with its weights inside (save_as_external_data=False).`,
    type: (name: string, type: string) =>
      `The numbers of ${quoted(name)} have the type ${type}; export the model with 32-bit or 64-bit floating-point numbers.`,
    values: (name: string) => `The shape of ${quoted(name)} does not go with its values; export the model again.`,
    nodes: (most: number) =>
      `The graph has more than ${formatCount(most)} nodes; a network of dense layers has far fewer.`,
    operator: (name: string) =>
      `The operator ${quoted(name)} can’t be read; the network should have Gemm, or MatMul and Add, and activations.`,
    shape: (name: string) =>
      `The shapes at ${quoted(name)} don’t fit together; each layer is a matrix and a bias for each unit.`,
    axis: (name: string) => `${quoted(name)} is not taken over the units of its layer, but over the examples.`,
    noOutput: 'No output of the ONNX graph is computed from its input by dense layers.',
  },
  fann: {
    fixed: 'This is a FANN network of whole numbers; save it with fann_save, not with fann_save_to_fixed.',
    version: (given: string) => `${quoted(given)} is no version of FANN files that can be read; FANN_FLO_2.1 is.`,
    shortcut: 'This FANN network has shortcut connections; here each layer feeds the next (fann_create_standard).',
    stepwise: (name: string) =>
      `${quoted(name)} is a sigmoid of straight segments, the default of FANN; use FANN_SIGMOID or FANN_SIGMOID_SYMMETRIC (fann_set_activation_function_hidden and _output), train and save again.`,
    number: (given: string) => `activation ${given}`,
  },
  opencv: {
    xml: 'This OpenCV network is XML; save it as .yml or .json.',
    noNetwork: 'The file of OpenCV holds no neural network; its part opencv_ml_ann_mlp is missing.',
    wrong: 'The YAML file of OpenCV is damaged or not complete. Save it again.',
  },
  nnet: {
    noSizes: 'The sizes are missing: print n too, such as n = c(3, 2, 1), or use the script.',
    noWeights: 'The weights are missing: print wts too, or use the script.',
    censored: 'This network was fitted with censored = TRUE; its outputs are no softmax that the page has.',
    skip: 'This network has other connections than those from layer to layer, such as skip = TRUE; fit it with skip = FALSE.',
    wrong: (text: string) => `${quoted(text)} can’t be read as R prints it; use the script.`,
  },
  brain: {
    recurrent: (name: string) => `${quoted(name)} is no NeuralNetwork of brain.js; recurrent networks can’t be read.`,
    leakyRelu:
      'The leaky-relu of brain.js 1 is 0.01 times ReLU, which no activation here is; train it with brain.js 2, where it is right.',
  },
  notes: {
    dropoutLeftOut: (what: string) => `${quoted(what)} is left out: it does nothing in prediction.`,
    dropoutFolded: (what: string) =>
      `In prediction this library multiplies by ${what} where there was dropout; the weights after it contain that.`,
    steepnessFolded: () => 'The steepness of the activations is multiplied into the weights and biases.',
    scalingFolded: () =>
      'The scaling of inputs and outputs, and the stretch of the activations, are multiplied into the weights and biases.',
    outputScaled: () => 'A last layer of its own brings the outputs back to the units of the targets.',
    linearCut: () => 'FANN cuts the z of a linear unit at 150 and −150; here it goes on.',
    scalingBeside: () =>
      'The file has numbers for scaling inputs and outputs, which fann_run does not use; nor are they used here.',
    logisticCut: () => 'nnet takes a sigmoid as 0 or 1 where |z| is above 15; here it goes on smoothly.',
    roundedPrint: () => 'The weights are rounded as R prints them; dput with "digits17" gives all their digits.',
  },
};
