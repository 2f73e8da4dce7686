import { counted } from '../intl';
import type { LaterWords } from '../words';

export const spreadsheet: LaterWords['spreadsheet'] = {
  open: 'Als Tabelle …',
  openHint: 'Dieser Schritt mit Formeln, die mitrechnen, und das Training Zeile für Zeile; seine Zahlen als CSV',
  title: 'Dieser Schritt als Tabelle',
  close: 'Schließen',
  about: 'Netz, Batch und Training, wie sie jetzt sind, als Formeln für Excel, LibreOffice und andere',
  sheets: {
    step: 'Das erste Blatt berechnet diesen Schritt aus den Eingaben, den Gewichten und den Einstellungen; jede Zelle davon lässt sich ändern. Die Zahlen dieser Seite stehen daneben, mit der Differenz.',
    training:
      'Das zweite trainiert: Jede Zeile ist ein Schritt, mit W, b und dem Verlust. Das dritte hat die Formeln dieser Schritte.',
  },
  updates: 'Zu trainierende Schritte',
  fewer: (count) =>
    `Das Training endet nach ${counted(count, 'Aktualisierung', 'Aktualisierungen')}: Die nächste wäre nicht endlich.`,
  save: 'Als .xlsx speichern',
  saved: 'Gespeichert.',
  making: 'Wird erstellt …',
  stop: 'Anhalten',
  stopped: 'Angehalten; gespeichert wurde nichts.',
  changed: 'Inzwischen hat ein anderes Training begonnen; gespeichert wurde nichts.',
  trained: 'Schritte, die noch einmal trainiert werden',
  notMade: 'Der Rechenkern hat nicht geantwortet; schließe dies und versuch es noch einmal.',
  notFinite: 'Eine Zahl dieses Schritts ist nicht endlich; solche Zahlen kennen Tabellen nicht.',
  tooLarge: {
    cells: (cells, most) =>
      `Das wären ${cells} Zellen; hier kann eine Tabelle höchstens ${most} haben. Weniger Schritte, ein kleinerer Batch oder ein kleineres Netz würden gehen.`,
    columns: (columns, most) =>
      `Das wären ${columns} Spalten; ein Blatt hat höchstens ${most}. Ein einziger Schritt oder weniger Eingaben oder Neuronen in einer Schicht würden gehen.`,
    formula: (characters, most) =>
      `Eine Formel hätte ${characters} Zeichen; eine Zelle fasst höchstens ${most}. Eine Schicht mit weniger Neuronen würde gehen.`,
  },
  hides: 'Die Fragen verbergen Zahlen, die in der Datei stünden: Beantworte oder beende sie zuerst.',

  csv: 'Zahlen als CSV',
  csvNote: 'Mit allen Ziffern.',
  matrices: 'Matrizen dieses Schritts',
  curve: 'Verlustkurve',
  parameters: 'W und b aller Schritte',
  thinned: (stride) => `Nur ein Schritt von ${stride} ist dabei, damit die Datei nicht zu groß wird.`,
  tooMany: (numbers, most) =>
    `Das wären ${numbers} Zahlen; die Datei fasst höchstens ${most}. Ein kleinerer Batch oder ein kleineres Netz würden gehen.`,
  tooFar: (most) =>
    `Für W und b aller Schritte wird noch einmal trainiert; mit diesem Netz und Batch geht das bis zu ${most} Schritten.`,
  heads: {
    quantity: 'Größe',
    example: 'Beispiel',
    row: 'Zeile',
    column: 'Spalte',
    value: 'Wert',
    step: 'Schritt',
    training: 'L Training (Mittel)',
    heldOut: 'L zurückgehalten (Mittel)',
    cost: 'J Training',
  },

  workbook: {
    step: 'Schritt',
    training: 'Training',
    updates: 'Aktualisierungen',
    title: (step, shape, activations, loss) =>
      `Ein ${shape}-Netz nach ${counted(step, 'Aktualisierung', 'Aktualisierungen')}: ${activations}; Verlust: ${loss}`,
    about:
      'Ändere eine blaue Zelle, und alles andere folgt. Ein Beispiel ist hier eine Zeile, auf der Seite eine Spalte.',
    legend: {
      input: 'von Hand zu ändern',
      computed: 'daraus berechnet',
      page: 'auf der Seite',
      difference: 'Differenz',
    },
    largest: 'Größte Differenz',
    settings: 'Einstellungen',
    numbers: 'Der Schritt',
    layer: (layer, activation) => `Schicht ${layer}: ${activation}`,
    examples: (count) => `Batch aus ${counted(count, 'Beispiel', 'Beispielen')}`,
    example: (row) => `Beispiel ${row}`,
    heads: { rate: 'Lernrate', penalty: 'Strafterm', scale: 'Faktor' },
    unit: (unit) => `Neuron ${unit}`,
    page: 'auf der Seite',
    difference: 'Differenz',
    update: (update, step) =>
      `Schritt ${update} des Trainings: nach ${counted(step, 'Aktualisierung', 'Aktualisierungen')}`,
    trainingTitle: (updates) => `Training in ${counted(updates, 'Schritt', 'Schritten')}, einer in jeder Zeile`,
    trainingAbout: 'L und J sind die des Batches dieses Schritts, mit W und b vor seiner Aktualisierung.',
    madeUpdates: 'Aktualisierungen',
  },
};
