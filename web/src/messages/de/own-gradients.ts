import { counted, plainNumber, plural } from '../intl';
import type { LaterWords } from '../words';

export const ownGradients: LaterWords['ownGradients'] = {
  open: 'Eigene prüfen',
  openHint: 'Vergleiche die Gradienten deines eigenen Programms mit denen dieses Schritts',
  title: 'Eigene Gradienten prüfen',
  close: 'Schließen',
  about: 'Nimm diesen Schritt in dein eigenes Programm mit, berechne dort die Gradienten und füge sie hier ein',

  take: '1. Nimm diesen Schritt mit',
  takeNote: (examples) =>
    `Netz, Gewichte und der Batch aus ${counted(examples, 'Beispiel', 'Beispielen')}, mit allen Stellen.`,
  numpy: 'Als NumPy kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt; speichere den Schritt stattdessen als JSON.',
  file: 'Als JSON speichern',
  fileNote: 'Trag deine Gradienten in die Datei ein und ruf auf:',

  paste: '2. Füge deine Gradienten ein',
  pasteNote:
    'So, wie dein Programm sie ausgibt: NumPy, PyTorch, R, MATLAB, Octave, Julia, JSON und andere. Was du nicht hast, lass weg.',
  all: 'Alles auf einmal',
  allHint: 'Füge hier alles ein, was dein Programm ausgegeben hat: Es wird auf die Felder darunter verteilt',
  field: (name, rows, cols) => `${name} (${rows} × ${cols})`,
  clear: 'Leeren',
  check: 'Prüfen',
  checking: 'Wird geprüft …',
  nothing: 'Füge zuerst wenigstens eine Matrix ein.',

  result: '3. Das Ergebnis',
  agreement: {
    digits: 'Richtig: Alle Zahlen stimmen in allen angegebenen Stellen überein.',
    single: 'Richtig, soweit einfache Genauigkeit reicht (float32).',
    none: (wrong, of) => `${wrong} von ${counted(of, 'Zahl', 'Zahlen')} ${plural(wrong, 'weicht', 'weichen')} ab.`,
  },
  penalised: 'Deine Gradienten enthalten den Anteil des Strafterms (dJ/dW) und wurden damit verglichen.',
  few: 'So wenige Stellen reichen aber nicht aus: Zu denselben Ziffern führt auch, was hier steht. Gib mehr Stellen aus.',
  whole: 'Alles passt zu einem bekannten Fehler:',
  several: (count) =>
    `Zu genau diesen Ziffern führen ${count} bekannte Fehler. Gib mehr Stellen aus, um sie zu unterscheiden:`,
  parts: 'Was zu bekannten Fehlern passt:',
  unknown:
    'Kein bekannter Fehler führt zu diesen Zahlen. Sieh zuerst dort nach, wo sie abweichen: in der letzten Schicht, die falsch ist.',
  partOf: (names, mistakes) => `${names}: ${mistakes}`,
  inLayer: (name, layer) => `${name}, in Schicht ${layer}`,
  inHidden: (name) => `${name}, in jeder verdeckten Schicht`,
  measure: 'Relativer Unterschied',
  measureHint: '‖deine − wahre‖ / (‖deine‖ + ‖wahre‖)',
  overall: 'Zusammen',
  matrix: 'Matrix',
  verdict: 'Urteil',
  verdicts: {
    digits: '✓ stimmt',
    single: '✓ stimmt (float32)',
    none: (wrong, of) => `✗ ${wrong} von ${of} ${plural(wrong, 'weicht', 'weichen')} ab`,
  },
  turned: 'transponiert',
  turnedNote: 'Transponiert angegeben und vor dem Vergleich gedreht.',
  details: (name) => `${name}, Eintrag für Eintrag`,
  yours: 'Deine',
  right: 'Wahre',
  relative: 'Relativer Fehler',

  code: {
    network: (shape, activations, loss) => `Ein ${shape}-Netz: ${activations}; der Verlust ist ${loss}.`,
    batch: (count) =>
      `J ist der mittlere Verlust über den Batch aus ${counted(count, 'Beispiel', 'Beispielen')}; jede Spalte von X und Y ist eines.`,
    columns: (rows, cols) => `${rows} x ${cols}`,
    penalty: (l1, l2) => `Strafterm der Gewichte: ${plainNumber(l1)} Summe |W| + ${plainNumber(l2)}/2 Summe W^2`,
    wanted: (names) => `Berechne ${names} und gib sie aus.`,
  },
};
