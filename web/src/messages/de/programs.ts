import { counted } from '../intl';
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
    pytorch: 'Python mit PyTorch',
    r: 'R',
    octave: 'MATLAB oder Octave',
    julia: 'Julia',
    javascript: 'JavaScript (Node)',
    eigen: 'C++ mit Eigen',
  },
  byFormulas: 'Als einfache Formeln ausgeschrieben, sodass sich jede Zeile mit der Seite vergleichen lässt.',
  byLibrary:
    'Mit PyTorchs eigenen Schichten, Verlust und Optimierer, in doppelter Genauigkeit; Gradienten durch Autograd.',
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
  },
};
