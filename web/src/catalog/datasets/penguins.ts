import { catalog } from '../../messages/words';
import { readRows } from '../csv-rows';
import type { DatasetEntry, Feature, RowSource } from '../dataset';
import csv from './penguins.csv?raw';

const names = catalog.columns.penguins;
const measures: Readonly<Record<keyof typeof names, Feature>> = {
  bill_length_mm: { name: names.bill_length_mm, unit: 'mm' },
  bill_depth_mm: { name: names.bill_depth_mm, unit: 'mm' },
  flipper_length_mm: { name: names.flipper_length_mm, unit: 'mm' },
  body_mass_g: { name: names.body_mass_g, unit: 'g' },
};
const two = ['Adelie', 'Chinstrap'];
const three = [...two, 'Gentoo'];

const taken = (inputs: (keyof typeof names)[], classes: string[]): { features: Feature[]; source: RowSource } => ({
  features: inputs.map((column) => measures[column]),
  source: { kind: 'rows', rows: readRows(csv, { inputs, class: 'species', classes }) },
});
const allColumns = Object.keys(measures) as (keyof typeof names)[];
const threeColumns = allColumns.slice(0, 3);

const common = {
  group: 'measured' as const,
  treatment: { heldOut: 0.25, standardize: true },
  credit: {
    text: catalog.credits.penguins,
    licence: 'CC0',
    url: 'https://allisonhorst.github.io/palmerpenguins/',
  },
};
const adelieOrChinstrap = {
  ...common,
  meaning: { kind: 'class' as const, names: two },
};

export const penguins: readonly DatasetEntry[] = [
  {
    ...adelieOrChinstrap,
    ...taken(threeColumns, two),
    ...catalog.datasets.penguins,
    id: 'penguins',
  },
  {
    ...adelieOrChinstrap,
    ...taken(threeColumns, two),
    ...catalog.datasets['penguins-two-outputs'],
    id: 'penguins-two-outputs',
    outputs: 2,
  },
  {
    ...adelieOrChinstrap,
    ...taken(threeColumns.slice(0, 2), two),
    ...catalog.datasets['penguins-bill'],
    id: 'penguins-bill',
  },
  {
    ...common,
    ...taken(allColumns, three),
    ...catalog.datasets['penguins-three-species'],
    id: 'penguins-three-species',
    meaning: { kind: 'class', names: three },
  },
];
