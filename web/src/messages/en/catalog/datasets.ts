/** What the page says about one data set. */
const described = (title: string, question: string, description: string) => ({ title, question, description });

// ---- measured ------------------------------------------------------------------------------------

const islands = 'measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009.';
const fromTheBird = `Penguins ${islands} From bill length, bill depth and flipper length, the network predicts `;
const adelieOrChinstrap = 'Is this penguin an Adelie or a Chinstrap?';

const digit = 'Which digit is this?';
const ink = 'The ink in each pixel is a number from 0 to 1; each output gives the probability of one digit.';

const measured = {
  penguins: described(
    'Palmer penguins: Adelie or Chinstrap?',
    adelieOrChinstrap,
    `${fromTheBird}the probability that a bird is a Chinstrap: the target is 1 for Chinstrap and 0 for Adelie.`,
  ),
  'penguins-two-outputs': described(
    'Palmer penguins, one output per species',
    adelieOrChinstrap,
    `${fromTheBird}the probability of each of the two species: the target is 1 for the right one and 0 for the other.`,
  ),
  'penguins-bill': described(
    'Palmer penguins by their bill alone',
    adelieOrChinstrap,
    `Penguins ${islands} Bill length and bill depth are just two numbers, so the answer can be drawn in the plane.`,
  ),
  'penguins-three-species': described(
    'Palmer penguins: three species',
    'Is this penguin an Adelie, a Chinstrap or a Gentoo?',
    `Penguins of three species, ${islands} From bill, flipper and mass, the network predicts the probability of each species.`,
  ),
  iris: described(
    'Iris flowers: three species',
    'Is this iris a setosa, a versicolor or a virginica?',
    'Fifty flowers of each of three species, measured by E. Anderson and made famous by R. A. Fisher in 1936: length ' +
      'and width of a sepal and of a petal.',
  ),
  wine: described(
    'Wine: three cultivars',
    'Which of three cultivars is this wine from?',
    'A chemical analysis of 178 Italian wines from one region, made from three cultivars: thirteen quantities of very ' +
      'different sizes, which only work together once they are standardised.',
  ),
  digits: described(
    'Handwritten digits, 8 × 8',
    digit,
    `Handwritten digits as pictures of 8 × 8 pixels: the first 500 of the 1797 in the test part of the UCI set. ${ink}`,
  ),
  'digits-all': described(
    'Handwritten digits, all 1797',
    digit,
    `Handwritten digits as pictures of 8 × 8 pixels: all 1797 of the test part of the UCI set. ${ink}`,
  ),
};

// ---- points in the plane -------------------------------------------------------------------------

const which = 'Which class does this point belong to?';

const plane = {
  circle: described(
    'A disc within a ring',
    'Is this point in the disc or in the ring?',
    'Points in the plane: target 1 for those within 2.5 of the origin, target 0 for those in a ring from 3.5 to 5 around it.',
  ),
  'exclusive-or': described(
    'Exclusive or: four squares',
    'Do the two coordinates have the same sign?',
    'Points in the plane, in four squares: target 1 where both coordinates have the same sign. No straight line separates the classes.',
  ),
  gaussians: described(
    'Two clouds',
    'Which of the two clouds does this point belong to?',
    'Two clouds of normally distributed points, around (2, 2) and (−2, −2). One unit can separate them.',
  ),
  spiral: described(
    'Two spiral arms',
    'Which arm of the spiral is this point on?',
    'Two arms of a spiral, wound around each other for one and three-quarter turns: hard for a small network.',
  ),
  moons: described('Two moons', 'Which of the two moons does this point belong to?', 'Two interlocking half circles.'),
  blobs: described(
    'Three classes of points',
    which,
    'Three clouds of points around the origin: several classes, with an output for each.',
  ),
  'four-blobs': described(
    'Four classes of points',
    which,
    'Four clouds of points around the origin, with an output for each.',
  ),
  'five-blobs': described(
    'Five classes of points',
    which,
    'Five clouds of points around the origin, with an output for each.',
  ),
  plane: described(
    'A sloping plane',
    'How high is the plane at this point?',
    'Heights over points in the plane: y = (x1 + x2) / 10. The output is a number, not a class.',
  ),
  'multi-gaussian': described(
    'Hills and hollows',
    'How high is the ground at this point?',
    'Heights over points in the plane: three hills of height 1 and three hollows of depth 1.',
  ),
};

// ---- functions -----------------------------------------------------------------------------------

const valueAtX = 'What is the value at x?';
const number = 'The output is a number, not a class.';

const functions = {
  sine: described(
    'A sine wave',
    'How high is the wave at x?',
    `Fifty points of y = sin(πx), evenly spaced from x = −1 to x = 1. ${number}`,
  ),
  line: described('A straight line', valueAtX, `Fifty points of y = x/2 + 1/4: one linear unit is enough. ${number}`),
  quadratic: described('A parabola', valueAtX, `Fifty points of y = x², evenly spaced from x = −1 to x = 1. ${number}`),
  cubic: described('A cubic', valueAtX, `Fifty points of y = x³, evenly spaced from x = −1 to x = 1. ${number}`),
  'absolute-value': described(
    'A corner, |x|',
    valueAtX,
    `Fifty points of y = |x|: two ReLU units fit it exactly. ${number}`,
  ),
  step: described(
    'A step',
    valueAtX,
    `Fifty points of a step from 0 to 1 at x = 0, which a smooth network can only approximate. ${number}`,
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
  'or-gate': gate('OR', 'Is at least one input 1?', 'at least one input is 1', easy),
  'xor-gate': gate('XOR', 'Is one input 1 and the other 0?', 'the inputs differ', hard),
  'nand-gate': gate('NAND', 'Is at least one input 0?', 'at least one input is 0', easy),
  'nor-gate': gate('NOR', 'Are both inputs 0?', 'both inputs are 0', easy),
  'xnor-gate': gate('XNOR', 'Are the inputs equal?', 'the inputs are equal', hard),
};

// ---- to follow by hand ---------------------------------------------------------------------------

const byHand = {
  'worked-example': described(
    'One example to follow by hand',
    'What numbers do you get by hand?',
    'One example with three inputs and the target 1. Weights and biases are given, so every number can be checked on paper.',
  ),
  'one-input': described(
    'One example with one input',
    'How does the error travel back through two units?',
    'One example: input 1.5 and target 1. Weights and biases are given, so every number can be checked on paper.',
  ),
  mazur: described(
    'Mazur’s example',
    'Which numbers of a well-known example are right?',
    'The one example of Matt Mazur’s text of 2015: inputs 0.05 and 0.10, targets 0.01 and 0.99. His network never updates its biases, so they are frozen here.',
  ),
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
