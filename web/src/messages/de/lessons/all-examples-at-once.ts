import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'four-gradients': {
    title: 'Jedes Beispiel redet mit',
    says: 'Bisher sind wir einem einzigen Beispiel gefolgt. In der Trainingsmenge sind es mehr: hier {m}, und jedes hat sein eigenes δ und seine eigenen Ableitungen. Die Regel $(\\hat y - y)\\,x$ handelt nur von einem.',
    task: 'Drücke „Weiter“: der Rückwärtsdurchlauf.',
    seen: 'Dieses Beispiel allein ergäbe {dL/dw1.1.1}. Unter „Der Mittelwert über den Batch“ stehen alle {m}.',
  },
  'the-mean': {
    title: 'Das 1/m kommt zurück',
    says: 'Viele Herleitungen lassen den Mittelwert anfangs „der Einfachheit halber“ weg und tragen ihn nie nach. J ist ein Mittelwert, also ist die Ableitung von J der Mittelwert der einzelnen Ableitungen. Ohne das 1/m wäre jeder Schritt m-mal so lang.',
    formula:
      '$\\dfrac{\\partial J}{\\partial w} = \\dfrac1m \\displaystyle\\sum_{i=1}^{m} (\\hat y^{(i)} - y^{(i)})\\,x^{(i)}$',
    task: 'Stelle über den Matrizen „Gradienten“ auf J um.',
    seen: 'Die Ableitung nach $w_{12}^{[1]}$ ist jetzt {dJ/dw1.1.2}; bei Beispiel 4 allein war sie {dL/dw1.1.2}.',
  },
  vectors: {
    title: 'Eine Schicht in einer Zeile',
    says: 'Alle Einträge einer Schicht folgen demselben Muster: das δ der Zeile mal die Eingabe der Spalte. Eine Schicht ist also ein einziges Produkt. Steht jedes Beispiel in einer eigenen Spalte, so summiert das Matrixprodukt sogar über die Beispiele.\nHier in Zeile 2, Spalte 3: {delta1.2} · {x3} = {dL/dw1.2.3}.',
    formula:
      '$\\dfrac{\\partial J}{\\partial W^{[l]}} = \\dfrac1m\\,\\delta^{[l]} (A^{[l-1]})^T,\\quad \\dfrac{\\partial J}{\\partial b^{[l]}} = \\dfrac1m \\displaystyle\\sum_{i=1}^{m} \\delta^{(i)}$',
  },
  batch: {
    title: 'Wie viele zugleich mitreden',
    says: 'Ein Schritt muss nicht alle Beispiele befragen. Die Batchgröße sagt, wie viele es sind: Mit weniger Beispielen kostet ein Schritt weniger, und seine Richtung wird ungenauer.',
    task: 'Setze unter „Training“ die Batchgröße auf 1.',
    seen: 'Gemittelt wird jetzt über {m}: Die Ableitung von J in diesem Schritt ist {dJ/db1.1}, die eines einzigen Beispiels.',
  },
  'old-weights': {
    title: 'Die alten Gewichte bis zum Schluss',
    says: 'Eines bleibt oft ungesagt: Jede Ableitung eines Schritts wird mit den Gewichten des Vorwärtsdurchlaufs berechnet. Ein Programm, das zuerst eine Schicht ändert und den Fehler dann durch die neuen Gewichte zurückleitet, berechnet etwas anderes.',
    task: 'Drücke „Weiter“: Schicht 1 ändert sich.',
    seen: 'Schicht 1 hat neue Gewichte, $w_{11}^{[1]}$ = {w_new1.1.1}; Schicht 2 hat noch {w2.1.1}. Nichts ist neu berechnet worden: Die Ableitungen standen schon vorher fest.',
  },
  'your-turn': {
    title: 'Jetzt du',
    says: 'Unter „Der Mittelwert über den Batch“ steht, was jedes der {m} Beispiele über $w_{12}^{[1]}$ sagt. Zwei von ihnen sagen 0: Ihr $x_2$ ist 0.',
    task: 'Berechne die Ableitung von J nach $w_{12}^{[1]}$.',
    seen: 'Alle addiert und durch {m} geteilt: {dJ/dw1.1.2}. Auch die Beispiele, die 0 sagen, zählen bei den {m} mit.',
  },
};
