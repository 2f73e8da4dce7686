import type { Activation } from '../../engine/types';
import { choiceOf, counted, formatCount } from '../intl';
import { quoted } from './quoted';

/** Networks that come from other programs, and go there. */
export const models = {
  open: 'Bring a network…',
  openHint: 'One that was trained elsewhere, with its weights: from PyTorch, scikit-learn, Keras, ONNX and others',
  title: 'Bring a network',
  close: 'Close',
  about: 'A network that was trained elsewhere opens here at step 0, with its own weights',
  give: 'Drop the file here, choose it, or paste its text.',
  which:
    'A safetensors file, a model.json of Keras or TensorFlow.js with its .bin, ONNX, FANN, OpenCV, R’s nnet, brain.js, synaptic, neataptic, ConvNetJS, or a model file of this page. Networks of dense layers with activations are supported.',
  choose: 'Choose a file…',
  paste: 'The text of a model',
  read: 'Read it',
  reading: 'Reading…',
  scripts: 'From PyTorch, scikit-learn or R, with a few lines of code',
  scriptsNote: 'Run them where “model” is the trained network, and paste what they print.',
  pytorch: 'For an nn.Sequential of PyTorch',
  scikitLearn: 'For an MLPClassifier or MLPRegressor of scikit-learn',
  copy: 'Copy',

  found: (shape: string, numbers: number) =>
    `Network ${shape} with ${counted(numbers, 'weight or bias', 'weights and biases')}`,
  precision: {
    float64: 'Its numbers are doubles, as on this page: they are taken to the bit.',
    float32: 'Its numbers are of single precision: each is taken as the double that equals it.',
  },
  notes: {
    leftOut: (what: string) => `${what} is left out: it does nothing in prediction.`,
    softplusCut: (threshold: string) =>
      `PyTorch’s softplus is z itself beyond z = ${threshold}; here it goes on, and differs there by up to 0.000000002.`,
    orderTaken: (names: string) =>
      `The file does not say in which order the layers follow, and several fit; taken is ${names}. Names with numbers, such as 0.weight and 2.weight, would say it.`,
  } as Record<string, (what: string) => string>,
  layers: 'Layers',
  hidden: (layer: number, units: number) => `Layer ${layer}, ${counted(units, 'unit', 'units')}`,
  output: (units: number) => `Output, ${counted(units, 'unit', 'units')}`,
  called: (name: string) => `in the file: ${name}`,
  activation: 'Activation',
  asks: 'The file does not say which activation follows each layer. What follows the last one may also stand in its loss: BCEWithLogitsLoss has the sigmoid in it, CrossEntropyLoss the softmax.',
  unknownYet: 'choose…',
  loss: 'Loss',
  lossNote: 'For training on here; the outputs do not depend on it.',
  lossFromFile: 'It was trained with this loss.',
  data: 'Data',
  kept: (title: string) => `As now: ${title}`,
  few: (rows: number) => `${counted(rows, 'made-up row', 'made-up rows')} of its size`,
  doesNotFit: (title: string, inputs: number, outputs: number) =>
    `“${title}” does not fit: the network takes ${counted(inputs, 'input', 'inputs')} and gives ${counted(outputs, 'output', 'outputs')}.`,
  fewNote:
    'Rows of zeros and ones, only so that it can be opened: replace them by your own under “Your own rows”; as long as these have as many inputs and outputs, the weights stay.',
  inputs: 'Inputs reach it',
  targets: 'Targets reach it',
  standardized: { yes: 'standardised', no: 'as they are' },
  standardizedNote: 'As it was trained: only then do its outputs here equal those there.',
  use: 'Use it',
  leave: 'Another one',
  answerFirst: 'Choose the activations first.',

  // ---- what is refused --------------------------------------------------------------------------
  unknown:
    'This is no model that can be read here. Its text may be what one of the scripts below prints, or a file of one of the forms above.',
  failed: 'It could not be read; reload the page and try again, or save the model once more.',
  several: 'Of these files only one can be a model; drop model.json together with its .bin files, or one file.',
  layer: (layer: number) => `layer ${layer}`,
  noLayers: 'There is no dense layer in it; at least one is needed.',
  chain: (one: string, gives: number, other: string, takes: number) =>
    `The layers do not fit together: ${quoted(one)} gives ${counted(gives, 'number', 'numbers')}, ${quoted(other)} takes ${formatCount(takes)}.`,
  biases: (name: string, given: number, wanted: number) =>
    `${quoted(name)} has ${counted(given, 'bias', 'biases')}; there should be ${formatCount(wanted)}, one for each unit.`,
  pairs: (coefs: number, intercepts: number) =>
    `coefs has ${counted(coefs, 'layer', 'layers')}, intercepts ${formatCount(intercepts)}; there should be as many.`,
  shape: (layer: number, given: number, units: number, inputs: number) =>
    `Layer ${layer} has ${counted(given, 'weight', 'weights')}; there should be ${formatCount(units)} × ${formatCount(inputs)}.`,
  tooManyLayers: (given: number, most: number) => `It has ${formatCount(given)} layers; this page has at most ${most}.`,
  tooManyUnits: (layer: number, given: number, most: number) =>
    `Layer ${layer} has ${counted(given, 'unit', 'units')}; this page has 1 to ${most}.`,
  tooManyInputs: (given: number, most: number) =>
    `It has ${counted(given, 'input', 'inputs')}; this page has 1 to ${formatCount(most)}.`,
  tooManyOutputs: (given: number, most: number) =>
    `It has ${formatCount(given)} outputs; this page has at most ${most}.`,
  tooManyNumbers: (given: number, most: number) =>
    `It has ${formatCount(given)} weights and biases; this page has at most ${formatCount(most)}.`,
  notFinite: {
    weight: (layer: number, row: number, col: number) =>
      `The weight in row ${row}, column ${col} of layer ${layer} is not finite; every weight must be a number.`,
    bias: (layer: number, unit: number) =>
      `The bias of unit ${unit} of layer ${layer} is not finite; every bias must be a number.`,
  },
  alpha: {
    leakyRelu: (alpha: string) => `Leaky ReLU has the slope ${alpha}; it must be above 0 and below 1.`,
    elu: (alpha: string) => `ELU has the alpha ${alpha}; it must be above 0 and at most 10.`,
  },
  activationFirst: (name: string) =>
    `${quoted(name)} comes before the first dense layer; an activation can only follow one.`,
  twoActivations: (name: string) => `${quoted(name)} follows another activation; each layer can have one.`,
  activationName: (name: string) => `${quoted(name)} is no activation that this page has.`,
  module: (name: string) =>
    `It has a layer of the kind ${quoted(name)}, which is not supported here: only dense layers and activations are.`,
  variant: (name: string) =>
    `${quoted(name)} is set in a way that this page does not have; it should be as it is by default.`,

  json: {
    oneObject: 'The text should be one object of JSON, from { to }.',
    text: (name: string) => `${quoted(name)} in it should be a text.`,
    list: (name: string) => `${quoted(name)} in it should be a list.`,
    object: (name: string) => `${quoted(name)} in it should be an object.`,
    objects: (name: string) => `${quoted(name)} in it should be a list of objects.`,
    number: (name: string) => `${quoted(name)} in it should be a number.`,
    numbers: (name: string) => `${quoted(name)} should be a list of numbers.`,
    notNumber: (name: string, place: number) => `${quoted(name)}: entry ${formatCount(place)} is not a finite number.`,
    matrix: (name: string) => `${quoted(name)} should be a list of rows of numbers.`,
    uneven: (name: string, row: number, given: number, wanted: number) =>
      `${quoted(name)}: row ${row} has ${counted(given, 'number', 'numbers')}, the first one ${formatCount(wanted)}.`,
  },
  own: {
    version: (version: number) => `The version of the model file must be ${version}; a later page may have written it.`,
    weights: (layer: number) => `weights of layer ${layer}`,
    biases: (layer: number) => `biases of layer ${layer}`,
    inputs: (given: number, wanted: number) =>
      `The file says ${counted(given, 'input', 'inputs')}; the rows of its first weights have ${formatCount(wanted)}.`,
    noAlpha: (activation: Activation) => `${quoted(activation)} has no alpha; leave it out.`,
    loss: (name: string, names: readonly string[]) =>
      `${quoted(name)} is no loss of this page; it should be ${choiceOf(names)}.`,
  },
  safetensors: {
    header: 'The header of the safetensors file can’t be read: it is longer than the file, or than any that fits here.',
    entry: (name: string) => `${quoted(name)} in the header is no tensor: it needs dtype, shape and data_offsets.`,
    type: (name: string, type: string, known: readonly string[]) =>
      `${quoted(name)} has the type ${quoted(type)}; it should be ${choiceOf(known)}.`,
    offsets: (name: string) => `${quoted(name)}: its place in the file does not fit its shape and type; save it again.`,
    size: (given: number, wanted: number) =>
      `The file has ${counted(given, 'byte', 'bytes')} of numbers; its header says ${formatCount(wanted)}.`,
    tensor: (name: string, shape: string) =>
      `${quoted(name)} (${shape || '1'}) belongs to no dense layer: that has name.weight with two sides and name.bias with one.`,
    activations: (given: number, wanted: number) =>
      `The file names ${counted(given, 'activation', 'activations')}; it has ${counted(wanted, 'layer', 'layers')}.`,
  },
  keras: {
    graph: 'This model.json is a graph model; save a layers model: in Python with tensorflowjs’ save_keras_model.',
    notSequential: (kind: string) => `The model is of the kind ${quoted(kind)}; only Sequential is supported here.`,
    units: (name: string, given: string, wanted: number) =>
      `${quoted(name)} says ${given} units, but its kernel has ${formatCount(wanted)}.`,
    weight: (name: string, sides: number) =>
      `${quoted(name)} is missing among the weights, stands there twice, or has not ${counted(sides, 'side', 'sides')}.`,
    type: (name: string, type: string) => `${quoted(name)} has the type ${quoted(type)}; it should be float32.`,
    bytes: (name: string) => `${quoted(name)}: the files of weights end too early, or name it twice.`,
    size: (given: number, wanted: number) =>
      `The files of weights have ${counted(given, 'byte', 'bytes')}; model.json says ${formatCount(wanted)}.`,
    missing: (name: string) =>
      `The weights are in the file ${quoted(name)}: drop or choose it together with model.json.`,
  },
  pickled: {
    pytorch:
      'This is a pickle of PyTorch, which only Python can open: use the script below, or save a safetensors file.',
    scikitLearn: 'This is a pickle, which only Python can open: use the script below, and paste what it prints.',
    keras:
      'HDF5 and .keras files can’t be read here: convert the model with tensorflowjs’ save_keras_model, and drop model.json with its .bin.',
  },

  // ---- out ---------------------------------------------------------------------------------------
  out: {
    open: 'As a model file…',
    openHint: 'This network with its weights, to be opened by PyTorch, TensorFlow.js, ONNX and others, or here',
    title: 'This network as a model file',
    about: 'Layers, activations and weights as they are at this moment, in the form of another program',
    form: 'Form',
    forms: {
      own: 'JSON of this page',
      safetensors: 'safetensors (PyTorch)',
      onnx: 'ONNX',
      tensorflow: 'TensorFlow.js',
      brain: 'brain.js',
    },
    notes: {
      own: 'Doubles that are read again to the same bits, here by “Bring a network”; described in the manual.',
      safetensors:
        'Doubles, by the names of an nn.Sequential: 0.weight, 0.bias, ... Activations stand between them, as modules without weights.',
      onnx: 'Doubles: Gemm for each layer, then its activation.',
      tensorflow: 'model.json and weights.bin in an archive, for tf.loadLayersModel. Weights of single precision.',
      brain: 'For fromJSON of brain.js 1.6, which computes in single precision.',
    },
    alpha: 'ONNX keeps the alpha of an activation in single precision only.',
    rows: 'Takes inputs',
    own: 'standardised, with W and b of this page',
    raw: 'in the units of the data, with the standardisation in W and b',
    outputsStay: 'Its outputs are standardised: to be multiplied by the deviation of the target, and its mean added.',
    lacks: (form: string, activation: string) => `${form} has no ${activation}; choose another form or activation.`,
    lacksAlpha: (form: string) => `${form} has ELU with an alpha of 1 only; choose another form, or that alpha.`,
    range: (form: string) => `Some of its numbers are too large for single precision, which ${form} has.`,
    mixed: (form: string) => `${form} has one activation for all layers, the output included; here they differ.`,
    save: 'Save',
    making: 'Making it…',
    notMade: 'The engine did not answer; close this and try again.',
  },
};
