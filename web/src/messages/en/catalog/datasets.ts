/** What the page says about one data set. */
const described = (title: string, question: string) => ({ title, question });

// ---- measured ------------------------------------------------------------------------------------

const adelieOrChinstrap = 'Is this penguin an Adelie or a Chinstrap?';

const digit = 'Which digit is this?';

const measured = {
  penguins: described('Palmer penguins: Adelie or Chinstrap?', adelieOrChinstrap),
  'penguins-two-outputs': described('Palmer penguins, one output per species', adelieOrChinstrap),
  'penguins-bill': described('Palmer penguins by their bill alone', adelieOrChinstrap),
  'penguins-three-species': described(
    'Palmer penguins: three species',
    'Is this penguin an Adelie, a Chinstrap or a Gentoo?',
  ),
  iris: described('Iris flowers: three species', 'Is this iris a setosa, a versicolor or a virginica?'),
  wine: described('Wine: three cultivars', 'Which of three cultivars is this wine from?'),
  digits: described('Handwritten digits, 8 × 8', digit),
  'digits-all': described('Handwritten digits, all 1797', digit),
};

// ---- points in the plane -------------------------------------------------------------------------

const which = 'Which class does this point belong to?';

const plane = {
  circle: described('A disc within a ring', 'Is this point in the disc or in the ring?'),
  'exclusive-or': described('Exclusive or: four squares', 'Do the two coordinates have the same sign?'),
  gaussians: described('Two clouds', 'Which of the two clouds does this point belong to?'),
  spiral: described('Two spiral arms', 'Which arm of the spiral is this point on?'),
  moons: described('Two moons', 'Which of the two moons does this point belong to?'),
  blobs: described('Three classes of points', which),
  'four-blobs': described('Four classes of points', which),
  'five-blobs': described('Five classes of points', which),
  plane: described('A sloping plane', 'How high is the plane at this point?'),
  'multi-gaussian': described('Hills and hollows', 'How high is the ground at this point?'),
};

// ---- functions -----------------------------------------------------------------------------------

const valueAtX = 'What is the value at x?';

const functions = {
  sine: described('A sine wave', 'How high is the wave at x?'),
  line: described('A straight line', valueAtX),
  quadratic: described('A parabola', valueAtX),
  cubic: described('A cubic', valueAtX),
  'absolute-value': described('A corner, |x|', valueAtX),
  step: described('A step', valueAtX),
};

// ---- truth tables --------------------------------------------------------------------------------

const gate = (name: string, question: string) => described(`${name} gate`, question);

const gates = {
  'and-gate': gate('AND', 'Are both inputs 1?'),
  'or-gate': gate('OR', 'Is at least one input 1?'),
  'xor-gate': gate('XOR', 'Is one input 1 and the other 0?'),
  'nand-gate': gate('NAND', 'Is at least one input 0?'),
  'nor-gate': gate('NOR', 'Are both inputs 0?'),
  'xnor-gate': gate('XNOR', 'Are the inputs equal?'),
};

// ---- to follow by hand ---------------------------------------------------------------------------

const byHand = {
  'worked-example': described('One example to follow by hand', 'What numbers do you get by hand?'),
  'one-input': described('One example with one input', 'How does the error travel back through two units?'),
  mazur: described('Mazur’s example', 'Which numbers of a well-known example are right?'),
};

/** What is said about each data set, by its id. */
export const datasets = { ...measured, ...plane, ...functions, ...gates, ...byHand };

/** What the columns of the files are called, by their names there. */
export const columns = {
  penguins: {
    bill_length_mm: 'bill length',
    bill_depth_mm: 'bill depth',
    flipper_length_mm: 'flipper length',
    body_mass_g: 'body mass',
  },
  iris: {
    'sepal length': 'sepal length',
    'sepal width': 'sepal width',
    'petal length': 'petal length',
    'petal width': 'petal width',
  },
  wine: {
    alcohol: 'alcohol',
    'malic acid': 'malic acid',
    ash: 'ash',
    'alcalinity of ash': 'alcalinity of ash',
    magnesium: 'magnesium',
    'total phenols': 'total phenols',
    flavanoids: 'flavanoids',
    'nonflavanoid phenols': 'nonflavanoid phenols',
    proanthocyanins: 'proanthocyanins',
    'colour intensity': 'colour intensity',
    hue: 'hue',
    'OD280/OD315': 'OD280/OD315',
    proline: 'proline',
  },
  /** A pixel of a picture. */
  digits: (row: number, column: number) => `row ${row}, column ${column}`,
};

/** The names of classes, in the order of their numbers; species and letters are the same in every language. */
export const classes = {
  wine: ['cultivar 1', 'cultivar 2', 'cultivar 3'],
  circle: ['ring', 'disc'],
  exclusiveOr: ['signs differ', 'same sign'],
  gaussians: ['lower left', 'upper right'],
  spiral: ['second arm', 'first arm'],
  moons: ['outer moon', 'inner moon'],
  gates: ['no', 'yes'],
  /** What a bare number is, as a class. */
  digit: 'digit',
};

/** The value of a function that has no formula. */
export const values = { step: 'step' };

/** Where the data come from. */
export const credits = {
  playground: 'After TensorFlow Playground by D. Smilkov and S. Carter',
  moons: 'After make_moons of scikit-learn',
  mazur: 'Numbers: Matt Mazur, “A Step by Step Backpropagation Example” (2015)',
  penguins: 'Data: K. Gorman and the Palmer Station LTER; package palmerpenguins (A. Horst, A. Hill, K. Gorman)',
  iris: 'Data: R. A. Fisher, Iris, UCI Machine Learning Repository',
  wine: 'Data: S. Aeberhard and M. Forina, Wine, UCI Machine Learning Repository',
  digits: 'Data: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository',
};
