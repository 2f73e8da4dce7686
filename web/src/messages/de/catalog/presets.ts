/** What the page offers to open: a data set and a network. */
export const presets = {
  penguins: 'Pinguine, 3-2-1',
  'worked-example': 'Von Hand gerechnet, 3-2-1',
  'and-gate': 'Ein Neuron: AND, 2-1',
  'one-input': 'Neuronenkette, 1-1-1',
  mazur: 'Mazurs Beispiel, 2-2-2',
  'penguins-two-outputs': 'Zwei Ausgaben, 3-3-2-2',
  'xor-gate': 'XOR, 2-2-1',
  circle: 'Scheibe und Ring, 2-8-8-1',
  sine: 'Sinuskurve, 1-8-1',
  digits: 'Ziffern, 64-32-10',
};

/** What each is good for, on its card. */
export const presetUses = {
  penguins: 'Echte Messwerte und ein Netz, klein genug, um jeder Zahl zu folgen.',
  'worked-example': 'Ein Beispiel mit runden Gewichten: Prüfe jede Zahl auf dem Papier.',
  'and-gate': 'Keine verdeckte Schicht: die Kettenregel in ihrer kürzesten Form.',
  'one-input': 'Nur ein Pfad: Sieh zu, wie sich die Faktoren Schicht für Schicht multiplizieren.',
  mazur: 'Eine bekannte Rechnung von Hand und die vier Zahlen darin, die falsch sind.',
  'penguins-two-outputs': 'Pinguine und Softmax: Viele Pfade führen zu einem Gewicht zurück.',
  'xor-gate': 'Was ein einzelnes Neuron nicht lernen kann, wohl aber zwei verdeckte.',
  circle: 'Eine Grenze, die sich biegt, bis sie sich schließt; trainiert in Batches zu je zehn.',
  sine: 'Passt eine Kurve an: Die Antwort ist eine Zahl statt einer Klasse.',
  digits: 'Handgeschriebene Ziffern und 2.410 Parameter: dieselben Regeln in größerem Maßstab.',
};
