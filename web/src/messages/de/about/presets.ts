/** What each of the presets is good for, on its card. */
export const presets = {
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
