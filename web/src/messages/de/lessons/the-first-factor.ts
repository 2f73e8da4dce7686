import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'term-by-term': {
    title: 'Ein Summand nach dem anderen',
    says: 'Der erste Faktor ist $\\partial L / \\partial \\hat y$. Darin ist y eine Konstante: Der Zielwert ändert sich nicht, wenn sich das Netz ändert. Sonst muss man nur noch wissen, dass $\\ln \\hat y$ die Ableitung $1/\\hat y$ hat.',
    task: 'Drücke „Weiter“: der Verlust und jede Zeile neben der Zeichnung.',
    seen: 'Bei y = {y1} zählt nur der erste Summand: $y / \\hat y$ mit $\\hat y$ = {a1.1}.',
  },
  inner: {
    title: 'Das Minus von innen',
    says: 'Der zweite Summand ist $(1-y)\\ln(1-\\hat y)$. Seine Ableitung enthält $1/(1-\\hat y)$ mal die innere Ableitung, und die Ableitung von $1 - \\hat y$ ist −1. Beispiel 2 hat y = {y1}, hier zählt also dieser Summand.',
    task: 'Berechne mit $\\hat y$ = {a1.1} den ersten Faktor und achte auf das Vorzeichen.',
    seen: 'Das Minus von L und das Minus von innen ergeben ein Plus: $1/(1-\\hat y)$. Bei y = 0 kostet eine größere Ausgabe mehr.',
  },
  signs: {
    title: 'Wo ein Minus verloren geht',
    says: 'In L steht ein Minus vor der Klammer, also wechseln beide Summanden das Vorzeichen. Manche Texte verlieren es unterwegs und müssen es später wieder einfügen. Eine Probe, die nie versagt: Ist y = 1, so ist eine größere Ausgabe besser, die Steigung muss also negativ sein.',
    formula: '$\\dfrac{\\partial L}{\\partial \\hat y} = \\dfrac{1-y}{1-\\hat y} - \\dfrac{y}{\\hat y}$',
    task: 'Bei Beispiel 4 ist sie negativ. Wähle Beispiel 1 mit y = 0.',
    seen: 'Jetzt ist eine größere Ausgabe schlechter: Die Steigung ist positiv.',
  },
  size: {
    title: 'Sicher und falsch',
    says: 'Hier sind die Gewichte schlecht gewählt: Bei y = {y1} ist die Ausgabe {a1.1}. L ist {L}, und der Betrag der Steigung $-1/\\hat y$ geht in die Tausende. Wäre $\\hat y$ gleich 0, so wäre er unendlich. Trotzdem geht nichts schief: Der nächste Faktor ist ungefähr so klein, wie dieser groß ist.',
  },
};
