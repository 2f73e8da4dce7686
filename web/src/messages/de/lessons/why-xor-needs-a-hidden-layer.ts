import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'one-line': {
    title: 'Ein Neuron zieht eine Gerade',
    says: 'Ein einzelnes Sigmoid-Neuron sagt auf der einen Seite einer Geraden „ja“ und auf der anderen „nein“. Für AND genügt das: eine Ecke gegen drei.',
    task: 'Drücke „Trainieren“ und warte, bis J unter 0,25 liegt.',
    seen: 'J = {J.training}, und die Gerade trennt die Ecke ab.',
  },
  'no-line': {
    title: 'Keine Gerade reicht aus',
    says: 'XOR ist „ja“, wo genau eine Eingabe 1 ist: zwei gegenüberliegende Ecken gegen die beiden anderen. Keine Gerade hat das eine Paar auf der einen und das andere Paar auf der anderen Seite.',
    task: 'Trainiere mindestens 150 Schritte.',
    seen: 'Nach {steps} Schritten ist J = {J.training}. Unter ln 2 (etwa 0,6931) sinkt es nicht.',
  },
  'why-a-half': {
    title: 'Warum genau die Mitte?',
    says: 'Jede Ausgabe liegt nahe bei 0,5: hier {a1.1}. Wohin man auch blickt, entlang $x_1$ oder entlang $x_2$, immer ist die Hälfte der Zielwerte 1. Die vier Beispiele ziehen jedes Gewicht also gleich stark in beide Richtungen, und im Mittel bleibt fast 0.',
    task: 'Wähle den Bias aus: Dort ist es genauso.',
    seen: 'Der Mittelwert für $w_{11}^{[1]}$ ist {dJ/dw1.1.1}, für den Bias {dJ/db1.1}. Die einzelnen Ableitungen sind groß; sie heben sich auf.',
  },
  'two-lines': {
    title: 'Zwei Geraden, dann ein Neuron',
    says: 'Zwei verdeckte Neuronen ziehen je eine Gerade, und das Ausgabeneuron verknüpft sie: über der einen und unter der anderen. Ihre Bilder stehen neben der Zeichnung.',
    task: 'Drücke „Trainieren“ und warte, bis J unter 0,1 liegt.',
    seen: 'Nach {steps} Schritten ist J = {J.training}. Wofür die verdeckten Neuronen stehen sollen, hat ihnen Backpropagation gesagt, sonst niemand.',
  },
};
