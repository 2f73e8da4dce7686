/** What the page says about one data set. */
const described = (title: string, question: string, description: string) => ({ title, question, description });

// ---- measured ------------------------------------------------------------------------------------

const islands = 'vermessen auf Inseln des Palmer-Archipels in der Antarktis zwischen 2007 und 2009.';
const fromTheBird = `Pinguine, ${islands} Aus Schnabellänge, Schnabelhöhe und Flossenlänge sagt das Netz vorher, `;
const adelieOrChinstrap = 'Ist das ein Adelie oder ein Chinstrap?';

const digit = 'Welche Ziffer ist das?';
const ink =
  'Wie schwarz ein Pixel ist, sagt eine Zahl von 0 bis 1; jede Ausgabe gibt die Wahrscheinlichkeit einer Ziffer an.';

const measured = {
  penguins: described(
    'Palmer-Pinguine: Adelie oder Chinstrap?',
    adelieOrChinstrap,
    `${fromTheBird}wie wahrscheinlich ein Vogel ein Chinstrap (Zügelpinguin) ist: Der Zielwert ist 1 für Chinstrap und 0 für Adelie.`,
  ),
  'penguins-two-outputs': described(
    'Palmer-Pinguine, eine Ausgabe je Art',
    adelieOrChinstrap,
    `${fromTheBird}wie wahrscheinlich jede der beiden Arten ist: Der Zielwert ist 1 für die richtige und 0 für die andere.`,
  ),
  'penguins-bill': described(
    'Palmer-Pinguine, nur nach dem Schnabel',
    adelieOrChinstrap,
    `Pinguine, ${islands} Schnabellänge und Schnabelhöhe sind nur zwei Zahlen, die Antwort lässt sich also in der Ebene zeichnen.`,
  ),
  'penguins-three-species': described(
    'Palmer-Pinguine: drei Arten',
    'Ist das ein Adelie, ein Chinstrap oder ein Gentoo?',
    `Pinguine dreier Arten, ${islands} Aus Schnabel, Flosse und Masse sagt das Netz die Wahrscheinlichkeit jeder Art vorher. Gentoo ist der Eselspinguin.`,
  ),
  iris: described(
    'Schwertlilien: drei Arten',
    'Ist diese Schwertlilie eine setosa, eine versicolor oder eine virginica?',
    'Je fünfzig Blüten von drei Arten, vermessen von E. Anderson und 1936 durch R. A. Fisher berühmt geworden: Länge ' +
      'und Breite eines Kelchblatts und eines Kronblatts.',
  ),
  wine: described(
    'Wein: drei Rebsorten',
    'Aus welcher von drei Rebsorten ist dieser Wein?',
    'Eine chemische Analyse von 178 italienischen Weinen aus einer Gegend und drei Rebsorten: dreizehn Größen von ganz ' +
      'verschiedener Größenordnung, die erst zusammenwirken, wenn sie standardisiert sind.',
  ),
  digits: described(
    'Handgeschriebene Ziffern, 8 × 8',
    digit,
    `Handgeschriebene Ziffern als Bilder von 8 × 8 Pixeln: die ersten 500 der 1797 im Testteil des UCI-Datensatzes. ${ink}`,
  ),
  'digits-all': described(
    'Handgeschriebene Ziffern, alle 1797',
    digit,
    `Handgeschriebene Ziffern als Bilder von 8 × 8 Pixeln: alle 1797 im Testteil des UCI-Datensatzes. ${ink}`,
  ),
};

// ---- points in the plane -------------------------------------------------------------------------

const which = 'Zu welcher Klasse gehört dieser Punkt?';

const plane = {
  circle: described(
    'Eine Scheibe in einem Ring',
    'Liegt dieser Punkt in der Scheibe oder im Ring?',
    'Punkte in der Ebene: Zielwert 1, wenn sie höchstens 2,5 vom Ursprung entfernt sind, Zielwert 0 in einem Ring von 3,5 bis 5 um ihn.',
  ),
  'exclusive-or': described(
    'Exklusives Oder: vier Quadrate',
    'Haben die beiden Koordinaten dasselbe Vorzeichen?',
    'Punkte in der Ebene, in vier Quadraten: Zielwert 1, wo beide Koordinaten dasselbe Vorzeichen haben. Keine Gerade trennt die Klassen.',
  ),
  gaussians: described(
    'Zwei Wolken',
    'Zu welcher der beiden Wolken gehört dieser Punkt?',
    'Zwei Wolken normalverteilter Punkte um (2; 2) und (−2; −2). Ein einziges Neuron kann sie trennen.',
  ),
  spiral: described(
    'Zwei Spiralarme',
    'Auf welchem Arm der Spirale liegt dieser Punkt?',
    'Zwei Arme einer Spirale, eindreiviertelmal umeinandergewunden: schwer für ein kleines Netz.',
  ),
  moons: described(
    'Zwei Monde',
    'Zu welchem der beiden Monde gehört dieser Punkt?',
    'Zwei ineinandergreifende Halbkreise.',
  ),
  blobs: described(
    'Drei Klassen von Punkten',
    which,
    'Drei Punktwolken um den Ursprung: mehrere Klassen, jede mit einer eigenen Ausgabe.',
  ),
  'four-blobs': described(
    'Vier Klassen von Punkten',
    which,
    'Vier Punktwolken um den Ursprung, jede mit einer eigenen Ausgabe.',
  ),
  'five-blobs': described(
    'Fünf Klassen von Punkten',
    which,
    'Fünf Punktwolken um den Ursprung, jede mit einer eigenen Ausgabe.',
  ),
  plane: described(
    'Eine schiefe Ebene',
    'Wie hoch ist die Ebene an diesem Punkt?',
    'Höhen über Punkten der Ebene: y = (x1 + x2) / 10. Die Ausgabe ist eine Zahl, keine Klasse.',
  ),
  'multi-gaussian': described(
    'Hügel und Mulden',
    'Wie hoch ist das Gelände an diesem Punkt?',
    'Höhen über Punkten der Ebene: drei Hügel der Höhe 1 und drei Mulden der Tiefe 1.',
  ),
};

// ---- functions -----------------------------------------------------------------------------------

const valueAtX = 'Welchen Wert hat die Funktion bei x?';
const number = 'Die Ausgabe ist eine Zahl, keine Klasse.';

const functions = {
  sine: described(
    'Eine Sinuskurve',
    'Wie hoch ist die Kurve bei x?',
    `Fünfzig Punkte von y = sin(πx) in gleichen Abständen von x = −1 bis x = 1. ${number}`,
  ),
  line: described('Eine Gerade', valueAtX, `Fünfzig Punkte von y = x/2 + 1/4: Ein lineares Neuron genügt. ${number}`),
  quadratic: described(
    'Eine Parabel',
    valueAtX,
    `Fünfzig Punkte von y = x² in gleichen Abständen von x = −1 bis x = 1. ${number}`,
  ),
  cubic: described(
    'Eine kubische Parabel',
    valueAtX,
    `Fünfzig Punkte von y = x³ in gleichen Abständen von x = −1 bis x = 1. ${number}`,
  ),
  'absolute-value': described(
    'Eine Ecke, |x|',
    valueAtX,
    `Fünfzig Punkte von y = |x|: Zwei ReLU-Neuronen treffen sie genau. ${number}`,
  ),
  step: described(
    'Eine Stufe',
    valueAtX,
    `Fünfzig Punkte einer Stufe von 0 auf 1 bei x = 0, die ein glattes Netz nur annähern kann. ${number}`,
  ),
};

// ---- truth tables --------------------------------------------------------------------------------

const gate = (name: string, question: string, rule: string, more: string) =>
  described(
    `${name}-Gatter`,
    question,
    `Die vier Zeilen der Wahrheitstafel von ${name}: Der Zielwert ist 1, wo ${rule}. ${more}`,
  );
const easy = 'Ein einziges Neuron kann das lernen.';
const hard = 'Ohne verdeckte Schicht lässt sich das nicht lernen.';

const gates = {
  'and-gate': gate('AND', 'Sind beide Eingaben 1?', 'beide Eingaben 1 sind', easy),
  'or-gate': gate('OR', 'Ist mindestens eine Eingabe 1?', 'mindestens eine Eingabe 1 ist', easy),
  'xor-gate': gate('XOR', 'Ist eine Eingabe 1 und die andere 0?', 'die Eingaben verschieden sind', hard),
  'nand-gate': gate('NAND', 'Ist mindestens eine Eingabe 0?', 'mindestens eine Eingabe 0 ist', easy),
  'nor-gate': gate('NOR', 'Sind beide Eingaben 0?', 'beide Eingaben 0 sind', easy),
  'xnor-gate': gate('XNOR', 'Sind die Eingaben gleich?', 'die Eingaben gleich sind', hard),
};

// ---- to follow by hand ---------------------------------------------------------------------------

const byHand = {
  'worked-example': described(
    'Ein Beispiel zum Nachrechnen',
    'Welche Zahlen ergeben sich von Hand?',
    'Ein Beispiel mit drei Eingaben und dem Zielwert 1. Gewichte und Biases sind gegeben, jede Zahl lässt sich also auf dem Papier prüfen.',
  ),
  'one-input': described(
    'Ein Beispiel mit einer Eingabe',
    'Wie kommt der Fehler durch zwei Neuronen zurück?',
    'Ein Beispiel: Eingabe 1,5 und Zielwert 1. Gewichte und Biases sind gegeben, jede Zahl lässt sich also auf dem Papier prüfen.',
  ),
  mazur: described(
    'Mazurs Beispiel',
    'Welche Zahlen eines bekannten Beispiels stimmen?',
    'Das eine Beispiel aus Matt Mazurs Text von 2015: Eingaben 0,05 und 0,10, Zielwerte 0,01 und 0,99. Sein Netz aktualisiert die Biases nie, darum sind sie hier eingefroren.',
  ),
};

/** What is said about each data set, by its id. */
export const datasets = { ...measured, ...plane, ...functions, ...gates, ...byHand };

/** What the columns of the files are called, by their names there. */
export const columns = {
  penguins: {
    bill_length_mm: 'Schnabellänge',
    bill_depth_mm: 'Schnabelhöhe',
    flipper_length_mm: 'Flossenlänge',
    body_mass_g: 'Körpermasse',
  },
  iris: {
    'sepal length': 'Kelchblattlänge',
    'sepal width': 'Kelchblattbreite',
    'petal length': 'Kronblattlänge',
    'petal width': 'Kronblattbreite',
  },
  wine: {
    alcohol: 'Alkohol',
    'malic acid': 'Äpfelsäure',
    ash: 'Asche',
    'alcalinity of ash': 'Alkalität der Asche',
    magnesium: 'Magnesium',
    'total phenols': 'Phenole insgesamt',
    flavanoids: 'Flavonoide',
    'nonflavanoid phenols': 'andere Phenole',
    proanthocyanins: 'Proanthocyanidine',
    'colour intensity': 'Farbintensität',
    hue: 'Farbton',
    'OD280/OD315': 'OD280/OD315',
    proline: 'Prolin',
  },
  /** A pixel of a picture. */
  digits: (row: number, column: number) => `Zeile ${row}, Spalte ${column}`,
};

/** The names of classes, in the order of their numbers; species and letters are the same in every language. */
export const classes = {
  wine: ['Sorte 1', 'Sorte 2', 'Sorte 3'],
  circle: ['Ring', 'Scheibe'],
  exclusiveOr: ['verschieden', 'gleich'],
  gaussians: ['unten links', 'oben rechts'],
  spiral: ['zweiter Arm', 'erster Arm'],
  moons: ['äußerer Mond', 'innerer Mond'],
  gates: ['nein', 'ja'],
  /** What a bare number is, as a class. */
  digit: 'Ziffer',
};

/** The value of a function that has no formula. */
export const values = { step: 'Stufe' };

/** Where the data come from. */
export const credits = {
  playground: 'Nach TensorFlow Playground von D. Smilkov und S. Carter',
  moons: 'Nach make_moons von scikit-learn',
  mazur: 'Zahlen: Matt Mazur, „A Step by Step Backpropagation Example“ (2015)',
  penguins: 'Daten: K. Gorman und das Palmer Station LTER; Paket palmerpenguins (A. Horst, A. Hill, K. Gorman)',
  iris: 'Daten: R. A. Fisher, Iris, UCI Machine Learning Repository',
  wine: 'Daten: S. Aeberhard und M. Forina, Wine, UCI Machine Learning Repository',
  digits:
    'Daten: E. Alpaydin und C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository',
};
