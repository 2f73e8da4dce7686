import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'two-ways': {
    title: 'Zwei Wege zu einer Ableitung',
    says: 'Der zweite Faktor ist $\\partial \\hat y/\\partial z$. Mit $u = 1 + e^{-z}$ ist die Sigmoidfunktion gleich $1/u$. Man kann die Quotientenregel anwenden oder die Regel für $1/u$. Beides steht ausgeschrieben neben der Zeichnung, jede Zeile mit ihrer Zahl.',
    task: 'Drücke zweimal „Weiter“: erst z, dann a.',
    seen: 'Bei z = {z1.1} führen beide Wege zur selben Zahl, wie es sein muss.',
  },
  reciprocal: {
    title: 'Als Kehrwert',
    says: 'Die Ableitung von $1/u$ ist $-1/u^2$. Die Ableitung von $u = 1 + e^{-z}$ ist $-e^{-z}$: ein Minus aus dem Exponenten. Zwei Minuszeichen treffen sich und heben sich auf.',
    formula: "$\\sigma'(z) = \\dfrac{e^{-z}}{(1 + e^{-z})^2}$",
  },
  'plus-minus-one': {
    title: 'Eins dazu, eins weg',
    says: 'Diesen Bruch will niemand ausrechnen. Schreib $e^{-z}$ als $1 + e^{-z} - 1$, zerlege den Bruch in zwei und kürze den ersten. Was bleibt, besteht nur noch aus $\\hat y$, und das hat der Vorwärtsdurchlauf aufbewahrt: Eine neue Exponentialfunktion ist nicht nötig.',
    formula: '$\\dfrac{1}{1+e^{-z}} - \\dfrac{1}{(1+e^{-z})^2} = \\hat y - \\hat y^2 = \\hat y\\,(1 - \\hat y)$',
    task: 'Berechne mit $\\hat y$ = {a1.1} die Steigung.',
    seen: 'Eine Subtraktion und ein Produkt. Jede Zeile beider Herleitungen ergibt diese Zahl.',
  },
  steepest: {
    title: 'Nie mehr als ein Viertel',
    says: 'Von zwei Zahlen mit der Summe 1 ist das Produkt am größten, wenn sie gleich sind. Also ist $\\hat y(1-\\hat y)$ höchstens 1/4, nämlich bei z = 0, und fällt nach beiden Seiten gegen 0 ab. Jede Sigmoidfunktion auf einem Pfad verkleinert die Ableitung auf ein Viertel oder weniger.',
    task: 'Wähle Beispiel 1: Beide Eingaben sind 0.',
    seen: 'z = {z1.1}, also ist die Ausgabe {a1.1} und die Steigung genau 0,25.',
  },
  letters: {
    title: 'Dasselbe mit anderen Buchstaben',
    says: 'Manche Texte nennen die Ausgabe der letzten Schicht $o_l$ oder $a^{[L]}$ und schreiben $o_l\\,(1 - o_l)$. Das ist derselbe Ausdruck: Ausgabe mal (eins minus Ausgabe).',
    task: 'Öffne „Schreibweise“ und wähle $a^{[L]}$ für die Ausgabe.',
    seen: 'Dieselben Zeilen, mit a an der Stelle von $\\hat y$, und dieselben Zahlen.',
  },
};
