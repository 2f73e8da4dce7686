import type { LaterWords } from '../words';
import { counted, formatCount } from '../intl';

export const dataControls: LaterWords['dataControls'] = {
  title: 'Daten',
  summary: (title, rows, heldOut) =>
    `${title}; ${counted(rows, 'Zeile', 'Zeilen')}` +
    (heldOut > 0 ? `, davon ${formatCount(heldOut)} zurückgehalten` : ''),
  set: 'Datensatz',
  groups: {
    measured: 'Gemessen',
    plane: 'Punkte in der Ebene',
    functions: 'Funktionen zum Anpassen',
    gates: 'Wahrheitstafeln',
    byHand: 'Zum Rechnen von Hand',
    own: 'Deine eigenen',
  },
  made: 'Punkte aus einer Formel',
  count: 'Punkte',
  countHint: 'Wie viele Punkte erzeugt werden',
  noise: 'Rauschen',
  noiseHint: 'Von 0 bis 1: wie stark die Punkte streuen',
  drawn: 'Startzahl der Punkte',
  drawnHint: 'Dieselbe Startzahl ergibt immer dieselben Punkte',
  others: 'Neue Punkte',
  features: 'Eingaben',
  featuresHint: 'Was das Netz von jedem Punkt sieht',
  split: 'Trainingsmenge und zurückgehaltene Menge',
  heldOut: 'Zurückgehalten, %',
  heldOutHint: 'Anteil der Zeilen, mit denen nicht trainiert, sondern das Netz geprüft wird; von 0 bis unter 100',
  heldOutRows: 'Welche Zeilen',
  heldOutWhich: { drawn: 'zufällig', last: 'die letzten', spaced: 'in gleichen Abständen' },
  splitSeed: 'Startzahl der Teilung',
  splitSeedHint: 'Dieselbe Startzahl hält immer dieselben Zeilen zurück',
  standardize: 'Eingaben standardisieren',
  standardizeHint:
    'Jede Eingabe so verschieben und strecken, dass sie auf der Trainingsmenge Mittelwert 0 und Standardabweichung 1 hat',
  standardizeTargets: 'Zielwerte standardisieren',
  standardizeTargetsHint:
    'Jeden Zielwert ebenso verschieben und strecken: So lassen sich Zielwerte jeder Größe lernen. Die Seite zeigt sie auch in ihren eigenen Einheiten.',
  begins:
    'Eine Änderung hier beginnt wieder bei Schritt 0 und behält die verdeckten Schichten; auch die Startgewichte bleiben, wenn es bei denselben Eingaben und Ausgaben bleibt.',

  byHand: 'Von Hand geänderte Zeilen',
  rows: 'Zeilen als Tabelle',
  rowsShown: (from, to, of) => (from === to ? `Zeile ${from} von ${of}` : `Zeilen ${from} bis ${to} von ${of}`),
  starred: '; * ist zurückgehalten',
  row: 'Zeile',
  answer: 'Klasse',
  earlier: 'Vorige Zeilen',
  later: 'Nächste Zeilen',
  add: 'Zeile hinzufügen',
  remove: (row) => `Zeile ${row} entfernen`,
  restore: 'Zeilen wiederherstellen',
  cell: (name, row) => `${name}, Zeile ${row}`,

  tools: {
    name: 'Was ein Klick in die Ebene bewirkt',
    choose: 'Wählen',
    add: 'Hinzufügen',
    move: 'Verschieben',
    remove: 'Entfernen',
    hints: {
      choose: 'Ein Klick auf einen Punkt wählt sein Beispiel aus',
      add: 'Ein Klick fügt einen Punkt der hier genannten Klasse hinzu',
      move: 'Ein Punkt lässt sich mit der Maus oder dem Finger ziehen',
      remove: 'Ein Klick auf einen Punkt entfernt ihn',
    },
  },
};
