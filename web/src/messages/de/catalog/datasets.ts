/** What the page says about one data set. */
const described = (title: string, question: string) => ({ title, question });

// ---- measured ------------------------------------------------------------------------------------

const adelieOrChinstrap = 'Ist das ein Adelie oder ein Chinstrap?';

const digit = 'Welche Ziffer ist das?';

const measured = {
  penguins: described('Palmer-Pinguine: Adelie oder Chinstrap?', adelieOrChinstrap),
  'penguins-two-outputs': described('Palmer-Pinguine, eine Ausgabe je Art', adelieOrChinstrap),
  'penguins-bill': described('Palmer-Pinguine, nur nach dem Schnabel', adelieOrChinstrap),
  'penguins-three-species': described(
    'Palmer-Pinguine: drei Arten',
    'Ist das ein Adelie, ein Chinstrap oder ein Gentoo?',
  ),
  iris: described(
    'Schwertlilien: drei Arten',
    'Ist diese Schwertlilie eine setosa, eine versicolor oder eine virginica?',
  ),
  wine: described('Wein: drei Rebsorten', 'Aus welcher von drei Rebsorten ist dieser Wein?'),
  digits: described('Handgeschriebene Ziffern, 8 × 8', digit),
  'digits-all': described('Handgeschriebene Ziffern, alle 1797', digit),
};

// ---- points in the plane -------------------------------------------------------------------------

const which = 'Zu welcher Klasse gehört dieser Punkt?';

const plane = {
  circle: described('Eine Scheibe in einem Ring', 'Liegt dieser Punkt in der Scheibe oder im Ring?'),
  'exclusive-or': described('Exklusives Oder: vier Quadrate', 'Haben die beiden Koordinaten dasselbe Vorzeichen?'),
  gaussians: described('Zwei Wolken', 'Zu welcher der beiden Wolken gehört dieser Punkt?'),
  spiral: described('Zwei Spiralarme', 'Auf welchem Arm der Spirale liegt dieser Punkt?'),
  moons: described('Zwei Monde', 'Zu welchem der beiden Monde gehört dieser Punkt?'),
  blobs: described('Drei Klassen von Punkten', which),
  'four-blobs': described('Vier Klassen von Punkten', which),
  'five-blobs': described('Fünf Klassen von Punkten', which),
  plane: described('Eine schiefe Ebene', 'Wie hoch ist die Ebene an diesem Punkt?'),
  'multi-gaussian': described('Hügel und Mulden', 'Wie hoch ist das Gelände an diesem Punkt?'),
};

// ---- functions -----------------------------------------------------------------------------------

const valueAtX = 'Welchen Wert hat die Funktion bei x?';

const functions = {
  sine: described('Eine Sinuskurve', 'Wie hoch ist die Kurve bei x?'),
  line: described('Eine Gerade', valueAtX),
  quadratic: described('Eine Parabel', valueAtX),
  cubic: described('Eine kubische Parabel', valueAtX),
  'absolute-value': described('Eine Ecke, |x|', valueAtX),
  step: described('Eine Stufe', valueAtX),
};

// ---- truth tables --------------------------------------------------------------------------------

const gate = (name: string, question: string) => described(`${name}-Gatter`, question);

const gates = {
  'and-gate': gate('AND', 'Sind beide Eingaben 1?'),
  'or-gate': gate('OR', 'Ist mindestens eine Eingabe 1?'),
  'xor-gate': gate('XOR', 'Ist eine Eingabe 1 und die andere 0?'),
  'nand-gate': gate('NAND', 'Ist mindestens eine Eingabe 0?'),
  'nor-gate': gate('NOR', 'Sind beide Eingaben 0?'),
  'xnor-gate': gate('XNOR', 'Sind die Eingaben gleich?'),
};

// ---- to follow by hand ---------------------------------------------------------------------------

const byHand = {
  'worked-example': described('Ein Beispiel zum Nachrechnen', 'Welche Zahlen ergeben sich von Hand?'),
  'one-input': described('Ein Beispiel mit einer Eingabe', 'Wie kommt der Fehler durch zwei Neuronen zurück?'),
  mazur: described('Mazurs Beispiel', 'Welche Zahlen eines bekannten Beispiels stimmen?'),
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
