import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'no-weight': {
    title: 'Ein w kommt nicht vor',
    says: 'Suche in der Formel für L nach einem Gewicht. Da ist keines: nur y und $\\hat y$. Manche Texte folgern daraus, J enthalte „kein w“. Es enthält sehr wohl eines, nur eine Ebene tiefer: $\\hat y$ wird aus z berechnet und z aus den Gewichten.',
    task: 'Wähle das Ausgabeneuron aus.',
    seen: 'Hier sind sie: jede Eingabe mal ihr Gewicht, alles addiert, dazu der Bias.',
  },
  inside: {
    title: 'Von den Gewichten zur Ausgabe',
    says: 'Erst die Summe, dann die Sigmoidfunktion. Der Vorwärtsdurchlauf berechnet beides und bewahrt es auf, denn der Rückweg braucht es.',
    formula: '$z = w_1 x_1 + \\cdots + w_n x_n + b,\\quad \\hat y = \\sigma(z) = \\dfrac{1}{1 + e^{-z}}$',
    task: 'Drücke zweimal „Weiter“: erst z, dann a.',
    seen: '{w1.1.1} · {x1} + ({w1.1.2}) · {x2} + {b1.1} = {z1.1}, und die Sigmoidfunktion macht daraus {a1.1}.',
  },
  links: {
    title: 'Eine Kette aus drei Gliedern',
    says: 'L hängt von $\\hat y$ ab, $\\hat y$ von z, z von w. Dreh ein wenig an w, und jedes Glied gibt die Änderung weiter, multipliziert mit seiner eigenen Ableitung. Von rechts nach links gelesen, vom Verlust zum Gewicht, ist das die Kettenregel.',
    formula:
      '$\\dfrac{\\partial L}{\\partial w} = \\dfrac{\\partial L}{\\partial \\hat y}\\,\\dfrac{\\partial \\hat y}{\\partial z}\\,\\dfrac{\\partial z}{\\partial w}$',
    task: 'Drücke zweimal „Weiter“ und beobachte das Produkt neben der Zeichnung.',
    seen: 'Das Produkt der drei Zahlen ist {dL/dw1.1.1}.',
  },
  nudge: {
    title: 'Jedes Glied kann Nein sagen',
    says: 'Ist ein Faktor 0, so ist es auch das Produkt: Dann kann dieses Gewicht den Verlust dieses Beispiels überhaupt nicht ändern. Der letzte Faktor, $\\partial z / \\partial w$, ist nichts anderes als die Eingabe, mit der das Gewicht multipliziert wurde.',
    task: 'Wähle Beispiel 2, dessen $x_1$ gleich 0 ist.',
    seen: '$x_1$ = {x1}, also ist die Ableitung nach $w_{11}^{[1]}$ gleich {dL/dw1.1.1}. Nach $w_{12}^{[1]}$, mit $x_2$ = {x2}, ist sie {dL/dw1.1.2}.',
  },
  bias: {
    title: 'Ist b eine Konstante?',
    says: 'Solange wir nach w ableiten, wird b festgehalten und fällt weg: $\\partial z / \\partial w = x$. Manche Texte nennen b deshalb eine Konstante. Es ist aber ein Parameter wie w, und auch nach b lässt sich ableiten.',
    task: 'Wähle den Bias des Neurons aus.',
    seen: 'Dieselbe Kette, nur der letzte Faktor ist 1. Die Ableitung nach b ist also {dL/db1.1}, das Produkt der ersten beiden: $\\delta$.',
  },
};
