import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'cross-entropy': {
    title: 'Sicher und falsch',
    says: 'Diese Gewichte sagen zu allem „ja“, und zwar laut. Bei Beispiel 1 wäre „nein“ richtig. Wie stark wird das Neuron gedrängt, sich zu ändern? Zuerst mit der Kreuzentropie.',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: '$\\hat y$ = {a1.1}, y = {y1} und $\\delta = \\hat y - y$ = {delta1.1}: fast der größtmögliche Wert.',
  },
  squared: {
    title: 'Dasselbe mit dem quadratischen Fehler',
    says: 'Dieselben Gewichte und dasselbe Beispiel, doch der Verlust ist der halbe quadratische Fehler. Jetzt bleibt die Steigung der Sigmoidfunktion im Produkt, und weit außen ist die Sigmoidfunktion flach.',
    task: 'Drücke „Weiter“.',
    seen: '$\\hat y$ ist {a1.1} wie zuvor, aber $\\delta$ nur {delta1.1}. Je sicherer der Irrtum, desto schwächer die Korrektur.',
  },
  training: {
    title: 'Die Kreuzentropie kommt vom Fleck',
    says: 'Trainiere von diesem schlechten Anfang aus mit der Kreuzentropie.',
    task: 'Trainiere, bis J unter 0,5 liegt.',
    seen: 'Nach {steps} Schritten ist J = {J.training}.',
  },
  waiting: {
    title: 'Der quadratische Fehler wartet',
    says: 'Und nun mit dem quadratischen Fehler, mit denselben Gewichten und derselben Lernrate. Achte auf den Anfang der Kurve.',
    task: 'Trainiere 50 Schritte.',
    seen: 'Nach {steps} Schritten ist J = {J.training}. Ein flaches Stück, auf dem kaum etwas geschieht. Deshalb trainiert man Klassifikatoren mit der Kreuzentropie.',
  },
};
