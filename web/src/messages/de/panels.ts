import type { LaterWords } from '../words';
import { counted, formatCount, inRow, plural } from '../intl';

export const panels: LaterWords['panels'] = {
  presets: {
    label: 'Netz und Daten',
    hint: 'Ein anderes Netz mit seinen Daten öffnen, ab Schritt 0',
    own: 'eigene',
    cards: 'Vorlagen',
    says: (count) => `${count} zum Öffnen`,
    open: 'gerade offen',
  },

  settings: {
    name: 'Einstellungen',
    title: 'Training',
    says: (letter, rate, batch, seed) => `${letter} ${rate}; Batch ${batch}; Startzahl ${seed}`,
    fields: { learningRate: 'Die Lernrate', batchSize: 'Die Batchgröße', seed: 'Die Startzahl' },
    learningRate: (letter) => `Lernrate ${letter}`,
    learningRateHint: 'Wie weit ein Schritt gegen den Gradienten geht. Wird sie geändert, bleibt das Netz erhalten.',
    batchSize: 'Batchgröße m',
    batchSizeHint: 'Trainingsbeispiele pro Aktualisierung, oder „alle“',
    full: 'alle',
    seed: 'Startzahl',
    seedHint: 'Dieselbe Startzahl ergibt immer dieselben Startgewichte',
    newWeights: 'Neue Gewichte',
    weightsGiven: 'Die Startgewichte sind vorgegeben; die Startzahl ändert sie nicht',
    newWeightsHint: 'Neue Startgewichte: mit der nächsten Startzahl zurück zu Schritt 0',
    less: (what) => `Weniger: ${what}`,
    more: (what) => `Mehr: ${what}`,
  },

  example: {
    title: 'Beispiel',
    of: (count) => `von ${count}`,
    hint: 'Das Beispiel, dessen z, a und δ gezeigt werden',
    training: 'in der Trainingsmenge',
    heldOut: 'zurückgehalten',
    is: (name, targets) => {
      const y = targets.length === 1 ? `y = ${targets[0]}` : `y = (${inRow(targets)})`;
      if (name === null) return y;
      return targets.length > 3 ? name : `${name}: ${y}`;
    },
  },

  sheet: {
    title: 'Matrizen',
    units: 'Neuronen und Biases',
    gradients: 'Gradienten',
    andPenalty: ', mit Strafterm',
    ofMean: (count) => `Mittelwert über ${counted(count, 'Beispiel', 'Beispiele')}`,
    ofFew: (numbers) => `Mittelwert über ${plural(numbers.length, 'Beispiel', 'die Beispiele')} ${numbers.join(', ')}`,
    ofExample: (number) => `von Beispiel ${number}`,
    showExample: (number) => `Beispiel ${number} zeigen`,
    digits: 'Stellen',
    fewerDigits: 'Weniger Stellen',
    moreDigits: 'Mehr Stellen',
    weightsOf: (layer) => `Gewichte von Schicht ${layer}`,
    fewer: (digits) => `${digits} Stellen, damit alle drei nebeneinander passen`,
    entry: (symbol, row, col, layer) => `${symbol}, Zeile ${row}, Spalte ${col}, Schicht ${layer}`,
    frozen: 'eingefroren: Keine Aktualisierung ändert den Wert',
    frozenEntry: (entry) => `${entry}, eingefroren`,
    table: (symbol, layer) => `${symbol} von Schicht ${layer}`,
    map: (symbol, layer, rows, cols) => `${symbol} von Schicht ${layer}, ${rows} mal ${cols}`,
    unit: (number) => `Neuron ${number}`,
    input: (number) => `Eingabe ${number}`,
    value: 'Wert',
    mapKeys: 'Die Pfeiltasten lesen die Einträge vor; die Eingabetaste wählt einen aus.',
    copy: (matrix) => `${matrix} kopieren`,
    copyHint: 'Diese Matrix mit allen Stellen kopieren',
    edit: {
      name: 'Neuer Wert',
      pencil: 'Neuen Wert eingeben (Eingabetaste oder F2)',
      take: 'Diesen Wert nehmen',
      help: 'Etwa 0,5 oder 1/3. Die Eingabetaste oder ein Klick daneben übernimmt den Wert, Esc verwirft ihn.',
      button: 'Ändern',
      buttonHint: 'Diese Zahl ersetzen',
      one: 'Das sind mehrere Zahlen; hier ist nur für eine Platz.',
      shape: (rows, cols, wantedRows, wantedCols) =>
        `Diese Matrix ist ${rows}×${cols}; hier passt nur ${wantedRows}×${wantedCols}.`,
    },
    copies: {
      name: 'Kopieren für',
      numpy: 'NumPy',
      matlab: 'MATLAB',
      spreadsheet: 'Tabelle',
      done: (form) => `Kopiert für ${form}.`,
      failed: 'Der Browser hat nicht erlaubt, die Matrix zu kopieren.',
    },
    product: {
      name: 'So entsteht dieser Eintrag',
      which: 'Produkt',
      z: 'vorwärts: z',
      delta: 'rückwärts: δ',
      products: 'Produkte',
      terms: (count) => plural(count, 'Ein Summand', `${count} Summanden`),
      ofJ: (examples, penalty) =>
        `${plural(examples, 'Für das einzige Beispiel des Batches', `Davon der Mittelwert über die ${examples} Beispiele des Batches`)}${penalty ? ', dazu der Anteil des Strafterms' : ''}:`,
    },
  },

  ahead: {
    changes: (count, step, typed) =>
      count > 1
        ? `Dieser Lauf hat weiter vorn ${count} Änderungen, die erste bei Schritt ${step}: Beim Weitertrainieren werden sie wiederholt.`
        : `Bei Schritt ${step} dieses Laufs ${typed ? 'wurden Zahlen eingegeben' : 'wurde das Training geändert'}: Beim Weitertrainieren wird das wiederholt.`,
    leaveOut: (_count) => 'Weglassen',
  },

  scores: {
    title: 'Trefferquote',
    right: (correct, count) => `${correct} von ${count} richtig`,
    fit: 'Anpassung',
    rSquared: 'R²',
    none: 'R² ist nicht definiert: Alle Zielwerte sind gleich.',
  },

  stopped: {
    title: 'Das Training hat beim letzten endlichen Schritt angehalten.',
    titleWithoutLoss: (step, finite) =>
      `Das Training hat angehalten: Schritt ${step} ist der letzte, dessen Gewichte endlich sind` +
      (finite === null ? '.' : `; der Verlust war zuletzt bei Schritt ${finite} endlich.`),
    loss: 'Der Verlust ist keine endliche Zahl mehr.',
    lossBecause: 'Die Gewichte sind zu groß geworden.',
    which: (update, quantity, layer) =>
      `Mit Aktualisierung ${update} würde ${quantity} von Schicht ${layer} unendlich oder NaN:`,
    why: {
      z: 'Die Gewichte sind so groß geworden, dass die gewichtete Summe überläuft.',
      a: 'z ist so groß geworden, dass die Aktivierung überläuft.',
      delta: 'Der zurücklaufende Fehler wurde mit zu großen Gewichten multipliziert.',
      dW: 'δ mal Eingabe der Schicht läuft über.',
      db: 'Die Summe der δ über den Batch läuft über.',
      W: 'Lernrate mal Gradient läuft über.',
      b: 'Lernrate mal Gradient läuft über.',
    },
    back: (step) => `Zurück zu Schritt ${step}`,
    halve: 'Lernrate halbieren',
  },

  data: {
    title: 'Daten',
    rows: (used, heldOut) =>
      heldOut === 0
        ? `${counted(used, 'Zeile, in der Trainingsmenge', 'Zeilen, alle in der Trainingsmenge')}.`
        : `${counted(used, 'Zeile', 'Zeilen')}: ${formatCount(used - heldOut)} in der Trainingsmenge, ${formatCount(heldOut)} zurückgehalten.`,
    leftOut: (count) =>
      `${counted(count, 'Zeile bleibt', 'Zeilen bleiben')} weg, weil ${plural(count, 'ein Wert fehlt', 'Werte fehlen')}.`,
    standardized:
      'Die Eingaben sind standardisiert: minus Mittelwert, geteilt durch die Standardabweichung, beide aus der Trainingsmenge.',
    standardizedTargets:
      'Die Zielwerte ebenso: y, ŷ, L und J sind die der standardisierten; beim Verlust stehen sie auch in ihren eigenen Einheiten.',
    licence: (licence) => `Lizenz ${licence}.`,
  },
};
