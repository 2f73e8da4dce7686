import type { LaterWords } from '../words';

type Slips = LaterWords['quiz']['slips'];

const plain = (name: string, hint: string): Slips['sign'] => ({ name: () => name, hint });

const slips: Slips = {
  sign: plain('das Vorzeichen', 'Alles andere stimmt: Verfolge die Minuszeichen vom Verlust an.'),
  otherUnit: {
    name: (unit) => `die Zahl von Neuron ${unit}`,
    hint: 'Achte auf den Index: Jedes Neuron hat seine eigene Zeile von W und sein eigenes z, a und δ.',
  },
  transposed: plain(
    'Zeile und Spalte vertauscht',
    'w mit den Indizes j, i führt von Neuron i zu Neuron j. Vorwärts brauchst du Zeile j von W, rückwärts ihre Spalte.',
  ),
  updatedWeights: plain(
    'die Gewichte nach der Aktualisierung',
    'Alle Zahlen eines Schritts, auch die Gradienten, werden mit den Gewichten von vor der Aktualisierung berechnet.',
  ),
  biasLeftOut: plain('der Bias weggelassen', 'z ist die Summe aller Produkte plus Bias b.'),
  termForgotten: {
    name: (unit) => `Summand ${unit} der Summe vergessen`,
    hint: 'Die Summe läuft über alle. Zähle ihre Summanden nach.',
  },
  activationLeftOut: plain('z, wo a hingehört', 'Ein Neuron gibt a = g(z) weiter, nicht z.'),
  inputForActivation: plain(
    'eine Eingabe x, wo a hingehört',
    'Nur die erste Schicht liest x. Eine tiefere Schicht liest die Aktivierungen a der Schicht davor.',
  ),
  activationForZ: plain('a, wo nach z gefragt ist', 'z ist die Summe vor der Aktivierungsfunktion.'),
  slopeForActivation: plain('g′(z), wo nach a gefragt ist', 'a ist der Wert g(z), nicht die Ableitung.'),
  signOfZ: plain('g(−z)', 'Achte auf das Vorzeichen von z im Exponenten.'),
  activationForSlope: plain(
    'a, wo nach g′(z) gefragt ist',
    'Der Faktor ist die Ableitung der Aktivierungsfunktion, g′(z).',
  ),
  slopeMissing: plain(
    'der Faktor g′(z) fehlt',
    'Auf dem Weg zurück durch ein Neuron wird mit der Ableitung seiner Aktivierungsfunktion multipliziert.',
  ),
  slopeAtA: plain(
    'g′ an der Stelle a',
    'Die Ableitung wird an der Stelle z genommen: g′(z). Bei der Sigmoidfunktion ist das a (1 − a).',
  ),
  zInSlope: plain('z in der Formel, in die a gehört', 'a (1 − a) und 1 − a² sind Formeln in a, nicht in z.'),
  slopeOfOtherUnit: {
    name: (unit) => `g′(z) von Neuron ${unit}`,
    hint: 'Jedes Neuron hat seinen eigenen Faktor g′(z) mit seinem eigenen z.',
  },
  slopeTooMuch: plain(
    'ein Faktor g′(z) zu viel',
    'Bei einer Sigmoid- oder Softmax-Ausgabe mit der zugehörigen Kreuzentropie hat sich g′(z) gekürzt: δ = ŷ − y.',
  ),
  targetLeftOut: plain('der Zielwert y weggelassen', 'Der Fehler ist ŷ − y.'),
  deltaForLossSlope: plain('δ, also ∂L/∂z', '∂L/∂a ist der Faktor, bevor g′(z) dazukommt.'),
  pathForgotten: {
    name: (unit) => `der Pfad durch Neuron ${unit} der nächsten Schicht vergessen`,
    hint: 'Ein Neuron wirkt über jedes Neuron, das es speist, auf den Verlust. Addiere alle diese Pfade.',
  },
  lastPathOnly: plain(
    'nur der letzte Pfad gezählt',
    'Ein Neuron wirkt über jedes Neuron, das es speist, auf den Verlust. Steht irgendwo =, wo += hingehört?',
  ),
  weightForDelta: plain(
    'w, wo δ hingehört',
    '∂L/∂w ist δ des Neurons mal Eingabe des Gewichts; w selbst kommt darin nicht vor.',
  ),
  deltaLeftOut: plain(
    'δ der nächsten Schicht weggelassen',
    'Auf dem Weg zurück multipliziert jedes Gewicht das δ seines Neurons.',
  ),
  weightsLeftOut: plain(
    'die Gewichte auf dem Weg zurück weggelassen',
    'δ kommt durch W zurück: jedes mal sein Gewicht.',
  ),
  inputLeftOut: plain(
    'die Eingabe weggelassen',
    'Das ist δ. Der Gradient eines Gewichts ist δ mal Eingabe dieses Gewichts.',
  ),
  meanMissing: plain('1/m fehlt', 'J ist der Mittelwert über den Batch: Teile die Summe durch m.'),
  meanTwice: plain('einmal zu oft 1/m', 'Der Mittelwert wird nur einmal gebildet.'),
  meanOnExample: plain(
    'durch m geteilt',
    'Das ist eine Zahl eines einzelnen Beispiels. Gemittelt wird erst später, in dW und J.',
  ),
  exampleForMean: plain(
    'die Zahl eines einzelnen Beispiels',
    'J und seine Gradienten sind Mittelwerte über alle Beispiele des Batches.',
  ),
  meanForExample: plain('der Mittelwert über den Batch', 'L und seine Gradienten gehören zu dem einen Beispiel.'),
  log10: plain(
    'der Logarithmus zur Basis 10',
    'log ist der natürliche Logarithmus zur Basis e: ln auf dem Taschenrechner.',
  ),
  log2: plain(
    'der Logarithmus zur Basis 2',
    'log ist der natürliche Logarithmus zur Basis e: ln auf dem Taschenrechner.',
  ),
  lossFactor: plain('der konstante Faktor des Verlusts', 'Achte auf das ½ oder die 2 des quadratischen Fehlers.'),
  outputsSummed: plain(
    'die Ausgaben addiert',
    'Dieser Verlust ist der Mittelwert über die Ausgaben: Teile durch ihre Anzahl.',
  ),
  outputsAveraged: plain('der Mittelwert über die Ausgaben', 'Dieser Verlust ist die Summe über die Ausgaben.'),
  targetsSwapped: plain(
    'y und 1 − y vertauscht',
    'Bei y = 1 bleibt der Summand −log ŷ übrig, bei y = 0 ist es −log(1 − ŷ).',
  ),
  penaltyLeftOut: plain(
    'der Strafterm weggelassen',
    'J hat einen Strafterm für die Gewichte, und darum auch sein Gradient.',
  ),
  penaltySign: plain('der Strafterm abgezogen', 'Der Strafterm wird zum Mittelwert von L addiert.'),
  penaltyFactor: plain('das ½ des L2-Strafterms', 'Der Strafterm ist (l₂/2) Σw², und seine Ableitung ist l₂ w.'),
  penaltyOnBias: plain(
    'ein Strafterm auch für die Biases',
    'Den Strafterm gibt es für die Gewichte, nie für die Biases.',
  ),
  penaltyIncluded: plain('J mit Strafterm', 'Der Mittelwert von L ist ohne Strafterm.'),
  clippingLeftOut: plain(
    'der Gradient vor der Begrenzung',
    'Die Aktualisierung geschieht mit dem begrenzten Gradienten.',
  ),
  plainDescent: plain('einfacher Gradientenabstieg', 'Dieser Optimierer zieht nicht einfach Lernrate mal Gradient ab.'),
  ascent: plain('der Schritt addiert', 'Die Aktualisierung geht gegen die Steigung: W − Lernrate · Gradient.'),
  rateLeftOut: plain(
    'die Lernrate weggelassen',
    'Der Gradient wird mit der Lernrate multipliziert, bevor er abgezogen wird.',
  ),
  stepForValue: plain('nur die Änderung', 'Die neue Zahl ist die alte plus diese Änderung.'),
  notUpdated: plain('die Zahl vor der Aktualisierung', 'Gefragt ist nach der neuen Zahl.'),
  lastExampleOnly: plain(
    'nur das letzte Beispiel gezählt',
    'Die Gradienten aller Beispiele des Batches werden addiert. Steht irgendwo =, wo += hingehört?',
  ),
  firstExampleOnly: plain(
    'nur das erste Beispiel gezählt',
    'Die Gradienten aller Beispiele des Batches werden addiert. Endet die Schleife zu früh?',
  ),
  handedTurned: plain('die Matrix transponiert', 'dW hat die Form von W: δ aᵀ, nicht a δᵀ.'),
  columnsFirst: plain(
    'die Einträge spaltenweise abgelegt und zeilenweise gelesen',
    'Achte auf die Reihenfolge bei reshape oder flatten: C oder Fortran, Zeilen oder Spalten zuerst.',
  ),
  biasForEveryWeight: plain(
    'db für jedes hineinführende Gewicht einmal gezählt',
    'Ein Neuron hat einen einzigen Bias: Seine Aktualisierung gehört nicht in die Schleife über die Gewichte.',
  ),
  zeroGradient: plain('lauter Nullen', 'Wird der Wert je zugewiesen? Oder wird er vor dem Rückwärtsdurchlauf gelesen?'),
};

export const quiz: LaterWords['quiz'] = {
  title: 'Vorhersagen',
  start: 'Frag mich',
  startHint: 'Einige Zahlen dieses Moments verbergen und selbst ausrechnen',
  again: 'Andere Zahlen',
  end: 'Fragen beenden',
  questions: 'Gefragte Zahlen',
  progress: (solved, of) => `${solved} von ${of} gelöst`,
  state: { open: 'gefragt', told: 'gezeigt' },
  example: (number) => `für Beispiel ${number}`,
  batch: (count) => (count === 1 ? 'für den Batch aus einem Beispiel' : `für den Batch aus ${count} Beispielen`),
  field: (what) => `Deine Zahl für ${what}`,
  kinds: 'Eine Zahl oder eine Rechnung: 0,25; 1/4; 2e-3; 0,4583-1; -0,5417*0,7',
  check: 'Prüfen',
  next: 'Weiter',
  solve: 'Lösung zeigen',
  all: 'Alle Zahlen sind gelöst.',
  wait: 'Wird geprüft …',
  notThere: 'Diese Zahl ist in diesem Moment nicht endlich; es gibt also nichts auszurechnen.',

  right: 'Richtig.',
  rounded: 'Richtig; nur hat das Runden unterwegs die letzten Stellen verändert.',
  alsoSlip: (names) => `Dieselbe Zahl ergäbe sich auch so: ${names}.`,
  short: (digits) => `Richtig, soweit die Zahl reicht. Gib ${digits} gültige Stellen an.`,
  wrong: 'Noch nicht, und es ist keiner der üblichen Fehler. Rechne noch einmal nach, oder sieh dir die Lösung an.',
  slip: (where) => `Noch nicht. Es sieht nach diesem Fehler aus: ${where}.`,
  near: (where) => `Noch nicht. Bis auf die Rundung sieht es nach diesem Fehler aus: ${where}.`,
  severalSlips: (count) => `Noch nicht. ${count} Fehler führen zu dieser Zahl:`,
  severalNear: (count) => `Noch nicht. Bis auf die Rundung führen ${count} Fehler zu dieser Zahl:`,
  inLayer: (slip, layer) => `${slip}, in Schicht ${layer}`,
  more: (count) => `und ${count} weitere`,
  refused: {
    missing: 'Gib zuerst eine Zahl ein.',
    unreadable: 'Das ist nicht lesbar.',
    tooLarge: 'Das ist zu groß.',
    tooSmall: 'Das ist zu klein.',
    divisionByZero: 'Da wird durch 0 geteilt.',
    tooLong: 'Das ist zu lang.',
  },
  solution: 'Lösung',
  slips,
};
