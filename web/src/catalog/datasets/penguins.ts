import { readRows } from '../csv-rows';
import type { DatasetEntry, Feature, RowSource } from '../dataset';
import csv from './penguins.csv?raw';

const measures: Readonly<Record<string, Feature>> = {
  bill_length_mm: { name: 'bill length', unit: 'mm' },
  bill_depth_mm: { name: 'bill depth', unit: 'mm' },
  flipper_length_mm: { name: 'flipper length', unit: 'mm' },
  body_mass_g: { name: 'body mass', unit: 'g' },
};
const two = ['Adelie', 'Chinstrap'];
const three = [...two, 'Gentoo'];

const taken = (inputs: string[], classes: string[]): { features: Feature[]; source: RowSource } => ({
  features: inputs.map((column) => measures[column]!),
  source: { kind: 'rows', rows: readRows(csv, { inputs, class: 'species', classes }) },
});
const allColumns = Object.keys(measures);
const threeColumns = allColumns.slice(0, 3);

const common = {
  group: 'measured' as const,
  treatment: { heldOut: 0.25, standardize: true },
  credit: {
    text: 'Data: K. Gorman and the Palmer Station LTER; package palmerpenguins (A. Horst, A. Hill, K. Gorman)',
    licence: 'CC0',
    url: 'https://allisonhorst.github.io/palmerpenguins/',
  },
};
const adelieOrChinstrap = {
  ...common,
  title: 'Palmer penguins: Adelie or Chinstrap?',
  question: 'Is this penguin an Adelie or a Chinstrap?',
  meaning: { kind: 'class' as const, names: two },
};
const measured =
  'Birds measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. From the length and the ' +
  'depth of its bill and the length of its flipper, the network gives ';

export const penguins: readonly DatasetEntry[] = [
  {
    ...adelieOrChinstrap,
    ...taken(threeColumns, two),
    id: 'penguins',
    description: `${measured}the probability that a bird is a Chinstrap: target 1 is Chinstrap, target 0 is Adelie.`,
  },
  {
    ...adelieOrChinstrap,
    ...taken(threeColumns, two),
    id: 'penguins-two-outputs',
    title: 'Palmer penguins, an output for each species',
    outputs: 2,
    description: `${measured}the probability of each of the two species: the target of the right one is 1, of the other 0.`,
  },
  {
    ...adelieOrChinstrap,
    ...taken(threeColumns.slice(0, 2), two),
    id: 'penguins-bill',
    title: 'Palmer penguins by their bill alone',
    description:
      'Birds measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. Length and depth of ' +
      'the bill are two numbers, so that the answer can be drawn over a plane.',
  },
  {
    ...common,
    ...taken(allColumns, three),
    id: 'penguins-three-species',
    title: 'Palmer penguins: three species',
    question: 'Is this penguin an Adelie, a Chinstrap or a Gentoo?',
    meaning: { kind: 'class', names: three },
    description:
      'Birds of three species, measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. From ' +
      'bill, flipper and mass, the network gives the probability of each species.',
  },
];
