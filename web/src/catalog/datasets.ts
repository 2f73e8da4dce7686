import { readRows, type CsvColumns } from './csv-rows';
import type { Credit, DatasetEntry, Feature, RowSource } from './dataset';
import penguinsCsv from './penguins.csv?raw';

const species = ['Adelie', 'Chinstrap'];
const penguinColumns: CsvColumns = {
  inputs: ['bill_length_mm', 'bill_depth_mm', 'flipper_length_mm'],
  class: 'species',
  classes: species,
};
const penguinSource = (outputs: 1 | 'oneHot'): RowSource => ({
  kind: 'rows',
  rows: readRows(penguinsCsv, penguinColumns, outputs),
});

/** The two kinds of penguins; how the species becomes a target is added to it. */
const penguins = {
  title: 'Palmer penguins: Adelie or Chinstrap?',
  question: 'Is this penguin an Adelie or a Chinstrap?',
  features: [
    { name: 'bill length', unit: 'mm' },
    { name: 'bill depth', unit: 'mm' },
    { name: 'flipper length', unit: 'mm' },
  ],
  meaning: { kind: 'class' as const, names: species },
  credit: {
    text: 'Data: K. Gorman and the Palmer Station LTER; package palmerpenguins (A. Horst, A. Hill, K. Gorman)',
    licence: 'CC0',
    url: 'https://allisonhorst.github.io/palmerpenguins/',
  },
};
const measured =
  'Birds of two species, measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. ' +
  'From the length and the depth of its bill and the length of its flipper, the network gives ';

const playground: Credit = {
  text: 'After TensorFlow Playground by D. Smilkov and S. Carter',
  licence: 'Apache-2.0',
  url: 'https://github.com/tensorflow/playground',
};

const coordinates = (count: number): Feature[] => Array.from({ length: count }, (_, i) => ({ name: `x${i + 1}` }));

const given = (inputs: number[][], targets: number[][]): RowSource => ({
  kind: 'rows',
  rows: { inputs, targets, rowsLeftOut: 0 },
});

const entries: readonly DatasetEntry[] = [
  {
    ...penguins,
    id: 'penguins',
    description: `${measured}the probability that a bird is a Chinstrap: target 1 is Chinstrap, target 0 is Adelie.`,
    source: penguinSource(1),
  },
  {
    ...penguins,
    id: 'penguins-two-outputs',
    description: `${measured}the probability of each of the two species: the target of the right one is 1, of the other 0.`,
    source: penguinSource('oneHot'),
  },
  {
    id: 'worked-example',
    title: 'One example to follow by hand',
    question: 'Which numbers come out by hand?',
    description:
      'One example with three inputs and the target 1. Weights and biases are given, so that every number can be checked on paper.',
    features: coordinates(3),
    meaning: { kind: 'number', names: ['y'] },
    source: given([[1, 0.5, -1.5]], [[1]]),
  },
  {
    id: 'one-input',
    title: 'One example with one input',
    question: 'How does the error go back through two units?',
    description:
      'One example: input 1.5 and target 1. Weights and biases are given, so that every number can be checked on paper.',
    features: coordinates(1),
    meaning: { kind: 'number', names: ['y'] },
    source: given([[1.5]], [[1]]),
  },
  {
    id: 'and-gate',
    title: 'AND gate',
    question: 'Are both inputs 1?',
    description:
      'The four rows of the truth table of AND: the target is 1 where both inputs are 1. One unit can learn it.',
    features: coordinates(2),
    meaning: { kind: 'class', names: ['no', 'yes'] },
    source: { kind: 'toy', options: { kind: 'andGate' } },
  },
  {
    id: 'xor-gate',
    title: 'XOR gate',
    question: 'Is one input 1 and the other 0?',
    description:
      'The four rows of the truth table of XOR: the target is 1 where the inputs differ. Without a hidden layer it cannot be learnt.',
    features: coordinates(2),
    meaning: { kind: 'class', names: ['no', 'yes'] },
    first: { row: 2 },
    source: { kind: 'toy', options: { kind: 'xorGate' } },
  },
  {
    id: 'circle',
    title: 'A disc within a ring',
    question: 'Does this point lie in the disc or in the ring?',
    description:
      'Points of the plane: target 1 for those within 2.5 of the origin, target 0 for those in a ring from 3.5 to 5 around it.',
    features: coordinates(2),
    meaning: { kind: 'class', names: ['ring', 'disc'] },
    credit: playground,
    source: { kind: 'toy', options: { kind: 'circle', count: 200, seed: 1 } },
  },
  {
    id: 'sine',
    title: 'A sine wave',
    question: 'How high is the wave at x?',
    description: 'Fifty points of y = sin(πx), evenly from x = -1 to x = 1. The output is a number, not a class.',
    features: [{ name: 'x' }],
    meaning: { kind: 'number', names: ['sin πx'] },
    source: { kind: 'toy', options: { kind: 'sine' } },
  },
  {
    id: 'digits',
    title: 'Handwritten digits, 8 × 8',
    question: 'Which digit is this?',
    description:
      'Pictures of 8 × 8 points, written by hand: the first 500 of the 1797 in the test part of the UCI set. ' +
      'The ink at each point is a number from 0 to 1; each output gives the probability of one digit.',
    features: Array.from({ length: 64 }, (_, i) => ({ name: `row ${Math.floor(i / 8) + 1}, column ${(i % 8) + 1}` })),
    picture: { width: 8, height: 8 },
    first: { input: 18 },
    meaning: { kind: 'class', names: Array.from('0123456789') },
    credit: {
      text: 'Data: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository',
      licence: 'CC BY 4.0',
      url: 'https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits',
    },
    source: { kind: 'file', load: async () => (await import('./digits')).default },
  },
];

/** Every data set that the page offers, by its id. */
export const datasets: Readonly<Record<string, DatasetEntry>> = Object.fromEntries(
  entries.map((entry) => [entry.id, entry]),
);

/** What of a data set is looked at first: input and row, from 0. */
export function firstOf(id: string): { input: number; row: number } {
  const entry = Object.hasOwn(datasets, id) ? datasets[id] : undefined;
  return { input: 0, row: 0, ...entry?.first };
}

/** @throws Error where the catalogue has no data set of that id */
export function datasetEntry(id: string): DatasetEntry {
  const entry = Object.hasOwn(datasets, id) && datasets[id];
  if (!entry) throw new Error(`There is no data set "${id}"`);
  return entry;
}
