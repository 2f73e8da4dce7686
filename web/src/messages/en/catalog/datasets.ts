/** What the page says of one data set. */
const described = (title: string, question: string, description: string) => ({ title, question, description });

// ---- measured ------------------------------------------------------------------------------------

const islands = 'measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009.';
const fromTheBird = `Birds ${islands} From the length and the depth of its bill and the length of its flipper, the network gives `;
const adelieOrChinstrap = 'Is this penguin an Adelie or a Chinstrap?';

const digit = 'Which digit is this?';
const ink = 'The ink at each point is a number from 0 to 1; each output gives the probability of one digit.';

const measured = {
  penguins: described(
    'Palmer penguins: Adelie or Chinstrap?',
    adelieOrChinstrap,
    `${fromTheBird}the probability that a bird is a Chinstrap: target 1 is Chinstrap, target 0 is Adelie.`,
  ),
  'penguins-two-outputs': described(
    'Palmer penguins, an output for each species',
    adelieOrChinstrap,
    `${fromTheBird}the probability of each of the two species: the target of the right one is 1, of the other 0.`,
  ),
  'penguins-bill': described(
    'Palmer penguins by their bill alone',
    adelieOrChinstrap,
    `Birds ${islands} Length and depth of the bill are two numbers, so that the answer can be drawn over a plane.`,
  ),
  'penguins-three-species': described(
    'Palmer penguins: three species',
    'Is this penguin an Adelie, a Chinstrap or a Gentoo?',
    `Birds of three species, ${islands} From bill, flipper and mass, the network gives the probability of each species.`,
  ),
  iris: described(
    'Iris flowers: three species',
    'Is this iris a setosa, a versicolor or a virginica?',
    'Fifty flowers of each of three species, measured by E. Anderson and made known by R. A. Fisher in 1936: length ' +
      'and width of a sepal and of a petal.',
  ),
  wine: described(
    'Wine: three cultivars',
    'From which of three cultivars is this wine?',
    'A chemical analysis of 178 Italian wines from one region, made of three cultivars: thirteen quantities of very ' +
      'different size, which only learn together once they are standardised.',
  ),
  digits: described(
    'Handwritten digits, 8 × 8',
    digit,
    `Pictures of 8 × 8 points, written by hand: the first 500 of the 1797 in the test part of the UCI set. ${ink}`,
  ),
  'digits-all': described(
    'Handwritten digits, all 1797',
    digit,
    `Pictures of 8 × 8 points, written by hand: the 1797 of the test part of the UCI set. ${ink}`,
  ),
};

// ---- points of the plane -------------------------------------------------------------------------

const which = 'To which class does this point belong?';

const plane = {
  circle: described(
    'A disc within a ring',
    'Does this point lie in the disc or in the ring?',
    'Points of the plane: target 1 for those within 2.5 of the origin, target 0 for those in a ring from 3.5 to 5 around it.',
  ),
  'exclusive-or': described(
    'Exclusive or: four squares',
    'Have the two coordinates the same sign?',
    'Points of the plane, in four squares: target 1 where both coordinates have the same sign. No straight line parts them.',
  ),
  gaussians: described(
    'Two clouds',
    'To which of the two clouds does this point belong?',
    'Two clouds of normally distributed points, around (2, 2) and (−2, −2). One unit can part them.',
  ),
  spiral: described(
    'Two spiral arms',
    'On which arm of the spiral does this point lie?',
    'Two arms of a spiral, wound into each other for a turn and three quarters: hard for a small network.',
  ),
  moons: described(
    'Two moons',
    'To which of the two moons does this point belong?',
    'Two half circles that reach into each other.',
  ),
  blobs: described(
    'Three classes of points',
    which,
    'Three clouds of points around the origin: several classes, and an output for each of them.',
  ),
  'four-blobs': described(
    'Four classes of points',
    which,
    'Four clouds of points around the origin, with an output for each of them.',
  ),
  'five-blobs': described(
    'Five classes of points',
    which,
    'Five clouds of points around the origin, with an output for each of them.',
  ),
  plane: described(
    'A sloping plane',
    'How high is the plane at this point?',
    'Heights over points of the plane: y = (x1 + x2) / 10. The output is a number, not a class.',
  ),
  'multi-gaussian': described(
    'Hills and hollows',
    'How high is the ground at this point?',
    'Heights over points of the plane: three hills of height 1 and three hollows of depth 1.',
  ),
};

// ---- functions -----------------------------------------------------------------------------------

const valueAtX = 'What is the value at x?';
const number = 'The output is a number, not a class.';

const functions = {
  sine: described(
    'A sine wave',
    'How high is the wave at x?',
    `Fifty points of y = sin(πx), evenly from x = −1 to x = 1. ${number}`,
  ),
  line: described('A straight line', valueAtX, `Fifty points of y = x/2 + 1/4: one linear unit is enough. ${number}`),
  quadratic: described('A parabola', valueAtX, `Fifty points of y = x², evenly from x = −1 to x = 1. ${number}`),
  cubic: described('A cubic', valueAtX, `Fifty points of y = x³, evenly from x = −1 to x = 1. ${number}`),
  'absolute-value': described(
    'A corner, |x|',
    valueAtX,
    `Fifty points of y = |x|: two ReLU units have it exactly. ${number}`,
  ),
  step: described(
    'A step',
    valueAtX,
    `Fifty points of a step from 0 to 1 at x = 0, which a smooth network can only come near. ${number}`,
  ),
};

// ---- truth tables --------------------------------------------------------------------------------

const gate = (name: string, question: string, rule: string, more: string) =>
  described(
    `${name} gate`,
    question,
    `The four rows of the truth table of ${name}: the target is 1 where ${rule}. ${more}`,
  );
const easy = 'One unit can learn it.';
const hard = 'Without a hidden layer it can’t be learned.';

const gates = {
  'and-gate': gate('AND', 'Are both inputs 1?', 'both inputs are 1', easy),
  'or-gate': gate('OR', 'Is an input 1?', 'an input is 1', easy),
  'xor-gate': gate('XOR', 'Is one input 1 and the other 0?', 'the inputs differ', hard),
  'nand-gate': gate('NAND', 'Is an input 0?', 'an input is 0', easy),
  'nor-gate': gate('NOR', 'Are both inputs 0?', 'both inputs are 0', easy),
  'xnor-gate': gate('XNOR', 'Are the inputs equal?', 'the inputs are equal', hard),
};

// ---- to follow by hand ---------------------------------------------------------------------------

const byHand = {
  'worked-example': described(
    'One example to follow by hand',
    'Which numbers come out by hand?',
    'One example with three inputs and the target 1. Weights and biases are given, so that every number can be checked on paper.',
  ),
  'one-input': described(
    'One example with one input',
    'How does the error go back through two units?',
    'One example: input 1.5 and target 1. Weights and biases are given, so that every number can be checked on paper.',
  ),
};

/** What is said of each data set, by its id. */
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
  /** A point of a picture. */
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

/** Whose work the data are. */
export const credits = {
  playground: 'After TensorFlow Playground by D. Smilkov and S. Carter',
  moons: 'After make_moons of scikit-learn',
  penguins: 'Data: K. Gorman and the Palmer Station LTER; package palmerpenguins (A. Horst, A. Hill, K. Gorman)',
  iris: 'Data: R. A. Fisher, Iris, UCI Machine Learning Repository',
  wine: 'Data: S. Aeberhard and M. Forina, Wine, UCI Machine Learning Repository',
  digits: 'Data: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository',
};
