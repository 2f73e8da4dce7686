import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'two-jobs': {
    title: 'Zwei Aufgaben, oft verwechselt',
    says: 'Backpropagation berechnet Ableitungen. Der Gradientenabstieg benutzt sie, um die Gewichte zu ändern. Texte, die sagen, Backpropagation aktualisiere die Gewichte, meinen beides zusammen.',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: 'Die Ableitungen sind da, {dJ/dw1.1.1} für das erste Gewicht, und das Gewicht ist immer noch {w1.1.1}. Hier endet die Backpropagation.',
  },
  'another-user': {
    title: 'Auch andere Verfahren nutzen Gradienten',
    says: 'Der Gradientenabstieg ist nur eine Art, einen Gradienten zu benutzen. Momentum, Adam und andere machen aus denselben Ableitungen andere Schritte.',
    task: 'Wähle unter „Netz“ Adam als Optimierer.',
    seen: 'Die Ableitung ist immer noch {dJ/dw1.1.1}: Wie sie berechnet wird, hat sich nicht geändert. Geändert hat sich, was daraus gemacht wird: Sieh unter „Die Aktualisierung“ nach.',
  },
  'what-is-minimised': {
    title: 'Was minimiert wird',
    says: 'Der Verlust. Mitunter liest man, die Gewichtsmatrix werde „minimiert“ oder „so optimiert, dass sie klein ist“. Die Gewichte müssen nur passen: Manche wachsen, manche schrumpfen, je nachdem, was J verringert.',
    task: 'Drücke „10 Schritte“.',
    seen: 'J ist auf {J.training} gesunken. Das erste Gewicht ist {w_new1.1.1}: Ob es groß oder klein ist, spielt keine Rolle.',
  },
  'not-any-start': {
    title: 'Nicht jeder Anfang taugt',
    says: '„Beginne mit irgendwelchen Gewichten.“ Hier sind zu Beginn alle 0. Beide verdeckten Neuronen berechnen dann dasselbe und bekommen dasselbe δ, nämlich 0, denn es kommt über Gewichte zurück, die 0 sind.',
    task: 'Drücke „10 Schritte“.',
    seen: 'Nach {steps} Schritten: {w_new1.1.1} und {w_new1.2.1}. In Schicht 1 hat sich nichts bewegt, und es wird sich auch nichts bewegen.',
  },
  'equal-start': {
    title: 'Gleiche Gewichte bleiben gleich',
    says: 'Sind alle Gewichte 0,5, so sind die Ableitungen nicht 0, aber für beide verdeckten Neuronen gleich. Neuronen, die gleich beginnen, ändern sich gleich: Zwei leisten dann nicht mehr als eines. Deshalb wählt man die Startgewichte zufällig.',
    task: 'Drücke „10 Schritte“.',
    seen: 'Zeile 1 und Zeile 2 sind immer noch gleich: {dJ/dw1.1.1} und {dJ/dw1.2.1}.',
  },
  'your-turn': {
    title: 'Jetzt du',
    says: 'Backpropagation hat ihre Aufgabe erledigt: Die Ableitung von J nach $w_{11}^{[1]}$ ist {dJ/dw1.1.1}. Das Gewicht war {w1.1.1}, und die Lernrate ist {rate}.',
    task: 'Berechne, wohin der Gradientenabstieg $w_{11}^{[1]}$ bewegt hat.',
    seen: '{w1.1.1} − {rate} · ({dJ/dw1.1.1}) = {w_new1.1.1}: der Steigung entgegen.',
  },
};
