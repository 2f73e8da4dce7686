import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'two-ways-back': {
    title: 'Zwei Ausgaben, zwei Wege zurück',
    says: 'Dieses Netz hat für jede Pinguinart eine Ausgabe. Das verdeckte Neuron 1 speist beide. Eine Änderung von $w_{11}^{[1]}$ erreicht den Verlust also zweimal: über die erste Ausgabe und über die zweite.',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: 'Zwei Zeilen, eine für jeden Pfad, und darunter ihre Summe: {dL/dw1.1.1}.',
  },
  'one-is-not-enough': {
    title: 'Warum „irgendein Pfad“ nicht genügt',
    says: 'Manche Texte wählen an einer solchen Gabelung einen Pfad aus. Doch auf jedem Pfad wirkt das Gewicht wirklich; lässt man einen weg, so ist die Ableitung falsch. Der Beweis steht unter „Gradientenprüfung“: J wurde mit einem etwas größeren und einem etwas kleineren Gewicht berechnet, ganz ohne Kettenregel. Das Ergebnis stimmt mit der Summe überein.',
  },
  'in-the-delta': {
    title: 'Einmal summiert: im Neuron',
    says: 'Niemand addiert ganze Pfade. Addiert wird dort, wo sie zusammentreffen: Das δ eines verdeckten Neurons sammelt von jedem Neuron, das es speist, dessen δ mal das Gewicht dazwischen ein. Dann kommt die eigene Steigung hinzu.',
    formula:
      "$\\delta_1^{[1]} = \\left(w_{11}^{[2]}\\delta_1^{[2]} + w_{21}^{[2]}\\delta_2^{[2]}\\right)\\sigma'(z_1^{[1]})$",
    task: 'Drücke „Weiter“: die verdeckten Deltas.',
    seen: 'Die Summe ({w2.1.1}) · ({delta2.1}) + {w2.2.1} · {delta2.2} mal die Steigung ist {delta1.1}.',
  },
  many: {
    title: 'Die Pfade vervielfachen sich, die Arbeit nicht',
    says: 'Bei zwei verdeckten Schichten mit je vier Neuronen führen 2 Pfade zu einem Gewicht von Schicht 2, und jede Schicht davor multipliziert die Zahl der Pfade mit der Zahl ihrer Neuronen. Backpropagation berechnet ein δ je Neuron und zählt nie einen Pfad auf.',
    task: 'Wähle $w_{11}^{[1]}$ aus.',
    seen: 'Acht Pfade. Die Seite zählt sie auf, damit du sie sehen kannst; der Rechenkern hat {delta1.1} mal {x1} gerechnet und dieselbe Summe erhalten.',
  },
  shared: {
    title: 'Ein Gewicht an vielen Stellen',
    says: 'Ein Faltungsnetz benutzt dasselbe Gewicht an jeder Stelle eines Bildes: Die Ableitung nach ihm ist die Summe über alle Stellen. Einen solchen Fall kennst du schon. Jedes Gewicht wird für jedes Beispiel einmal benutzt, und J addiert, was die Beispiele sagen (und teilt durch m).',
    task: 'Wähle Beispiel 3.',
    seen: 'Beispiel 3 allein sagt {dL/dw1.1.1}. Alle {m} zusammen, geteilt durch {m}: {dJ/dw1.1.1}.',
  },
  'your-turn': {
    title: 'Jetzt du',
    says: 'Neuron 2 von Schicht 1 speist beide Ausgaben: die erste über $w_{12}^{[2]}$ = {w2.1.2}, die zweite über $w_{22}^{[2]}$ = {w2.2.2}. Die Deltas der Ausgaben sind {delta2.1} und {delta2.2}. Das a des Neurons ist {a1.2}.',
    task: 'Berechne $\\partial L/\\partial a_2^{[1]}$, die Summe über beide Wege, und dann mit der Steigung $\\delta_2^{[1]}$.',
    seen: 'Die Summe ({w2.1.2}) · ({delta2.1}) + ({w2.2.2}) · ({delta2.2}) mal {a1.2} · (1 − {a1.2}) ist {delta1.2}.',
  },
};
