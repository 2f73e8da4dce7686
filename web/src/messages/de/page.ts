import type { Words } from '../words';
import { plural } from '../intl';

/** A move's size with its article, as the object of a sentence. */
const moves = {
  operation: 'eine Operation',
  layer: 'eine Schicht',
  phase: 'eine Phase',
  step: 'einen Schritt',
  epoch: 'eine Epoche',
} as const;

export const page: Words['page'] = {
  title: 'Backprop Playground',
  tagline: 'Sieh einem Netz beim Lernen zu, mit jeder Zahl der Backpropagation.',
  afresh: 'Neu beginnen',
  afreshHint: 'Die Seite wie beim ersten Besuch; die Zurück-Taste des Browsers bringt zurück, was jetzt da ist',
  skip: 'Zum Netz',
  starting: 'Der Rechenkern startet …',
  failed: 'Der Rechenkern läuft nicht.',
  revived: 'Der Rechenkern hatte ohne Angabe von Gründen angehalten und läuft ab dem gezeigten Moment wieder.',
  startAgain: 'Neu starten',
  loadAgain: 'Neu laden',
  dismiss: 'OK',
  notCome: 'Dieser Teil der Seite konnte nicht geladen werden: Prüfe die Verbindung.',

  unknown: { mark: '·', words: 'noch nicht berechnet' },

  transport: {
    name: 'Training',
    play: 'Trainieren',
    pause: 'Pause',
    one: '1 Schritt',
    ten: '10 Schritte',
    epoch: '1 Epoche',
    reset: 'Von vorn',
    oneHint: 'Alle Gewichte und Biases einmal aktualisieren',
    tenHint: 'Zehnmal aktualisieren',
    epochHint: 'Den laufenden Durchgang durch die Trainingsmenge beenden',
    resetHint: 'Zurück zu Schritt 0 mit denselben Startgewichten, auch mit denen, die bei Schritt 0 eingegeben wurden',
    pace: 'Tempo',
    paceOf: (steps) => `${steps} pro s`,
    full: 'volles Tempo',
    step: 'Schritte',
    epochCount: 'Epochen',
    now: (steps) => `${steps}/s`,
    resting: (step) =>
      `Das Training läuft ab Schritt ${step}. Bis zur nächsten Pause werden die Zahlen der Seite so vorgelesen, wie sie bei diesem Schritt waren.`,
    status: (step, loss) => `Schritt ${step}. Verlust auf der Trainingsmenge: ${loss}.`,
  },

  cursor: {
    name: 'Durch einen Schritt gehen',
    size: 'Weiter und zurück um',
    sizeHint: 'Wie weit ein Druck auf „Weiter“ oder „Zurück“ führt',
    sizes: { operation: 'Operation', layer: 'Schicht', phase: 'Phase', step: 'Schritt', epoch: 'Epoche' },
    back: (size) => `Zurück um ${moves[size]}`,
    next: 'Weiter',
    forward: (size) => `Weiter um ${moves[size]}`,
    backHint: 'Zurück (Umschalt und Pfeil nach links)',
    forwardHint: 'Weiter durch den Schritt: was als Nächstes berechnet wird (Umschalt und Pfeil nach rechts)',
    slider: 'Stelle im Schritt',
    phases: { forward: 'vorwärts', loss: 'Verlust', backward: 'rückwärts', update: 'anpassen' },
    place: (done, all, phase) =>
      phase === null ? 'am Anfang, noch nichts berechnet' : `${phase}, Operation ${done} von ${all}`,
  },

  network: {
    name: (layers) => `Zeichnung des ${layers}-Netzes mit den Zahlen des gewählten Beispiels`,
    how: 'Ihre Teile sind Schaltflächen: Die Eingabetaste wählt einen aus, und im Fokusmodus führen die Pfeiltasten vom einen zum anderen.',
    layerName: (layer) => `Schicht ${layer}`,
    inputs: 'Eingaben',
    hidden: 'verdeckt',
    output: 'Ausgabe',
    outcome: (output, said, target, answer, loss) =>
      `Ausgabe ${output}${said === null ? '' : ` (das Netz sagt ${said})`}; ` +
      `Zielwert ${target}${answer === null ? '' : ` (${answer})`}; Verlust ${loss}`,
    right: (name) => `Ziel: ${name}`,
    said: (name) => `Netz: ${name}`,
    positive: 'positiv: blau, durchgezogen',
    negative: 'negativ: orange, gestrichelt',
    thickness: (end) => `volle Breite: ±${end}`,
  },

  curve: {
    section: 'Verlust und Trefferquote',
    title: 'Verlust',
    steps: 'Schritt',
    loss: 'Verlust',
    training: 'Training',
    heldOut: 'zurückgehalten',
    cost: 'Training',
    linear: 'linear',
    log: 'log',
    scale: 'Skala des Verlusts',
    goTo: 'Klicke oder ziehe auf der Kurve oder drücke die Eingabetaste, um mit allen Zahlen zu diesem Schritt zurückzugehen. Der frühere Lauf bleibt als dünne Linie stehen.',
    at: 'bei Schritt',
    name: (step, training, heldOut) =>
      `Verlust über den Schritten. Bei Schritt ${step}: ${training} auf der Trainingsmenge` +
      (heldOut === null ? '.' : `; ${heldOut} auf der zurückgehaltenen Menge.`) +
      ' Die Pfeiltasten lesen die Kurve vor; die Eingabetaste geht zu diesem Schritt.',
  },

  readout: {
    weight: (indices, layer) => `Gewicht ${indices.replace(',', ', ')} von Schicht ${layer}`,
    bias: (row, layer) => `Bias ${row} von Schicht ${layer}`,
    unit: (row, layer) => `Neuron ${row} von Schicht ${layer}`,
    input: (row) => `Eingabe ${row}`,
    unitOf: (unit, layer) => `Neuron ${unit} von Schicht ${layer}`,
    fromTo: (from, to) => `von ${from} zu ${to}`,
    intoUnit: (unit) => `kommt in Neuron ${unit} dazu`,
    value: 'Wert',
    gradient: (letter) => `Gradient ∂J/∂${letter}`,
    next: 'neu',
    z: 'z',
    a: (activation) => `a, ${activation}`,
    delta: 'δ',
    measured: 'gemessen',
    seen: 'wie das Netz sie sieht',
    standardized: 'standardisiert, wie das Netz sie sieht',
    loss: 'Der Verlust',
    lossOfExample: 'L dieses Beispiels',
    lossOfBatch: (symbol, count) =>
      `${symbol}, der Mittelwert von L über ${plural(count, 'das eine Beispiel', `die ${count} Beispiele`)} des Batches`,
    cost: 'J, mit Strafterm',
    forExample: (number) => `für Beispiel ${number}`,
  },
};
