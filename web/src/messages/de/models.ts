import type { Activation } from '../../engine/types';
import { choiceOf, counted, formatCount } from '../intl';
import type { LaterWords } from '../words';
import { quoted } from './quoted';

export const models: LaterWords['models'] = {
  open: 'Ein Netz mitbringen …',
  openHint:
    'Eines, das anderswo trainiert wurde, mit seinen Gewichten: aus PyTorch, scikit-learn, Keras, ONNX und anderen',
  title: 'Ein Netz mitbringen',
  close: 'Schließen',
  about: 'Ein anderswo trainiertes Netz öffnet sich hier bei Schritt 0, mit seinen eigenen Gewichten',
  give: 'Zieh die Datei hierher, wähle sie aus oder füge ihren Text ein.',
  which:
    'Eine safetensors-Datei, ein model.json von Keras oder TensorFlow.js mit seiner .bin, ONNX, FANN, OpenCV, nnet von R, brain.js, synaptic, neataptic, ConvNetJS oder eine Modelldatei dieser Seite. Netze aus dichten Schichten mit Aktivierungen können gelesen werden.',
  choose: 'Datei wählen …',
  paste: 'Der Text eines Modells',
  read: 'Lesen',
  reading: 'Wird gelesen …',
  scripts: 'Aus PyTorch, scikit-learn oder R, mit ein paar Zeilen Code',
  scriptsNote: 'Führe sie aus, wo „model“ das trainierte Netz ist, und füge ein, was sie ausgeben.',
  pytorch: 'Für ein nn.Sequential von PyTorch',
  scikitLearn: 'Für einen MLPClassifier oder MLPRegressor von scikit-learn',
  copy: 'Kopieren',

  found: (shape, numbers) => `Ein ${shape}-Netz mit ${counted(numbers, 'Gewicht oder Bias', 'Gewichten und Biases')}`,
  precision: {
    float64: 'Seine Zahlen haben doppelte Genauigkeit, wie auf dieser Seite: Sie werden auf das Bit übernommen.',
    float32:
      'Seine Zahlen haben einfache Genauigkeit: Jede wird als die Zahl doppelter Genauigkeit übernommen, die ihr gleicht.',
  },
  notes: {
    leftOut: (what: string) => `${what} entfällt: Bei der Vorhersage bewirkt es nichts.`,
    softplusCut: (threshold: string) =>
      `Softplus von PyTorch ist jenseits von z = ${threshold} z selbst; hier geht es weiter und weicht dort um bis zu 0,000000002 ab.`,
    orderTaken: (names: string) =>
      `Die Datei sagt nicht, in welcher Reihenfolge die Schichten stehen, und mehrere passen; genommen ist ${names}. Namen mit Zahlen, etwa 0.weight und 2.weight, würden es sagen.`,
  },
  layers: 'Schichten',
  hidden: (layer, units) => `Schicht ${layer}, ${counted(units, 'Neuron', 'Neuronen')}`,
  output: (units) => `Ausgabe, ${counted(units, 'Neuron', 'Neuronen')}`,
  called: (name) => `in der Datei: ${name}`,
  activation: 'Aktivierung',
  asks: 'Die Datei sagt nicht, welche Aktivierung auf die Schichten folgt. Was auf die letzte folgt, kann auch im Verlust stecken: BCEWithLogitsLoss enthält Sigmoid, CrossEntropyLoss Softmax.',
  unknownYet: 'wählen …',
  loss: 'Verlust',
  lossNote: 'Damit es hier weiter trainiert; die Ausgaben hängen nicht davon ab.',
  lossFromFile: 'Mit diesem Verlust wurde es trainiert.',
  data: 'Daten',
  kept: (title) => `Wie jetzt: ${title}`,
  few: (rows) => `${counted(rows, 'ausgedachte Zeile', 'ausgedachte Zeilen')} in seiner Größe`,
  doesNotFit: (title, inputs, outputs) =>
    `„${title}“ passt nicht: Das Netz nimmt ${counted(inputs, 'Eingabe', 'Eingaben')} und gibt ${counted(outputs, 'Ausgabe', 'Ausgaben')}.`,
  fewNote:
    'Zeilen aus Nullen und Einsen, nur damit es sich öffnen lässt: Ersetze sie unter „Eigene Zeilen“ durch deine; solange diese so viele Eingaben und Ausgaben haben, bleiben die Gewichte.',
  inputs: 'Eingaben erreichen es',
  targets: 'Zielwerte erreichen es',
  standardized: { yes: 'standardisiert', no: 'wie sie sind' },
  standardizedNote: 'So, wie es trainiert wurde: Nur dann gleichen seine Ausgaben hier denen von dort.',
  use: 'Verwenden',
  leave: 'Ein anderes',
  answerFirst: 'Wähle zuerst die Aktivierungen.',

  unknown:
    'Das ist kein Modell, das hier gelesen werden kann. Der Text kann sein, was eines der Skripte unten ausgibt, oder eine Datei in einer der genannten Formen.',
  failed:
    'Es konnte nicht gelesen werden; lade die Seite neu und versuche es noch einmal, oder speichere das Modell neu.',
  several:
    'Von diesen Dateien kann nur eine ein Modell sein; zieh model.json mit seinen .bin-Dateien hierher, oder eine Datei.',
  layer: (layer) => `Schicht ${layer}`,
  noLayers: 'Darin ist keine dichte Schicht; mindestens eine wird gebraucht.',
  chain: (one, gives, other, takes) =>
    `Die Schichten passen nicht zusammen: ${quoted(one)} gibt ${counted(gives, 'Zahl', 'Zahlen')}, ${quoted(other)} nimmt ${formatCount(takes)}.`,
  biases: (name, given, wanted) =>
    `${quoted(name)} hat ${counted(given, 'Bias', 'Biases')}; es sollten ${formatCount(wanted)} sein, einer je Neuron.`,
  pairs: (coefs, intercepts) =>
    `coefs hat ${counted(coefs, 'Schicht', 'Schichten')}, intercepts ${formatCount(intercepts)}; es sollten gleich viele sein.`,
  shape: (layer, given, units, inputs) =>
    `Schicht ${layer} hat ${counted(given, 'Gewicht', 'Gewichte')}; es sollten ${formatCount(units)} × ${formatCount(inputs)} sein.`,
  tooManyLayers: (given, most) => `Es hat ${formatCount(given)} Schichten; diese Seite hat höchstens ${most}.`,
  tooManyUnits: (layer, given, most) =>
    `Schicht ${layer} hat ${counted(given, 'Neuron', 'Neuronen')}; diese Seite hat 1 bis ${most}.`,
  tooManyInputs: (given, most) =>
    `Es hat ${counted(given, 'Eingabe', 'Eingaben')}; diese Seite hat 1 bis ${formatCount(most)}.`,
  tooManyOutputs: (given, most) => `Es hat ${formatCount(given)} Ausgaben; diese Seite hat höchstens ${most}.`,
  tooManyNumbers: (given, most) =>
    `Es hat ${formatCount(given)} Gewichte und Biases; diese Seite hat höchstens ${formatCount(most)}.`,
  notFinite: {
    weight: (layer, row, col) =>
      `Das Gewicht in Zeile ${row}, Spalte ${col} von Schicht ${layer} ist nicht endlich; jedes Gewicht muss eine Zahl sein.`,
    bias: (layer, unit) =>
      `Der Bias von Neuron ${unit} in Schicht ${layer} ist nicht endlich; jeder Bias muss eine Zahl sein.`,
  },
  alpha: {
    leakyRelu: (alpha) => `Leaky ReLU hat die Steigung ${alpha}; sie muss über 0 und unter 1 liegen.`,
    elu: (alpha) => `ELU hat das Alpha ${alpha}; es muss über 0 liegen und höchstens 10 sein.`,
  },
  activationFirst: (name) =>
    `${quoted(name)} kommt vor der ersten dichten Schicht; eine Aktivierung kann nur auf eine folgen.`,
  twoActivations: (name) => `${quoted(name)} folgt auf eine andere Aktivierung; jede Schicht kann eine haben.`,
  activationName: (name) => `${quoted(name)} ist keine Aktivierung, die diese Seite hat.`,
  module: (name) =>
    `Es hat eine Schicht der Art ${quoted(name)}, die hier nicht unterstützt wird: nur dichte Schichten und Aktivierungen werden es.`,
  variant: (name) =>
    `${quoted(name)} ist auf eine Art eingestellt, die diese Seite nicht hat; es sollte eingestellt sein, wie es von sich aus ist.`,

  json: {
    oneObject: 'Der Text sollte ein JSON-Objekt sein, von { bis }.',
    text: (name) => `${quoted(name)} darin sollte ein Text sein.`,
    list: (name) => `${quoted(name)} darin sollte eine Liste sein.`,
    object: (name) => `${quoted(name)} darin sollte ein Objekt sein.`,
    objects: (name) => `${quoted(name)} darin sollte eine Liste von Objekten sein.`,
    number: (name) => `${quoted(name)} darin sollte eine Zahl sein.`,
    numbers: (name) => `${quoted(name)} sollte eine Liste von Zahlen sein.`,
    notNumber: (name, place) => `${quoted(name)}: Eintrag ${formatCount(place)} ist keine endliche Zahl.`,
    matrix: (name) => `${quoted(name)} sollte eine Liste von Zeilen aus Zahlen sein.`,
    uneven: (name, row, given, wanted) =>
      `${quoted(name)}: Zeile ${row} hat ${counted(given, 'Zahl', 'Zahlen')}, die erste ${formatCount(wanted)}.`,
  },
  own: {
    version: (version) =>
      `Die Version der Modelldatei muss ${version} sein; vielleicht hat eine spätere Seite sie geschrieben.`,
    weights: (layer) => `Gewichte von Schicht ${layer}`,
    biases: (layer) => `Biases von Schicht ${layer}`,
    inputs: (given, wanted) =>
      `Die Datei nennt ${counted(given, 'Eingabe', 'Eingaben')}; die Zeilen ihrer ersten Gewichte haben ${formatCount(wanted)}.`,
    noAlpha: (activation: Activation) => `${quoted(activation)} hat kein Alpha; lass es weg.`,
    loss: (name, names) => `${quoted(name)} ist kein Verlust dieser Seite; er sollte ${choiceOf(names)} sein.`,
  },
  safetensors: {
    header:
      'Der Kopf der safetensors-Datei kann nicht gelesen werden: Er ist länger als die Datei oder als jeder, der hier möglich ist.',
    entry: (name) => `${quoted(name)} im Kopf ist kein Tensor: Er braucht dtype, shape und data_offsets.`,
    type: (name, type, known) => `${quoted(name)} hat den Typ ${quoted(type)}; er sollte ${choiceOf(known)} sein.`,
    offsets: (name) =>
      `${quoted(name)}: Sein Platz in der Datei passt nicht zu seiner Form und seinem Typ; speichere sie noch einmal.`,
    size: (given, wanted) =>
      `Die Datei hat ${counted(given, 'Byte', 'Bytes')} an Zahlen; ihr Kopf nennt ${formatCount(wanted)}.`,
    tensor: (name, shape) =>
      `${quoted(name)} (${shape || '1'}) gehört zu keiner dichten Schicht: Die hat name.weight mit zwei Seiten und name.bias mit einer.`,
    activations: (given, wanted) =>
      `Die Datei nennt ${counted(given, 'Aktivierung', 'Aktivierungen')}; sie hat ${counted(wanted, 'Schicht', 'Schichten')}.`,
  },
  keras: {
    graph:
      'Dieses model.json ist ein Graph-Modell; speichere ein Layers-Modell: in Python mit save_keras_model von tensorflowjs.',
    notSequential: (kind) => `Das Modell ist von der Art ${quoted(kind)}; nur Sequential wird hier unterstützt.`,
    units: (name, given, wanted) =>
      `${quoted(name)} nennt ${given} Neuronen, sein Kernel hat aber ${formatCount(wanted)}.`,
    weight: (name, sides) =>
      `${quoted(name)} fehlt unter den Gewichten, steht zweimal da oder hat nicht ${counted(sides, 'Seite', 'Seiten')}.`,
    type: (name, type) => `${quoted(name)} hat den Typ ${quoted(type)}; er sollte float32 sein.`,
    bytes: (name) => `${quoted(name)}: Die Dateien der Gewichte enden zu früh oder nennen es zweimal.`,
    size: (given, wanted) =>
      `Die Dateien der Gewichte haben ${counted(given, 'Byte', 'Bytes')}; model.json nennt ${formatCount(wanted)}.`,
    missing: (name) => `Die Gewichte sind in der Datei ${quoted(name)}: Zieh oder wähle sie zusammen mit model.json.`,
  },
  pickled: {
    pytorch:
      'Das ist ein Pickle von PyTorch, das nur Python öffnen kann: Nimm das Skript unten, oder speichere eine safetensors-Datei.',
    scikitLearn: 'Das ist ein Pickle, das nur Python öffnen kann: Nimm das Skript unten, und füge ein, was es ausgibt.',
    keras:
      'HDF5- und .keras-Dateien können hier nicht gelesen werden: Wandle das Modell mit save_keras_model von tensorflowjs um, und zieh model.json mit seiner .bin hierher.',
  },

  out: {
    open: 'Als Modelldatei …',
    openHint: 'Dieses Netz mit seinen Gewichten, für PyTorch, TensorFlow.js, ONNX und andere, oder für hier',
    title: 'Dieses Netz als Modelldatei',
    about: 'Schichten, Aktivierungen und Gewichte, wie sie in diesem Moment sind, in der Form eines anderen Programms',
    form: 'Dateiform',
    forms: {
      own: 'JSON dieser Seite',
      safetensors: 'safetensors (PyTorch)',
      onnx: 'ONNX',
      tensorflow: 'TensorFlow.js',
      brain: 'brain.js',
    },
    notes: {
      own: 'Zahlen doppelter Genauigkeit, die auf das Bit wieder gelesen werden, hier mit „Ein Netz mitbringen“; im Handbuch beschrieben.',
      safetensors:
        'Doppelte Genauigkeit, mit den Namen eines nn.Sequential: 0.weight, 0.bias, ... Dazwischen stehen Aktivierungen, als Module ohne Gewichte.',
      onnx: 'Doppelte Genauigkeit: Gemm für jede Schicht, dann ihre Aktivierung.',
      tensorflow: 'model.json und weights.bin in einem Archiv, für tf.loadLayersModel. Gewichte einfacher Genauigkeit.',
      brain: 'Für fromJSON von brain.js 1.6, das mit einfacher Genauigkeit rechnet.',
    },
    alpha: 'ONNX hält das Alpha einer Aktivierung nur in einfacher Genauigkeit.',
    rows: 'Nimmt Eingaben',
    own: 'standardisiert, mit W und b dieser Seite',
    raw: 'in den Einheiten der Daten, mit der Standardisierung in W und b',
    outputsStay: 'Seine Ausgaben sind standardisiert: mit der Abweichung des Ziels malzunehmen, dazu sein Mittelwert.',
    lacks: (form, activation) => `${form} hat kein ${activation}; wähle eine andere Form oder Aktivierung.`,
    lacksAlpha: (form) => `${form} hat ELU nur mit einem Alpha von 1; wähle eine andere Form oder dieses Alpha.`,
    range: (form) => `Manche ihrer Zahlen sind zu groß für die einfache Genauigkeit von ${form}.`,
    mixed: (form) => `${form} hat eine Aktivierung für alle Schichten, auch die Ausgabe; hier sind sie verschieden.`,
    save: 'Speichern',
    making: 'Wird erstellt …',
    notMade: 'Die Engine hat nicht geantwortet; schließe dies, und versuche es noch einmal.',
  },
};
