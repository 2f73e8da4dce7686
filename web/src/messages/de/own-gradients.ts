import { counted, plainNumber } from '../intl';
import type { LaterWords } from '../words';

export const ownGradients: LaterWords['ownGradients'] = {
  open: 'Abgleich',
  openHint: 'Die Gradienten deines eigenen Programms mit denen dieses Schritts vergleichen',
  title: 'Prüfe deine eigenen Gradienten',
  close: 'Schließen',
  about: 'Nimm diesen Schritt in dein eigenes Programm mit, berechne dort die Gradienten und füge sie hier ein',

  take: '1. Nimm diesen Schritt mit',
  takeNote: (examples) =>
    `Das Netz, die Gewichte und der Batch aus ${counted(examples, 'Beispiel', 'Beispielen')}, mit allen Stellen.`,
  numpy: 'Als NumPy kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt; speichere den Schritt stattdessen als JSON.',
  file: 'Als JSON speichern',
  fileNote: 'Schreib deine Gradienten in die Datei und starte',

  paste: '2. Füge deine Gradienten ein',
  pasteNote:
    'So, wie dein Programm sie ausgibt: NumPy, PyTorch, R, MATLAB, Octave, Julia, JSON und andere. Lass weg, was du nicht hast.',
  all: 'Alles auf einmal',
  allHint: 'Füge hier alles ein, was dein Programm ausgibt: Es kommt in die Felder darunter',
  field: (name, rows, cols) => `${name} (${rows} × ${cols})`,
  clear: 'Leeren',
  check: 'Prüfen',
  checking: 'Wird geprüft …',
  nothing: 'Füge zuerst mindestens eine Matrix ein.',

  result: '3. Das Ergebnis',
  agreement: {
    digits: 'Richtig: Jede Zahl stimmt, in allen Stellen, die du angegeben hast.',
    single: 'Richtig, soweit einfache Genauigkeit reicht (float32).',
    none: (wrong, of) => `${wrong} von ${counted(of, 'Zahl weicht', 'Zahlen weichen')} ab.`,
  },
  penalised: 'Deine Gradienten enthalten den Anteil des Strafterms (dJ/dW) und wurden damit verglichen.',
  few: 'Bei so wenigen Stellen lässt es sich aber nicht sagen: Dieselben Ziffern ergäben sich auch aus dem, was hier steht. Gib mehr Stellen aus.',
  whole: 'Alles passt zu einem bekannten Fehler:',
  several: (count) =>
    `${count} bekannte Fehler führen zu genau diesen Ziffern. Gib mehr Stellen aus, um sie zu unterscheiden:`,
  parts: 'Was zu bekannten Fehlern passt:',
  unknown:
    'Kein bekannter Fehler führt zu diesen Zahlen. Sieh zuerst nach, wo sie abweichen: in der letzten Schicht, die falsch ist.',
  partOf: (names, mistakes) => `${names}: ${mistakes}`,
  inLayer: (name, layer) => `${name}, in Schicht ${layer}`,
  inHidden: (name) => `${name}, in jeder verdeckten Schicht`,
  measure: 'Relative Abweichung',
  measureHint: '‖deine − wahre‖ / (‖deine‖ + ‖wahre‖)',
  overall: 'Alle zusammen',
  matrix: 'Matrix',
  verdict: 'Urteil',
  verdicts: {
    digits: '✓ stimmt',
    single: '✓ stimmt (float32)',
    none: (wrong, of) => `✗ ${wrong} von ${of} weichen ab`,
  },
  turned: 'transponiert',
  turnedNote: 'Transponiert angegeben und für den Vergleich zurückgedreht.',
  details: (name) => `${name}, Eintrag für Eintrag`,
  yours: 'Deine',
  right: 'Wahre',
  relative: 'Relativer Fehler',

  code: {
    network: (shape, activations, loss) => `Ein ${shape}-Netz: ${activations}; der Verlust ist ${loss}.`,
    batch: (count) =>
      `J ist der Mittelwert des Verlusts über den Batch aus ${counted(count, 'Beispiel', 'Beispielen')}; jede Spalte von X und Y ist eines.`,
    columns: (rows, cols) => `${rows} x ${cols}`,
    penalty: (l1, l2) => `Strafterm der Gewichte: ${plainNumber(l1)} Summe |W| + ${plainNumber(l2)}/2 Summe W^2`,
    wanted: (names) => `Berechne ${names} und gib sie aus.`,
  },
};
