import type { ToyDatasetKind } from '../../engine/types';
import type { Credit, DatasetEntry, Feature } from '../dataset';

const playground: Credit = {
  text: 'After TensorFlow Playground by D. Smilkov and S. Carter',
  licence: 'Apache-2.0',
  url: 'https://github.com/tensorflow/playground',
};

export const coordinates = (count: number): Feature[] =>
  Array.from({ length: count }, (_, i) => ({ name: `x${i + 1}` }));

type Made = Pick<DatasetEntry, 'id' | 'title' | 'question' | 'description'> & Partial<DatasetEntry>;

/** Points of the plane, made by a formula of the engine. */
const onPlane = (kind: ToyDatasetKind, count: number, meaning: DatasetEntry['meaning'], entry: Made): DatasetEntry => ({
  group: 'plane',
  features: coordinates(2),
  treatment: { heldOut: 0.25, standardize: false },
  meaning,
  source: { kind: 'toy', options: { kind, count, seed: 1 } },
  ...entry,
});

const twoClasses = (second: string, first: string) => ({ kind: 'class' as const, names: [second, first] });
const letters = (count: number) => ({ kind: 'class' as const, names: Array.from('ABCDE').slice(0, count) });
const which = 'To which class does this point belong?';

export const plane: readonly DatasetEntry[] = [
  onPlane('circle', 200, twoClasses('ring', 'disc'), {
    id: 'circle',
    title: 'A disc within a ring',
    question: 'Does this point lie in the disc or in the ring?',
    description:
      'Points of the plane: target 1 for those within 2.5 of the origin, target 0 for those in a ring from 3.5 to 5 around it.',
    credit: playground,
  }),
  onPlane('exclusiveOr', 200, twoClasses('signs differ', 'same sign'), {
    id: 'exclusive-or',
    title: 'Exclusive or: four squares',
    question: 'Have the two coordinates the same sign?',
    description:
      'Points of the plane, in four squares: target 1 where both coordinates have the same sign. No straight line parts them.',
    credit: playground,
  }),
  onPlane('gaussians', 200, twoClasses('lower left', 'upper right'), {
    id: 'gaussians',
    title: 'Two clouds',
    question: 'To which of the two clouds does this point belong?',
    description: 'Two clouds of normally distributed points, around (2, 2) and (−2, −2). One unit can part them.',
    credit: playground,
  }),
  onPlane('spiral', 200, twoClasses('second arm', 'first arm'), {
    id: 'spiral',
    title: 'Two spiral arms',
    question: 'On which arm of the spiral does this point lie?',
    description: 'Two arms of a spiral, wound into each other for a turn and three quarters: hard for a small network.',
    credit: playground,
  }),
  onPlane('moons', 200, twoClasses('outer moon', 'inner moon'), {
    id: 'moons',
    title: 'Two moons',
    question: 'To which of the two moons does this point belong?',
    description: 'Two half circles that reach into each other.',
    credit: {
      text: 'After make_moons of scikit-learn',
      licence: 'BSD-3-Clause',
      url: 'https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_moons.html',
    },
  }),
  onPlane('blobs', 300, letters(3), {
    id: 'blobs',
    title: 'Three classes of points',
    question: which,
    description: 'Three clouds of points around the origin: several classes, and an output for each of them.',
  }),
  onPlane('fourBlobs', 400, letters(4), {
    id: 'four-blobs',
    title: 'Four classes of points',
    question: which,
    description: 'Four clouds of points around the origin, with an output for each of them.',
  }),
  onPlane('fiveBlobs', 500, letters(5), {
    id: 'five-blobs',
    title: 'Five classes of points',
    question: which,
    description: 'Five clouds of points around the origin, with an output for each of them.',
  }),
  onPlane(
    'plane',
    300,
    { kind: 'number', names: ['y'] },
    {
      id: 'plane',
      title: 'A sloping plane',
      question: 'How high is the plane at this point?',
      description: 'Heights over points of the plane: y = (x1 + x2) / 10. The output is a number, not a class.',
      credit: playground,
    },
  ),
  onPlane(
    'multiGaussian',
    300,
    { kind: 'number', names: ['y'] },
    {
      id: 'multi-gaussian',
      title: 'Hills and hollows',
      question: 'How high is the ground at this point?',
      description: 'Heights over points of the plane: three hills of height 1 and three hollows of depth 1.',
      credit: playground,
    },
  ),
];

const ofX = (kind: ToyDatasetKind, id: string, title: string, name: string, description: string): DatasetEntry => ({
  id,
  group: 'functions',
  title,
  question: 'What is the value at x?',
  description: `${description} The output is a number, not a class.`,
  features: [{ name: 'x' }],
  treatment: { heldOut: 0, standardize: false },
  meaning: { kind: 'number', names: [name] },
  source: { kind: 'toy', options: { kind } },
});

export const functions: readonly DatasetEntry[] = [
  {
    ...ofX('sine', 'sine', 'A sine wave', 'sin πx', 'Fifty points of y = sin(πx), evenly from x = −1 to x = 1.'),
    question: 'How high is the wave at x?',
  },
  ofX('line', 'line', 'A straight line', 'x/2 + 1/4', 'Fifty points of y = x/2 + 1/4: one linear unit is enough.'),
  ofX('quadratic', 'quadratic', 'A parabola', 'x²', 'Fifty points of y = x², evenly from x = −1 to x = 1.'),
  ofX('cubic', 'cubic', 'A cubic', 'x³', 'Fifty points of y = x³, evenly from x = −1 to x = 1.'),
  ofX(
    'absoluteValue',
    'absolute-value',
    'A corner, |x|',
    '|x|',
    'Fifty points of y = |x|: two ReLU units have it exactly.',
  ),
  ofX(
    'step',
    'step',
    'A step',
    'step',
    'Fifty points of a step from 0 to 1 at x = 0, which a smooth network can only come near.',
  ),
];

const gate = (name: string, kind: ToyDatasetKind, question: string, rule: string, more: string): DatasetEntry => ({
  id: `${name.toLowerCase()}-gate`,
  group: 'gates',
  title: `${name} gate`,
  question,
  description: `The four rows of the truth table of ${name}: the target is 1 where ${rule}. ${more}`,
  features: coordinates(2),
  treatment: { heldOut: 0, standardize: false },
  meaning: { kind: 'class', names: ['no', 'yes'] },
  source: { kind: 'toy', options: { kind } },
});
const easy = 'One unit can learn it.';
const hard = 'Without a hidden layer it can’t be learned.';

export const gates: readonly DatasetEntry[] = [
  gate('AND', 'andGate', 'Are both inputs 1?', 'both inputs are 1', easy),
  gate('OR', 'orGate', 'Is an input 1?', 'an input is 1', easy),
  { ...gate('XOR', 'xorGate', 'Is one input 1 and the other 0?', 'the inputs differ', hard), first: { row: 2 } },
  gate('NAND', 'nandGate', 'Is an input 0?', 'an input is 0', easy),
  gate('NOR', 'norGate', 'Are both inputs 0?', 'both inputs are 0', easy),
  gate('XNOR', 'xnorGate', 'Are the inputs equal?', 'the inputs are equal', hard),
];
