/** What the page offers to open: a data set and a network. */
export const presets = {
  penguins: 'Pinguine, 3-2-1',
  'worked-example': 'Von Hand gerechnet, 3-2-1',
  'and-gate': 'Ein Neuron: AND, 2-1',
  'one-input': 'Neuronenkette, 1-1-1',
  mazur: 'Mazurs Beispiel, 2-2-2',
  'penguins-two-outputs': 'Zwei Ausgaben, 3-3-2-2',
  'xor-gate': 'XOR, 2-2-1',
  circle: 'Scheibe und Ring, 2-8-8-1',
  sine: 'Sinuskurve, 1-8-1',
  digits: 'Ziffern, 64-32-10',
};
