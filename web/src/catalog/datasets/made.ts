import type { ToyDatasetKind } from '../../engine/types';
import { catalog } from '../../messages/words';
import type { Credit, DatasetEntry, Feature } from '../dataset';

const { classes, credits, datasets } = catalog;

const playground: Credit = {
  text: credits.playground,
  licence: 'Apache-2.0',
  url: 'https://github.com/tensorflow/playground',
};

export const coordinates = (count: number): Feature[] =>
  Array.from({ length: count }, (_, i) => ({ name: `x${i + 1}` }));

type Described = keyof typeof datasets;

/** Points of the plane, made by a formula of the engine. */
const onPlane = (
  kind: ToyDatasetKind,
  id: Described,
  count: number,
  meaning: DatasetEntry['meaning'],
  credit?: Credit,
): DatasetEntry => ({
  ...datasets[id],
  id,
  group: 'plane',
  features: coordinates(2),
  treatment: { heldOut: 0.25, standardize: false },
  meaning,
  source: { kind: 'toy', options: { kind, count, seed: 1 } },
  ...(credit && { credit }),
});

const classesOf = (names: readonly string[]) => ({ kind: 'class' as const, names });
const letters = (count: number) => classesOf(Array.from('ABCDE').slice(0, count));
const height = { kind: 'number' as const, names: ['y'] };
const moons: Credit = {
  text: credits.moons,
  licence: 'BSD-3-Clause',
  url: 'https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_moons.html',
};

export const plane: readonly DatasetEntry[] = [
  onPlane('circle', 'circle', 200, classesOf(classes.circle), playground),
  onPlane('exclusiveOr', 'exclusive-or', 200, classesOf(classes.exclusiveOr), playground),
  onPlane('gaussians', 'gaussians', 200, classesOf(classes.gaussians), playground),
  onPlane('spiral', 'spiral', 200, classesOf(classes.spiral), playground),
  onPlane('moons', 'moons', 200, classesOf(classes.moons), moons),
  onPlane('blobs', 'blobs', 300, letters(3)),
  onPlane('fourBlobs', 'four-blobs', 400, letters(4)),
  onPlane('fiveBlobs', 'five-blobs', 500, letters(5)),
  onPlane('plane', 'plane', 300, height, playground),
  onPlane('multiGaussian', 'multi-gaussian', 300, height, playground),
];

/** @param name of the value */
const ofX = (kind: ToyDatasetKind, id: Described, name: string): DatasetEntry => ({
  ...datasets[id],
  id,
  group: 'functions',
  features: [{ name: 'x' }],
  treatment: { heldOut: 0, standardize: false },
  meaning: { kind: 'number', names: [name] },
  source: { kind: 'toy', options: { kind } },
});

export const functions: readonly DatasetEntry[] = [
  ofX('sine', 'sine', 'sin πx'),
  ofX('line', 'line', 'x/2 + 1/4'),
  ofX('quadratic', 'quadratic', 'x²'),
  ofX('cubic', 'cubic', 'x³'),
  ofX('absoluteValue', 'absolute-value', '|x|'),
  ofX('step', 'step', catalog.values.step),
];

const gate = (kind: ToyDatasetKind, id: Described): DatasetEntry => ({
  ...datasets[id],
  id,
  group: 'gates',
  features: coordinates(2),
  treatment: { heldOut: 0, standardize: false },
  meaning: classesOf(classes.gates),
  source: { kind: 'toy', options: { kind } },
});

export const gates: readonly DatasetEntry[] = [
  gate('andGate', 'and-gate'),
  gate('orGate', 'or-gate'),
  { ...gate('xorGate', 'xor-gate'), first: { row: 2 } },
  gate('nandGate', 'nand-gate'),
  gate('norGate', 'nor-gate'),
  gate('xnorGate', 'xnor-gate'),
];
