import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'same-gradient': {
    title: 'Am Anfang dieselbe Ableitung',
    says: 'Adam ändert nichts an der Backpropagation. Das Verfahren nimmt dieselbe Ableitung und entscheidet, wie weit der Schritt geht. Sein Gedächtnis besteht aus zwei gleitenden Mittelwerten je Gewicht; beide sind zu Beginn 0.',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: 'g = {dJ/dw1.1.1}. Unter „Die Aktualisierung“ stehen m und s, noch so, wie sie waren.',
  },
  'two-means': {
    title: 'Zwei gleitende Mittelwerte',
    says: 'm folgt g, s folgt dem Quadrat von g. Beide beginnen bei 0 und sind deshalb anfangs zu klein; die Division durch $1 - \\beta^t$ gleicht das aus. Dann ändert sich das Gewicht um η mal m, geteilt durch die Wurzel aus s.',
    formula:
      '$m \\leftarrow \\beta_1 m + (1-\\beta_1)\\,g,\\quad s \\leftarrow \\beta_2 s + (1-\\beta_2)\\,g^2$\n$w \\leftarrow w - \\eta\\,\\dfrac{m/(1-\\beta_1^t)}{\\sqrt{s/(1-\\beta_2^t)} + \\epsilon}$',
    task: 'Drücke „Weiter“: die Aktualisierung.',
    seen: 'Von {w1.1.1} auf {w_new1.1.1}. Jede Zahl der Formel steht unter „Die Aktualisierung“.',
  },
  'first-step': {
    title: 'Der erste Schritt ist so lang wie die Lernrate',
    says: 'Nach einem Schritt ist das korrigierte m gleich g und die Wurzel aus dem korrigierten s gleich dem Betrag von g. Ihr Quotient ist +1 oder −1. So macht jedes Gewicht einen ersten Schritt der Länge η, wie steil seine Steigung auch ist.',
    task: 'Setze unter „Training“ die Lernrate auf 0,2 und drücke dann „Weiter“.',
    seen: 'Beide Gewichte haben sich um {rate} bewegt: von {w1.1.1} auf {w_new1.1.1} und von {w2.1.1} auf {w_new2.1.1}.',
  },
  later: {
    title: 'Danach erinnert sich Adam',
    says: 'Vom zweiten Schritt an blicken die Mittelwerte zurück: m etwa zehn Schritte weit, s etwa tausend. Bleibt das Vorzeichen von g gleich, so geht Adam in vollem Tempo; wechselt es, so heben sich die Beiträge in m auf, und die Schritte werden kürzer.',
    task: 'Geh mit „Weiter“ noch einen Schritt durch.',
    seen: 'g ist jetzt {dJ/dw1.1.1}, und das Gewicht hat sich von {w1.1.1} auf {w_new1.1.1} bewegt.',
  },
  'your-turn': {
    title: 'Jetzt du',
    says: 'Noch einmal der erste Schritt, mit der Lernrate {rate}. Das Gewicht war {w1.1.1} und die Ableitung nach ihm {dJ/dw1.1.1}. Du brauchst weder einen Mittelwert noch eine Wurzel.',
    task: 'Berechne, wohin Adam $w_{11}^{[1]}$ bewegt hat.',
    seen: 'Um {rate}, dem Vorzeichen der Ableitung entgegen: von {w1.1.1} auf {w_new1.1.1}. Beim einfachen Gradientenabstieg wäre es {rate} mal Ableitung gewesen.',
  },
};
