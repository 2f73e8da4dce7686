import type { LaterWords } from '../words';
import { counted } from '../intl';

export const editor: LaterWords['editor'] = {
  title: 'Netz',
  layer: (layer) => `Schicht ${layer}, verdeckt`,
  output: (units) => `Ausgabe, ${counted(units, 'Neuron', 'Neuronen')}`,
  learning: 'Wie es lernt',
  units: 'Neuronen',
  unitsHint: (most) => `Neuronen dieser Schicht, 1 bis ${most}`,
  activation: 'Aktivierung',
  loss: 'Verlust',
  optimizer: 'Optimierer',
  schedule: 'Verlauf der Lernrate',
  rateNow: (letter) => `${letter} jetzt`,
  rateNowHint: 'Die Rate beim gezeigten Schritt: die Lernrate nach ihrem Verlauf',
  penalty: 'Strafterm der Gewichte',
  penaltyOf: (l1, l2) => `L1: ${l1} L2: ${l2} Für Biases gibt es keinen Strafterm.`,
  biases: 'Bias',
  biasesHint: 'Ohne Bias beginnt jeder mit 0 und bleibt dort, wie in Beispielen, die keinen haben: z = W x',
  frozen: 'Eingefroren',
  frozenHint:
    'Was angekreuzt ist, ändert keine Aktualisierung; sein Gradient wird trotzdem berechnet. Einzelne Gewichte und Biases lassen sich dort einfrieren, wo ihre Aktualisierung erklärt wird.',
  frozenMatrix: (kind, layer) => `${kind} von Schicht ${layer} eingefroren`,
  clipping: 'Begrenzung des Gradienten',
  clippingKind: 'Begrenzen',
  batches: 'Reihenfolge der Beispiele',
  order: 'Zeilen in einer Epoche',
  usual: (value) => `üblich ${value}`,
  more: 'Mehr zum Lernen und zu den Startgewichten',
  initializer: 'Startgewichte',
  drawn: 'Verteilung',
  add: '+ Schicht',
  addHint: (most) => `Eine weitere verdeckte Schicht, bis zu ${most}`,
  remove: (layer) => `Schicht ${layer} entfernen`,
  begins:
    'Eine Änderung hier beginnt wieder bei Schritt 0. Wie viele Eingaben und Ausgaben es gibt, bestimmen die Daten.',
  keeps: 'Eine Änderung daran, wie es lernt, wirkt ab der nächsten Aktualisierung; das Netz bleibt, wie es ist.',
  together: (activation, loss, refused) =>
    refused ? `${activation} und ${loss} passen nicht zusammen:` : `${activation} und ${loss}:`,
  mend: (activation) => `${activation} nehmen`,
  leave: 'Abbrechen',
};
