/** What each of the presets is good for, on its card. */
export const presets = {
  penguins: 'Real measurements, and a network small enough to follow every number.',
  'worked-example': 'One example with round weights: check each number on paper.',
  'and-gate': 'No hidden layer: the chain rule at its shortest.',
  'one-input': 'One path only: watch the factors multiply, layer by layer.',
  mazur: 'A well-known calculation by hand, and the four numbers in it that are wrong.',
  'penguins-two-outputs': 'Two outputs with softmax: many paths lead back to one weight.',
  'xor-gate': 'What a single unit can’t learn, and two hidden units can.',
  circle: 'A boundary that bends until it closes; trained in batches of ten.',
  sine: 'Fits a curve: a number for an answer in place of a class.',
  digits: 'Handwritten digits and 2,410 parameters: the same rules at a larger size.',
};
