import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'one-example': {
    title: 'Der Verlust eines Beispiels',
    says: 'y ist 0 oder 1, also fällt immer einer der beiden Summanden weg. Ist y = 0 wie in Beispiel 1, so zählt $\\ln(1 - \\hat y)$: wie nah die Ausgabe der 0 ist. Ist y = 1, so zählt $\\ln\\hat y$: wie nah sie der 1 ist.',
    formula: '$L = -\\left[\\,y\\ln\\hat y + (1-y)\\ln(1-\\hat y)\\,\\right]$',
    task: 'Wähle Beispiel 4, das einzige mit y = 1.',
    seen: 'Jetzt zählt der andere Summand: $L = -\\ln\\hat y$ = {L}, denn $\\hat y$ = {a1.1} ist weit von 1 entfernt.',
  },
  logarithm: {
    title: 'Welcher Logarithmus?',
    says: 'Gemeint ist der natürliche, ln, wie auch immer ein Text ihn schreibt. Der Logarithmus einer Zahl unter 1 ist negativ; das Minus davor macht L positiv. Eine perfekte Antwort kostet 0, ein Münzwurf ln 2 (etwa 0,6931) und eine falsche, deren sich das Netz sicher ist, beliebig viel.',
    task: 'Hier ist y gleich {y1} und $\\hat y$ gleich {a1.1}. Berechne L; die Taste „ln“ des Taschenrechners hilft.',
    seen: '$-\\ln\\hat y$ = {L}. Zur Basis 10 wäre es weniger als die Hälfte davon, und die Steigung wäre nicht mehr $1/\\hat y$.',
  },
  mean: {
    title: 'Die Kosten: ein Mittelwert mit einem Minus',
    says: 'J ist der Mittelwert von L über die m = {m} Beispiele. Manche Texte setzen ein Minus vor diese Summe und noch eines in L. Mit zwei Minuszeichen wäre J negativ, und den kleinsten Wert hätte das schlechteste Netz. Eines genügt.',
    formula: '$J = \\dfrac1m \\displaystyle\\sum_{i=1}^{m} L_i$',
    task: 'Drücke „10 Schritte“ und beobachte J.',
    seen: 'J ist auf {J.training} gesunken und kann nie unter 0 fallen.',
  },
  total: {
    title: 'Ein Beispiel oder alle',
    says: 'Was manche Texte „Gesamtverlust, nicht gemittelt“ nennen, ist das L eines einzigen Beispiels. Seine Ableitungen sind nicht die von J, denn die sind Mittelwerte über alle vier Beispiele. Die Matrizen können beides zeigen; jetzt zeigen sie J.',
    task: 'Stelle über den Matrizen „Gradienten“ auf L von Beispiel 4 um.',
    seen: 'Die Ableitung nach dem ersten Gewicht ist bei J {dJ/dw1.1.1}, bei Beispiel 4 allein {dL/dw1.1.1}.',
  },
  'of-what': {
    title: 'Wovon die Kosten abhängen',
    says: 'Die Daten stehen fest, während wir trainieren. J kann sich also nur durch die Gewichte und Biases ändern: J(W, b). An ihnen kannst du auch von Hand drehen.',
    task: 'Setze $w_{11}^{[1]}$ auf 2: Drücke „Ändern“.',
    seen: 'Mit dem Wert {w1.1.1} ist J = {J.training}. In welche Richtung man drehen muss, sagt Backpropagation für alle zugleich.',
  },
};
