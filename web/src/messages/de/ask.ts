import { counted } from '../intl';
import type { LaterWords } from '../words';

export const ask: LaterWords['ask'] = {
  isExample: (number) => `Die Zahlen von Beispiel ${number}: Ändere, welche du magst.`,
  isOwn: 'Deine eigene Zeile.',
  asExample: (number) => `Wie Beispiel ${number}`,
  hint: 'Eine Zahl, in der Einheit der Daten.',
  slider: (name) => `${name}, als Schieberegler`,
  beyond: (least, greatest) => `jenseits dessen, was das Netz kennt: ${least} bis ${greatest}`,
  beyondCells: (count) =>
    `${counted(count, 'Kästchen ist', 'Kästchen sind')} dunkler oder heller als alle, mit denen das Netz trainiert wurde.`,
  picture: 'Du kannst auch auf eine leere Stelle im Bild der Ausgabe klicken.',

  answer: 'Antwort',
  probability: (yhat, name) => `${yhat}, die Wahrscheinlichkeit von ${name}`,
  from: (level, name) => `Ab ${level} lautet die Antwort ${name}.`,
  output: (number) => `Ausgabe ${number}`,
  none: 'Eine Ausgabe ist keine Zahl.',
  atStart: 'Mit den Startgewichten.',
  atStep: (step) => `Mit den Gewichten nach Schritt ${step}.`,
  said: (name, value) => `${name}: ${value}`,

  inputs: 'Eingaben, wie das Netz sie sieht',
  layer: (number, activation) => `Schicht ${number}, ${activation}`,
  table: (number) => `z und a von Schicht ${number}`,
  unit: 'Neuron',
  all: (count) => `Alle ${count} zeigen`,

  closed: 'Nach Zahlen dieses Schritts wird gefragt: Wenn sie beantwortet sind, kannst du wieder das Netz fragen.',

  unanswered: {
    title: (count) => `${counted(count, 'Zeile', 'Zeilen')} ohne Antwort`,
    ask: (number) => `Nach Zeile ${number} fragen`,
  },

  save: 'Vorhersagen speichern',
  saveHint: 'Jede Zeile der Daten mit dem, was das Netz dazu sagt, für eine Tabellenkalkulation',
  columns: {
    answer: 'Antwort',
    predicted: 'vorhergesagt',
    set: 'Menge',
    training: 'Training',
    heldOut: 'zurückgehalten',
    unanswered: 'ohne Antwort',
  },

  pad: 'Zeichne hier eine Ziffer',
  padName: 'Zeichenfeld: Zeichne eine Ziffer mit Maus, Finger oder Stift. Sonst setze die Kästchen daneben.',
  clear: 'Leeren',
  grid: 'Was das Netz sieht, 8 mal 8. Die Pfeiltasten führen weiter; 0 bis 9 setzen ein Kästchen, Plus und Minus ändern es, die Eingabetaste füllt oder leert es.',
  cell: (row, col, ink) => `Zeile ${row}, Spalte ${col}: ${ink} von 16`,
  how: 'So, wie die Menge entstand: Deine Striche füllen eine Bitmap aus 32 × 32 Punkten in der Höhe, in der Mitte, mit so viel Farbe, wie ihre Ziffern haben; die Punkte in jedem Block aus 4 × 4 werden gezählt, 0 bis 16, und durch 16 geteilt.',
};
