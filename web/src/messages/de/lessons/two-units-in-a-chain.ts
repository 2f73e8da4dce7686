import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  forward: {
    title: 'Ein Neuron speist das nächste',
    says: 'Das kleinste Netz mit einer verdeckten Schicht: Aus $x_1$ wird $z_1$, aus $z_1$ wird $a_1$, und $a_1$ ist das, was das nächste Neuron bekommt. Mit $w_2$ wird $a_1$ multipliziert und nicht, wie man mitunter liest, $z_2$: $z_2$ ist erst das Ergebnis.',
    task: 'Drücke zweimal „Weiter“.',
    seen: '$z_1^{[2]}$ = {w2.1.1} · {a1.1} + {b2.1} = {z2.1}.',
  },
  'five-factors': {
    title: 'Fünf Faktoren',
    says: 'Der Rückweg von L zu $w_1$ führt über $\\hat y$, $z_2$, $a_1$ und $z_1$. Jede Etappe hat ihre Ableitung: Ein Neuron liefert seine Steigung, eine Verbindung ihr Gewicht, das Ende die Eingabe.',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: 'Ihr Produkt ist {dL/dw1.1.1}. Zeig mit der Maus auf einen Faktor, um zu sehen, was er bedeutet.',
  },
  shorter: {
    title: 'Der gemeinsame Anfang',
    says: 'Frag jetzt nach $w_2$. Sein Pfad endet früher, beginnt aber mit denselben zwei Faktoren; ihr Produkt ist $\\delta$ = {delta2.1}. Wer zuerst die Ableitung nach $w_2$ berechnet, hat die halbe Arbeit für $w_1$ schon getan.',
    task: 'Wähle das Gewicht von Schicht 2 aus.',
    seen: '{delta2.1} · {a1.1} = {dL/dw2.1.1}: drei Faktoren.',
  },
  names: {
    title: 'ŷ ist das letzte a',
    says: 'Die Ausgabe ist das a des letzten Neurons, und manche Texte schreiben sie auch so. Dann sieht die Kette durchweg gleich aus: von einem a zu seinem z, von einem z zum a davor.',
    task: 'Öffne „Schreibweise“ und wähle $a^{[L]}$ für die Ausgabe.',
    seen: '$\\hat y$ heißt jetzt $a^{[2]}$; der Wert ist {a2.1} wie zuvor.',
  },
  longer: {
    title: 'Das Muster setzt sich fort',
    says: 'Eine weitere Schicht fügt in der Mitte der Kette zwei weitere Faktoren ein, ein Gewicht und eine Steigung. Mehr ändert sich nicht, so tief das Netz auch sein mag.',
    task: 'Drücke unter „Netz“ auf „+ Schicht“.',
    seen: 'Jetzt sind es sieben Faktoren bis $w_1$. Geh den Schritt mit „Weiter“ durch, und sie bekommen ihre Zahlen.',
  },
};
