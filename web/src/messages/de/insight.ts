import type { LaterWords } from '../words';
import { counted, formatPercent } from '../intl';

export const insight: LaterWords['insight'] = {
  wait: 'Der Rechenkern wird gefragt …',
  atStep: (step) => `bei Schritt ${step}`,

  learnt: {
    title: 'Was das Netz gelernt hat',
    tabs: { picture: 'Ausgabe', units: 'Verdeckte Neuronen', confusion: 'Verwechslungsmatrix', ask: 'Fragen' },
  },

  spreads: {
    title: 'Mittelwerte und Standardabweichungen',
    column: 'Spalte',
    mean: 'Mittelwert',
    deviation: 'Standardabweichung',
    parameters: 'W und b in den Einheiten der Daten kopieren',
    table: 'Tabelle kopieren',
    copied: 'Für eine Tabellenkalkulation kopiert.',
    copiedParameters: 'Für NumPy kopiert.',
    comment: 'W und b für Zeilen in den Einheiten der Daten: z = W a + b, Beispiele als Spalten',
    commentInputsOnly:
      'W und b für Eingaben in den Einheiten der Daten; die Ausgaben noch mit der Standardabweichung ihres Zielwerts multiplizieren und dessen Mittelwert addieren',
  },
  picture: {
    across: 'Nach rechts',
    up: 'Nach oben',
    line: 'nur die Ausgabe',
    output: 'Ausgabe',
    heldAt: 'Die anderen fest',
    atMean: 'auf ihrem Mittelwert',
    atExample: 'wie im Beispiel',
    held: (inputs) =>
      `Fest: ${inputs}. Die Punkte haben dort ihre eigenen Werte; ein richtiger kann darum scheinbar auf der falschen Seite liegen.`,
    more: (count) => `und ${count} weitere`,
    name: (across, up) => `Bild der Ausgabe über ${across} und ${up}, mit den Punkten der Daten.`,
    curveName: (across) => `Die Ausgabe über ${across}, mit den Punkten der Daten.`,
    keys: {
      none: 'Die Pfeiltasten lesen es vor.',
      choose:
        'Die Pfeiltasten lesen es vor; die Eingabetaste wählt das nächstgelegene Beispiel aus, A fragt nach dieser Stelle.',
      add: 'Die Pfeiltasten lesen es vor; die Eingabetaste fügt dort einen Punkt hinzu.',
      move: 'Die Pfeiltasten lesen es vor; die Eingabetaste wählt das nächstgelegene Beispiel aus, Ziehen verschiebt Punkte.',
      remove: 'Die Pfeiltasten lesen es vor; die Eingabetaste entfernt den nächstgelegenen Punkt.',
    },
    curve: 'Linie: die Ausgabe',
    targets: 'Punkte: die Zielwerte',
    training: 'gefüllt: Trainingsmenge',
    heldOut: 'hohl: zurückgehaltene Menge',
    chosen: 'Ring: das Beispiel',
    boundary: 'Linie: Entscheidungsgrenze',
    boundaryAt: (level) => `Linie: Entscheidungsgrenze, Ausgabe ${level}`,
    level: (level) => `Linie: Ausgabe ${level}`,
    scale: (low, high) => `von ${low} bis ${high}`,
    reads: (place, outputs) => `${place}: ${outputs}`,
    hints: {
      none: 'Fahre über das Bild, um die Ausgabe abzulesen.',
      choose:
        'Fahre über das Bild, um die Ausgabe abzulesen; ein Klick auf einen Punkt wählt sein Beispiel aus, einer auf eine leere Stelle fragt nach ihr.',
      add: 'Fahre über das Bild, um die Ausgabe abzulesen; ein Klick fügt einen Punkt hinzu.',
      move: 'Fahre über das Bild, um die Ausgabe abzulesen; ein Punkt lässt sich ziehen.',
      remove: 'Fahre über das Bild, um die Ausgabe abzulesen; ein Klick auf einen Punkt entfernt ihn.',
    },
    asked: '◇ danach ist gefragt: z und a ansehen',
    example: (number, name) => `Beispiel ${number}${name && `, ${name}`}`,
  },

  units: {
    hint: 'Jedes Bild zeigt die Ausgabe a eines Neurons über denselben Eingaben. Ein Klick wählt das Neuron aus.',
    none: 'Dieses Netz hat keine verdeckten Neuronen.',
    layer: (number) => `Schicht ${number}`,
    unit: (unit, layer) => `Neuron ${unit} von Schicht ${layer}`,
    range: (low, high) => `a von ${low} bis ${high}`,
    page: (first, last, count) =>
      first === last ? `Neuron ${first} von ${count}` : `Neuronen ${first} bis ${last} von ${count}`,
    before: 'Vorige Neuronen',
    after: 'Nächste Neuronen',
  },

  confusion: {
    training: 'Trainingsmenge',
    heldOut: 'Zurückgehaltene Menge',
    is: 'tatsächlich ↓',
    taken: 'vorhergesagt →',
    right: (correct, count, share) => `${correct} von ${count} richtig, ${share}`,
    unclassified: (count) => `${counted(count, 'Zeile hat', 'Zeilen haben')} eine Ausgabe, die keine Zahl ist.`,
    none: 'Die Zielwerte sind Zahlen, keine Klassen: Eine Ausgabe ist nicht richtig oder falsch, nur näher dran oder weiter weg.',
    unread:
      'Der Rechenkern kann diese Zielwerte nicht als Klassen lesen, darum zählt er nicht, was richtig und was falsch ist.',
    cell: (count, is, taken) => `${is} als ${taken} vorhergesagt: ${count}`,
    share: (share) => formatPercent(share),
  },

  history: {
    title: 'Während des Trainings',
    tabs: { valley: 'Tal', layers: 'Gradienten', weight: 'Gewicht', pins: 'Zwei Momente', compare: 'Vergleich' },
    none: 'Wähle in der Zeichnung oder in einer Matrix ein Gewicht oder einen Bias aus, um das zu sehen.',
    steps: 'Schritt',
    large: 'Dieses Netz hat zu viele Gewichte, um für jedes einen Verlauf aufzuheben.',
    chart: (what, goes) =>
      `${what} über den Schritten. Die Pfeiltasten lesen es vor${goes ? '; die Eingabetaste geht zu diesem Schritt' : ''}.`,
    goes: 'Ein Klick oder die Eingabetaste geht zu diesem Schritt.',
  },

  valley: {
    inStep: (step) => `In Schritt ${step}:`,
    idea: 'Wie sich J ändert, wenn sich nur diese eine Zahl bewegt. Der Gradient ist die Steigung unter der Kugel.',
    shapes: {
      valley: 'In diesem Bereich ist es ein Tal, sein tiefster Punkt liegt zwischen den Enden.',
      slope: 'In diesem Bereich ist es ein Hang: Kein Punkt zwischen den Enden liegt tiefer als beide.',
      flat: 'In diesem Bereich ist es eben: J hängt hier nicht von dieser Zahl ab.',
    },
    kink: 'An diesem Punkt oder gleich daneben ist ein Knick, darum muss die Kurve nicht auf beiden Seiten die Steigung der Tangente haben:',
    name: (w, now, slope) => `J über ${w}: jetzt ${now}, dort hat die Tangente die Steigung ${slope}.`,
    zoom: 'Bereich',
    zooms: { near: 'dieser Schritt', all: 'alle Schritte' },
    now: 'jetzt',
    next: 'danach',
    nowAndNext: 'jetzt und danach',
    path: 'bisheriger Weg',
    tangent: 'Tangente',
    slope: (letter) => `Steigung = ∂J/∂${letter}`,
    lossNow: 'J jetzt',
    lossNext: 'J danach',
    change: 'J danach − J jetzt',
    notFinite: 'J ist hier keine endliche Zahl mehr: Es gibt keine Kurve zu zeichnen.',
    full: 'J ist über die ganze Trainingsmenge gebildet, die der Batch ist: Die Steigung der Tangente ist der Gradient.',
    part: 'J ist über den Batch dieses Schritts gebildet; die Steigung der Tangente ist sein Gradient.',
    all: 'Gestrichelt: J über die ganze Trainingsmenge, mit einer anderen Steigung.',
    outside: 'J über die ganze Trainingsmenge liegt außerhalb dieses Bilds.',
    higher:
      'Der Schritt schießt über den tiefsten Punkt hinaus und steigt auf der anderen Seite an: Für diese Steigung ist die Lernrate zu groß.',
    uphill:
      'Der Schritt geht auf dieser Kurve bergauf: Er folgt früheren Gradienten, die sich der Optimierer merkt, nicht dieser Steigung.',
    across: 'Der Schritt geht über den tiefsten Punkt hinweg auf die andere Seite des Tals.',
    alone: '„Danach“ bewegt nur diese eine Zahl; ein wirklicher Schritt bewegt alle.',
    past: 'Dünne Linie: J über die ganze Trainingsmenge gegen diese Zahl bei früheren Schritten, als die anderen Zahlen noch andere waren.',
    stopped: 'Das Training hat angehalten: Der nächste Schritt wäre nicht endlich.',
  },

  layers: {
    now: (step) => `Norm des Gradienten von J in jeder Schicht, bei Schritt ${step}`,
    history: 'Dasselbe bei allen Schritten',
    hint: 'Logarithmisch: Eine Schicht, deren Balken weit weg von denen der anderen endet, lernt viel langsamer oder viel schneller.',
    layer: (number) => `Schicht ${number}`,
    scale: 'Norm von (∂J/∂W, ∂J/∂b)',
  },

  weight: {
    value: (w) => w,
    gradient: (letter) => `Sein Gradient ∂J/∂${letter}`,
    part: 'Jeder Gradient ist der von J über seinen eigenen Batch.',
  },

  pins: {
    idea: 'Merke diesen Moment als A und einen anderen als B, und ziehe dann ihre Matrizen voneinander ab.',
    pin: (name) => `Als ${name} merken`,
    at: (name, place) => `${name}: ${place}`,
    end: (step) => `Schritt ${step}`,
    within: (step) => `innerhalb von Schritt ${step}`,
    empty: (name) => `${name}: keiner`,
    go: 'Hingehen',
    goTo: (name) => `Zu ${name} gehen`,
    unpin: 'Vergessen',
    unpinOf: (name) => `${name} vergessen`,
    elsewhere: 'in einem früheren Lauf',
    layer: 'Schicht',
    matrix: 'Matrix',
    heading: (matrix, layer, a, b) => `${matrix} von Schicht ${layer}: ${a} (A) minus ${b} (B)`,
    copies: 'Die Differenz der beiden gemerkten Momente, Eintrag für Eintrag.',
    largest: (size) => `Größte Änderung: ${size}`,
    same: 'Alle Einträge sind gleich, bis aufs letzte Bit.',
    entry: (row, col) => `Zeile ${row}, Spalte ${col}`,
    mapName: (rows, cols) => `Bild der ${rows} mal ${cols} Differenzen in Farben`,
  },
};
