import type { lab as english } from '../en/lab';

const bugs: (typeof english)['bugs'] = {
  sign: {
    name: 'δ hat das falsche Vorzeichen: y − ŷ läuft zurück',
    hint: 'Vergleiche die Vorzeichen der Gradienten mit denen der Differenzenquotienten und beobachte J einige Schritte lang.',
    why: 'Die Backpropagation beginnt mit δ = ŷ − y. Mit y − ŷ kehrt sich jeder Gradient um, und W − η ∂J/∂W steigt bergauf.',
    seen: 'Manche Bibliotheken, etwa synaptic, nehmen y − ŷ und addieren den Schritt: Auch das ist richtig. Falsch ist, beides zu mischen.',
  },
  slopeMissing: {
    name: 'Verdeckte Schichten: Der Faktor g′(z) fehlt',
    hint: 'Die letzte Schicht stimmt. Berechne δ eines verdeckten Neurons aus W, dem δ der Schicht danach und z.',
    why: 'δ einer verdeckten Schicht ist Wᵀδ mal g′(z). Ohne diesen Faktor stimmt die letzte Schicht, und in jeder Schicht davor sind die Gradienten meist zu groß.',
    seen: 'synaptic 1.1.4 und neataptic 1.4.7 lassen ihn an der Ausgabe weg, gleich welche Aktivierung sie hat.',
  },
  transposed: {
    name: 'δ läuft durch W zurück statt durch die Transponierte',
    hint: 'In wie vielen Schichten schlägt die Prüfung fehl? Sieh dir die Form der Matrizen danach an.',
    why: 'Rückwärts sammelt jedes Neuron entlang der Spalte von W, die von ihm wegführt: Wᵀδ. Wδ hat nur dann die richtige Form, wenn W quadratisch ist; dann fällt nichts auf.',
    seen: '',
  },
  meanMissing: {
    name: 'Der Mittelwert über den Batch fehlt: kein 1/m',
    hint: 'Um welchen Faktor ist ein Gradient falsch? Wähle eine andere Batchgröße und sieh noch einmal nach.',
    why: 'J ist der Mittelwert über die m Beispiele, sein Gradient also auch. Die Summe ist m-mal so groß, als wäre es die Lernrate.',
    seen: 'neataptic 1.4.7 summiert über den Batch; machine_learning 0.1.1 tut es bei Gewichten, mittelt aber bei Biases.',
  },
  updatedWeights: {
    name: 'δ läuft durch Gewichte zurück, die schon aktualisiert sind',
    hint: 'Die letzte Schicht stimmt. Setze die Lernrate auf 0 und sieh noch einmal nach.',
    why: 'Alle Gradienten eines Schritts werden mit den Gewichten des Vorwärtsdurchlaufs gebildet. Hier wird jede Schicht aktualisiert, bevor δ durch sie läuft; bei Lernrate 0 macht das keinen Unterschied.',
    seen: 'synaptic 1.1.4, neataptic 1.4.7 und OpenCV 4.6.0 (ANN_MLP) rechnen so.',
  },
  biasOften: {
    name: 'Ein Bias bewegt sich einmal je eingehendem Gewicht',
    hint: 'Wähle einen Bias und verfolge seine Aktualisierung: alter Wert, Lernrate, Gradient, neuer Wert.',
    why: 'Die Aktualisierung von b steht in der Schleife über die eingehenden Gewichte und wird so oft ausgeführt, wie es Gewichte gibt. Der Gradient stimmt, die Prüfung findet also nichts.',
    seen: 'Backprop Explainer, eine Seite, die Backpropagation erklärt, rechnet so.',
  },
  leftOverCarried: {
    name: 'Der Rest einer Epoche wandert in den nächsten Batch',
    hint: 'Gehe Schritt für Schritt bis zum letzten, kleineren Batch einer Epoche und sieh dir seine Aktualisierung an.',
    why: 'Der kleinere Batch am Ende einer Epoche ist eine eigene Aktualisierung mit eigenem m. Hier bewegt er nichts, und sein Gradient steckt im Mittelwert des nächsten Batches.',
    seen: 'TensorFlow Playground rechnet so.',
  },
  correctionOften: {
    name: 'Adams Korrektur zählt mit jeder Matrix weiter statt mit jedem Schritt',
    hint: 'In Adams erstem Schritt bewegt sich jedes Gewicht und jeder Bias um die Lernrate. Sieh dir die der letzten Schicht an, und die Potenzen von β.',
    why: 'β₁ᵗ und β₂ᵗ gehören zum Schritt: Alle W und b werden mit demselben t korrigiert. Hier hat jede Matrix ein späteres t als die vorige und bewegt sich weniger.',
    seen: 'tiny-dnn rechnet so.',
  },
  penaltyOnBias: {
    name: 'Der Strafterm trifft auch die Biases',
    hint: 'Schlägt die Prüfung bei Gewichten fehl oder bei Biases?',
    why: 'Der Strafterm in J zählt nur die Gewichte. Hier haben die Gradienten der Biases einen Anteil λ b, den J nicht hat.',
    seen: 'nnet 7.3-18 (in R) und weight_decay in PyTorch 1.13 bestrafen Biases mit Absicht: richtig, wenn J es so vorsieht.',
  },
};

const experiments: (typeof english)['experiments'] = {
  plain: 'Hier: 20 Punkte, alle in jedem Schritt, einfacher Gradientenabstieg; W von Schicht 2 ist quadratisch.',
  batches:
    'Hier: 4 Zeilen in Batches zu 3, sodass eine Zeile übrig bleibt; einfacher Gradientenabstieg mit einem L2-Strafterm.',
  adam: 'Hier: die Pinguine, alle in jedem Schritt, mit Adam.',
};

/** The lab, where the engine has a bug. */
export const lab: typeof english = {
  title: 'Finde den Fehler',
  teaches:
    'Ein Rechenkern, der an einer Stelle falsch rechnet. Finde heraus, wo: mit der Gradientenprüfung, den Matrizen und der Verlustkurve',
  found: (count, all) => (count >= all ? `✓ alle ${all} gefunden` : `${count} von ${all} gefunden`),

  head: (number, all) => `Das Labor · Fehler ${number} von ${all}`,
  heading: 'Dieser Rechenkern hat einen Fehler: welchen?',
  headingFound: 'Gefunden',
  asked:
    'Alle Zahlen dieser Seite kommen aus einem Rechenkern, der an einer Stelle falsch rechnet. Prüfe seine Gradienten, verfolge einen Schritt durch die Matrizen, beobachte seine Kurve; dann nenne den Fehler.',
  unasked: 'Der Rechenkern dieser Seite rechnet absichtlich an einer Stelle falsch, und damit auch ihre Zahlen.',
  experiments,
  hidden:
    'Im Labor weggelassen: Pfade, der Mittelwert über den Batch, Produkte und Sätze. Das wären die richtigen Formeln mit falschen Zahlen.',
  hiddenPart:
    'Im Labor weggelassen: Das wäre die richtige Formel mit falschen Zahlen. z, a und δ stehen in den Matrizen.',
  toCheck: 'Zur Prüfung',
  toCheckHint: 'Ein Gewicht auswählen und zu seiner Gradientenprüfung gehen',
  which: 'Was ist falsch?',
  nameIt: 'Das ist es',
  choose: 'Wähle zuerst einen der Fehler aus.',
  hint: 'Tipp',
  firstHint: 'Prüfe alle Gradienten. Sind sie in jeder Schicht falsch, in einigen oder in keiner?',
  show: 'Zeig es mir',
  another: 'Anderer Fehler',
  again: 'Von vorn',
  againHint: 'Das Experiment dieses Fehlers noch einmal öffnen',
  leave: 'Labor verlassen',
  leaveHint: 'Zurück zum richtigen Rechenkern und zu dem, was die Seite vorher zeigte',
  working: 'Drei Rechenkerne werden verglichen …',
  failed: 'Die Rechenkerne für den Vergleich ließen sich nicht starten. Versuche es noch einmal, wenn du online bist.',

  gradient: (name, layer, step) => `∂J/∂${name} von Schicht ${layer} in Schritt ${step}`,
  update: (name, layer, step) => `${name} von Schicht ${layer} nach der Aktualisierung von Schritt ${step}`,
  right: 'Richtig.',
  shown: (name) => `Es ist dieser: ${name}.`,
  notIt: 'Der ist es nicht.',
  evidence: (what, right, here) => `${what} müsste ${right} sein; dieser Rechenkern sagt ${here}.`,
  instead: (what, named, right) => `Mit diesem Fehler wäre ${what} gleich ${named} (richtig ist ${right}).`,
  hereRight: 'Hier ist es, wie es sein soll.',
  hereWrong: (here) => `Hier ist es ${here}: falsch, aber nicht auf diese Weise.`,
  bugs,
};
