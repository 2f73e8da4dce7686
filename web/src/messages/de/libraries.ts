import type { LaterWords } from '../words';
import { counted } from '../intl';

export const libraries: LaterWords['libraries'] = {
  open: 'In deiner Bibliothek …',
  openHint: 'Mit welchen Einstellungen scikit-learn, PyTorch und andere denselben Schritt machen, oder warum nicht',
  title: 'Dieser Schritt in deiner Bibliothek',
  close: 'Schließen',
  about:
    'Bibliotheken legen Verluste, Strafen und Optimierer auf ihre Weise fest; die Einstellungen hier gleichen das aus',
  given:
    'X und y sind die Zeilen des Batches, wie das Netz sie sieht; W1, b1, ... seine Gewichte und Biases vor dem Schritt. Was jede Bibliothek rechnet, wurde durch Ausführen festgestellt.',
  library: 'Bibliothek',
  version: (version) => `Wie in Version ${version}.`,
  same: 'Derselbe Schritt, mit diesen Einstellungen:',
  none: 'Keine Einstellungen ergeben denselben Schritt:',
  mind: 'Beachte:',
  can: (names) => `Derselbe Schritt: ${names}.`,
  canNot: (names) => `Nicht derselbe Schritt: ${names}.`,
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
  code: 'Die Einstellungen als Code',

  noActivation: (name) => `Sie hat keine verborgenen Schichten mit der Aktivierung dieses Netzes (${name}).`,
  noOptimizer: (name) => `Sie hat keinen Optimierer, der nach der Formel von diesem vorgeht (${name}).`,
  noPenalty: (name) => `Sie hat keine ${name.toUpperCase()}-Strafe.`,
  noClipping: 'Sie begrenzt Gradienten nicht so wie hier.',
  noFrozen: 'Sie bewegt alle Gewichte und Biases; hier sind einige eingefroren.',
  noFrozenEntries: 'Sie friert ganze Matrizen ein; hier sind einzelne Einträge eingefroren.',
  noFrozenParts:
    'Sie friert ganze Schichten ein, Gewichte und Biases zusammen; hier ist ein Teil von einer eingefroren.',
  allFrozen: 'Sie weigert sich zu trainieren, wo alles eingefroren ist.',
  eluAlpha: 'Sie hat ELU nur mit einem Alpha von 1.',
  noLoss: (has) => `Sie hat eine andere Ausgabe und einen anderen Verlust: ${has}.`,
  noHidden: 'Sie braucht eine verborgene Schicht; dieses Netz hat keine.',
  oneActivation: 'Sie hat eine einzige Aktivierung für alle verborgenen Schichten; hier sind es verschiedene.',
  oneActivationForAll:
    'Sie hat eine einzige Aktivierung für alle Schichten, auch die Ausgabe; hier sind es verschiedene.',
  rowByRow: 'Sie aktualisiert nach jeder Zeile; wähle einen Batch von 1.',
  updatedWeights:
    'Sie gibt den Fehler durch Gewichte zurück, die sie schon aktualisiert hat; hier werden alle Gradienten mit den alten gebildet.',
  endings: {
    scikitLearn:
      'Sigmoid mit binärer Kreuzentropie, Softmax mit Kreuzentropie oder Identität mit dem quadratischen Fehler',
    tensorflowJs:
      'Sigmoid mit binärer Kreuzentropie, Softmax mit Kreuzentropie oder jede Ausgabe mit quadratischem oder absolutem Fehler',
    nnet: 'Sigmoid mit binärer Kreuzentropie, Softmax mit Kreuzentropie oder der halbe quadratische Fehler mit Sigmoid oder Identität',
    fann: 'der halbe quadratische Fehler von Sigmoid, tanh oder Identität; eine Kreuzentropie hat sie nicht',
    brain:
      'der halbe quadratische Fehler mit der Aktivierung der verborgenen Schichten; eine Kreuzentropie hat sie nicht',
    convnet: 'Softmax mit Kreuzentropie oder Identität mit dem halben quadratischen Fehler',
    opencv:
      'der halbe quadratische Fehler von Identität, tanh, ReLU oder Leaky ReLU; Sigmoid und Kreuzentropie hat sie nicht',
    synaptic:
      'ein Schritt von Rate (y - a) x, der von Sigmoid mit binärer Kreuzentropie oder von Identität mit dem halben quadratischen Fehler',
  },

  beginsAnew: 'Ihr Optimierer beginnt neu: Er weiß nichts von den Schritten davor, wie hier bei Schritt 0.',
  rateChanges: 'Die Rate ist die dieser Aktualisierung; der Zeitplan ändert sie von Schritt zu Schritt.',
  rowsOfBatch: 'Gib ihr nur die Zeilen dieser Aktualisierung: Sie würde andere ziehen.',
  rateTimes: (factor, why) => `Die Rate ist das ${factor}-Fache von der der Seite: ${why}.`,
  reasons: {
    sumOverOutputs: 'sie nimmt die halbe Summe der Quadrate über die Ausgaben, die Seite deren Mittel',
    meanOverOutputs: 'ihr Verlust ist ein Mittel über Zeilen und Ausgaben, ohne ein Halb',
    fann: 'sie nimmt die halbe Summe der Quadrate und halbiert den Fehler einer Ausgabe mit tanh',
  },
  alphaTimesRows: (product, times) =>
    times === ''
      ? `alpha ist L2 mal die Zeilen des Batches (${product}), weil sie ihre Strafe durch diese teilt.`
      : `alpha ist L2 mal die Zeilen des Batches und mal ${times} (${product}), weil sie ihre Strafe durch die Zeilen teilt und ihr quadratischer Fehler das ${times}-Fache von dem der Seite ist.`,
  fewRows:
    'Sie erfährt aus den Zeilen ihres ersten Schritts, welche Klassen es gibt, und dieser Batch ist zu klein für alle.',
  allClasses: 'Die Zeilen des ersten Schritts müssen jede Klasse enthalten: Aus ihnen erfährt sie, welche es gibt.',
  adamEpsilon:
    'Sie korrigiert die mittleren Quadrate erst, nachdem sie Epsilon addiert hat: Dieses Epsilon stimmt bei der ersten Aktualisierung, spätere weichen ein wenig ab.',
  torchFused: 'Ihre Kreuzentropien nimmt sie aus z, nur für Ausgaben mit Sigmoid oder Softmax.',
  torchDouble: 'Mit doppelter Genauigkeit (.double()) wie hier; von sich aus hat sie float32.',
  torchDecay: 'weight_decay nähme auch die Biases; darum steht die Strafe im Verlust.',
  torchNorm:
    'Sie teilt durch die Norm plus 0,000001, wenn sie nach der Norm begrenzt; schreibe die Begrenzung von Hand.',
  float32: 'Sie rechnet mit float32-Zahlen: gleich auf etwa 7 Stellen.',
  tensorflowL1: (times) => `L1 ist das ${times}-Fache von dem der Seite, wie ihr Verlust.`,
  tensorflowL2: (times) =>
    times === '1'
      ? 'L2 ist das der Seite: Es hat dort kein Halb, aber der Verlust auch nicht.'
      : `L2 ist das ${times}-Fache von dem der Seite: Es hat dort kein Halb und gehört zu einem eigenen Verlust.`,
  tensorflowClip: 'Jenseits von |z| um 16 haben ihre Kreuzentropien keinen Gradienten.',
  nnetLayers: 'Sie hat genau eine verborgene Schicht.',
  nnetBatch: 'Sie nimmt alle Zeilen auf einmal.',
  nnetRate: (given, wanted) =>
    `Sie trainiert mit BFGS auf der Summe, nicht mit Gradientenabstieg; ihr erster Schritt geht einmal gegen den Gradienten ihrer Summe, wie hier mit der Rate ${wanted} (und nicht ${given}).`,
  nnetOrder: 'start hat die Gewichte Neuron für Neuron, den Bias jedes Neurons zuerst.',
  nnetAccepts:
    'Sie macht diesen Schritt nur, wenn er ihren Wert genug senkt; die nächsten sind kein Gradientenabstieg.',
  nnetCut: 'Sie nimmt ein Sigmoid als 0 oder 1, wo |z| über 15 liegt.',
  fannClip:
    'Sie begrenzt a in der Ableitung eines Sigmoids auf 0,01 … 0,99 und in der von tanh auf -0,98 … 0,98: gleich, solange kein Neuron darüber hinausgeht.',
  fannSum: 'Sie kappt z eines linearen Neurons bei -150 … 150: gleich, solange keines darüber hinausgeht.',
  fannRate: (rate) => `Sie hält die Rate als float32: ${rate}.`,
  opencvFloat: 'Sie nimmt Eingaben und Zielwerte als float32: gleich auf etwa 7 Stellen.',
  brainMomentum: 'Ihr Momentum bewegt nur Gewichte, keine Biases.',
  brainZero: 'Sie lehnt 0 als Momentum und als Schwelle ab; 1e-12 ist hier dasselbe.',
  convnetSigmoid:
    'Sie hat keine Ausgabe mit Sigmoid; ein Softmax aus zwei Klassen hat dieselben Ausgaben, aber seine letzte Schicht bewegt sich mit der doppelten Rate.',
  convnetNames: 'Namen, die sie nicht kennt, etwa nesterov, nimmt sie als einfaches sgd.',
  decayTimesRows: (rows, times) =>
    times === ''
      ? `Die Strafen sind die der Seite mal ${counted(rows, 'Zeile', 'Zeilen')}, weil sie diese durch die Zeilen des Batches teilt.`
      : `Die Strafen sind die der Seite mal ${counted(rows, 'Zeile', 'Zeilen')} und mal ${times}, weil sie diese durch die Zeilen des Batches teilt und ihr quadratischer Fehler das ${times}-Fache von dem der Seite ist.`,
  oneClass: 'Ihre Zielwerte sind Klassen: Jede Zeile hat eine.',
  costIgnored: 'Welcher Verlust genannt wird, ändert ihr Training nicht.',
};
