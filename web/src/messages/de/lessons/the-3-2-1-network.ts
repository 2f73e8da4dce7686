import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  drawing: {
    title: 'Jedes Neuron tut zweierlei',
    says: 'Drei Eingaben, zwei verdeckte Neuronen, eine Ausgabe. Jedes Neuron addiert zuerst, was bei ihm ankommt, $z = \\sum w\\,x + b$, und schickt die Summe dann durch eine Kurve, $a = \\sigma(z)$: sein linearer und sein nichtlinearer Teil. Es gibt 6 + 2 Gewichte und 2 + 1 Biases, also sind 11 Zahlen zu lernen. Texte, die 6 zählen, meinen nur die erste Matrix.',
    task: 'Wähle in der Zeichnung Neuron 1 von Schicht 1 aus.',
    seen: 'Neben der Zeichnung ist sein z aufgeschlüsselt, Summand für Summand: drei Produkte und der Bias.',
  },
  names: {
    title: 'Welches Gewicht ist welches?',
    says: '$W^{[1]}$ hat eine Zeile für jedes Neuron von Schicht 1 und eine Spalte für jede Eingabe: 2×3. $W^{[2]}$ ist 1×2. Also kommt $w_{12}^{[1]}$ von $x_2$ und endet in Neuron 1. Jede Schicht hat ihr eigenes $w_{11}$: Die Zahl in eckigen Klammern unterscheidet sie.',
    task: 'Wähle das Gewicht von $x_3$ zu Neuron 2 in Schicht 1 aus, in der Zeichnung oder in $W^{[1]}$.',
    seen: 'Es ist $w_{23}^{[1]}$ = {w1.2.3}: Zeile 2, Spalte 3.',
  },
  forward: {
    title: 'Zuerst vorwärts',
    says: 'Backpropagation braucht, was der Vorwärtsdurchlauf hinterlassen hat: Jedes z und jedes a wird aufbewahrt. Schicht 2 sieht x nicht. Ihre Eingaben sind $a_1^{[1]}$ und $a_2^{[1]}$.',
    task: 'Drücke zweimal „Weiter“: erst der Vorwärtsdurchlauf, dann der Verlust.',
    seen: '$z_1^{[2]}$ = {w2.1.1} · {a1.1} + ({w2.1.2}) · {a1.2} + {b2.1} = {z2.1}, also $\\hat y$ = {a2.1}. Der Zielwert ist y = {y1}, und L = {L}.',
  },
  output: {
    title: 'Eine Zahl am Ende jedes Pfads',
    says: 'Nach welchem Gewicht wir auch fragen, der Rückweg beginnt gleich: von L zu $\\hat y$, von $\\hat y$ zu $z_1^{[2]}$. Diese beiden Faktoren werden einmal berechnet und als $\\delta_1^{[2]}$ aufbewahrt. Bei einer Sigmoid-Ausgabe mit Kreuzentropie kürzt sich ihr Produkt zu $\\hat y - y$.',
    task: 'Drücke „Weiter“.',
    seen: '$\\delta_1^{[2]} = \\hat y - y$ = {a2.1} − {y1} = {delta2.1}. Es ist negativ: Ein größeres z würde den Verlust verringern.',
  },
  'last-matrix': {
    title: 'Die Matrix direkt vor dem Verlust',
    says: 'Ein weiterer Faktor schließt den Pfad zu einem Gewicht von Schicht 2 ab: das, womit dieses Gewicht multipliziert wurde. Hier ist das ein a von Schicht 1. Formeln mit „mal x“ gelten nur für die erste Schicht.',
    formula: '$\\dfrac{\\partial L}{\\partial w_{11}^{[2]}} = \\delta_1^{[2]}\\,a_1^{[1]}$',
    task: 'Drücke „Weiter“: Beide Einträge erscheinen.',
    seen: '{delta2.1} · {a1.1} = {dL/dw2.1.1} und {delta2.1} · {a1.2} = {dL/dw2.1.2}. Der Bias hat den Faktor 1: {dL/db2.1}.',
  },
  hidden: {
    title: 'Durch ein Gewicht, durch ein Neuron',
    says: "Auf dem Weg zu Neuron 1 von Schicht 1 führt der Pfad über $w_{11}^{[2]}$ und dann durch das Neuron selbst; dort kommt dessen Steigung hinzu, $\\sigma'(z) = a(1-a)$. Das ergibt sein Delta.",
    formula: '$\\delta_1^{[1]} = \\delta_1^{[2]}\\,w_{11}^{[2]}\\,a_1^{[1]}(1 - a_1^{[1]})$',
    task: 'Drücke „Weiter“: Beide verdeckten Deltas erscheinen.',
    seen: '$\\delta_1^{[1]}$ = {delta1.1}, $\\delta_2^{[1]}$ = {delta1.2}. Das zweite hat das andere Vorzeichen, weil das Gewicht {w2.1.2} negativ ist.',
  },
  path: {
    title: 'Fünf Faktoren bis zur ersten Schicht',
    says: 'Hier ist der ganze Pfad zu $w_{11}^{[1]}$, in der Zeichnung hervorgehoben und daneben ausgeschrieben. In manchen Texten heißt es: „Wähle irgendeinen Pfad.“ Zu wählen gibt es nichts: Bei nur einer Ausgabe führt zu jedem Gewicht der ersten Schicht genau ein Pfad. Wo es mehrere gibt, werden sie addiert.',
    task: 'Wähle $w_{12}^{[1]}$ aus, das Gewicht von $x_2$ zu demselben Neuron.',
    seen: 'Nur der letzte Faktor hat sich geändert, von $x_1$ = {x1} zu $x_2$ = {x2}. Alle vier davor ergeben zusammen {delta1.1}, das Delta des Neurons.',
  },
  'first-matrix': {
    title: 'Sechs Einträge aus zwei Deltas',
    says: 'Nicht sechs lange Produkte: Jede Zeile der Matrix ist ein Delta mal die drei Eingaben. Sechs Gewichte und zwei Biases teilen sich zwei Zahlen, und eben dieses Teilen macht Backpropagation schnell.',
    formula: '$\\dfrac{\\partial L}{\\partial W^{[1]}} = \\delta^{[1]}\\,x^T$',
    task: 'Drücke „Weiter“.',
    seen: 'Zeile 1 ist {delta1.1} mal ({x1}; {x2}; {x3}), Zeile 2 ist {delta1.2} mal dieselben Zahlen. Der Gradient ist 2×3 wie $W^{[1]}$, der von $W^{[2]}$ ist 1×2. Ein Gradient hat immer dasselbe Format wie das, wozu er gehört.',
  },
  update: {
    title: 'Und erst dann ändern sich die Gewichte',
    says: 'Alle Gradienten stehen fest, jeder einzelne mit den alten Gewichten berechnet. Würde sich $W^{[2]}$ zuerst ändern, so führte der Pfad zu Schicht 1 über ein Gewicht, das der Vorwärtsdurchlauf nie benutzt hat. Deshalb ändert sich nichts, bevor alles bekannt ist.',
    formula: '$w \\leftarrow w - \\eta\\,\\dfrac{\\partial J}{\\partial w}$',
    task: 'Drücke „Weiter“: die Aktualisierung.',
    seen: '$w_{11}^{[1]}$: {w1.1.1} − {rate} · ({dL/dw1.1.1}) = {w_new1.1.1}. Alle elf Zahlen haben sich auf einmal geändert.',
  },
  'your-turn': {
    title: 'Jetzt du',
    says: 'Verfolge einen Pfad von Hand, den zu $w_{23}^{[1]}$. Er beginnt mit $\\delta_1^{[2]}$ = {delta2.1}, führt über $w_{12}^{[2]}$ = {w2.1.2}, dann durch Neuron 2 mit a = {a1.2} und endet bei $x_3$ = {x3}.',
    task: 'Berechne $\\delta_2^{[1]}$ und dann die Ableitung nach $w_{23}^{[1]}$.',
    seen: '{delta2.1} · ({w2.1.2}) · {a1.2} · (1 − {a1.2}) = {delta1.2}; mal {x3} ergibt das {dL/dw1.2.3}.',
  },
};
