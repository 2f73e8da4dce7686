import type { LaterWords } from '../words';

export const dataDescriptions: LaterWords['dataDescriptions'] = {
  penguins:
    'Pinguine, vermessen auf Inseln des Palmer-Archipels in der Antarktis zwischen 2007 und 2009. Aus Schnabellänge, Schnabelhöhe und Flossenlänge sagt das Netz vorher, wie wahrscheinlich ein Vogel ein Chinstrap (Zügelpinguin) ist: Der Zielwert ist 1 für Chinstrap und 0 für Adelie.',
  'penguins-two-outputs':
    'Pinguine, vermessen auf Inseln des Palmer-Archipels in der Antarktis zwischen 2007 und 2009. Aus Schnabellänge, Schnabelhöhe und Flossenlänge sagt das Netz vorher, wie wahrscheinlich jede der beiden Arten ist: Der Zielwert ist 1 für die richtige und 0 für die andere.',
  'penguins-bill':
    'Pinguine, vermessen auf Inseln des Palmer-Archipels in der Antarktis zwischen 2007 und 2009. Schnabellänge und Schnabelhöhe sind nur zwei Zahlen, die Antwort lässt sich also in der Ebene zeichnen.',
  'penguins-three-species':
    'Pinguine dreier Arten, vermessen auf Inseln des Palmer-Archipels in der Antarktis zwischen 2007 und 2009. Aus Schnabel, Flosse und Masse sagt das Netz die Wahrscheinlichkeit jeder Art vorher. Gentoo ist der Eselspinguin.',
  iris: 'Je fünfzig Blüten von drei Arten, vermessen von E. Anderson und 1936 durch R. A. Fisher berühmt geworden: Länge und Breite eines Kelchblatts und eines Kronblatts.',
  wine: 'Eine chemische Analyse von 178 italienischen Weinen aus einer Gegend und drei Rebsorten: dreizehn Größen von ganz verschiedener Größenordnung, die erst zusammenwirken, wenn sie standardisiert sind.',
  digits:
    'Handgeschriebene Ziffern als Bilder von 8 × 8 Pixeln: die ersten 500 der 1797 im Testteil des UCI-Datensatzes. Wie schwarz ein Pixel ist, sagt eine Zahl von 0 bis 1; jede Ausgabe gibt die Wahrscheinlichkeit einer Ziffer an.',
  'digits-all':
    'Handgeschriebene Ziffern als Bilder von 8 × 8 Pixeln: alle 1797 im Testteil des UCI-Datensatzes. Wie schwarz ein Pixel ist, sagt eine Zahl von 0 bis 1; jede Ausgabe gibt die Wahrscheinlichkeit einer Ziffer an.',
  circle:
    'Punkte in der Ebene: Zielwert 1, wenn sie höchstens 2,5 vom Ursprung entfernt sind, Zielwert 0 in einem Ring von 3,5 bis 5 um ihn.',
  'exclusive-or':
    'Punkte in der Ebene, in vier Quadraten: Zielwert 1, wo beide Koordinaten dasselbe Vorzeichen haben. Keine Gerade trennt die Klassen.',
  gaussians: 'Zwei Wolken normalverteilter Punkte um (2; 2) und (−2; −2). Ein einziges Neuron kann sie trennen.',
  spiral: 'Zwei Arme einer Spirale, eindreiviertelmal umeinandergewunden: schwer für ein kleines Netz.',
  moons: 'Zwei ineinandergreifende Halbkreise.',
  blobs: 'Drei Punktwolken um den Ursprung: mehrere Klassen, jede mit einer eigenen Ausgabe.',
  'four-blobs': 'Vier Punktwolken um den Ursprung, jede mit einer eigenen Ausgabe.',
  'five-blobs': 'Fünf Punktwolken um den Ursprung, jede mit einer eigenen Ausgabe.',
  plane: 'Höhen über Punkten der Ebene: y = (x1 + x2) / 10. Die Ausgabe ist eine Zahl, keine Klasse.',
  'multi-gaussian': 'Höhen über Punkten der Ebene: drei Hügel der Höhe 1 und drei Mulden der Tiefe 1.',
  sine: 'Fünfzig Punkte von y = sin(πx) in gleichen Abständen von x = −1 bis x = 1. Die Ausgabe ist eine Zahl, keine Klasse.',
  line: 'Fünfzig Punkte von y = x/2 + 1/4: Ein lineares Neuron genügt. Die Ausgabe ist eine Zahl, keine Klasse.',
  quadratic:
    'Fünfzig Punkte von y = x² in gleichen Abständen von x = −1 bis x = 1. Die Ausgabe ist eine Zahl, keine Klasse.',
  cubic:
    'Fünfzig Punkte von y = x³ in gleichen Abständen von x = −1 bis x = 1. Die Ausgabe ist eine Zahl, keine Klasse.',
  'absolute-value':
    'Fünfzig Punkte von y = |x|: Zwei ReLU-Neuronen treffen sie genau. Die Ausgabe ist eine Zahl, keine Klasse.',
  step: 'Fünfzig Punkte einer Stufe von 0 auf 1 bei x = 0, die ein glattes Netz nur annähern kann. Die Ausgabe ist eine Zahl, keine Klasse.',
  'and-gate':
    'Die vier Zeilen der Wahrheitstafel von AND: Der Zielwert ist 1, wo beide Eingaben 1 sind. Ein einziges Neuron kann das lernen.',
  'or-gate':
    'Die vier Zeilen der Wahrheitstafel von OR: Der Zielwert ist 1, wo mindestens eine Eingabe 1 ist. Ein einziges Neuron kann das lernen.',
  'xor-gate':
    'Die vier Zeilen der Wahrheitstafel von XOR: Der Zielwert ist 1, wo die Eingaben verschieden sind. Ohne verdeckte Schicht lässt sich das nicht lernen.',
  'nand-gate':
    'Die vier Zeilen der Wahrheitstafel von NAND: Der Zielwert ist 1, wo mindestens eine Eingabe 0 ist. Ein einziges Neuron kann das lernen.',
  'nor-gate':
    'Die vier Zeilen der Wahrheitstafel von NOR: Der Zielwert ist 1, wo beide Eingaben 0 sind. Ein einziges Neuron kann das lernen.',
  'xnor-gate':
    'Die vier Zeilen der Wahrheitstafel von XNOR: Der Zielwert ist 1, wo die Eingaben gleich sind. Ohne verdeckte Schicht lässt sich das nicht lernen.',
  'worked-example':
    'Ein Beispiel mit drei Eingaben und dem Zielwert 1. Gewichte und Biases sind gegeben, jede Zahl lässt sich also auf dem Papier prüfen.',
  'one-input':
    'Ein Beispiel: Eingabe 1,5 und Zielwert 1. Gewichte und Biases sind gegeben, jede Zahl lässt sich also auf dem Papier prüfen.',
  mazur:
    'Das eine Beispiel aus Matt Mazurs Text von 2015: Eingaben 0,05 und 0,10, Zielwerte 0,01 und 0,99. Sein Netz aktualisiert die Biases nie, darum sind sie hier eingefroren.',
  own: 'Deine eigenen Zeilen; sie bleiben in deinem Browser und in den Links, die du teilst.',
};
