/** What the page offers to open: a data set and a network. */
export const presets = {
  penguins: 'Penguins, 3-2-1',
  'worked-example': 'Worked by hand, 3-2-1',
  'and-gate': 'One unit: AND, 2-1',
  'one-input': 'Two units in a chain, 1-1-1',
  mazur: 'Mazur’s example, 2-2-2',
  'penguins-two-outputs': 'Penguins, two outputs, 3-3-2-2',
  'xor-gate': 'XOR, 2-2-1',
  circle: 'Disc and ring, 2-8-8-1',
  sine: 'Sine wave, 1-8-1',
  digits: 'Digits, 64-32-10',
};
