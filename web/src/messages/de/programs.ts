import { counted, formatCount, plural } from '../intl';
import type { LaterWords } from '../words';

export const programs: LaterWords['programs'] = {
  open: 'Als Programm …',
  openHint: 'Dieser Schritt und die folgenden als Code, der dieselben Zahlen ausgibt',
  title: 'Dieser Schritt als Programm',
  close: 'Schließen',
  about:
    'Netz, Daten, Gewichte und Training, wie sie jetzt sind: Das Programm gibt die Zahlen dieser Seite aus und trainiert dann weiter',
  language: 'Sprache',
  names: {
    numpy: 'Python mit NumPy',
    notebook: 'Jupyter-Notebook (NumPy)',
    pytorch: 'Python mit PyTorch',
    tensorflow: 'JavaScript mit TensorFlow.js',
    scikit: 'Python mit scikit-learn',
    r: 'R',
    octave: 'MATLAB oder Octave',
    julia: 'Julia',
    javascript: 'JavaScript (Node)',
    eigen: 'C++ mit Eigen',
    latex: 'LaTeX-Dokument',
  },
  byFormulas: 'Als einfache Formeln ausgeschrieben, sodass sich jede Zeile mit der Seite vergleichen lässt.',
  byLibrary: {
    pytorch:
      'Mit PyTorchs eigenen Schichten, Verlust und Optimierer, in doppelter Genauigkeit; Gradienten durch Autograd.',
    tensorflow:
      'Mit den Schichten und Gradienten von TensorFlow.js und seinem Optimierer, wo der denselben Schritt macht. Es rechnet mit 32 Bit: Etwa fünf Ziffern stimmen überein.',
    scikit: 'Mit dem Netz von scikit-learn: Ein Aufruf von partial_fit ist eine Aktualisierung.',
  },
  updates: 'Aktualisierungen',
  fewer: (count) =>
    `Das Training endet nach ${counted(count, 'Aktualisierung', 'Aktualisierungen')}: Die nächste wäre nicht endlich.`,
  copy: 'Kopieren',
  save: 'Speichern',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt; speichere es stattdessen als Datei.',
  code: 'Das Programm',
  cut: (characters) => `Zu sehen sind die ersten ${characters} Zeichen; kopiere oder speichere es, um alles zu haben.`,
  making: 'Wird erstellt …',
  notMade: 'Der Rechenkern hat nicht geantwortet; schließe dies und versuch es noch einmal.',
  tooLarge: (numbers, most) => `Daten und Gewichte sind ${numbers} Zahlen; ein Programm kann höchstens ${most} haben.`,

  noScikit: 'scikit-learn hat kein Training, das denselben Schritt macht:',
  /** Why not, a sentence each. */
  scikitGaps: {
    hiddenKind: 'Seine verdeckten Neuronen sind Identität, Sigmoid (logistic), tanh oder ReLU.',
    mixedKinds: 'Alle seine verdeckten Schichten haben ein und dieselbe Aktivierung.',
    output:
      'Seine Ausgaben sind Sigmoid mit binärer Kreuzentropie, Softmax mit Kreuzentropie oder Identität mit halbem quadratischem Fehler.',
    twoClasses: 'Für zwei Klassen hat es eine Sigmoid-Ausgabe, kein Softmax aus zweien.',
    targets: 'Seine Zielwerte sind Klassen: 0 oder 1 für jede Ausgabe und eine einzige 1 bei Softmax.',
    optimizer:
      'Von diesen Optimierern hat es nur Gradientenabstieg, Momentum und Nesterov; sein Adam addiert ε, bevor der Bias korrigiert ist.',
    schedule: 'Seine Lernraten fallen mit Epochen und Zeilen, nicht nach einem Plan über Aktualisierungen.',
    noRate: 'Seine Lernrate ist größer als 0.',
    l1: 'Als Strafe hat es nur L2.',
    clipping: 'Es begrenzt keine Gradienten.',
    frozen: 'Es friert nichts ein.',
  },

  byPaper:
    'Die Herleitung des ausgewählten Gewichts und der ganze Schritt mit den Zahlen dieser Seite, als Dokument, das sich so übersetzen lässt.',
  paper: {
    title: (shape, step) =>
      `Ein Trainingsschritt eines ${shape}-Netzes nach ${counted(step, 'Aktualisierung', 'Aktualisierungen')}`,
    settings: {
      activations: 'Aktivierungen',
      loss: 'Verlust',
      optimizer: 'Optimierer',
      rate: 'Lernrate',
      batch: 'Beispiele im Batch',
    },
    none: 'Wähle auf der Seite ein Gewicht oder einen Bias aus, um hier die Herleitung zu haben.',
    remainder: (others) => `Der letzte Summand steht für: ${others}.`,
    whole: 'Der ganze Schritt',
    example: (number) =>
      `Vorwärts- und Rückwärtsdurchlauf gelten für Beispiel ${number}; Gradienten von J gelten für den Batch.`,
    cut: 'Große Matrizen sind in der Mitte gekürzt: Punkte stehen für das Ausgelassene.',
    forward: 'Vorwärtsdurchlauf',
    loss: 'Verlust',
    batch: (m) =>
      plural(m, 'J gilt für das eine Beispiel des Batches.', `J gilt für die ${formatCount(m)} Beispiele des Batches.`),
    backward: 'Rückwärtsdurchlauf',
    update: 'Aktualisierung',
  },

  comments: {
    title: (shape, activations, loss) => `Ein ${shape}-Netz: ${activations}; Verlust: ${loss}.`,
    data: (examples) =>
      `${counted(examples, 'Beispiel', 'Beispiele')}, je eine Spalte, wie das Netz sie sieht, und ihre Zielwerte.`,
    rows: (examples) =>
      `${counted(examples, 'Beispiel', 'Beispiele')}, je eine Zeile, wie das Netz sie sieht, und ihre Zielwerte.`,
    start: (step) => `W und b nach ${counted(step, 'Aktualisierung', 'Aktualisierungen')}.`,
    memory: 'Was sich der Optimierer von jedem merkt.',
    forward: 'Vorwärtsdurchlauf: z = W a + b, a = g(z).',
    loss: 'L ist der mittlere Verlust des Batches; bei J kommt die Strafe auf Gewichte dazu.',
    backward: "Rückwärtsdurchlauf: delta = dL/da g'(z); dW und db sind Mittel über den Batch.",
    shaped: 'Was der Optimierer bekommt: mit der Strafe, 0 für Eingefrorenes, begrenzt.',
    shown: 'Die Zahlen der Seite.',
    update: 'Die Aktualisierung.',
    singlePrecision: 'TensorFlow.js rechnet mit 32 Bit: Etwa die ersten fünf Ziffern stimmen überein.',
    filled: 'Ein erster Aufruf legt seine Felder an; dann werden sie gefüllt.',
    unclipped: 'L aus z: model.loss_ kappt Wahrscheinlichkeiten nahe 0 und 1.',
    headings: {
      about:
        'Der Schritt der Seite in NumPy, Teil für Teil: Jede Zahl steht auch auf der Seite. Führe die Zellen der Reihe nach aus und ändere dann, was du willst.',
      data: 'Die Daten',
      start: 'Wo der Schritt beginnt',
      forward: 'Vorwärtsdurchlauf',
      loss: 'Verlust',
      backward: 'Rückwärtsdurchlauf',
      update: 'Aktualisierung',
      on: 'Und weiter',
      next: (updates) => `Dasselbe noch ${counted(updates, 'Mal', 'Mal')}; losses hat L vor jeder Aktualisierung.`,
      step: 'Aktualisierung',
    },
  },
};
