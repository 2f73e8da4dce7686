import type { LaterWords } from '../words';
import { counted, formatCount } from '../intl';
import { quoted } from './quoted';

export const modelsOthers: LaterWords['modelsOthers'] = {
  cut: (format) =>
    `Die Datei von ${format} ist beschädigt oder unvollständig: Sie endet zu früh. Speichere sie noch einmal.`,
  damaged: (format, place) =>
    `Die Datei von ${format} ist beschädigt: ${quoted(place)} kann nicht gelesen werden. Speichere sie noch einmal.`,
  noJson: (format) =>
    `Das Netz von ${format} ist beschädigt oder unvollständig: Es ist kein gültiges JSON. Speichere es noch einmal.`,
  twice: (place) => `${quoted(place)} steht zweimal da; es muss genau einmal da sein.`,
  missing: (place) => `${quoted(place)} fehlt im Netz; speichere es noch einmal.`,
  noNumber: (place) => `${quoted(place)} muss eine endliche Zahl sein.`,
  noWhole: (place, least, most) =>
    `${quoted(place)} muss eine ganze Zahl von ${formatCount(least)} bis ${formatCount(most)} sein.`,
  noText: (place) => `${quoted(place)} muss ein Text sein.`,
  noList: (place) => `${quoted(place)} muss eine Liste sein.`,
  length: (place, given, wanted) =>
    `${quoted(place)} hat ${counted(given, 'Wert', 'Werte')}; die Größen der Schichten verlangen ${formatCount(wanted)}.`,
  activation: (name) =>
    `${quoted(name)} ist keine Aktivierung dieser Seite; sie hat Identität, Sigmoid, tanh, ReLU, Leaky ReLU, ELU, Softplus, SiLU, GELU, Mish und Softmax.`,
  mixed: (layer) =>
    `Die Neuronen der Schicht ${layer} haben verschiedene Aktivierungen; hier hat eine Schicht eine einzige.`,
  kind: (name) =>
    `${quoted(name)} gehört zu keinem Netz, das gelesen werden kann; es darf nur dichte Schichten und Aktivierungen haben.`,
  branched: (place) =>
    `Bei ${quoted(place)} verzweigt sich das Netz oder überspringt eine Schicht; hier führt jede Schicht zur nächsten.`,
  notDense: (place) =>
    `${quoted(place)} ist nicht mit genau allen Neuronen der Schicht davor verbunden; hier sind die Schichten vollständig verbunden.`,
  selfJoined: (place) =>
    `${quoted(place)} ist mit sich selbst oder einem früheren Neuron verbunden; rekurrente Netze können nicht gelesen werden.`,
  gated: (place) =>
    `Die Verbindung ${quoted(place)} wird von einem anderen Neuron gesteuert; solche Tore können nicht gelesen werden.`,
  nnetHow: 'Führe das in R aus, wobei fit das Ergebnis von nnet() ist, und füge ein, was es ausgibt:',

  onnx: {
    noGraph: 'Die ONNX-Datei enthält kein Netz: Sie hat keinen Graphen.',
    external: (name) =>
      `Die Zahlen von ${quoted(name)} liegen in einer anderen Datei; speichere das ONNX-Modell mit seinen Gewichten darin (save_as_external_data=False).`,
    type: (name, type) =>
      `Die Zahlen von ${quoted(name)} haben den Typ ${type}; exportiere das Modell mit Gleitkommazahlen von 32 oder 64 Bit.`,
    values: (name) => `Die Form von ${quoted(name)} passt nicht zu den Werten; exportiere das Modell noch einmal.`,
    nodes: (most) =>
      `Der Graph hat mehr als ${formatCount(most)} Knoten; ein Netz aus dichten Schichten hat viel weniger.`,
    operator: (name) =>
      `Der Operator ${quoted(name)} kann nicht gelesen werden; das Netz darf Gemm oder MatMul und Add sowie Aktivierungen haben.`,
    shape: (name) =>
      `Die Formen bei ${quoted(name)} passen nicht zusammen; jede Schicht ist eine Matrix und ein Bias für jedes Neuron.`,
    axis: (name) => `${quoted(name)} geht nicht über die Neuronen der Schicht, sondern über die Beispiele.`,
    noOutput: 'Keine Ausgabe des ONNX-Graphen wird durch dichte Schichten aus seiner Eingabe berechnet.',
  },
  fann: {
    fixed: 'Das ist ein FANN-Netz aus ganzen Zahlen; speichere es mit fann_save, nicht mit fann_save_to_fixed.',
    version: (given) =>
      `${quoted(given)} ist keine Fassung von FANN-Dateien, die gelesen werden kann; FANN_FLO_2.1 ist es.`,
    shortcut:
      'Dieses FANN-Netz hat Abkürzungen über Schichten; hier führt jede Schicht zur nächsten (fann_create_standard).',
    stepwise: (name) =>
      `${quoted(name)} ist ein Sigmoid aus geraden Stücken, die Voreinstellung von FANN; nimm FANN_SIGMOID oder FANN_SIGMOID_SYMMETRIC (fann_set_activation_function_hidden und _output), trainiere und speichere noch einmal.`,
    number: (given) => `Aktivierung ${given}`,
  },
  opencv: {
    xml: 'Dieses OpenCV-Netz ist XML; speichere es als .yml oder .json.',
    noNetwork: 'Die Datei von OpenCV enthält kein neuronales Netz; ihr Teil opencv_ml_ann_mlp fehlt.',
    wrong: 'Die YAML-Datei von OpenCV ist beschädigt oder unvollständig. Speichere sie noch einmal.',
  },
  nnet: {
    noSizes: 'Die Größen fehlen: Gib auch n aus, etwa n = c(3, 2, 1), oder nimm das Skript.',
    noWeights: 'Die Gewichte fehlen: Gib auch wts aus, oder nimm das Skript.',
    censored:
      'Dieses Netz wurde mit censored = TRUE angepasst; seine Ausgaben sind kein Softmax, wie ihn die Seite hat.',
    skip: 'Dieses Netz hat andere Verbindungen als die von Schicht zu Schicht, etwa skip = TRUE; passe es mit skip = FALSE an.',
    wrong: (text) => `${quoted(text)} kann nicht so gelesen werden, wie R es ausgibt; nimm das Skript.`,
  },
  brain: {
    recurrent: (name) =>
      `${quoted(name)} ist kein NeuralNetwork von brain.js; rekurrente Netze können nicht gelesen werden.`,
    leakyRelu:
      'Das leaky-relu von brain.js 1 ist 0.01 mal ReLU, was hier keine Aktivierung ist; trainiere es mit brain.js 2, wo es stimmt.',
  },
  notes: {
    dropoutLeftOut: (what) => `${quoted(what)} ist weggelassen: Es tut bei der Vorhersage nichts.`,
    dropoutFolded: (what) =>
      `Bei der Vorhersage multipliziert diese Bibliothek mit ${what}, wo Dropout war; die Gewichte danach enthalten das.`,
    steepnessFolded: () => 'Die Steilheit der Aktivierungen ist in die Gewichte und Biases hineinmultipliziert.',
    scalingFolded: () =>
      'Die Skalierung der Eingaben und Ausgaben und die Streckung der Aktivierungen sind in die Gewichte und Biases hineinmultipliziert.',
    outputScaled: () => 'Eine eigene letzte Schicht bringt die Ausgaben zurück in die Einheiten der Zielwerte.',
    linearCut: () => 'FANN schneidet z eines linearen Neurons bei 150 und −150 ab; hier geht es weiter.',
    scalingBeside: () =>
      'Die Datei hat Zahlen zum Skalieren von Ein- und Ausgaben, die fann_run nicht benutzt; auch hier werden sie nicht benutzt.',
    logisticCut: () => 'nnet nimmt ein Sigmoid als 0 oder 1, wo |z| über 15 liegt; hier geht es glatt weiter.',
    roundedPrint: () => 'Die Gewichte sind gerundet, wie R sie ausgibt; dput mit digits17 gibt alle ihre Stellen aus.',
  },
};
