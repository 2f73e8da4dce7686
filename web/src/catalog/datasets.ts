import { readDataset, type Dataset, type DatasetEntry } from './dataset';
import penguinsCsv from './penguins.csv?raw';

const penguins: DatasetEntry = {
  id: 'penguins',
  title: 'Palmer penguins: Adelie or Chinstrap?',
  question: 'Is this penguin an Adelie or a Chinstrap?',
  description:
    'Birds of two species, measured on islands of the Palmer Archipelago in Antarctica between 2007 and 2009. ' +
    'From the length and the depth of its bill and the length of its flipper, the network gives the probability that ' +
    'a bird is a Chinstrap: target 1 is Chinstrap, target 0 is Adelie.',
  features: [
    { column: 'bill_length_mm', name: 'bill length', unit: 'mm' },
    { column: 'bill_depth_mm', name: 'bill depth', unit: 'mm' },
    { column: 'flipper_length_mm', name: 'flipper length', unit: 'mm' },
  ],
  classColumn: 'species',
  classNames: ['Adelie', 'Chinstrap'],
  credit: {
    text: 'Data: K. Gorman and the Palmer Station LTER; package palmerpenguins (A. Horst, A. Hill, K. Gorman)',
    licence: 'CC0',
    url: 'https://allisonhorst.github.io/palmerpenguins/',
  },
};

/** Every data set that the page offers, by its id. */
export const datasets: Readonly<Record<string, Dataset>> = {
  penguins: readDataset(penguins, penguinsCsv),
};
