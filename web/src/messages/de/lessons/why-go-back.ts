import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  guess: {
    title: 'Ein Netz rät',
    says: 'Drei Messwerte eines Pinguins kommen links herein, durchlaufen eine verdeckte Schicht mit zwei Neuronen und verlassen das Netz rechts als eine einzige Zahl: 0 bedeutet Adelie, 1 bedeutet Chinstrap. An jeder Linie dazwischen steht ein Gewicht.',
    task: 'Drücke „Weiter“: der Vorwärtsdurchlauf.',
    seen: 'Die Antwort ist $\\hat y$ = {a2.1}. Dieser Pinguin ist ein Adelie: y = {y1}. Die Richtung stimmt, aber sicher ist sich das Netz noch lange nicht.',
  },
  loss: {
    title: 'Wie falsch ist das?',
    says: 'Wie falsch, das sagt eine einzige Zahl: der Verlust. L ist der Verlust für diesen einen Pinguin. Die Kosten J sind der Mittelwert über alle {m} Pinguine der Trainingsmenge; sie stehen über der Verlustkurve.',
    task: 'Drücke „Weiter“: der Verlust.',
    seen: 'L = {L} für diesen Pinguin, J = {J.training} für alle zusammen. Lernen heißt: J kleiner machen.',
  },
  random: {
    title: 'Warum das Netz falschliegt',
    says: 'Die 8 Gewichte und 3 Biases des Netzes wurden zufällig gewählt. Nur an ihnen können wir etwas ändern, denn Eingaben und Zielwerte sind gegeben. J hängt also von den Gewichten und den Biases ab; man schreibt J(W, b).',
    task: 'Drücke unter „Training“ auf „Neue Gewichte“.',
    seen: 'Andere Gewichte, andere Kosten: J = {J.training}. Sonst hat sich nichts geändert.',
  },
  back: {
    title: 'Wer ist schuld?',
    says: 'Elf Zahlen teilen sich die Schuld. Welche von ihnen soll sich ändern, und in welche Richtung? Die Antwort findet man vom Ende her: vom Verlust zurück zum Ausgabeneuron, von dort zu jedem verdeckten Neuron, von dort zu jedem Gewicht. Das ist Backpropagation.',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: 'Jedes Neuron hat nun sein δ, jedes Gewicht seine Ableitung. Die Ableitung nach $w_{11}^{[1]}$ ist {dJ/dw1.1.1}: So schnell wächst J, wenn dieses Gewicht wächst.',
  },
  update: {
    title: 'Eine kleine Änderung',
    says: 'Backpropagation hat nur gerechnet. Der Gradientenabstieg nutzt das Ergebnis: Jedes Gewicht und jeder Bias ändert sich ein wenig, und zwar gegen die eigene Ableitung, alle gleichzeitig.',
    task: 'Drücke „Weiter“: die Aktualisierung.',
    seen: '$w_{11}^{[1]}$ hat sich von {w1.1.1} auf {w_new1.1.1} geändert, und J ist auf {J.training} gesunken.',
  },
  again: {
    title: 'Und wieder von vorn',
    says: 'Vorwärts, Verlust, rückwärts, Aktualisierung: Das war ein Schritt. Das ganze Training besteht aus diesem Schritt, immer wieder, jedes Mal mit neuen Zahlen.',
    task: 'Drücke „Trainieren“ und warte, bis J unter 0,2 liegt.',
    seen: 'Nach {steps} Schritten ist J = {J.training}. Offen ist jetzt nur noch, wie man jede dieser Ableitungen findet.',
  },
};
