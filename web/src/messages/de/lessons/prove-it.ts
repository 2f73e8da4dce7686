import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'both-ways': {
    title: 'Vertrauen ist gut, Prüfen ist besser',
    says: 'Eine Ableitung lässt sich ganz ohne Ableitungsregeln prüfen: Berechne J mit einem etwas größeren und einem etwas kleineren Gewicht und teile die Differenz durch den Abstand der Gewichte. Wurde die Kettenregel richtig angewandt, so stimmen Ableitung und Differenzenquotient auf viele Stellen überein.',
    formula: '$\\dfrac{\\partial J}{\\partial w} \\approx \\dfrac{J(w + \\epsilon) - J(w - \\epsilon)}{2\\epsilon}$',
    task: 'Wähle ein anderes Gewicht aus, $w_{12}^{[2]}$, und vergleiche dort.',
    seen: 'Backpropagation sagt {dJ/dw2.1.2}; der zentrale Differenzenquotient daneben stimmt damit überein.',
  },
  'how-small': {
    title: 'Wie klein ist „etwas“?',
    says: 'Verschiebe den Regler für ε. Ist ε groß, so krümmt sich die Kurve zwischen den beiden Punkten: Der Fehler beträgt etwa ε². Ist es winzig, so werden zwei fast gleiche Zahlen voneinander abgezogen, und übrig bleibt fast nur Rundung: Der Fehler wächst wie 1/ε. Die beste Stelle liegt dazwischen, nahe 1e−5.',
  },
  kinks: {
    title: 'Wo eine Prüfung in die Irre führt',
    says: 'ReLU hat bei 0 einen Knick. Liegt z so nah daran, dass +ε und −ε auf verschiedene Seiten fallen, so liefert der Differenzenquotient keine der beiden Steigungen. Die Seite achtet darauf und sagt es dir. Hier ist alles in Ordnung: Bei Neuron 1 liegt z unter 0, also ist die Ableitung nach seinen Gewichten {dJ/dw1.1.1}.',
    task: 'Wähle $w_{21}^{[1]}$ aus, ein Gewicht von Neuron 2.',
    seen: 'Dieses Neuron ist aktiv, und die Ableitung ist {dJ/dw1.2.1}, auf beiden Wegen.',
  },
};
