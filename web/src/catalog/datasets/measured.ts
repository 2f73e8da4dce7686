import { catalog } from '../../messages/words';
import { readRows } from '../csv-rows';
import type { DatasetEntry } from '../dataset';
import irisCsv from './iris.csv?raw';

const { columns, classes, credits } = catalog;

/** The columns that are inputs, by their names in the files. */
const ofIris = ['sepal length', 'sepal width', 'petal length', 'petal width'] as const;
const ofWine = [
  ...(['alcohol', 'malic acid', 'ash', 'alcalinity of ash', 'magnesium', 'total phenols', 'flavanoids'] as const),
  ...(['nonflavanoid phenols', 'proanthocyanins', 'colour intensity', 'hue', 'OD280/OD315', 'proline'] as const),
];
const irises = ['setosa', 'versicolor', 'virginica'];
const cultivars = ['cultivar 1', 'cultivar 2', 'cultivar 3'];

const fetched = { group: 'measured' as const, treatment: { heldOut: 0.25, standardize: true } };

export const measured: readonly DatasetEntry[] = [
  {
    ...fetched,
    ...catalog.datasets.iris,
    id: 'iris',
    features: ofIris.map((column) => ({ name: columns.iris[column], unit: 'cm' })),
    meaning: { kind: 'class', names: irises },
    credit: {
      text: credits.iris,
      licence: 'CC BY 4.0',
      url: 'https://archive.ics.uci.edu/dataset/53/iris',
    },
    source: {
      kind: 'rows',
      rows: readRows(irisCsv, { inputs: ofIris, class: 'species', classes: irises }),
    },
  },
  {
    ...fetched,
    ...catalog.datasets.wine,
    id: 'wine',
    features: ofWine.map((column) => ({ name: columns.wine[column], ...(column === 'alcohol' && { unit: '%' }) })),
    meaning: { kind: 'class', names: classes.wine },
    credit: {
      text: credits.wine,
      licence: 'CC BY 4.0',
      url: 'https://archive.ics.uci.edu/dataset/109/wine',
    },
    source: {
      kind: 'file',
      load: async () =>
        readRows((await import('./wine.csv?raw')).default, {
          inputs: ofWine,
          class: 'cultivar',
          classes: cultivars,
        }),
    },
  },
];

const pictures = {
  ...fetched,
  treatment: { heldOut: 0.25, standardize: false },
  features: Array.from({ length: 64 }, (_, i) => ({ name: columns.digits(Math.floor(i / 8) + 1, (i % 8) + 1) })),
  picture: { width: 8, height: 8 },
  first: { input: 18 },
  meaning: { kind: 'class' as const, names: Array.from('0123456789'), noun: classes.digit },
  credit: {
    text: credits.digits,
    licence: 'CC BY 4.0',
    url: 'https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits',
  },
};

export const digits: readonly DatasetEntry[] = [
  {
    ...pictures,
    ...catalog.datasets.digits,
    id: 'digits',
    source: { kind: 'file', load: async () => (await import('./digits')).default(500) },
  },
  {
    ...pictures,
    ...catalog.datasets['digits-all'],
    id: 'digits-all',
    source: { kind: 'file', load: async () => (await import('./digits')).default() },
  },
];
