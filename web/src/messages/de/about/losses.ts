import type { Loss } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** The losses of the engine. */
export const losses: WordsOf<Loss, KindUse> = {
  binaryCrossEntropy: {
    sentence:
      'Wie sehr die richtige Antwort das Netz überrascht, für Zielwerte von 0 bis 1. Summiert über die Ausgaben: Jede ist ein Ja oder Nein für sich.',
    whenToUse: 'Für zwei Klassen mit einer Sigmoid-Ausgabe: Dann ist δ einfach ŷ − y.',
  },
  softmaxCrossEntropy: {
    sentence: 'Wie sehr die richtige Klasse das Netz überrascht, für Zielwerte mit der Summe 1.',
    whenToUse:
      'Für mehrere Klassen mit einer Softmax-Ausgabe und einem Neuron für jede Klasse: Dann ist δ einfach ŷ − y.',
  },
  halfSquaredError: {
    sentence: 'Das halbe Quadrat des Abstands zum Zielwert, summiert über die Ausgaben.',
    whenToUse:
      'Für Ausgaben, die jede Zahl sein dürfen; nach einer Sigmoidfunktion lernt das Netz langsam, wo das Neuron gesättigt ist.',
  },
  meanSquaredError: {
    sentence:
      'Das Quadrat des Abstands zum Zielwert, gemittelt über die Ausgaben. Bei einer einzigen Ausgabe ist das doppelt so viel wie der halbe quadratische Fehler; der Gradientenabstieg macht dann bei gleicher Lernrate doppelt so lange Schritte.',
    whenToUse: 'Für Ausgaben, die jede Zahl sein dürfen, wie in den meisten Programmbibliotheken.',
  },
  meanAbsoluteError: {
    sentence:
      'Der Abstand zum Zielwert, gemittelt über die Ausgaben. Nahe am Zielwert werden die Schritte nicht von selbst kleiner.',
    whenToUse: 'Wenn Ausreißer nicht stärker ziehen sollen als andere Beispiele.',
  },
  huber: {
    sentence:
      'Bis zum Abstand 1 der halbe quadratische Fehler, darüber wächst er wie der absolute Fehler; gemittelt über die Ausgaben und glatt am Zielwert.',
    whenToUse: 'Wenn Ausreißer nicht alles bestimmen sollen.',
  },
  hinge: {
    sentence:
      'Null, sobald ŷ das richtige Vorzeichen und mindestens den Betrag 1 hat, wie bei einer Stützvektormaschine. Summiert über die Ausgaben.',
    whenToUse: 'Für die Zielwerte −1 und 1 und die Identität als Ausgabe.',
  },
};
