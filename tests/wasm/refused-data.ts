import { refusal, seedRange, wholeNumber, type Refusal } from './refusals';
import { construct, data, engine, settings } from './support';

const withData = (changes: object) => construct(settings(), { ...data(), ...changes });
const cells = (row: number, values: unknown) => data().inputs.map((given, index) => (index === row ? values : given));
/** A row with a hole, which `every` and `map` would skip. */
const withHole: unknown[] = Object.assign(new Array<unknown>(3), { 0: 1, 2: 3 });

const rows = wholeNumber(1, 1000000);
function listOfToys(): string {
  const names = engine.kinds().toyDatasets.map(({ kind }) => kind);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

export const refusedData: Refusal[] = [
  refusal('no data', () => construct(settings()), 'type', 'data', 'is missing; it must be an object.'),
  refusal(
    'a misspelt option of the data',
    () => withData({ heldout: 0.5 }),
    'kind',
    'data.heldout',
    'is unknown; data can have inputs, targets, features, heldOut, heldOutRows, splitSeed, standardize and standardizeTargets.',
  ),
  refusal(
    'an unknown feature',
    () => withData({ features: ['x', 'cosX', 'y'] }),
    'kind',
    'data.features[1]',
    'is "cosX"; it must be x, y, xSquared, ySquared, xTimesY, sinX or sinY.',
  ),
  refusal(
    'a feature twice',
    () => withData({ features: ['x', 'y', 'x'] }),
    'kind',
    'data.features[2]',
    'is "x"; it must be different from the features before it.',
  ),
  refusal(
    'fewer features than the network has inputs',
    () => withData({ features: ['x', 'y'] }),
    'shape',
    'data.features',
    'has 2 entries; it must have 3, one for each input of the network.',
  ),
  refusal(
    'rows that are no points, for features',
    () => withData({ features: ['x', 'y', 'sinX'] }),
    'shape',
    'data.inputs[0]',
    'has 3 entries; it must have 2.',
  ),
  refusal(
    'a feature that is no number any more',
    () => withData({ features: ['x', 'y', 'xSquared'], inputs: data().inputs.map(() => [1e200, 1]) }),
    'finite',
    'data.inputs[0][2]',
    'is Infinity; it must be a finite number.',
  ),
  refusal(
    'no rows',
    () => withData({ inputs: [], targets: [] }),
    'size',
    'data.inputs',
    'has 0 entries; it must have 1 to 1000000.',
  ),
  refusal(
    'more rows than the widest layer has room for',
    () =>
      construct(
        settings({
          network: {
            ...settings().network,
            layers: [
              { units: 4096, activation: 'relu' },
              { units: 1, activation: 'sigmoid' },
            ],
          },
        }),
        data({ inputs: new Array<number[]>(4883) }),
      ),
    'size',
    'data.inputs',
    'has 4883 entries; it must have 1 to 4882.',
  ),
  refusal(
    'fewer targets than inputs',
    () => withData({ targets: [[1]] }),
    'shape',
    'data.targets',
    'has 1 row; it must have 5, one for each row of the inputs.',
  ),
  refusal(
    'a short row',
    () => withData({ inputs: cells(3, [1, 2]) }),
    'shape',
    'data.inputs[3]',
    'has 2 entries; it must have 3.',
  ),
  refusal(
    'a wide target',
    () => withData({ targets: [[1], [0, 1], [0], [0], [1]] }),
    'shape',
    'data.targets[1]',
    'has 2 entries; it must have 1.',
  ),
  refusal(
    'a number for a row',
    () => withData({ inputs: cells(1, 5) }),
    'type',
    'data.inputs[1]',
    'is 5; it must be an array.',
  ),
  refusal(
    'text in a cell',
    () => withData({ inputs: cells(1, [1, '2', 3]) }),
    'type',
    'data.inputs[1][1]',
    'is "2"; it must be a finite number.',
  ),
  refusal(
    'null in a cell',
    () => withData({ inputs: cells(1, [1, null, 3]) }),
    'type',
    'data.inputs[1][1]',
    'is null; it must be a finite number.',
  ),
  refusal(
    'true in a cell',
    () => withData({ inputs: cells(1, [1, true, 3]) }),
    'type',
    'data.inputs[1][1]',
    'is true; it must be a finite number.',
  ),
  refusal(
    'a hole in a row',
    () => withData({ inputs: cells(1, withHole) }),
    'type',
    'data.inputs[1][1]',
    'is missing; it must be a finite number.',
  ),
  refusal(
    'a symbol in a cell',
    () => withData({ inputs: cells(0, [Symbol('x'), 2, 3]) }),
    'type',
    'data.inputs[0][0]',
    'is a symbol; it must be a finite number.',
  ),
  refusal(
    'bigints in a typed row',
    () => withData({ inputs: cells(0, BigInt64Array.of(1n, 2n, 3n)) }),
    'type',
    'data.inputs[0][0]',
    'is a bigint; it must be a finite number.',
  ),
  refusal(
    'NaN in a cell',
    () => withData({ inputs: cells(4, [1, 2, NaN]) }),
    'finite',
    'data.inputs[4][2]',
    'is NaN; it must be a finite number.',
  ),
  refusal(
    'infinity in a typed row',
    () => withData({ inputs: cells(4, Float64Array.of(1, -Infinity, 2)) }),
    'finite',
    'data.inputs[4][1]',
    'is -Infinity; it must be a finite number.',
  ),
  refusal(
    'a target above 1',
    () => withData({ targets: [[0], [0], [2], [0], [1]] }),
    'range',
    'data.targets[2][0]',
    'is 2; with binaryCrossEntropy every target must be from 0 to 1.',
  ),
  refusal(
    'everything held out',
    () => withData({ heldOut: 1 }),
    'range',
    'data.heldOut',
    'is 1; it must be a number from 0 up to but not including 1.',
  ),
  refusal(
    'null held out',
    () => withData({ heldOut: null }),
    'type',
    'data.heldOut',
    'is null; it must be a number from 0 up to but not including 1.',
  ),
  refusal(
    'NaN held out',
    () => withData({ heldOut: NaN }),
    'range',
    'data.heldOut',
    'is NaN; it must be a number from 0 up to but not including 1.',
  ),
  refusal(
    'a way to hold out rows that is none',
    () => withData({ heldOutRows: 'first' }),
    'kind',
    'data.heldOutRows',
    'is "first"; it must be drawn, last or spaced.',
  ),
  refusal(
    'a number of rows to hold out',
    () => withData({ heldOutRows: 5 }),
    'type',
    'data.heldOutRows',
    'is 5; it must be drawn, last, spaced or an array.',
    {
      given: { kind: 'number', value: 5 },
      wanted: { kind: 'oneOf', names: ['drawn', 'last', 'spaced'], or: 'array' },
    },
  ),
  refusal(
    'a listed row that is none',
    () => withData({ heldOutRows: [0, 5] }),
    'range',
    'data.heldOutRows[1]',
    'is 5; it must be a whole number from 0 to 4.',
  ),
  refusal(
    'a listed row that is no whole number',
    () => withData({ heldOutRows: [1.5] }),
    'range',
    'data.heldOutRows[0]',
    `is 1.5; ${wholeNumber(0, 999999)}`,
  ),
  refusal(
    'a row listed twice',
    () => withData({ heldOutRows: [3, 1, 3] }),
    'range',
    'data.heldOutRows[2]',
    'is 3; it must be different from data.heldOutRows[0].',
    {
      given: { kind: 'number', value: 3 },
      wanted: { kind: 'compared', comparison: 'different', to: 'data.heldOutRows[0]', value: 3 },
    },
  ),
  refusal(
    'all rows listed',
    () => withData({ heldOutRows: [0, 1, 2, 3, 4] }),
    'size',
    'data.heldOutRows',
    'has 5 rows; it must have at most 4.',
  ),
  refusal(
    'no list of rows',
    () => withData({ heldOutRows: null }),
    'type',
    'data.heldOutRows',
    'is null; it must be drawn, last, spaced or an array.',
    {
      given: { kind: 'sort', sort: 'null' },
      wanted: { kind: 'oneOf', names: ['drawn', 'last', 'spaced'], or: 'array' },
    },
  ),
  refusal('a negative seed', () => withData({ splitSeed: -1 }), 'range', 'data.splitSeed', `is -1; ${seedRange}`),
  refusal(
    'a number for yes or no',
    () => withData({ standardize: 1 }),
    'type',
    'data.standardize',
    'is 1; it must be true or false.',
  ),
  refusal(
    'standardised targets for a loss that is defined from 0 to 1',
    () => withData({ standardizeTargets: true }),
    'kind',
    'data.standardizeTargets',
    'must be false: the targets of binaryCrossEntropy have a fixed range.',
    {
      given: { kind: 'sort', sort: 'true' },
      wanted: { kind: 'rule', reason: 'anyTarget', detail: 'binaryCrossEntropy' },
    },
  ),
];

const toy = (options?: unknown) => (engine.toyDataset as (options: unknown) => unknown)(options);

export const refusedToyData: Refusal[] = [
  refusal('no toy data', () => toy(), 'type', 'options', 'is missing; it must be an object.'),
  refusal(
    'toy data that are none',
    () => toy({ kind: 'swirl' }),
    'kind',
    'options.kind',
    `is "swirl"; it must be ${listOfToys()}.`,
  ),
  refusal('too few rows', () => toy({ kind: 'moons', count: 0 }), 'range', 'options.count', `is 0; ${rows}`),
  refusal(
    'too much noise',
    () => toy({ kind: 'moons', noise: 2 }),
    'range',
    'options.noise',
    'is 2; it must be a number from 0 to 1.',
  ),
  refusal(
    'a wrong seed of toy data',
    () => toy({ kind: 'moons', seed: -1 }),
    'range',
    'options.seed',
    `is -1; ${seedRange}`,
  ),
  refusal(
    'targets that are none',
    () => toy({ kind: 'moons', targets: 'binary' }),
    'kind',
    'options.targets',
    'is "binary"; it must be zeroOne, plusMinusOne or oneHot.',
  ),
  refusal(
    'a misspelt option of toy data',
    () => toy({ kind: 'moons', noize: 1 }),
    'kind',
    'options.noize',
    'is unknown; options can have kind, count, noise, seed and targets.',
  ),
  refusal(
    'targets of 0 and 1 for hinge',
    () =>
      construct(
        settings({ network: { inputs: 3, layers: [{ units: 1, activation: 'identity' }], loss: 'hinge' } }),
        data(),
      ),
    'range',
    'data.targets[1][0]',
    'is 0; with hinge every target must be -1 or 1.',
  ),
];
