import type { LessonWords } from '../../lesson-words';

// Numbers that are quoted are those printed in Matt Mazur, “A Step by Step Backpropagation Example” (2015).
export const words: LessonWords = {
  forward: {
    title: 'Ein Beispiel, an dem viele ihr Programm prüfen',
    says: 'Matt Mazur hat 2015 in „A Step by Step Backpropagation Example“ einen Schritt eines 2-2-2-Netzes von Hand durchgerechnet. Seine w1 bis w4 sind die Zeilen von $W^{[1]}$, w5 bis w8 die von $W^{[2]}$; hier ist sein Netz mit seinen Zahlen. Der Verlust ist der halbe quadratische Fehler, summiert über beide Ausgaben.',
    task: 'Drücke zweimal „Weiter“: erst der Vorwärtsdurchlauf, dann der Verlust.',
    seen: 'Bei ihm stehen 0,593269992 und 0,596884378 für die verdeckten Neuronen, 0,75136507 und 0,772928465 für die Ausgaben, 0,298371109 für den Fehler. Hier: {a1.1}; {a1.2}; {a2.1}; {a2.2}; {L}.',
  },
  'last-weight': {
    title: 'Drei Faktoren für w5',
    says: 'w5, hier $w_{11}^{[2]}$, wirkt nur auf Ausgabe 1. Mazur multipliziert die Steigung des Fehlers, die Steigung der Sigmoidfunktion und das, womit das Gewicht multipliziert wurde: 0,74136507; 0,186815602; 0,593269992. Die ersten beiden ergeben sein Delta: 0,138498562.',
    formula:
      '$\\dfrac{\\partial L}{\\partial w_{11}^{[2]}} = (a_1^{[2]} - y_1)\\;a_1^{[2]}(1 - a_1^{[2]})\\;a_1^{[1]}$',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: '$\\delta_1^{[2]}$ = {delta2.1}, mal {a1.1} ist das {dL/dw2.1.1}. Bei ihm steht 0,082167041.',
  },
  'first-weight': {
    title: 'Zwei Pfade zu w1',
    says: 'w1 wirkt über das verdeckte Neuron 1 auf beide Ausgaben. Zwei Pfade führen also zu diesem Neuron zurück und werden addiert, einer über w5 und einer über w7. Bei Mazur stehen 0,055399425 und −0,019049119 und als Summe 0,036350306. (Ungerundet endet die zweite Zahl auf 118.)',
    task: 'Wähle $w_{11}^{[1]}$ aus, in der Zeichnung oder in $W^{[1]}$.',
    seen: 'Die Summe mal die Steigung des Neurons ist $\\delta_1^{[1]}$ = {delta1.1}; mal $x_1$ = {x1} ist das {dL/dw1.1.1}. Bei ihm steht 0,000438568.',
  },
  'all-at-once': {
    title: 'Alle zugleich, mit den alten Gewichten',
    says: 'Mazur berechnet zuerst neue Werte für w5 bis w8, rechnet aber mit den alten weiter: Die Pfade zu w1 führen über 0,40 und 0,50, die Gewichte des Vorwärtsdurchlaufs. Mit den neuen wäre der Gradient von w1 gleich 0,000364723, und das ist die Steigung von gar keinem Fehler.',
    task: 'Drücke „Weiter“: die Aktualisierung.',
    seen: 'w1 bis w4: {w_new1.1.1}; {w_new1.1.2}; {w_new1.2.1}; {w_new1.2.2}. w5 bis w8: {w_new2.1.1}; {w_new2.1.2}; {w_new2.2.1}; {w_new2.2.2}. Seine acht sind dieselben, von 0,149780716 bis 0,561370121.',
  },
  biases: {
    title: 'Die Biases bleiben, wie sie sind',
    says: 'Mazur aktualisiert nie einen Bias. Das ist erlaubt, aber eine Entscheidung: Jeder hat einen Gradienten, und zwar keinen kleinen. Hier sind sie eingefroren, wie man es in Programmbibliotheken nennt: Der Gradient wird berechnet, aber keine Aktualisierung verändert sie. Ein kleines Schloss kennzeichnet sie.',
    task: 'Entferne unter „Die Aktualisierung“ das Häkchen bei „Eingefroren“ und drücke dann „Weiter“.',
    seen: 'Der Gradient dieses Bias ist {dL/db2.1}: Er hat sich von {b2.1} auf {b_new2.1} bewegt, weiter als jedes Gewicht.',
  },
  'after-one-step': {
    title: 'Die erste falsche Zahl',
    says: 'Nach dieser einen Aktualisierung, schreibt Mazur, sei der Fehler 0,291027924. Nimm seine acht neuen Gewichte, die richtig sind, und berechne ihn.',
    task: 'Drücke zweimal „Weiter“: erst der Vorwärtsdurchlauf, dann der Verlust.',
    seen: 'Er ist {L}. Mazurs Zahl kommt heraus, wenn w5 bis w8 zuerst aktualisiert werden und die Pfade zu w1 bis w4 dann über die neuen Gewichte führen: genau das, wovon Schritt 4 handelt.',
  },
  'ten-thousand': {
    title: 'Ein Schritt zu wenig',
    says: 'Nach 10.000 Aktualisierungen, schreibt Mazur, sei der Fehler 0,0000351085. Hier sind 9.999 gemacht, und L ist {L}: Das ist seine Zahl.',
    task: 'Drücke viermal „Weiter“: die letzte Aktualisierung, der nächste Schritt, sein Vorwärtsdurchlauf und sein Verlust.',
    seen: 'Nach 10.000 ist er {L}. Um eins verzählt man sich leicht, und es fällt kaum auf, wo sich eine Zahl so wenig ändert.',
  },
  'four-numbers': {
    title: 'Vier Zahlen, zwei Gründe',
    says: 'Als Ausgaben nach 10.000 Aktualisierungen nennt Mazur 0,015912196 und 0,984065734. Richtig sind {a2.1} und {a2.2}. Sein Paar ergibt sich wie sein Fehler nach einem Schritt, wenn sich w5 bis w8 ändern, bevor die Gradienten von w1 bis w4 berechnet sind; sein Fehler nach 10.000 Aktualisierungen ist der nach 9.999 richtigen. Alle anderen Zahlen stimmen, bis auf eine letzte Ziffer.',
  },
};
