/** What was measured or made, and how the rows become numbers: two or three sentences for each data set, by its id. */
export const dataDescriptions = {
  penguins:
    'Penguins measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. From bill length, bill depth and flipper length, the network predicts the probability that a bird is a Chinstrap: the target is 1 for Chinstrap and 0 for Adelie.',
  'penguins-two-outputs':
    'Penguins measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. From bill length, bill depth and flipper length, the network predicts the probability of each of the two species: the target is 1 for the right one and 0 for the other.',
  'penguins-bill':
    'Penguins measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. Bill length and bill depth are just two numbers, so the answer can be drawn in the plane.',
  'penguins-three-species':
    'Penguins of three species, measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. From bill, flipper and mass, the network predicts the probability of each species.',
  iris: 'Fifty flowers of each of three species, measured by E. Anderson and made famous by R. A. Fisher in 1936: length and width of a sepal and of a petal.',
  wine: 'A chemical analysis of 178 Italian wines from one region, made from three cultivars: thirteen quantities of very different sizes, which only work together once they are standardised.',
  digits:
    'Handwritten digits as pictures of 8 × 8 pixels: the first 500 of the 1797 in the test part of the UCI set. The ink in each pixel is a number from 0 to 1; each output gives the probability of one digit.',
  'digits-all':
    'Handwritten digits as pictures of 8 × 8 pixels: all 1797 of the test part of the UCI set. The ink in each pixel is a number from 0 to 1; each output gives the probability of one digit.',
  circle:
    'Points in the plane: target 1 for those within 2.5 of the origin, target 0 for those in a ring from 3.5 to 5 around it.',
  'exclusive-or':
    'Points in the plane, in four squares: target 1 where both coordinates have the same sign. No straight line separates the classes.',
  gaussians: 'Two clouds of normally distributed points, around (2, 2) and (−2, −2). One unit can separate them.',
  spiral: 'Two arms of a spiral, wound around each other for one and three-quarter turns: hard for a small network.',
  moons: 'Two interlocking half circles.',
  blobs: 'Three clouds of points around the origin: several classes, with an output for each.',
  'four-blobs': 'Four clouds of points around the origin, with an output for each.',
  'five-blobs': 'Five clouds of points around the origin, with an output for each.',
  plane: 'Heights over points in the plane: y = (x1 + x2) / 10. The output is a number, not a class.',
  'multi-gaussian': 'Heights over points in the plane: three hills of height 1 and three hollows of depth 1.',
  sine: 'Fifty points of y = sin(πx), evenly spaced from x = −1 to x = 1. The output is a number, not a class.',
  line: 'Fifty points of y = x/2 + 1/4: one linear unit is enough. The output is a number, not a class.',
  quadratic: 'Fifty points of y = x², evenly spaced from x = −1 to x = 1. The output is a number, not a class.',
  cubic: 'Fifty points of y = x³, evenly spaced from x = −1 to x = 1. The output is a number, not a class.',
  'absolute-value': 'Fifty points of y = |x|: two ReLU units fit it exactly. The output is a number, not a class.',
  step: 'Fifty points of a step from 0 to 1 at x = 0, which a smooth network can only approximate. The output is a number, not a class.',
  'and-gate':
    'The four rows of the truth table of AND: the target is 1 where both inputs are 1. One unit can learn it.',
  'or-gate':
    'The four rows of the truth table of OR: the target is 1 where at least one input is 1. One unit can learn it.',
  'xor-gate':
    'The four rows of the truth table of XOR: the target is 1 where the inputs differ. Without a hidden layer it can’t be learned.',
  'nand-gate':
    'The four rows of the truth table of NAND: the target is 1 where at least one input is 0. One unit can learn it.',
  'nor-gate':
    'The four rows of the truth table of NOR: the target is 1 where both inputs are 0. One unit can learn it.',
  'xnor-gate':
    'The four rows of the truth table of XNOR: the target is 1 where the inputs are equal. Without a hidden layer it can’t be learned.',
  'worked-example':
    'One example with three inputs and the target 1. Weights and biases are given, so every number can be checked on paper.',
  'one-input':
    'One example: input 1.5 and target 1. Weights and biases are given, so every number can be checked on paper.',
  mazur:
    'The one example of Matt Mazur’s text of 2015: inputs 0.05 and 0.10, targets 0.01 and 0.99. His network never updates its biases, so they are frozen here.',
  own: 'Your own rows; they stay in your browser and in the links you share.',
};
