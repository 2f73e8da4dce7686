import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  slope: {
    title: 'Ein Tal und seine Steigung',
    says: 'Ein Netz mit einem Gewicht und einem Bias. Unten, unter „Während des Trainings“, ist J allein über dem Gewicht gezeichnet: eine Seite eines Tals. Die Kugel steht für das jetzige Gewicht; die Steigung unter ihr ist die Ableitung {dJ/dw1.1.1}.',
    task: 'Drücke „Weiter“: die Aktualisierung.',
    seen: 'Das Gewicht hat sich von {w1.1.1} auf {w_new1.1.1} bewegt: ein Schritt hinab ins Tal.',
  },
  minus: {
    title: 'Warum da ein Minus steht',
    says: 'Die Ableitung zeigt bergauf. Hier ist sie {dJ/dw1.1.1}, also negativ: J sinkt, wenn das Gewicht wächst, und darum muss es wachsen. Eine negative Zahl abzuziehen bewirkt genau das. Ohne das Minus ginge es bergauf.',
    formula: '$w_{\\text{neu}} = w - \\eta\\,\\dfrac{\\partial J}{\\partial w}$',
    task: 'Wähle den Bias des Neurons aus.',
    seen: 'Die Ableitung nach ihm ist {dJ/db1.1}: dieselbe Regel, eine andere Steigung. Jede Zahl hat ihre eigene.',
  },
  rate: {
    title: 'Die Lernrate',
    says: 'Wie weit ein Schritt führt, ergibt sich aus Steigung mal Lernrate $\\eta$, hier {rate}. Eine größere Lernrate macht größere Schritte; oft, aber nicht immer, lernt das Netz dann schneller.',
    task: 'Stelle unter „Training“ eine Lernrate über 0,3 ein und drücke dann „Weiter“.',
    seen: 'Mit $\\eta$ = {rate} bringt dieselbe Steigung das Gewicht auf {w_new1.1.1}.',
  },
  'too-large': {
    title: 'Zu schnell ist nicht schnell',
    says: 'In manchen Texten heißt es, die Lernrate bestimme, wie schnell das Verfahren konvergiert. Das gilt nur unterhalb einer Grenze. Darüber landet jeder Schritt auf der anderen Seite des Tals höher, als er begonnen hat.',
    task: 'Setze die Lernrate auf 2,5 und drücke dann „10 Schritte“.',
    seen: 'J ist auf {J.training} gewachsen. Das Verfahren divergiert: Mehr Schritte machen es schlimmer. In diesem Tal liegt die Grenze etwa bei 2.',
  },
  letter: {
    title: 'Welcher Buchstabe?',
    says: 'Die meisten Texte schreiben $\\eta$ oder $\\alpha$ für die Lernrate. Manche schreiben $\\lambda$; anderswo steht dieser Buchstabe für die Stärke eines Strafterms für die Gewichte. Die Seite richtet sich nach dem, was du gewohnt bist.',
    task: 'Öffne „Schreibweise“ und wähle $\\lambda$ für die Lernrate.',
    seen: 'In jeder Formel steht der andere Buchstabe, und keine einzige Zahl hat sich geändert.',
  },
  hills: {
    title: 'Nicht jede Landschaft ist eine Schüssel',
    says: 'Das Bild von dem einen Tal verspricht zu viel. Hier ist das Training bei J = 0,357 zur Ruhe gekommen: in einer Senke, und in ihrer Nähe liegt nichts tiefer. Ob sie die tiefste von allen ist, kann keine Steigung sagen.',
    task: 'Drücke unter „Training“ auf „Neue Gewichte“ und trainiere dann 100 Schritte.',
    seen: 'Von anderen Startgewichten aus: J = {J.training} nach {steps} Schritten. Dasselbe Netz, dieselben Daten, aber ein anderes, tieferes Tal.',
  },
};
