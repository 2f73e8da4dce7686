import { readRows } from '../csv-rows';
import type { DatasetEntry, Feature } from '../dataset';
import irisCsv from './iris.csv?raw';

const named = (unit: string | undefined, ...names: string[]): Feature[] =>
  names.map((name) => (unit === undefined ? { name } : { name, unit }));

const irisFeatures = named('cm', 'sepal length', 'sepal width', 'petal length', 'petal width');
const irises = ['setosa', 'versicolor', 'virginica'];
const cultivars = ['cultivar 1', 'cultivar 2', 'cultivar 3'];
const wineFeatures: Feature[] = [
  ...named('%', 'alcohol'),
  ...named(undefined, 'malic acid', 'ash', 'alcalinity of ash', 'magnesium', 'total phenols', 'flavanoids'),
  ...named(undefined, 'nonflavanoid phenols', 'proanthocyanins', 'colour intensity', 'hue', 'OD280/OD315', 'proline'),
];

const fetched = { group: 'measured' as const, treatment: { heldOut: 0.25, standardize: true } };

export const measured: readonly DatasetEntry[] = [
  {
    ...fetched,
    id: 'iris',
    title: 'Iris flowers: three species',
    question: 'Is this iris a setosa, a versicolor or a virginica?',
    description:
      'Fifty flowers of each of three species, measured by E. Anderson and made known by R. A. Fisher in 1936: length ' +
      'and width of a sepal and of a petal.',
    features: irisFeatures,
    meaning: { kind: 'class', names: irises },
    credit: {
      text: 'Data: R. A. Fisher, Iris, UCI Machine Learning Repository',
      licence: 'CC BY 4.0',
      url: 'https://archive.ics.uci.edu/dataset/53/iris',
    },
    source: {
      kind: 'rows',
      rows: readRows(irisCsv, { inputs: irisFeatures.map(({ name }) => name), class: 'species', classes: irises }),
    },
  },
  {
    ...fetched,
    id: 'wine',
    title: 'Wine: three cultivars',
    question: 'From which of three cultivars is this wine?',
    description:
      'A chemical analysis of 178 Italian wines from one region, made of three cultivars: thirteen quantities of very ' +
      'different size, which only learn together once they are standardised.',
    features: wineFeatures,
    meaning: { kind: 'class', names: cultivars },
    credit: {
      text: 'Data: S. Aeberhard and M. Forina, Wine, UCI Machine Learning Repository',
      licence: 'CC BY 4.0',
      url: 'https://archive.ics.uci.edu/dataset/109/wine',
    },
    source: {
      kind: 'file',
      load: async () =>
        readRows((await import('./wine.csv?raw')).default, {
          inputs: wineFeatures.map(({ name }) => name),
          class: 'cultivar',
          classes: cultivars,
        }),
    },
  },
];

const pictures = {
  ...fetched,
  treatment: { heldOut: 0.25, standardize: false },
  question: 'Which digit is this?',
  features: Array.from({ length: 64 }, (_, i) => ({ name: `row ${Math.floor(i / 8) + 1}, column ${(i % 8) + 1}` })),
  picture: { width: 8, height: 8 },
  first: { input: 18 },
  meaning: { kind: 'class' as const, names: Array.from('0123456789'), noun: 'digit' },
  credit: {
    text: 'Data: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository',
    licence: 'CC BY 4.0',
    url: 'https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits',
  },
};
const ink = 'The ink at each point is a number from 0 to 1; each output gives the probability of one digit.';

export const digits: readonly DatasetEntry[] = [
  {
    ...pictures,
    id: 'digits',
    title: 'Handwritten digits, 8 × 8',
    description: `Pictures of 8 × 8 points, written by hand: the first 500 of the 1797 in the test part of the UCI set. ${ink}`,
    source: { kind: 'file', load: async () => (await import('./digits')).default(500) },
  },
  {
    ...pictures,
    id: 'digits-all',
    title: 'Handwritten digits, all 1797',
    description: `Pictures of 8 × 8 points, written by hand: the 1797 of the test part of the UCI set. ${ink}`,
    source: { kind: 'file', load: async () => (await import('./digits')).default() },
  },
];
