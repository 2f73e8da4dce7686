import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  product: {
    title: 'Zwei Faktoren treffen sich',
    says: 'Bring $\\partial L/\\partial\\hat y$ auf einen gemeinsamen Nenner: Er ist $\\hat y(1-\\hat y)$, also gerade die Ableitung der Sigmoidfunktion, mit der multipliziert wird. Beides kürzt sich weg. Multipliziere aus, was bleibt, und auch $y\\,\\hat y$ hebt sich auf.',
    formula: '$\\dfrac{\\hat y(1-y) - y(1-\\hat y)}{\\hat y(1-\\hat y)} \\cdot \\hat y(1-\\hat y) = \\hat y - y$',
    task: 'Drücke „Weiter“: Jede Zeile bekommt ihre Zahl.',
    seen: 'So viel Arbeit, und das Ergebnis ist Ausgabe minus Zielwert: {a1.1} − {y1} = {delta1.1}.',
  },
  input: {
    title: 'Mal die Eingabe',
    says: 'Der dritte Faktor ist $\\partial z/\\partial w = x$. Für jedes Gewicht, das in das Ausgabeneuron führt, gilt also:',
    formula: '$\\dfrac{\\partial L}{\\partial w} = (\\hat y - y)\\,x$',
    task: 'Drücke „Weiter“.',
    seen: '{delta1.1} · {x1} = {dL/dw1.1.1}. Im Produkt neben der Zeichnung sind die beiden gekürzten Faktoren durchgestrichen.',
  },
  bias: {
    title: 'Und der Bias',
    says: 'Für b ist die Kette dieselbe bis auf den letzten Faktor, $\\partial z/\\partial b = 1$. Es gibt kein x, mit dem zu multiplizieren wäre.',
    formula: '$\\dfrac{\\partial L}{\\partial b} = \\hat y - y$',
    task: 'Wähle den Bias aus.',
    seen: '{dL/db1.1}, also $\\delta$ selbst.',
  },
  'only-this-pair': {
    title: 'Gilt diese Formel allgemein?',
    says: 'Manche Texte nennen $(\\hat y - y)\\,x$ die allgemeine Regel. Sie gilt für eine Sigmoid-Ausgabe mit Kreuzentropie oder für Softmax mit der zugehörigen Kreuzentropie, und auch dann nur in der letzten Schicht. Probiere einen anderen Verlust aus.',
    task: 'Wähle unter „Netz“ als Verlust den halben quadratischen Fehler.',
    seen: 'Wer das Netz ändert, beginnt wieder bei Schritt 0. Der nächste Schritt dieser Lektion führt mit diesem Verlust an dieselbe Stelle.',
  },
  'other-pair': {
    title: 'Bei anderem Verlust bleibt ein Faktor stehen',
    says: 'Die Ableitung des halben quadratischen Fehlers nach $\\hat y$ ist $\\hat y - y$. Die Steigung der Sigmoidfunktion kürzt sich jetzt nicht weg: $\\delta = (\\hat y - y)\\,\\hat y(1-\\hat y)$ = {delta1.1}, obwohl $\\hat y - y$ gleich {a1.1} − {y1} ist.',
    task: 'Wähle $w_{11}^{[1]}$ aus: Sein Produkt behält alle drei Faktoren.',
    seen: 'Kein Faktor ist durchgestrichen, und die Ableitung ist {dL/dw1.1.1}.',
  },
  rounded: {
    title: 'Was der Computer daraus macht',
    says: 'z = {z1.1}, so weit außen, dass $\\hat y$ auf {a1.1} gerundet wird. Der erste Faktor ist dann unendlich und der zweite 0: Ihr Produkt ist keine Zahl. Deshalb nehmen Programme, was nach dem Kürzen bleibt, $\\delta = \\hat y - y$ = {delta1.1}, und berechnen L = {L} aus z, nicht aus $\\ln\\hat y$.',
  },
  'your-turn': {
    title: 'Jetzt du',
    says: 'Ein Sigmoid-Neuron mit Kreuzentropie und drei Eingaben. Der Vorwärtsdurchlauf hat $\\hat y$ = {a1.1} ergeben; der Zielwert ist y = {y1}. Mit $x_3$ = {x3} hast du alles, was du brauchst.',
    task: 'Berechne $\\delta$ und dann die Ableitung nach $w_{13}^{[1]}$.',
    seen: '$\\delta = \\hat y - y$ = {delta1.1}, und {delta1.1} · ({x3}) = {dL/dw1.1.3}.',
  },
};
