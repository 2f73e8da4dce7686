import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'small-factors': {
    title: 'Viele kleine Faktoren',
    says: 'Jede Sigmoidfunktion auf dem Rückweg multipliziert mit ihrer Steigung, und die ist nie größer als ein Viertel. Hier sind vier Neuronen hintereinander. Bevor du nachsiehst: Welches Gewicht wird die kleinere Ableitung haben, das erste oder das letzte?',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: 'Die Ableitung nach dem letzten Gewicht ist {dL/dw4.1.1}, die nach dem ersten {dL/dw1.1.1}. Auf dem Rückweg verblasst der Fehler.',
  },
  'layer-by-layer': {
    title: 'Schicht für Schicht',
    says: 'Ein tiefes Netz aus Sigmoid-Neuronen. Unter „Während des Trainings“ steht für jede Schicht die Norm des Gradienten: wie lang er im Ganzen ist. Von der letzten Schicht zur ersten schrumpft sie immer weiter.',
    task: 'Wähle ein Gewicht der letzten Schicht aus, $w_{11}^{[5]}$.',
    seen: 'Die Ableitung nach ihm ist {dJ/dw5.1.1}, die nach $w_{11}^{[1]}$ ist {dJ/dw1.1.1}.',
  },
  'it-does-not-learn': {
    title: 'Was das für das Training bedeutet',
    says: 'Eine Schicht ändert sich um Lernrate mal Gradient. Wo der Gradient verblasst ist, behält sie ihre zufälligen Gewichte, und die Schichten dahinter können nur mit dem arbeiten, was diese durchlassen.',
    task: 'Trainiere mindestens 50 Schritte.',
    seen: 'Nach {steps} Schritten ist J immer noch {J.training}: Ein Münzwurf kostet 0,6931.',
  },
  'another-activation': {
    title: 'Eine andere Aktivierungsfunktion',
    says: 'Die Steigung von tanh reicht bis 1, viermal so weit wie die der Sigmoidfunktion. Dasselbe Netz, dieselbe Lernrate, nur mit tanh in den verdeckten Schichten.',
    task: 'Trainiere, bis J unter 0,5 liegt.',
    seen: 'Nach {steps} Schritten ist J = {J.training}.',
  },
  relu: {
    title: 'ReLU: alles oder nichts',
    says: 'ReLU hat die Steigung 1, wo z über 0 liegt: Der Fehler geht unverändert hindurch. Wo z unter 0 liegt, ist die Steigung 0, und nichts geht hindurch. Ein Neuron, dessen z bei jedem Beispiel negativ ist, lernt nie wieder; die Seite nennt es tot.\nHier ist z = {z1.1}, also a = {a1.1}.',
  },
};
