import type { LaterWords } from '../words';
import { plural } from '../intl';

export const explain: LaterWords['explain'] = {
  words: {
    standard: {
      loss: 'Verlust eines Beispiels',
      cost: 'Kosten',
      unit: 'Neuron',
      sum: 'gewichtete Summe',
      activation: 'Aktivierung',
      output: 'Ausgabe',
      target: 'Zielwert',
      rate: 'Lernrate',
    },
    article: {
      loss: 'Verlust, nicht gemittelt',
      cost: 'Kostenfunktion, gemittelt über die m Trainingsbeispiele',
      unit: 'Neuron',
      sum: 'linearer Teil Σ',
      activation: 'nichtlinearer Teil σ',
      output: 'vorhergesagter Wert',
      target: 'tatsächlicher Wert',
      rate: 'Parameter, der steuert, wie schnell es konvergiert',
    },
  },

  section: 'Woher diese Zahl kommt',
  none: 'Wähle in der Zeichnung oder in einer Matrix ein Gewicht, einen Bias, ein Neuron, eine Eingabe oder den Verlust aus, um zu sehen, woher die Zahlen kommen.',
  notYet: 'noch nicht berechnet',
  predict: 'noch nicht berechnet: drücken, um die Zahl vorherzusagen',
  predictAgain: 'noch nicht berechnet: noch einmal drücken, um die Zahl vorherzusagen',
  asked: 'gefragt',
  wait: 'Der Rechenkern wird gefragt …',
  release: 'Auswahl aufheben',
  releaseKey: '(Esc)',
  bias: (unit, row) => `kommt in ${unit} ${row} dazu`,
  fromTo: (from, to) => `${from} zu ${to}`,
  unitOf: (unit, number, layer) => `${unit} ${number} von Schicht ${layer}`,
  open: 'Woher sie kommt',

  path: {
    title: (example) => `Vom Verlust zurück: Beispiel ${example}`,
    count: (count) => (count === '1' ? 'Ein Pfad' : `${count} Pfade`),
    hint: 'Das Produkt ist die Ableitung.',
    severalHint: 'Die Ableitung ist die Summe über alle Pfade; einer allein genügt nicht.',
    number: (place) => `Pfad ${place}`,
    factor: (symbol, value, meaning) => `${symbol} gleich ${value}${meaning === value ? '' : ` (${meaning})`}`,
    cancels: 'gekürzt:',
    remainder: (count) => (count === '1' ? 'der andere' : `die anderen ${count} zusammen`),
    sum: 'Summe aller Pfade',
    more: (count) => `${count} weitere zeigen`,
    fewer: 'Weniger zeigen',
    engine: 'Der Rechenkern berechnet',
    as: {
      W: (unit) => `als δ mal Eingabe, mit einem δ für alle Gewichte des ${unit}s`,
      b: (unit) => `als δ selbst, das allen Gewichten des ${unit}s gemeinsam ist`,
    },
    got: (as, compared) => (compared === null ? `${as}.` : `${as}; ${compared}`),
    notComparable:
      'mit dem Produkt der Faktoren lässt es sich nicht vergleichen, weil Zahlen hier nicht mehr endlich sind.',
    same: 'das Produkt der Faktoren ist dieselbe Zahl, bis aufs letzte Bit.',
    rounds: (difference) =>
      `das Produkt der Faktoren ist anders gerundet; der Unterschied ist das ${difference}-Fache der Zahl.`,
    outside: (example) =>
      `Beispiel ${example} gehört nicht zum Batch dieses Schritts, also bewegt es die Gewichte jetzt nicht.`,
  },

  mean: {
    title: 'Der Mittelwert über den Batch',
    strip: (count, mean) =>
      plural(
        count,
        `Gradient des einzigen Beispiels auf einem Zahlenstrahl: ${mean}.`,
        `Gradienten der ${count} Beispiele auf einem Zahlenstrahl; ihr Mittelwert ist ${mean}.`,
      ),
    list: (count) => plural(count, 'Das einzige Beispiel', `Alle ${count} Beispiele`),
    click: 'Ein Klick auf ein Beispiel zeigt es.',
    first: (shown, count) => `Die ersten ${shown} von ${count} in dieser Reihenfolge.`,
    sort: 'Ordnen nach',
    by: { number: 'Nummer', gradient: 'Gradient', size: 'Betrag' },
    example: (number) => `Beispiel ${number}`,
  },

  update: {
    title: 'Die Aktualisierung',
    penalty: 'J ist der Mittelwert von L plus Strafterm, also ist auch sein Gradient eine Summe:',
    noPenalty: 'Für Biases gibt es keinen Strafterm: Der Gradient von J ist hier der Mittelwert der Gradienten von L.',
    clipping: 'Die Begrenzung macht daraus g, das an den Optimierer geht:',
    length: (norm) => `die Norm des Gradienten über alle Gewichte und Biases ist ${norm}`,
    old: 'alt',
    new: 'neu',
    oldWeights: 'Alle Gradienten sind mit den alten Gewichten berechnet; erst danach bewegen sich die Gewichte.',
    optimizer: (label, kept) => `${label}: g ist der Gradient, gegebenenfalls nach der Begrenzung. ${kept}`,
    said: (w, before, rate, gradient, after) =>
      `Altes ${w} ${before}, minus ${rate} mal ${gradient}, gleich neues ${w} ${after}.`,
    saidOtherwise: (w, before, rate, gradient, after) =>
      `Mit ${gradient} und ${rate} wird altes ${w} ${before} zu neuem ${w} ${after}.`,
    saidFrozen: (w, value) => `${w} ist eingefroren und bleibt ${value}.`,
    frozen:
      'Eingefroren: Eine Aktualisierung ändert weder den Wert noch, was sich der Optimierer dazu merkt. Der Gradient wird trotzdem berechnet.',
    freeze: 'Eingefroren',
    freezeHint: 'Festhalten: Keine Aktualisierung ändert den Wert, bis er wieder frei ist',
    becomes: 'vor und nach dieser Aktualisierung',
    notMade: 'Das Training hat angehalten: Diese Aktualisierung wäre nicht endlich, also unterbleibt sie.',
  },

  unit: {
    forward: 'Vorwärts: von den Eingaben zu a',
    back: 'Rückwärts: vom Verlust zu δ',
    terms: 'Summanden von z',
    backTerms: 'Summanden von ∂L/∂a',
    deltaTerms: 'Summanden von δ',
    factors: 'Faktoren von δ',
    sum: 'Summe',
    derivative: (activation) => `Ableitung (${activation}), Zeile für Zeile`,
    cross: 'Wie sie sich kürzen',
    shared: (unit) => `Dieses δ gehört zu allen Gewichten, die in dieses ${unit} führen; es wird nur einmal berechnet.`,
    softmax: 'Jedes z einer Softmax bewegt jede Ausgabe der Schicht, also ist δ eine Summe über alle Ausgaben.',
    at: 'mit den Zahlen dieses Beispiels',
    value: 'Wert',
    formula: 'Formel',
  },

  rules: {
    values: 'Die Teile',
    quotient: 'Ein Weg: die Quotientenregel',
    reciprocal: 'Ein anderer Weg: als 1/u',
    both: 'Aus beiden',
    product: 'Mit der Produktregel',
    chain: 'Mit der Kettenregel',
    cases: 'Fallunterscheidung',
    softmax: 'Neuron k nach z von Neuron j',
  },

  loss: {
    title: 'Der Verlust',
    example: (number) => `von Beispiel ${number}`,
    output: (number) => `Ausgabe ${number}`,
    slope: 'Seine Ableitung nach der Ausgabe',
    cost: 'Die Kosten J',
    natural: 'ln ist der natürliche Logarithmus.',
    minus:
      'Es gibt ein einziges Minus, vor der Klammer: Logarithmen von Zahlen unter 1 sind negativ, und L ist positiv. J bringt kein weiteres Minus: Es ist plus der Mittelwert von L.',
    inner:
      'In der Ableitung bleibt dieses Minus stehen, und das innere 1 − ŷ bringt ein zweites; darum haben die beiden Teile verschiedene Vorzeichen.',
    constant: (target) => `y (${target}) ist hier eine Konstante.`,
    mean: (m) =>
      m === 1 ? 'der Mittelwert eines einzigen L' : `der Mittelwert von L über die ${m} Beispiele des Batches`,
    penalty: 'mit dem Strafterm der Gewichte',
    tooMany: (shown, count) => `Gezeigt werden die ersten ${shown} von ${count} Ausgaben.`,
  },

  inUnits: {
    title: 'In den Einheiten der Daten',
    why: 'Die Zielwerte sind standardisiert, damit ihre Größe keine Rolle spielt: Das Netz lernt (y − Mittelwert) / Standardabweichung, und alle anderen Zahlen hier gehören dazu.',
  },

  gradientCheck: {
    title: 'Gradientenprüfung',
    idea: 'Rücke diese eine Zahl ein wenig nach beiden Seiten und sieh, wie stark sich J ändert: Ableiten ist dazu nicht nötig.',
    penalty: 'J enthält den Strafterm.',
    above: (w) => `J(${w} + ε)`,
    below: (w) => `J(${w} − ε)`,
    numeric: (w) => `(J(${w} + ε) − J(${w} − ε)) / 2ε`,
    analytic: (w) => `∂J/∂${w} durch Backpropagation`,
    error: 'skalierter Fehler',
    errorHint: '|Differenz| / max(1, |beide|)',
    epsilon: 'ε',
    epsilonName: 'Epsilon, der Abstand nach beiden Seiten',
    agrees: 'Beide stimmen überein.',
    says: (verdict, error) => `${verdict} (skalierter Fehler ${error})`,
    differs: (tolerated) =>
      `Sie weichen um mehr als ${tolerated} voneinander ab. Ein anderes ε passt vielleicht besser.`,
    notComparable: 'Nicht vergleichbar: Hier sind Zahlen nicht mehr endlich.',
    kink: 'Innerhalb von ε liegt ein Knick, also müssen die beiden nicht übereinstimmen.',
    kinkAt: {
      activation: (unit, layer, example) =>
        `z von Neuron ${unit} in Schicht ${layer} überquert einen Knick seiner Aktivierungsfunktion${example}`,
      loss: (unit, _layer, example) => `Ausgabe ${unit} überquert einen Knick des Verlusts${example}`,
      penalty: (unit, layer) =>
        `ein Gewicht von Neuron ${unit} in Schicht ${layer} überquert die 0, wo L1 einen Knick hat`,
    },
    ofExample: (number) => ` (Beispiel ${number})`,
    whileTraining: 'Die Kurve über ε erscheint, wenn das Training pausiert.',
    curveName: (epsilon, error, best) =>
      `Fehler des zentralen Differenzenquotienten über Epsilon von 0,1 bis 1e-12. Bei ${epsilon} ist er ${error}; am kleinsten ist er bei etwa ${best}.`,
    truncation: 'Abbruchfehler',
    roundOff: 'Rundungsfehler',
    x: 'ε',
    y: 'Fehler',
    tolerated: 'Toleranz',
  },

  check: {
    title: 'Alle Parameter',
    start: (count) => `Alle ${count} prüfen`,
    each: 'Jeden mit dem ε, das für ihn am besten passt.',
    stop: 'Anhalten',
    progress: (done, total) => `${done} von ${total}`,
    layer: (layer) => `Schicht ${layer}`,
    outcomes: {
      right: 'alle stimmen überein',
      wrong: 'weicht ab',
      kinks: 'überall ein Knick: kein Urteil',
      notComparable: 'nicht vergleichbar: Zahlen sind nicht mehr endlich',
    },
    checking: 'wird geprüft',
    stopped: (done, total) => `angehalten, ${done} von ${total}`,
    worst: 'größter Fehler',
    kinks: (count) =>
      `${plural(count, 'Ein Parameter hat', `${count} Parameter haben`)} innerhalb jedes versuchten ε einen Knick; dort sagt der Vergleich nichts.`,
    done: (total) => `Alle ${total} Gradienten stimmen mit ihren zentralen Differenzenquotienten überein.`,
    notComparable: 'Nicht vergleichbar: Zahlen sind nicht mehr endlich.',
    failed: 'Ein Gradient weicht von seinem zentralen Differenzenquotienten ab:',
  },

  notation: {
    title: 'Schreibweise',
    rate: 'Buchstabe der Lernrate',
    layout: 'Vektoren',
    column: 'Spalten',
    row: 'Zeilen',
    output: 'Ausgabe',
    show: 'Formeln in',
    names: 'Buchstaben',
    numbers: 'Zahlen',
    letters: 'Wofür die Buchstaben stehen',
    of: {
      L: 'der Verlust eines Beispiels',
      meanLoss: 'der Mittelwert von L über die m Beispiele des Batches',
      J: 'dieser Mittelwert plus der Strafterm der Gewichte; ohne Strafterm nur der Mittelwert',
      delta: '∂L/∂z eines Beispiels, ohne 1/m',
      g: '∂J/∂w, gegebenenfalls nach der Begrenzung: was der Optimierer bekommt',
    },
    rows: 'Wo sie sich auf die ganze Trainingsmenge oder die zurückgehaltene Menge beziehen, steht es daneben.',
    words: 'Begriffe',
    standard: 'übliche',
    article: 'die des Artikels',
    gives: {
      alpha: 'Die Lernrate nimmt diesen Buchstaben, darum heißt das α von Leaky ReLU und ELU',
    },
    instead: 'statt',
  },
};
